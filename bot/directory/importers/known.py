"""What the rows of a list are checked against, and no more: an import holds little memory."""

from pathlib import Path

from bot.content import KNOWLEDGE, Problems, read_toml
from bot.directory.importers.entries import Known
from bot.directory.importers.taxonomy import load_taxonomies
from bot.directory.licences import load_licences
from bot.directory.zips import load_zips
from bot.errors import ContentError


def load_known(folder: Path = KNOWLEDGE) -> Known:
    """Return ZIP codes, specialties, professions and licences; raises ContentError."""
    problems: Problems = []
    specialties = read_toml(folder / "specialties.toml", problems).get("specialty", ())
    known = Known(
        dict(load_zips(folder / "places", problems)),
        {entry["slug"]: entry["label"] for entry in specialties},
        load_taxonomies(folder / "taxonomy.toml", problems),
        load_licences(folder / "licences.toml", problems),
    )
    if problems:
        raise ContentError(problems)
    return known
