"""Start tags: their attributes as HTML, and the units that some of them hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fbss_publish.domain.guide import Attribute, Kind, Marks, Part, Unit
from fbss_publish.source.parts import quoted
from fbss_publish.source.scope import Scope
from fbss_publish.source.tree import Element
from fbss_publish.source.vocabulary import (
    BUTTON_INPUTS,
    SILENT_ATTRIBUTES,
    SILENT_PREFIXES,
    TRANSLATABLE_ATTRIBUTES,
    TRANSLATABLE_META,
)

_WORD = re.compile(r"\w")
_KINDS = {
    "alt": Kind.ALTERNATIVE,
    "description": Kind.DESCRIPTION,
    "dcterms.subject": Kind.SUBJECT,
    "keywords": Kind.SUBJECT,
}


def start_tag(
    element: Element, held: Sequence[Attribute], own: Sequence[int], *, translate: bool
) -> list[Part]:
    """Write a start tag with holes for the attributes in `held`.

    `own` are the units that the element's content consists of. What is not for `translate`
    keeps its language as it stands.
    """
    if not element.attributes:
        return [f"<{element.name}", *((Marks(tuple(own)),) if own else ()), ">"]
    units = (*(attribute.unit for attribute in held), *own)
    marked = bool(units) or (translate and bool(element.get("lang")))
    holes = {attribute.name: attribute for attribute in held}
    parts: list[Part] = [f"<{element.name}"]
    for name, value in element.attributes.items():
        if name in holes:
            parts += [f' {name}="', holes[name], '"']
        elif not (marked and name in ("lang", "dir")):
            parts.append(f" {name}" if value is None else f' {name}="{quoted(value)}"')
    if marked:
        parts.append(Marks(units, element.get("lang"), element.get("dir")))
    return [*parts, ">"]


def attribute_units(element: Element, scope: Scope) -> Iterator[tuple[Unit, str]]:
    """Give the units that stand in an element's attributes, each with the attribute's name."""
    for name, value in element.attributes.items():
        if not value:
            continue
        rule = element.rules.get(f"translate@{name}") if element.rules else None
        wanted = rule == "yes" or (
            rule != "no" and scope.translate and _is_translatable(element, name)
        )
        if wanted and _WORD.search(value):
            yield _unit(element, name, value, scope), name


def carries_meaning(element: Element) -> bool:
    """Say whether an inline element has attributes that tell it from others of its name."""
    return any(
        name not in SILENT_ATTRIBUTES and not name.startswith(SILENT_PREFIXES)
        for name in element.attributes
        if name != "translate"
    )


def _is_translatable(element: Element, name: str) -> bool:
    if element.name == "meta":
        key = element.get("name") or element.get("property") or ""
        return name == "content" and key.lower() in TRANSLATABLE_META
    if element.name == "input" and name == "value":
        return (element.get("type") or "").lower() in BUTTON_INPUTS
    if name == "label":
        return element.name in ("option", "optgroup", "track")
    return name in TRANSLATABLE_ATTRIBUTES


def title_unit(element: Element, scope: Scope) -> Unit | None:
    """Give the title of the page as a unit, which has no markup; None if it says nothing."""
    text = _normal(element.text())
    if not scope.translate or not _WORD.search(text):
        return None
    return Unit(
        msgid=text, anchor=scope.anchor, line=element.line, kind=Kind.TITLE, markup=False,
        msgctxt=scope.msgctxt, critical=scope.critical, notes=scope.notes,
    )  # fmt: skip


def _normal(text: str) -> str:
    """Normalise white space; a no-break space is none."""
    return " ".join(re.split(r"[ \t\r\n\f]+", text.strip(" \t\r\n\f")))


def _unit(element: Element, name: str, value: str, scope: Scope) -> Unit:
    key = (element.get("name") or element.get("property") or "").lower()
    kind = _KINDS.get(key if element.name == "meta" else name, Kind.ATTRIBUTE)
    about = f"The “{name}” of <{element.name}>"
    return Unit(
        msgid=_normal(value),
        anchor=scope.anchor,
        line=element.line,
        kind=kind,
        msgctxt=element.get("data-msgctxt"),
        markup=False,
        critical=scope.critical,
        section=scope.path(),
        notes=(*scope.notes, about) if kind is Kind.ATTRIBUTE else scope.notes,
    )
