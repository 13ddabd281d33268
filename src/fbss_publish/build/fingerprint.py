"""What outputs depend on beside the files of a project: our code, tools, fonts, libraries."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from fbss_publish.build.cache.index import Index
from fbss_publish.build.cache.key import key_of
from fbss_publish.build.cache.objects import digest_of

_PACKAGE = Path(__file__).parents[1]
_FONTS = (
    "/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "~/.fonts",
    "~/.local/share/fonts", "~/.config/fontconfig", "/System/Library/Fonts", "/Library/Fonts",
)  # fmt: skip
_NAMED = ("FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT")
"""Variables with which somebody tells fontconfig of other fonts."""
_LIBRARIES = ("libpango", "libharfbuzz", "libfontconfig", "libfreetype")
_UNSEEN = ("__pycache__", ".uuid")


def fingerprint(index: Index | None = None) -> dict[str, str]:
    """Give digests of the code, the packages, the fonts and the libraries of this machine.

    Fonts count by their names and sizes, packages and libraries by the names of their
    versions, so that two machines with the same packages have the same fingerprint.
    """
    return {
        "code": _code(index),
        "packages": _packages(),
        "fonts": _fonts(),
        "libraries": _libraries(),
    }


def _code(index: Index | None) -> str:
    read = index.digest if index else _digest
    files = _files(str(_PACKAGE), "")
    return key_of("code", {name: read(_PACKAGE / name) for name, _ in files})


def _digest(path: Path) -> str:
    return digest_of(path.read_bytes())


def _packages() -> str:
    """Give the versions of the packages beside WeasyPrint, as their folders are named."""
    spec = find_spec("weasyprint")
    folder = Path(spec.origin).parents[1] if spec and spec.origin else _PACKAGE.parent
    names = sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208
    return key_of("packages", {"python": sys.version, "names": names})


@lru_cache(maxsize=1)
def _fonts() -> str:
    folders = (os.path.expanduser(folder) for folder in _FONTS)  # noqa: PTH111
    named = {name: os.environ[name] for name in _NAMED if name in os.environ}
    found = {str(place): list(_files(folder, "")) for place, folder in enumerate(folders)}
    return key_of("fonts", {**found, **named})


def _files(folder: str, below: str) -> Iterator[tuple[str, int]]:
    """Give the files of a folder by name and size in bytes; one that is not there has none."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        name = f"{below}{entry.name}"
        if entry.name in _UNSEEN:
            continue
        if entry.is_dir():
            yield from _files(entry.path, f"{name}/")
        elif entry.is_file():
            yield name, entry.stat().st_size


@lru_cache(maxsize=1)
def _libraries() -> str:
    """Give the versions of the libraries that draw text, as their files are named."""
    places = sysconfig.get_config_var("MULTIARCH") or f"{os.uname().machine}-linux-gnu"
    folders = (
        f"/usr/lib/{places}",
        "/usr/lib64",
        "/usr/lib",
        "/usr/local/lib",
        "/opt/homebrew/lib",
    )
    names = {
        os.path.basename(os.path.realpath(entry.path))  # noqa: PTH119 - where a link leads
        for folder in folders
        for entry in (os.scandir(folder) if Path(folder).is_dir() else ())
        if entry.name.startswith(_LIBRARIES) and (".so" in entry.name or "dylib" in entry.name)
    }
    return key_of("libraries", {"names": sorted(names)})
