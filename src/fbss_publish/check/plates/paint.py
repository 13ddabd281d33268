"""Reads what a page paints, in which colour, how thick and how large (ISO 32000-1, 8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from fbss_publish.check.pdf.content import OPERATORS, Interpreter
from fbss_publish.check.pdf.objects import entry, identity, items, name_of, number, true
from fbss_publish.check.pdf.state import UNIT, Matrix, matrix_of, times
from fbss_publish.check.plates.colours import BLACK, colour_of, gradient, space_of
from fbss_publish.check.plates.model import Colour, Paint, Point
from fbss_publish.check.plates.pictures import inks_of

_MORE = "g G rg RG k K cs CS sc SC scn SCN w gs m l c v y h re n W W* EI"
_FILLS = frozenset(["f", "F", "f*", "B", "B*", "b", "b*"])
_LINES = frozenset(["S", "s", "B", "B*", "b", "b*"])
_DEVICE = {"g": "DeviceGray", "rg": "DeviceRGB", "k": "DeviceCMYK"}
_DEEPEST = 12
_MOST = 200_000
"""Operations of a page that are kept; a handout has far fewer."""


@dataclass(frozen=True, slots=True)
class Brush:
    """The graphics state as far as the plates need it."""

    fill: Colour = BLACK
    line: Colour = BLACK
    fill_space: str = "DeviceGray"
    line_space: str = "DeviceGray"
    width: float = 1.0
    overprint: bool = False
    overprint_line: bool = False


@dataclass(slots=True)
class Painted:
    """What a page paints, collected while its streams are read."""

    page: int
    paints: list[Paint] = field(default_factory=list)
    effects: list[str] = field(default_factory=list)
    patterns: set[tuple[int, int]] = field(default_factory=set)

    def add(self, paint: Paint) -> None:
        """Keep what is painted."""
        if len(self.paints) < _MOST:
            self.paints.append(paint)


@dataclass(slots=True)
class PlateReader(Interpreter):
    """Reads a content stream like the reader of text, and remembers colours, lines and areas."""

    plates: Painted = field(default_factory=lambda: Painted(0))
    brush: Brush = field(default_factory=Brush)
    brushes: list[Brush] = field(default_factory=list)
    path: list[Point] = field(default_factory=list)

    def run(self, stream: Any) -> None:
        """Read a page, a form or a pattern."""
        from pikepdf import parse_content_stream

        for instruction in parse_content_stream(stream, f"{OPERATORS} {_MORE}"):
            name = str(instruction.operator)
            if name == "INLINE IMAGE":
                self._inline(instruction)
            elif handler := _PLATES.get(name):
                handler(self, name, instruction.operands)
            else:
                self.handle(name, instruction.operands)

    # ------------------------------------------------------------- state

    def keep(self, name: str, operands: Any) -> None:
        """Remember the state (q)."""
        self.brushes.append(self.brush)
        self.handle(name, operands)

    def give_back(self, name: str, operands: Any) -> None:
        """Give the state back (Q)."""
        if self.brushes:
            self.brush = self.brushes.pop()
        self.handle(name, operands)

    def device(self, name: str, operands: Any) -> None:
        """Set a colour and its space at once."""
        space = _DEVICE[name.lower()]
        self._colour(name[0].isupper(), space, colour_of(space, _floats(operands)))

    def space(self, name: str, operands: Any) -> None:
        """Set a colour space."""
        space, _ = space_of(operands[0], self.resources)
        self._colour(name == "CS", space, Colour(space))

    def values(self, name: str, operands: Any) -> None:
        """Set a colour in the space that is set, or a pattern."""
        line = name.startswith("S")
        space = self.brush.line_space if line else self.brush.fill_space
        if len(operands) and (pattern := name_of(operands[-1])):
            self._pattern(pattern)
            self._colour(line, space, Colour("Pattern"))
            return
        self._colour(line, space, colour_of(space, _floats(operands)))

    def _colour(self, line: bool, space: str, colour: Colour) -> None:
        if line:
            self.brush = replace(self.brush, line=colour, line_space=space)
        else:
            self.brush = replace(self.brush, fill=colour, fill_space=space)

    def thickness(self, _: str, operands: Any) -> None:
        """Set the width of lines."""
        self.brush = replace(self.brush, width=number(operands[0], 1.0))

    def look(self, _: str, operands: Any) -> None:
        """Read a graphics state (8.4.5): line width, overprint, and what needs transparency."""
        found = entry(entry(self.resources, "/ExtGState"), str(operands[0]))
        if (width := entry(found, "/LW")) is not None:
            self.brush = replace(self.brush, width=number(width, 1.0))
        over, fills = entry(found, "/OP"), entry(found, "/op")
        if over is not None:
            self.brush = replace(self.brush, overprint_line=true(over), overprint=true(over))
        if fills is not None:
            self.brush = replace(self.brush, overprint=true(fills))
        for key in ("/ca", "/CA"):
            if (alpha := number(entry(found, key), 1.0)) < 1:
                self.plates.effects.append(f"opacity of {alpha:.0%}")
        mode = items(entry(found, "/BM"))
        if mode and (name := name_of(mode[0])) not in ("Normal", "Compatible", ""):
            self.plates.effects.append(f"blend mode {name}")
        mask = entry(found, "/SMask")
        if mask is not None and name_of(mask) != "None":
            self.plates.effects.append("a soft mask")

    # ------------------------------------------------------------- paths

    def point(self, name: str, operands: Any) -> None:
        """Remember a point of the path."""
        values = _floats(operands)
        if name == "re" and len(values) == 4:
            x, y, width, height = values
            self.path += [self._at(x, y), self._at(x + width, y + height)]
        elif len(values) >= 2:
            self.path.append(self._at(values[-2], values[-1]))

    def paint(self, name: str, operands: Any) -> None:
        """Paint the path."""
        places = tuple(self.path)
        page = self.plates.page
        if name in _FILLS:
            self.plates.add(Paint(kind="area", colour=self.brush.fill, page=page, places=places,
                                  overprint=self.brush.overprint))  # fmt: skip
        if name in _LINES:
            self.plates.add(Paint(
                kind="line", colour=self.brush.line, page=page, places=places,
                width=self.brush.width * _scale(self.state.ctm),
                overprint=self.brush.overprint_line,
            ))  # fmt: skip
        self.path = []
        self.handle(name, operands)

    def end_path(self, _: str, __: Any) -> None:
        """Forget the path, which only clips."""
        self.path = []

    def smooth(self, name: str, operands: Any) -> None:
        """Paint a gradient."""
        found = entry(entry(self.resources, "/Shading"), str(operands[0]))
        self._gradient(found)
        self.handle(name, operands)

    def _gradient(self, shading: Any) -> None:
        for colour in gradient(shading, self.resources):
            self.plates.add(Paint(kind="gradient", colour=colour, page=self.plates.page))

    def _at(self, x: float, y: float) -> Point:
        a, b, c, d, e, f = self.state.ctm
        return a * x + c * y + e, b * x + d * y + f

    # ------------------------------------------------- text, pictures, forms

    def _put(
        self, text: str, start: Matrix = UNIT, end: Matrix = UNIT, *, replaced: bool = False
    ) -> None:
        if replaced or self.state.mode in (3, 7) or not text.strip():
            return
        line = self.state.mode in (1, 5)
        self.plates.add(Paint(
            kind="text", colour=self.brush.line if line else self.brush.fill,
            page=self.plates.page, text=text, places=(start[4:], end[4:]),
            size=self.state.size * (start[2] ** 2 + start[3] ** 2) ** 0.5,
            overprint=self.brush.overprint_line if line else self.brush.overprint,
        ))  # fmt: skip

    def drawn(self, _: str, operands: Any) -> None:
        """Draw a picture or a form (Do)."""
        found = entry(entry(self.resources, "/XObject"), str(operands[0]))
        if name_of(entry(found, "/Subtype")) == "Image":
            self._image(found, entry(found, "/ColorSpace"))
        elif name_of(entry(found, "/Subtype")) == "Form":
            self._form(found)

    def _inline(self, instruction: Any) -> None:
        image = instruction.iimage
        self._image(image.obj, entry(image.obj, "/ColorSpace") or entry(image.obj, "/CS"))

    def _image(self, image: Any, space: Any) -> None:
        stencil = true(entry(image, "/ImageMask")) or true(entry(image, "/IM"))
        name = "" if stencil else space_of(space, self.resources)[0]
        a, b, c, d, *_ = self.state.ctm
        wide, high = (a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5
        across = number(entry(image, "/Width") or entry(image, "/W"), 0)
        down = number(entry(image, "/Height") or entry(image, "/H"), 0)
        dpi = min(across / wide, down / high) * 72 if wide and high else 0.0
        if entry(image, "/SMask") is not None:
            self.plates.effects.append("a picture with a soft mask")
        self.plates.add(Paint(
            kind="picture", colour=self.brush.fill if stencil else inks_of(image, name),
            page=self.plates.page, dpi=dpi, places=(self._at(0, 0), self._at(1, 1)),
        ))  # fmt: skip

    def _form(self, form: Any) -> None:
        matrix = matrix_of(entry(form, "/Matrix")) if entry(form, "/Matrix") is not None else UNIT
        self._within(form, times(matrix, self.state.ctm))

    def _within(self, form: Any, ctm: Matrix) -> None:
        self.out.forms += 1
        if self.depth >= _DEEPEST or self.out.forms > 5_000:
            return
        PlateReader(
            out=self.out,
            resources=entry(form, "/Resources") or self.resources,
            owner=identity(form),
            state=replace(self.state, ctm=ctm),
            depth=self.depth + 1,
            plates=self.plates,
            brush=self.brush,
        ).run(form)

    def _pattern(self, name: str) -> None:
        """Read what a pattern paints (8.7.3), once a page."""
        pattern = entry(entry(self.resources, "/Pattern"), f"/{name}")
        if pattern is None or identity(pattern) in self.plates.patterns:
            return
        self.plates.patterns.add(identity(pattern))
        if entry(pattern, "/PatternType") == 2:
            self._gradient(entry(pattern, "/Shading"))
        elif entry(pattern, "/PatternType") == 1:
            matrix = entry(pattern, "/Matrix")
            self._within(pattern, matrix_of(matrix) if matrix is not None else UNIT)


def _floats(operands: Any) -> list[float]:
    return [number(value, 0.0) for value in operands if not name_of(value)]


def _scale(matrix: Matrix) -> float:
    a, b, c, d, *_ = matrix
    return float(abs(a * d - b * c) ** 0.5)


Handler = Callable[[PlateReader, str, Any], None]
_PLATES: dict[str, Handler] = {
    "q": PlateReader.keep, "Q": PlateReader.give_back, "w": PlateReader.thickness,
    "gs": PlateReader.look, "cs": PlateReader.space, "CS": PlateReader.space,
    "Do": PlateReader.drawn, "sh": PlateReader.smooth, "n": PlateReader.end_path,
    **dict.fromkeys(("g", "G", "rg", "RG", "k", "K"), PlateReader.device),
    **dict.fromkeys(("sc", "SC", "scn", "SCN"), PlateReader.values),
    **dict.fromkeys(("m", "l", "c", "v", "y", "re"), PlateReader.point),
    **dict.fromkeys(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*"), PlateReader.paint),
}  # fmt: skip
