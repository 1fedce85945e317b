"""What is not wanted: "therapy that isn't cbt", "other than pills", "not dbt", "bpd not ocd".

What stands behind such words names a page that is left out: the rest of the message is looked up,
and where nothing else is sure, the pages beside it are offered.
"""

from bot.dialogue.answering.reading import section
from bot.dialogue.heard import Heard
from bot.dialogue.outcome import Part, say, with_number
from bot.dialogue.replies import Button
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.talk.in_words import said

_MOST_WORDS = 14  # of a message that leaves something out
_FEW = 7  # words of one that asks nothing: "not therapy, i mean meds"
_WORDS_OF_A_NAME = 4
_SURE = 0.75  # probability of the page that is wanted
_THERAPIES, _MEDICINE, _WHOLE = "therapies", "medication", "holistic-approach"
_CONDITIONS = "emotions-and-conditions"
_ROOTS, _SIGNS = "psychodynamic-therapy", "warning-signs"
# What there is besides: for medicine, and for therapy as a whole.
_BESIDE = {
    _MEDICINE: (_THERAPIES, _WHOLE, "what-therapists-do"),
    _THERAPIES: (_WHOLE, "recovery-and-finding-care", _MEDICINE),
}


def without_what_is_excluded(
    state: DialogueState, heard: Heard, resources: Resources
) -> Part | None:
    """Return the page or the choices without what a message leaves out, None where it does not.

    "Tried pills, didn't work" may be an attempt; who says that nothing helped is met in that.
    """
    text = heard.text.strip(" ?.!")
    few = heard.calm and len(text.split()) <= _MOST_WORDS
    if not few or state.search is not None or state.risk.open:
        return None
    found = resources.phrases["leaves_out"].search(text)
    alone = found is None and len(text.split()) <= _FEW
    if alone:
        found = resources.phrases["leaves_one_out"].search(text)
    if found is None or resources.says("speaks_of_dying", text):
        return None
    if resources.says("may_be_an_attempt", text):
        return said(state, ("nothing_helps",), resources)
    at = found.start(found.lastindex or 0)
    named = _named(text[at:], resources)
    if named is None or resources.read_place(text) is not None:
        return None
    return _beside(state, text, at, named, alone, resources)


def _beside(
    state: DialogueState,
    text: str,
    at: int,
    named: tuple[str, str],
    alone: bool,
    resources: Resources,
) -> Part | None:
    """Return the page or the choices beside the page that is named and left out, or None."""
    slug, after = named
    before = resources.phrases["left_out_by"].sub("", text[:at])
    after = resources.phrases["leads_over"].sub("", after).strip(" ,;:.?!")
    if alone and not _names_no_more(after, resources):
        return None
    lookup = resources.look_up(f"{before} {after}".strip(" ,;:.?!"))
    sure = lookup.kind == "section" and (lookup.plain or lookup.chance >= _SURE)
    wanted = lookup.slug if sure else ""
    if wanted and wanted != slug and (slug or wanted == _SIGNS):
        return section(state, wanted, resources, lookup)
    above = resources.guide.sections[slug].entry.parent if slug else ""
    if above == _CONDITIONS and resources.says("asks_other_reasons", text):
        return section(state, above, resources, lookup)
    return _offered(state, slug, resources)


def _names_no_more(after: str, resources: Resources) -> bool:
    """Return whether nothing stands behind what is refused, or a page: else it may be a danger."""
    slug, rest = named_first(after, resources)
    return (bool(slug) and not rest) or not after or resources.says("refuses_again", after)


def named_first(text: str, resources: Resources) -> tuple[str, str]:
    """Return the page that the first words of a text name, and what stands behind; "" for none."""
    words = text.split()
    for count in range(min(_WORDS_OF_A_NAME, len(words)), 0, -1):
        lookup = resources.look_up(" ".join(words[:count]).strip(" ,;:.?!"))
        if lookup.plain:
            return lookup.slug, " ".join(words[count:]).strip(" ,;:.?!")
    return "", text


def _named(text: str, resources: Resources) -> tuple[str, str] | None:
    """Return the page that is left out, and what stands behind its name; None for no page."""
    slug, after = named_first(text, resources)
    if slug:
        return slug, after
    in_other_words = (
        (resources.phrases["names_medicine"], _MEDICINE),
        (resources.phrases["names_therapy"], _THERAPIES),
        (resources.phrases["names_childhood"], _ROOTS),
        (resources.phrases["names_marks"], ""),  # no page: only other signs may be wanted
    )
    found = ((phrase.search(text), page) for phrase, page in in_other_words)
    return next(((page, text[told.end() :]) for told, page in found if told), None)


def _offered(state: DialogueState, slug: str, resources: Resources) -> Part | None:
    """Return the pages on what there is besides a treatment, None where none was left out."""
    sections = resources.guide.sections
    beside: tuple[str, ...] = _BESIDE.get(slug, ())
    above = sections[slug].entry.parent if slug else ""
    if above in (_THERAPIES, _CONDITIONS):
        others = (one.entry for one in sections.values() if one.entry.parent == above)
        beside = (above, *(entry.slug for entry in others if entry.slug != slug))
    if not beside:
        return None
    rows = tuple((Button(sections[one].entry.button, f"s:{one}"),) for one in beside)
    values = {"of_medicine": True} if slug == _MEDICINE else {}
    return with_number(say(state, resources, "without_that", "ask", rows, **values), resources)
