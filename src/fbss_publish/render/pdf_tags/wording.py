"""What is to be read: the source's own text, where lines, hyphens and capitals change it.

A line's end takes a space away and may put a hyphen there; `text-transform` changes letters.
The pieces of an element are therefore laid along the text of the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from fbss_publish.render.pdf_tags.breaks import unmarked
from fbss_publish.render.pdf_tags.model import SPACE, Kid, Leaf, Node, Space

_WHITE = re.compile(r"[ \t\n\r\f]+")
# Characters that are drawn as nothing, and those that differ from a space in breaking only.
UNSEEN = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
)
_ALIKE = {**dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF]), 0xA0: " ", 0x202F: " "}


def alike(one: str, two: str) -> bool:
    """Say whether two texts are read alike."""
    return one == two or one.translate(_ALIKE) == two.translate(_ALIKE)


def blank(text: str) -> bool:
    """Say whether nothing of a text is read."""
    return not text.translate(UNSEEN).strip()


def place(chunks: Sequence[str], leaves: Sequence[Leaf]) -> list[list[Kid]]:
    """Lay pieces along the stretches of an element's own text, spaces between them.

    The wording of each piece is set. Pieces of white space alone are left out.
    """
    texts = [_WHITE.sub(" ", chunk) for chunk in chunks]
    placed: list[list[Kid]] = [[] for _ in texts]
    index = position = 0
    for leaf in leaves:
        core = _WHITE.sub(" ", leaf.text).strip(" ")
        if blank(core):
            continue
        found = _find(texts, index, position, core, _hyphen(leaf))
        if found is None:
            placed[index].append(leaf)
            continue
        _skip(texts, placed, (index, position), found[0])
        index, start, position, wording = found
        if start and texts[index][start - 1] == " ":
            placed[index].append(SPACE)
        if wording is not None:
            leaf.wording = wording
        placed[index].append(leaf)
    _skip(texts, placed, (index, position), len(texts))
    for leaf in leaves:
        leaf.wording = unmarked(leaf.wording)
    return placed


def _skip(texts: list[str], placed: list[list[Kid]], since: tuple[int, int], index: int) -> None:
    """Note the white space in the stretches that are left behind."""
    for number in range(since[0], index):
        rest = texts[number][since[1] if number == since[0] else 0 :]
        if " " in (rest[:1], rest[-1:]):
            placed[number].append(SPACE)


def _find(
    texts: list[str], index: int, position: int, core: str, hyphen: str
) -> tuple[int, int, int, str | None] | None:
    """Find a piece: stretch, start, end, and its wording where it is not as drawn."""
    while index < len(texts):
        text = texts[index]
        start = position + (text[position : position + 1] == " ")
        if text.startswith(core, start):
            return index, start, start + len(core), None
        if hyphen and core.endswith(hyphen) and core != hyphen:
            bare = core[: -len(hyphen)]
            end = start + len(bare) if text.startswith(bare, start) else _loosely(text, start, bare)
            if end and text[end : end + len(hyphen)] != hyphen:
                return index, start, end, text[start:end].translate({0xAD: None})
        if end := _loosely(text, start, core):
            return index, start, end, text[start:end]
        index, position = index + 1, 0
    return None


def _loosely(text: str, start: int, core: str) -> int:
    """Give the end of `core` in `text` from `start`, letter case and what is unseen apart, or 0."""
    wanted = core.casefold().translate(UNSEEN)
    window = text[start : start + 2 * len(core) + 16]
    length, seen = 0, ""
    for character in window:
        if len(seen) >= len(wanted):
            break
        seen += character.casefold().translate(UNSEEN)
        length += 1
        if not wanted.startswith(seen):
            return 0
    return start + length if seen == wanted and wanted else 0


def _hyphen(leaf: Leaf) -> str:
    return str(leaf.box.style["hyphenate_character"])


def settle_spaces(node: Node) -> None:
    """Turn each space between two pieces of a block into a trailing one of the first."""
    _Spaces().run(node)


class _Spaces:
    def __init__(self) -> None:
        self.last: Leaf | None = None
        self.pending = False

    def run(self, node: Node) -> None:
        kept: list[Kid] = []
        for kid in node.kids:
            if isinstance(kid, Space):
                self.pending = True
                continue
            kept.append(kid)
            if isinstance(kid, Leaf):
                self._meet(kid)
            elif kid.block or kid.role in ("Note", "Figure"):
                settle_spaces(kid)
                if kid.role != "Note":
                    self.last = None
            else:
                self.run(kid)
        node.kids = kept

    def _meet(self, leaf: Leaf) -> None:
        if leaf.artifact is not None:
            return
        before = self.last
        if before and self.pending and not before.wording.endswith((" ", "\u00a0")):
            before.space_after = not leaf.wording.startswith((" ", "\u00a0"))
        self.last, self.pending = leaf, False
