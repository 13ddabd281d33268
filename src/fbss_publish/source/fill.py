"""Translations go back into the skeleton: an edition becomes the content of its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from fbss_publish.domain.edition import Edition, Rendition, State
from fbss_publish.domain.guide import Attribute, Content, Document, Marks, Part, Slot, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.markup import escaped, expand, plain
from fbss_publish.source.parts import quoted

Label = Callable[[Unit, Rendition], str]
"""Gives HTML to put before a unit's text, such as a word about its state; often ''."""


def fill(
    edition: Edition, *, slots: Mapping[str, str] | None = None, label: Label | None = None
) -> str:
    """Give the content of the page in the edition's language, as HTML.

    `slots` has the HTML of named places. Text that is not translated is marked with its own
    `lang` and `dir` (WCAG 2.2, 3.1.2) and with `data-state`.
    """
    return fill_document(
        edition.guide, edition.renditions, edition.locale, slots=slots, label=label
    )


def fill_document(
    document: Document,
    renditions: Sequence[Rendition],
    locale: Locale,
    *,
    slots: Mapping[str, str] | None = None,
    label: Label | None = None,
) -> str:
    """Give the skeleton of any document with one rendition for each of its units, as HTML."""
    filler = _Filler(document, renditions, locale, slots or {}, label)
    return filler.html(document.skeleton)


def text_of(edition: Edition, index: int) -> str:
    """Give a unit's text in the edition's language, without any markup."""
    unit, rendition = edition.shown(index)
    return plain(rendition.text, unit.tags, markup=unit.markup)


class _Filler:
    def __init__(
        self,
        document: Document,
        renditions: Sequence[Rendition],
        locale: Locale,
        slots: Mapping[str, str],
        label: Label | None,
    ) -> None:
        self._document, self._renditions, self._locale = document, renditions, locale
        self._slots, self._label = slots, label
        self._marked: set[int] = set()

    def html(self, parts: Iterable[Part]) -> str:
        return "".join(part if isinstance(part, str) else self._hole(part) for part in parts)

    def _hole(self, part: Content | Attribute | Marks | Slot) -> str:
        match part:
            case Content():
                return self._content(part)
            case Attribute():
                return quoted(self._renditions[part.unit].text)
            case Marks():
                return self._marks(part)
            case Slot():
                return self._slots.get(part.name, "")

    def _content(self, hole: Content) -> str:
        unit, rendition = self._document.units[hole.unit], self._renditions[hole.unit]
        if rendition.dropped:
            return ""
        if unit.markup:
            text = self.html(expand(rendition.text, unit.tags)).replace("\xa0", "&nbsp;")
        else:
            text = escaped(rendition.text)
        label = self._label(unit, rendition) if self._label else ""
        marked = hole.unit in self._marked
        if not self._foreign(rendition) or (marked and not label):
            return label + text
        state = "" if marked else _state(rendition)
        return f"{label}<span{self._language(rendition)}{state}>{text}</span>"

    def _marks(self, marks: Marks) -> str:
        renditions = [self._renditions[unit] for unit in marks.units]
        own = self._document.language
        if not renditions:
            return self._own_marks(marks)
        worst = next((r for r in renditions if self._foreign(r)), renditions[-1])
        foreign = all(self._foreign(r) for r in renditions)
        if foreign or marks.lang not in (None, own):
            self._marked.update(marks.units)
        if all(r.dropped for r in renditions):
            return " hidden"
        if foreign and marks.lang in (None, own):
            return self._language(worst) + _state(worst)
        return self._own_marks(marks) + _state(worst)

    def _own_marks(self, marks: Marks) -> str:
        """Give the source's own marks; its own language is the edition's language by now."""
        translated = marks.lang == self._document.language
        shown = self._locale.tag if translated else marks.lang
        direction = str(self._locale.direction) if translated and marks.dir else marks.dir
        language = f' lang="{quoted(shown)}"' if shown else ""
        return language + (f' dir="{quoted(direction)}"' if direction else "")

    def _foreign(self, rendition: Rendition) -> bool:
        return not rendition.translated and not self._locale.source

    def _language(self, rendition: Rendition) -> str:
        return f' lang="{self._document.language}" dir="ltr"' if self._foreign(rendition) else ""


def _state(rendition: Rendition) -> str:
    quiet = (State.SOURCE, State.REVIEWED, State.PSEUDO, State.DRAFT, State.TRANSLATED)
    return "" if rendition.state in quiet else f' data-state="{rendition.state}"'
