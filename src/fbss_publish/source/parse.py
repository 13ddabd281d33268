"""HTML into a tree, strictly: what a browser would repair by guessing is an error here.

End tags that the HTML Living Standard (13.1.2.4) lets authors leave out may be left out.
Everything else that is not closed, closed twice, misspelled or given twice is reported with
its line, since a guess about where bold text ends is a guess about what a patient reads.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html.parser import HTMLParser
from typing import NoReturn

from fbss_publish.errors import SourceError
from fbss_publish.source.characters import error_at, refuse_unknown_characters
from fbss_publish.source.tree import Comment, Element, Node, Text
from fbss_publish.source.usual import read_usual
from fbss_publish.source.vocabulary import (
    HTML_ELEMENTS,
    IMPLIED_ENDS,
    INLINE,
    OPTIONAL_END,
    PARAGRAPH_ENDS,
    RAW_TEXT,
    VOID,
)

MAX_DEPTH = 100
"""Elements within elements; a page that nests deeper is a mistake or an attack."""

_ROOT = "#document"
_FOREIGN = frozenset({"svg", "math"})
_MEND_TAG = "Add its “>” or -->, or the missing quotation mark."
_TAG_LIKE = re.compile(r"<[A-Za-z/!?]")


def parse_html(text: str, name: str) -> Element:
    """Read a document into an element `#document` that holds it.

    `name` is the file as people know it. Raises SourceError with line and column.
    """
    refuse_unknown_characters(text, name)
    builder = _Builder(text, name)
    usual = read_usual(text, builder)
    try:
        builder.feed(text[usual:])
        builder.close()
    except AssertionError as error:  # html.parser's answer to markup such as "<![x"
        builder.fail(f"the markup cannot be read ({error}).", "Check the tag that starts here.")
    return builder.finish()


class _Builder(HTMLParser):
    def __init__(self, text: str, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.name = name
        self.root = Element(_ROOT)
        self.stack = [self.root]
        self.foreign = 0
        self.at = 0
        self._source = text
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def fail(self, what: str, mend: str, at: Element | None = None) -> NoReturn:
        """Raise the error for the current place, or for where `at` starts."""
        line, column = (at.line, at.column) if at else (self.getpos()[0], self.getpos()[1] + 1)
        raise SourceError(what, path=self.name, line=line, column=column, mend=mend)

    def finish(self) -> Element:
        """Give the tree, once nothing is left open that has to be closed."""
        last = self._source.rfind("<")
        if _TAG_LIKE.match(self._source, last) and ">" not in self._source[last:]:
            what = "this tag is cut off."
            raise error_at(self._source, last, what, name=self.name, mend=_MEND_TAG)
        for element in reversed(self.stack[1:]):
            if element.name not in OPTIONAL_END:
                self.fail(
                    f"<{element.name}> is never closed.",
                    f"Add </{element.name}> where it ends.",
                    at=element,
                )
        return self.root

    # The place ------------------------------------------------------------------------

    def updatepos(self, i: int, j: int) -> int:
        """Go on from offset `i` to `j` of what HTMLParser has, without counting the lines."""
        self.at += max(0, j - i)
        return j

    def getpos(self) -> tuple[int, int]:
        """Give the line, counted from 1, and the offset in it."""
        line = bisect_right(self._line_starts, self.at)
        return line, self.at - self._line_starts[line - 1]

    # Events of HTMLParser -------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._start(tag, attrs)
        if tag not in VOID or self.foreign:
            self._push(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID and not self.foreign and tag not in _FOREIGN:
            self.fail(f"<{tag}/> does not close itself in HTML.", f"Write <{tag}></{tag}> instead.")
        self._start(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID and not self.foreign:
            self.fail(f"</{tag}> is not needed: <{tag}> has no content.", "Delete it.")
        if self.stack[-1].name == tag:
            self._pop()
            return
        if tag not in (element.name for element in self.stack):
            self.fail(f"</{tag}> closes nothing.", "Delete it, or add the start tag.")
        while self.stack[-1].name != tag:
            last = self.stack[-1]
            if last.name not in OPTIONAL_END:
                self.fail(
                    f"</{tag}> stands where </{last.name}> is expected "
                    f"(<{last.name}> starts in line {last.line}).",
                    f"Close <{last.name}> first.",
                )
            self._pop()
        self._pop()

    def handle_data(self, data: str) -> None:
        # Where html.parser cannot find the end of a tag, it gives the tag as text or drops it.
        if self.stack[-1].name not in RAW_TEXT and _TAG_LIKE.match(self._source, self.at):
            self.fail("what starts here never ends.", _MEND_TAG)
        if data:
            self.handle_text(data)

    def handle_text(self, data: str) -> None:
        """Add characters that surely are text."""
        line = bisect_right(self._line_starts, self.at)
        self.stack[-1].children.append(Text(data, line))

    def handle_comment(self, data: str) -> None:
        # Browsers also end a comment at --!>, and see an empty one in <!--> and <!--->.
        whole = self._source.startswith(f"<!--{data}-->", self.at)
        if not whole or data.startswith((">", "->")) or "--!>" in data:
            self.fail("this is not a comment as <!-- … --> is.", "Correct its marks.")
        self._add(Comment(f"<!--{data}-->", self.getpos()[0]))

    def handle_decl(self, decl: str) -> None:
        self._add(Comment(f"<!{decl}>", self.getpos()[0]))

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self.fail("a processing instruction (<?…>) is not HTML.", "Delete it.")

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self.fail("a <![…]> section is not HTML.", "Write its text without the marks.")

    # The tree -------------------------------------------------------------------------

    def _start(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        line = bisect_right(self._line_starts, self.at)
        element = Element(tag, {}, [], line, self.at - self._line_starts[line - 1] + 1)
        if not self.foreign and tag not in HTML_ELEMENTS and "-" not in tag:
            self.fail(f"<{tag}> is not an HTML element.", "Check its spelling.", at=element)
        if tag == "a" and any(outer.name == "a" for outer in self.stack):
            self.fail("a link stands inside another link.", "Close the first <a>.", at=element)
        for name, value in attrs:
            if name in element.attributes:
                self.fail(f"<{tag}> has “{name}” twice.", "Keep one of the two.", at=element)
            element.attributes[name] = value
        if not self.foreign and (tag in IMPLIED_ENDS or tag in PARAGRAPH_ENDS):
            self._end_implied(element)
        self.stack[-1].children.append(element)
        return element

    def _end_implied(self, element: Element) -> None:
        if ends := IMPLIED_ENDS.get(element.name):
            while self.stack[-1].name in ends:
                self._pop()
        if element.name not in PARAGRAPH_ENDS:
            return
        for outer in reversed(self.stack):
            if outer.name == "p":
                self._close_paragraph(outer, element)
            if outer.name not in INLINE and outer.name != "p":
                return

    def _close_paragraph(self, paragraph: Element, element: Element) -> None:
        if self.stack[-1] is not paragraph:
            inner = self.stack[-1]
            self.fail(
                f"<{inner.name}> (line {inner.line}) is still open where <{element.name}> "
                "ends the paragraph.",
                f"Close <{inner.name}> first.",
                at=element,
            )
        self._pop()

    def _push(self, element: Element) -> None:
        if len(self.stack) > MAX_DEPTH:
            self.fail(
                f"more than {MAX_DEPTH} elements stand within each other.",
                "Close elements where they end.",
                at=element,
            )
        self.stack.append(element)
        self.foreign += element.name in _FOREIGN

    def _pop(self) -> None:
        self.foreign -= self.stack.pop().name in _FOREIGN

    def _add(self, node: Node) -> None:
        self.stack[-1].children.append(node)
