"""The accessible name of an element (W3C AccName 1.2, with the native names of HTML-AAM 1.0)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.role import conflicting, explicit_role, role
from fbss_publish.check.html.shown import UNRENDERED, aria_hidden, visible
from fbss_publish.check.html.style import Styles
from fbss_publish.check.html.tree import Element, Tree

_BLOCKS = frozenset(
    "address article aside blockquote br button center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img input legend li main nav ol "
    "p pre search section select summary table tbody td textarea tfoot th thead tr ul".split()
)
"""Elements that a line of text does not run through; a space stands between them."""

_FIELDS = frozenset(
    "textbox searchbox combobox listbox spinbutton slider progressbar meter".split()
)
_CONTENT = re.compile(r"[\"']([^\"']*)[\"']")
_DEFAULTS = {"submit": "Submit", "reset": "Reset", "image": "Submit Query"}


class Names:
    """The accessible names of a page's elements."""

    def __init__(self, tree: Tree, styles: Styles) -> None:
        self.tree, self.styles = tree, styles
        self.labels: dict[int, list[Element]] = {}
        for label in tree.of("label"):
            if (labelled := self._labelled(label)) is not None:
                self.labels.setdefault(labelled.number, []).append(label)

    def of(self, element: Element) -> str:
        """Give the accessible name, '' for none."""
        known = element.memo.get("name")
        if known is None:
            known = " ".join(_Walk(self).name(element).split())
            element.memo["name"] = known
        return str(known)

    def _labelled(self, label: Element) -> Element | None:
        if label.has("for"):
            found = self.tree.ids.get(label.get("for"))
            return found if found is not None and found.name in _LABELABLE else None
        return next((inner for inner in label.within() if _labelable(inner)), None)


_LABELABLE = frozenset("button input meter output progress select textarea".split())


def _labelable(element: Element) -> bool:
    return element.name in _LABELABLE and element.get("type").strip().lower() != "hidden"


class _Walk:
    """One computation: it knows which elements it has been in, and names none twice."""

    def __init__(self, names: Names) -> None:
        self.names, self.styles, self.tree = names, names.styles, names.tree
        self.been: set[int] = set()
        self.referring = False

    def name(self, element: Element) -> str:
        """Compute the name of the element that the rule asks for."""
        self.been.add(element.number)
        if found := self._referred(element):
            return found
        return self._own(element)

    def _own(self, element: Element) -> str:
        if label := element.get("aria-label").strip():
            return label
        native = self._native(element)
        if native.strip():
            return native
        kind = role(element, self.styles)
        if aria().role(kind).content or _names_by_content(element, kind):
            content = self._content(element, inherit=False)
            if content.strip():
                return content
        return self._tooltip(element)

    def _tooltip(self, element: Element) -> str:
        title = element.get("title").strip()
        if title or element.name not in ("input", "textarea"):
            return title
        return element.get("placeholder").strip() or element.get("aria-placeholder").strip()

    def _referred(self, element: Element) -> str:
        if self.referring:  # One reference is followed, not a chain of them.
            return ""
        found = []
        for other in self.tree.referred(element.get("aria-labelledby")):
            walk = _Walk(self.names)
            walk.referring = True
            found.append(walk._reference(other))
        return " ".join(text for text in found if text.strip())

    def _reference(self, other: Element) -> str:
        """Give the text of an element that another one refers to; it may be hidden itself."""
        self.been.add(other.number)
        if label := other.get("aria-label").strip():
            return label
        native = self._native(other)
        if native.strip():
            return native
        hidden = not visible(other, self.styles) or aria_hidden(other)
        content = self._content(other, inherit=hidden)
        return content if content.strip() else self._tooltip(other)

    def _native(self, element: Element) -> str:
        if (found := self._by_label(element)) is not None:
            return found
        special = _NATIVE.get(element.name)
        return special(self, element) if special else ""

    def _by_label(self, element: Element) -> str | None:
        labels = self.names.labels.get(element.number)
        if not labels or element.name not in _LABELABLE:
            return None
        found = []
        for label in labels:
            walk = _Walk(self.names)
            walk.been = set(self.been)
            hidden = not visible(label, self.styles) or aria_hidden(label)
            if not hidden:
                found.append(walk._label(label))
        return " ".join(found) if " ".join(found).strip() else None

    def _label(self, label: Element) -> str:
        self.been.add(label.number)
        return label.get("aria-label").strip() or self._content(label, inherit=False)

    def _content(self, element: Element, *, inherit: bool) -> str:
        """Give the text of what is inside. `inherit`: also where it is hidden."""
        parts = [self._generated(element, "before")]
        for child in element.children:
            if isinstance(child, str):
                parts.append(child)
            else:
                parts.append(self._part(child, inherit=inherit))
        parts.append(self._generated(element, "after"))
        return "".join(parts)

    def _part(self, child: Element, *, inherit: bool) -> str:
        if child.number in self.been or (child.name in UNRENDERED and child.name != "title"):
            return ""
        if not inherit and (not visible(child, self.styles) or aria_hidden(child)):
            return ""
        self.been.add(child.number)
        text = self._part_text(child, inherit=inherit)
        apart = child.name in _BLOCKS or self._is_block(child)
        return f" {text} " if apart else text

    def _part_text(self, child: Element, *, inherit: bool) -> str:
        if (value := self._embedded(child)) is not None:
            return value
        if found := self._referred(child):
            return found
        if label := child.get("aria-label").strip():
            return label
        if role(child, self.styles) != "none" or child.name not in ("img", "svg"):
            native = self._native(child) if child.name != "svg" else _svg_title(self, child)
            if native.strip():
                return native
        content = "" if child.name in ("svg",) else self._content(child, inherit=inherit)
        return content if content.strip() else self._child_tooltip(child)

    def _child_tooltip(self, child: Element) -> str:
        return "" if role(child, self.styles) == "none" else child.get("title").strip()

    def _embedded(self, child: Element) -> str | None:
        """Give the value of a control inside a label (AccName 1.2, 2C)."""
        kind = role(child, self.styles)
        if kind not in _FIELDS:
            return None
        if child.name == "select":
            options = [option for option in child.within() if option.name == "option"]
            chosen = [option for option in options if option.has("selected")] or options[:1]
            return " ".join(option.text() for option in chosen)
        for name in ("aria-valuetext", "aria-valuenow", "value"):
            if child.has(name):
                return child.get(name)
        return child.text()

    def _is_block(self, child: Element) -> bool:
        display = self.styles.own(child, "display")
        return display is not None and display.lower() not in ("inline", "contents", "none")

    def _generated(self, element: Element, pseudo: str) -> str:
        content = self.styles.own(element, "content", pseudo)
        found = _CONTENT.search(content) if content else None
        return found[1] if found else ""


