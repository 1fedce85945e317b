"""What the rows of a list are checked against, and no more: an import holds little memory."""

import gzip
from pathlib import Path

from bot.content import KNOWLEDGE, Problems, read_toml, shown
from bot.directory.importers.entries import Known
from bot.directory.importers.taxonomy import load_taxonomies
from bot.directory.licences import load_licences
from bot.directory.places import Place
from bot.errors import ContentError


def load_known(folder: Path = KNOWLEDGE) -> Known:
    """Return ZIP codes, specialties, professions and licences; raises ContentError."""
    problems: Problems = []
    specialties = read_toml(folder / "specialties.toml", problems).get("specialty", ())
    known = Known(
        _zips(folder / "places" / "zips_us.tsv.gz", problems),
        {entry["slug"]: entry["label"] for entry in specialties},
        load_taxonomies(folder / "taxonomy.toml", problems),
        load_licences(folder / "licences.toml", problems),
    )
    if problems:
        raise ContentError(problems)
    return known


def _zips(path: Path, problems: Problems) -> dict[str, Place]:
    try:
        lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        problems.append(f"{shown(path)}: cannot be read ({type(error).__name__}): restore the file")
        return {}
    rows = (line.split("\t") for line in lines)
    return {
        code: Place(city, state, "US", float(lat), float(lon), "zip", 0, code)
        for code, lat, lon, city, state in rows
    }
