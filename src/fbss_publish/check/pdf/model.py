"""What a PDF says, as values. Nothing here knows how a PDF is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Key = tuple[int, int, int]
"""Names a piece of marked content: object and generation of its stream or page, and MCID."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text as it is drawn: what it says, and where.

    `key` is that of the marked content around it, None where there is none. `artifact` is
    None for content that counts; for an artifact it is its subtype or ''. Sizes and places
    are points from the lower left corner of the page. `glyphs` is what the glyphs stand for,
    also where ActualText says something else; `replaced` marks what ActualText says.
    """

    text: str
    key: Key | None
    artifact: str | None
    page: int
    font: int = 0
    lang: str = ""
    size: float = 0.0
    start: tuple[float, float] = (0.0, 0.0)
    end: tuple[float, float] = (0.0, 0.0)
    visible: bool = True
    replaced: bool = False
    glyphs: str = ""


@dataclass(frozen=True, slots=True)
class Font:
    """A font as the text uses it.

    `unmapped` are the codes that were drawn and say nothing, `odd` those that say something
    that cannot be meant (U+0000, U+FFFD, private use); `drawn` counts all that were drawn.
    """

    name: str
    embedded: bool
    mapped: bool
    unmapped: tuple[int, ...] = ()
    odd: tuple[int, ...] = ()
    drawn: int = 0
    text: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Annotation:
    """An annotation of a page. `uri` or `target` says where a link leads."""

    kind: str
    page: int
    key: tuple[int, int]
    contents: str = ""
    flags: int | None = None
    tagged: bool = False
    uri: str = ""
    target: str = ""
    target_page: int = 0
    found: bool = True
    action: str = ""
    outside: bool = False

    @property
    def hidden(self) -> bool:
        """Say whether it is nowhere to be seen: flag 2 (ISO 32000-1, 12.5.3), or off the page."""
        return self.outside or bool((self.flags or 0) & 2)


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content as a leaf of the tag tree. `found` is False where no page draws it."""

    key: Key
    pieces: tuple[Piece, ...]
    found: bool = True

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def glyphs(self) -> str:
        """What its glyphs stand for."""
        return "".join(piece.glyphs for piece in self.pieces)

    @property
    def replaced(self) -> bool:
        """Say whether ActualText speaks for a part of it."""
        return any(piece.replaced for piece in self.pieces)


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """A structure element. `kind` is its standard type, `name` the one that it is given.

    `lang` is the language in force, `own_lang` the one that the element itself sets.
    """

    kind: str
    name: str
    lang: str = ""
    own_lang: str | None = None
    alt: str | None = None
    actual: str | None = None
    expansion: str | None = None
    title: str = ""
    id: str = ""
    page: int | None = None
    attributes: Mapping[str, object] = field(default_factory=dict)
    kids: tuple[Node | Content | Annotation, ...] = ()

    def nodes(self) -> Iterator[Node]:
        """Give the elements below this one, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield kid
                yield from kid.nodes()

    def contents(self) -> Iterator[Content]:
        """Give the marked content below this element, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            elif isinstance(kid, Node):
                yield from kid.contents()

    def annotations(self) -> Iterator[Annotation]:
        """Give the annotations below this element."""
        for kid in self.kids:
            if isinstance(kid, Annotation):
                yield kid
            elif isinstance(kid, Node):
                yield from kid.annotations()

    @property
    def text(self) -> str:
        """What assistive technology says of this element, its alternative left out."""
        if self.actual is not None:
            return self.actual
        return "".join(kid.text for kid in self.kids if not isinstance(kid, Annotation))


@dataclass(frozen=True, slots=True)
class Mark:
    """Content that is drawn outside text: a picture, or lines and areas."""

    kind: str
    key: Key | None
    artifact: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page: its size, what it draws, its annotations. `nesting` says what stands wrongly."""

    number: int
    width: float
    height: float
    tabs: str
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    nesting: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline, with its level from 1."""

    level: int
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Pdf:
    """A PDF. `tree` is a root without a type; None where there is no tag tree.

    `roles` and `parents` are complaints about the role map and the way back from the pages
    to the tags; `hazards` is what a handout must not have.
    """

    language: str = ""
    marked: bool = False
    suspects: bool = False
    display_title: bool = False
    title: str = ""
    ua_part: str = ""
    archive: str = ""
    readable_by_tools: bool = True
    pages: tuple[Page, ...] = ()
    fonts: tuple[Font, ...] = ()
    tree: Node | None = None
    roles: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    outline: tuple[Bookmark, ...] = ()
    labels: tuple[str, ...] | None = None
    hazards: tuple[str, ...] = ()

    def nodes(self, *kinds: str) -> Iterator[Node]:
        """Give the elements of these types, or all of them, in reading order."""
        for node in self.tree.nodes() if self.tree else ():
            if not kinds or node.kind in kinds:
                yield node

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """All annotations, page by page."""
        return tuple(found for page in self.pages for found in page.annotations)