def _names_by_content(element: Element, kind: str) -> bool:
    """Say whether HTML names an element by its content although its role does not say so."""
    return element.name in ("summary", "legend", "label", "caption", "figcaption") and kind not in (
        "none",
        "textbox",
    )


def _alternative(walk: _Walk, element: Element) -> str:
    if explicit_role(element) in ("none", "presentation") and not conflicting(element, walk.styles):
        return ""
    return element.get("alt")


def _input(_walk: _Walk, element: Element) -> str:
    kind = element.get("type").strip().lower()
    if kind == "image":
        return element.get("alt").strip() or element.get("title").strip()
    if kind in ("button", "submit", "reset"):
        return element.get("value").strip() or (
            "" if element.has("value") else _DEFAULTS.get(kind, "")
        )
    return ""


def _first_of(name: str) -> Callable[[_Walk, Element], str]:
    def read(walk: _Walk, element: Element) -> str:
        for child in element.elements:
            if child.name == name and visible(child, walk.styles) and not aria_hidden(child):
                return walk._part(child, inherit=False)
        return ""

    return read


def _svg_title(walk: _Walk, element: Element) -> str:
    title = next((child for child in element.elements if child.name == "title"), None)
    if title is not None and title.text():
        return title.text()
    if role(element, walk.styles) == "none":
        return ""
    texts = (inner.text() for inner in element.within() if inner.name == "text")
    return " ".join(texts)


def _own_svg_title(_walk: _Walk, element: Element) -> str:
    title = next((child for child in element.elements if child.name == "title"), None)
    return title.text() if title is not None else element.get("xlink:title").strip()


def _frame(_walk: _Walk, element: Element) -> str:
    return element.get("title")


_NATIVE: Mapping[str, Callable[[_Walk, Element], str]] = {
    "img": _alternative, "area": _alternative, "input": _input, "svg": _own_svg_title,
    "table": _first_of("caption"), "fieldset": _first_of("legend"),
    "figure": _first_of("figcaption"), "iframe": _frame, "frame": _frame,
}  # fmt: skip
