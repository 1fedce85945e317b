"""What a message wants, where a few words tell."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from bot.content import Problems, as_record, read_toml, shown
from bot.patterns.matcher import Family, Matcher
from bot.patterns.phrases import Phrase
from bot.patterns.syntax import Compiler, PatternError


def load_intents(path: Path, common: Mapping[str, int], problems: Problems) -> Matcher | None:
    """Return the matcher of all intents, or None with every problem added, one line each."""
    before, tables = len(problems), read_toml(path, problems)
    where = shown(path)
    entries = [
        as_record(Phrase, fields, f"{where}: intent {fields.get('id', '?')!r}", problems)
        for fields in tables.get("intent", [])
    ]
    intents = [entry for entry in entries if entry is not None]
    twice = sorted(id_ for id_, times in Counter(one.id for one in intents).items() if times > 1)
    cure = "stands twice: join the two, or give one of them another id"
    problems.extend(f"{where}: intent {id_!r}: id: {cure}" for id_ in twice)
    if len(problems) > before or not intents:
        return None
    families = [Family(intent.id, tuple(intent.patterns)) for intent in intents]
    try:
        compiler = Compiler(tables.get("classes", {}))
        matcher = Matcher(families, compiler, common, tables.get("typed", {}))
    except PatternError as error:
        problems.append(f"{where}: intent {error}")
        return None
    for intent in intents:
        for example in intent.examples:
            if intent.id not in matcher.find(example).families:
                problems.append(f"{where}: intent {intent.id!r}: {example!r} does not match")
    return matcher
