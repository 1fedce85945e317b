"""What a request is about, and whether it is one, told in words of people's own."""

import pytest

from bot.dialogue.resources import Resources
from bot.directory.requests import RequestReader


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("my 15 year old is cutting, therapist in Waco", "self-harm"),
        ("daughter showed me her scars", "self-harm"),
        ("found the bandages in his room", "self-harm"),
        ("my son cut his arms. child therapist in Waco", "child-and-adolescent"),
        ("who takes fourteen year olds", "child-and-adolescent"),
        ("we lost our oldest, my wife and i want a counselor", "grief"),
        ("marriage counselor after we lost our son", "couples"),
        ("my wife and i need someone", "couples"),
        ("my husband drowned", "grief"),
        ("winter hits and i get low every year", "depression"),
        ("therapist for stage fright", "anxiety"),
        ("burnt out, trauma focused people", "trauma"),
        ("i blow up on my kids", "anger"),
        ("she is starving herself", "eating-disorders"),
        ("for what happened to me as a child", "trauma"),
        ("wife is very sad after baby", "postpartum-depression"),
        ("my foster daughter pulls her hair out", "ocd"),
        ("my bf n me fight all the time", "couples"),
        ("autistic and burned out", "autism"),
        ("hitting the bottle again", "alcohol-use"),
        ("nephew on them pills again", "drug-use"),
    ],
)
def test_what_weighs_on_somebody_is_known_in_their_own_words(
    text: str, slug: str, reader: RequestReader
) -> None:
    assert reader.read(text).specialty == slug


@pytest.mark.parametrize(
    "text",
    ["my husband is low on energy", "low cost please", "i am running low on money"],
)
def test_ordinary_words_tell_of_no_illness(text: str, reader: RequestReader) -> None:
    assert reader.read(text).specialty is None


@pytest.mark.parametrize(
    "text",
    [
        "my husband drowned, therapist in Reno",
        "i blow up on my kids, counselor near Tulsa",
        "her arms are all scratched. lookin for somebody for that",
        "my boy won't talk. who can i see in Macon",
        "it has been years. need a grief therapist in Yuma",
        "therapist for intrusive thoughts, Mankato",
        "ocd probably. has to be telehealth, i don't leave the house",
    ],
)
def test_a_part_of_a_message_asks_whatever_stands_beside_it(
    text: str, resources: Resources
) -> None:
    assert resources.wants_search(text, 0.05)


@pytest.mark.parametrize(
    "text",
    [
        "My therapist in Laredo wants me to keep a diary",
        "mi terapeuta en Laredo me dice que escriba un diario",
        "Grandson sees a fella in Johnson City every other Tuesday",
        "my sister sees a lady in Tulsa for her nerves",
        "i talk to someone in Akron every week",
        "I used to drive to Lima for therapy",
        "went to see someone in Butte, it was fine",
        "I have an appointment in Topeka on Friday",
        "my daughter starts with a new therapist in Provo Monday",
        "therapy in Ohio was different",
        "she's in therapy in Chicago and doing better",
        "Thank you for the three names in Durham, I went with the second one",
        "we picked the lady in Erie, thanks for looking",
        "no need anymore, my doctor set me up in Akron",
        "my roommate finally found a counselor in Salem",
        "looking for a used couch in Tulsa",
        "searching for my brother, last seen in Reno",
        "anyone know a good mechanic in Fresno",
        "they closed the clinic in Gallup",
        "someone in Fresno stole my bike",
        "my mom, a counselor in Boise, says hi",
    ],
)
def test_who_tells_of_a_therapist_or_looks_for_something_else_asks_for_none(
    text: str, resources: Resources
) -> None:
    assert not resources.wants_search(text, 0.3)
