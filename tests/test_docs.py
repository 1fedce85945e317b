"""The docs name what there is, all of it, and nothing else."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from jinja2 import meta

from bot.assembly import Content
from bot.channels.telegram.watch import Watch
from bot.check.states import VALUES
from bot.cli import app
from bot.content import KNOWLEDGE
from bot.dialogue.help.help_view import HelpView
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
}
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
EDITING, OPERATING = PAGES["docs/editing.md"], PAGES["docs/operating.md"]
FOR_READERS = "\n".join(text for name, text in PAGES.items() if name != "CHANGELOG.md")
Command = Any


def commands(group: Command, path: str = "") -> Iterator[tuple[str, Command]]:
    """Yield every command with its words, as "memory counts"."""
    for name, command in group.commands.items():
        words = f"{path} {name}".strip()
        if hasattr(command, "commands"):
            yield from commands(command, words)
        else:
            yield words, command


COMMANDS = dict(commands(typer.main.get_command(app)))


def shown_commands() -> Iterator[tuple[str, list[str]]]:
    """Yield (page, words after "python -m bot") of every command that the docs show."""
    for page, text in PAGES.items():
        for match in re.finditer(r"python -m bot ([^`\n>)]+)", text):
            yield page, shlex.split(match[1].replace("'", ""), comments=True)


def named(words: list[str]) -> str:
    """Return which command the words start with."""
    for length in (2, 1):
        if " ".join(words[:length]).rstrip(".,;:") in COMMANDS:
            return " ".join(words[:length]).rstrip(".,;:")
    return ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    group, _, own = name.rpartition(" ")
    listed = rf"{group}[^`\n]*\b{own}\b" if group else rf"(bot|make) {own}\b|`{own}"

    assert re.search(listed, FOR_READERS), f"python -m bot {name}: say in docs/ what it is for"


def test_every_command_and_option_that_the_docs_show_exists() -> None:
    for page, words in shown_commands():
        groups = {name.split()[0] for name in COMMANDS}
        assert words[0].rstrip(".,;:") in groups, (page, words)
        command = COMMANDS.get(named(words))
        if command is None:
            continue  # a group alone
        known = {option for parameter in command.params for option in parameter.opts}
        for word in words:
            option = re.match(r"\[?(--[a-z-]+)", word)
            assert option is None or option[1] in known, (page, words, option and option[1])


def test_every_setting_is_documented() -> None:
    for name in Settings.model_fields:
        assert f"`{name.upper()}`" in OPERATING, name


def test_no_setting_is_documented_that_does_not_exist() -> None:
    table = OPERATING.partition("## Settings")[2].partition("\n## ")[0]

    for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE):
        for name in re.findall(r"`([A-Z_]+)`", row):
            assert name.lower() in Settings.model_fields, name


def test_every_metric_is_documented() -> None:
    metrics = [metric.name for metric in Watch().registry.collect()]

    assert metrics
    for name in metrics:
        assert f"`{name}`" in OPERATING, name


def test_every_value_of_a_reply_is_documented() -> None:
    fields = [name for name in vars(HelpView) if not name.startswith("_")]
    slots = [name for name in HelpView.__slots__ if not name.startswith("_")]

    for name in VALUES:
        assert f"`{name}`" in EDITING, name
    for name in {*fields, *slots}:
        assert f"`help.{name}`" in EDITING, name


def test_the_first_comment_of_a_template_names_every_value_that_it_uses(content: Content) -> None:
    for path in sorted((KNOWLEDGE / "replies" / "en").glob("*.j2")):
        if path.name.startswith("_"):
            continue
        source = path.read_text("utf-8")
        comment = source.partition("#}")[0]
        tree = content.wording.environment.parse(source)
        for name in meta.find_undeclared_variables(tree):
            assert re.search(rf"\b{name}\b", comment.partition("You can use:")[2]), (path, name)


def test_every_make_target_exists_that_the_docs_name() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))

    for page, text in PAGES.items():
        for name in re.findall(r"(?:`|^|\w=… )make ([a-z-]+)", text, re.MULTILINE):
            assert name in targets, (page, name)


def test_every_command_of_the_readme_is_a_make_target_or_runs() -> None:
    blocks = re.findall(r"```\n(make .*?)```", PAGES["README.md"], re.DOTALL)

    assert blocks
    for line in "".join(blocks).splitlines():
        target = line.split()[1]
        recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)*)", MAKEFILE, re.MULTILINE)
        assert recipe is not None, line
        for own in re.findall(r"\$\(RUN\) -m bot ([a-z-]+)", recipe[1]):
            assert own in COMMANDS, line


def test_every_link_between_pages_leads_somewhere() -> None:
    for page, text in PAGES.items():
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", text):
            assert (ROOT / page).parent.joinpath(target).exists(), (page, target)


def test_owners_are_named_for_folders_that_exist() -> None:
    lines = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line.startswith("/")]

    assert paths
    for path in paths:
        assert (ROOT / path[1:]).exists(), path


@pytest.mark.parametrize("name", ["freshness", "audit"])
def test_the_workflows_run_what_exists(name: str) -> None:
    text = (ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))

    assert set(re.findall(r"run: make ([a-z-]+)", text)) <= targets
    for words in re.findall(r"-m bot (.+)", text):
        assert named(words.split()) in COMMANDS
    assert "contents: read" in text


def test_a_database_is_taken_as_platforms_write_it() -> None:
    for written in ("postgres://a:b@c/d", "postgresql://a:b@c/d", "postgresql+psycopg://a:b@c/d"):
        settings = Settings(_env_file=None, database_url=written)

        assert settings.database_url == "postgresql+psycopg://a:b@c/d"
