"""The software that a build used, as a CycloneDX bill of materials."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

SBOM = "sbom.cdx.json"
_ROOT = "fbss-publish"
_REQUIREMENT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[([^\]]*)\])?")
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")
_SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"


def sbom_json() -> str:
    """Give the packages that fbss-publish needs at run time, as CycloneDX 1.6 in JSON.

    It lists what is installed, with versions and licences as the packages declare them. It has
    no date and no serial number, so that the same environment gives the same bytes.
    """
    found = _closure()
    components = [_component(n.item) for name, n in sorted(found.items()) if name != _ROOT]
    bom = {
        "$schema": _SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _root(found)},
        "components": components,
        "dependencies": [_edges(needed, found) for _, needed in sorted(found.items())],
    }
    return json.dumps(bom, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True, slots=True)
class _Package:
    """An installed package, as it describes itself: read once, as its file is parsed each time."""

    name: str
    version: str
    requires: tuple[str, ...]
    said: Any


def _package(name: str) -> _Package:
    """Read what a package says. Raises PackageNotFoundError if it is not installed."""
    found = distribution(name)
    said: Any = found.metadata
    return _Package(said["Name"], said["Version"], tuple(found.requires or ()), said)


@dataclass(slots=True)
class _Needed:
    """An installed package, and the extras of it that somebody asks for."""

    item: _Package
    extras: set[str] = field(default_factory=set)


def _closure() -> dict[str, _Needed]:
    """Give every installed package that is needed, by normalised name."""
    found: dict[str, _Needed] = {}
    waiting: list[tuple[str, frozenset[str]]] = [(_ROOT, frozenset())]
    while waiting:
        name, extras = waiting.pop()
        known = found.get(name)
        if known and extras <= known.extras:
            continue
        try:
            needed = known or _Needed(_package(name))
        except PackageNotFoundError:
            continue
        found[name] = needed
        needed.extras |= extras
        waiting += _requirements(needed)
    return found


def _requirements(needed: _Needed) -> Iterator[tuple[str, frozenset[str]]]:
    """Give the requirements of a package: names, and the extras that are asked for.

    Requirements for other systems are among them; they are not installed, so they drop out.
    """
    for text in needed.item.requires:
        match = _REQUIREMENT.match(text)
        wanted = set(_EXTRA.findall(text))
        if match and (not wanted or wanted & needed.extras):
            extras = (extra.strip() for extra in (match[2] or "").split(","))
            yield _normal(match[1]), frozenset(filter(None, extras))


def _normal(name: str) -> str:
    """Give a package's name as PEP 503 writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _reference(item: _Package) -> str:
    return f"pkg:pypi/{_normal(item.name)}@{item.version}"


def _component(item: _Package) -> dict[str, Any]:
    values = {
        "type": "library",
        "bom-ref": _reference(item),
        "name": item.name,
        "version": item.version,
        "purl": _reference(item),
    }
    licences = _licences(item)
    return {**values, "licenses": licences} if licences else values


def _root(found: Mapping[str, _Needed]) -> dict[str, Any]:
    if needed := found.get(_ROOT):
        return {**_component(needed.item), "type": "application"}
    return {"type": "application", "bom-ref": f"pkg:pypi/{_ROOT}", "name": _ROOT}


def _licences(item: _Package) -> list[dict[str, Any]]:
    """Give what a package says of its licence: an SPDX expression if it has one, else names.

    Several names are a choice, as with Pyphen (GPL, LGPL or MPL).
    """
    said = item.said
    if expression := said.get("License-Expression"):
        return [{"expression": expression}]
    classifiers = said.get_all("Classifier") or []
    names = [c.rsplit(" :: ", 1)[1] for c in classifiers if c.startswith("License :: OSI")]
    text = (said.get("License") or "").strip().partition("\n")[0]
    return [{"license": {"name": name}} for name in names or filter(None, [text])]


def _edges(needed: _Needed, found: Mapping[str, _Needed]) -> dict[str, Any]:
    names = {name for name, _ in _requirements(needed)}
    below = {_reference(found[name].item) for name in names if name in found}
    return {"ref": _reference(needed.item), "dependsOn": sorted(below)}
