"""Peers of the measurements of readability, in an environment of their own.

It is made in a temporary folder by pip and removed at the end, so that neither the project nor
the machine keeps anything of it. Nothing here runs unless it is asked for: it needs a package
index.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import fbss_publish.readability

PEERS = (
    "textstat==0.7.13", "pyphen==0.18.1", "sentencex==1.0.32", "yasbd-lib==1.0.4", "pysbd==0.3.4",
    "wordfreq==3.1.1",
)  # fmt: skip
RACER = PEERS[:1]
"""What runs beside us and whose size is compared."""


@dataclass(frozen=True, slots=True)
class Peers:
    """An environment: its interpreter, and the packages of the one that races."""

    python: str
    racer: Path


@contextmanager
def temporary() -> Iterator[Peers]:
    """Make the environment, let this interpreter import from it, and remove it afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "peers"
        venv.create(place, with_pip=True)
        python = str(place / "bin" / "python")
        _pip(python, *PEERS)
        racer = Path(folder) / "racer"
        _pip(python, "--target", str(racer), *RACER)
        packages = sysconfig.get_path("purelib", vars={"base": str(place)})
        sys.path.append(packages)
        try:
            yield Peers(python, racer)
        finally:
            sys.path.remove(packages)


def _pip(python: str, *words: str) -> None:
    command = [python, "-m", "pip", "install", "--quiet", *words]
    subprocess.run(command, check=True)


def sizes(peers: Peers | None) -> Iterator[dict[str, object]]:
    """Give what an installation needs for readability, in KiB, without compiled bytecode."""
    (ours,) = fbss_publish.readability.__path__
    yield {"program": "fbss-publish: the part for readability", "KiB": _kibibytes(Path(ours)),
           "further packages": 0}  # fmt: skip
    syllables = Path(ours) / "data" / "syllables"
    yield {"program": "of this, data of syllables", "KiB": _kibibytes(syllables)}
    if peers:
        count = len(list(peers.racer.glob("*.dist-info"))) - 1
        yield {"program": "textstat with what it needs", "KiB": _kibibytes(peers.racer),
               "further packages": count}  # fmt: skip


def _kibibytes(folder: Path) -> int:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return round(sum(path.stat().st_size for path in files) / 1024)
