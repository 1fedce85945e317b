"""The turn goes on after a card: who asks is answered, or offered pages; who tells is not."""

import pytest

from bot.dialogue.resources import Resources
from bot.explain import explain
from bot.safety.levels import Help
from tests.dialogue.talking import talk

_ASKED = (
    "i hurt myself when i've eaten. can a person unlearn that",
    "my girlfriend cuts after our rows. does that ever stop by itself or what",
)
_TOLD = (
    "i cut after school again",
    "my brother has cuts up his arm",
)


@pytest.mark.parametrize("said", _ASKED)
def test_who_asks_about_harm_is_given_a_page_or_some_to_choose_from(
    said: str, resources: Resources
) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert turn.replies[-1].name in ("section", "read_on_it")
    assert turn.replies[-1].buttons


@pytest.mark.parametrize("said", _TOLD)
def test_who_only_tells_is_asked_about_it_and_offered_nothing_to_read(
    said: str, resources: Resources
) -> None:
    assert [reply.help for reply in talk(resources, said).replies] == [Help.CARD]


@pytest.mark.parametrize(
    "said",
    [
        "i want to die. how does dbt work or whatever",
        "how many pills would it take. how common is it",
    ],
)
def test_who_wants_to_die_is_not_sent_to_choose_a_page(said: str, resources: Resources) -> None:
    turn = talk(resources, said)

    assert turn.replies[0].help is Help.CARD
    assert "read_on_it" not in [reply.name for reply in turn.replies]


def test_what_the_guide_ranks_is_told_whatever_came_of_it(resources: Resources) -> None:
    told = explain("every winter i sink and the cutting starts", resources)["answer"]

    assert told["kind"] == "none"
    assert told["section"] is None
    assert told["choices"][0] == "depression"
