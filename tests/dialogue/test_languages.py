"""A message in another language gets a word in that language and a number, never silence."""

from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.answering.languages import load_languages
from bot.dialogue.events import Said
from bot.dialogue.replies import plain_text
from bot.dialogue.resources import Resources
from bot.dialogue.state import DialogueState
from bot.dialogue.turn import take_turn
from bot.safety.levels import Help
from tests.dialogue.talking import talk

ELSEWHERE = {
    "es": "necesito hablar con alguien por favor",
    "fr": "bonjour, je ne vais pas bien et j'ai besoin d'aide",
    "de": "ich brauche bitte hilfe für meine schwester",
    "pt": "não sei o que fazer com a minha vida",
    "it": "non so cosa fare, ho bisogno di aiuto",
    "pl": "potrzebuję pomocy, nie wiem co mam zrobić",
    "tr": "merhaba, yardım istiyorum ama nasıl",
    "tl": "kailangan ko po ng tulong kasi ang hirap na",
    "ru": "здравствуйте, мне нужна помощь",
    "uk": "привіт, мені потрібна допомога",
    "ar": "مرحبا، أحتاج إلى مساعدة",
    "fa": "سلام، لطفا کمک کنید، چه کار کنم",
    "hi": "नमस्ते, मुझे मदद चाहिए",
    "zh": "你好，我需要帮助",
    "ja": "こんにちは、助けてください",
    "ko": "안녕하세요, 도움이 필요해요",
}
ENGLISH = (
    "hi",
    "is dbt good for me",
    "i live in san jose",
    "mi casa is a mess lol",
    "como park",
    "deja vu again at work",
    "die hard is on tonight",
    "naive cafe",
)


@pytest.mark.parametrize("code", ELSEWHERE)
def test_a_language_is_told_and_answered_with_a_number(code: str, resources: Resources) -> None:
    turn = take_turn(DialogueState(), Said(text=ELSEWHERE[code]), resources)

    language = resources.language(ELSEWHERE[code])
    assert language is not None
    assert language.code == code
    assert language.say[:12] in plain_text(turn.replies[-1].html)
    assert resources.lines.of("US").emergency_number in turn.replies[-1].html


@pytest.mark.parametrize("text", ENGLISH)
def test_english_with_a_borrowed_word_is_read_as_english(text: str, resources: Resources) -> None:
    assert resources.language(text) is None


@pytest.mark.parametrize(
    "text",
    ["quiero morir", "je veux mourir", "ich will nicht mehr leben", "хочу умереть", "死にたい"],
)
def test_the_plainest_risk_in_another_language_shows_the_card(
    text: str, resources: Resources
) -> None:
    turn = take_turn(DialogueState(), Said(text=text), resources)

    assert turn.replies[0].help is Help.CARD


@pytest.mark.parametrize("text", ["no quiero vivir mas, ayudame", "ich will nicht mehr leben"])
def test_behind_a_card_stands_where_help_is_in_the_language_of_the_message(
    text: str, resources: Resources
) -> None:
    card, told = take_turn(DialogueState(), Said(text=text), resources).replies
    language = resources.language(text)

    assert card.help is Help.CARD
    assert language is not None
    assert language.say in unescape(told.html)


@given(text=st.text(max_size=300))
def test_no_text_makes_it_fail(text: str, resources: Resources) -> None:
    resources.language(text)


def test_a_mistake_is_told_with_its_language(tmp_path: Path) -> None:
    path, problems = tmp_path / "languages.toml", list[str]()
    path.write_text(
        '[[language]]\ncode = "xx"\nnames = "x"\nsay = "?"\n\n'
        '[[language]]\ncode = "yy"\nnames = "y"\nsay = "?"\n'
        'words = "não"\n',
        "utf-8",
    )

    assert load_languages(path, {}, problems) is None
    assert "language 'xx': give letters or words" in problems[0]
    assert "write 'nao'" in problems[1]


ASKED_ELSEWHERE = {
    "es": "hola busco un terapeuta en Miami",
    "fr": "je cherche un psy à Miami",
    "de": "ich suche einen Therapeuten in Miami",
    "pt": "preciso de um psicólogo em Miami",
    "it": "cerco uno psicologo a Miami",
    "pl": "szukam psychologa w Miami",
}


@pytest.mark.parametrize("code", ASKED_ELSEWHERE)
def test_who_asks_for_a_therapist_in_another_language_is_heard(
    code: str, resources: Resources
) -> None:
    turn = take_turn(DialogueState(), Said(text=ASKED_ELSEWHERE[code]), resources)

    language = resources.language(ASKED_ELSEWHERE[code])
    assert language is not None
    assert language.code == code
    assert language.search[:12] in plain_text(turn.replies[0].html)
    assert turn.state.search is not None
    assert turn.state.search.place is not None
    assert turn.state.search.place.name == "Miami"


@pytest.mark.parametrize("text", ["ищу психолога", "セラピストを探しています", "أبحث عن معالج"])
def test_who_asks_in_another_script_is_asked_where(text: str, resources: Resources) -> None:
    turn = take_turn(DialogueState(), Said(text=text), resources)

    assert turn.state.search is not None
    assert turn.state.search.awaiting == "place"


def test_no_therapist_is_heard_where_none_is_named(resources: Resources) -> None:
    turn = take_turn(DialogueState(), Said(text="hola busco a mi hermano en Miami"), resources)

    assert turn.state.search is None


@pytest.mark.parametrize("said", ["somebody speak german?", "does anyone speak french"])
def test_whether_somebody_speaks_a_language_is_answered_in_it(
    said: str, resources: Resources
) -> None:
    assert talk(resources, said).why.intent == "other_language"
