"""Content streams: which text is drawn where, and what it belongs to (ISO 32000-1, 8, 9, 14.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from fbss_publish.check.pdf.fonts import decoder
from fbss_publish.check.pdf.model import Key, Mark, Piece
from fbss_publish.check.pdf.objects import entry, fields, identity, name_of, number, string
from fbss_publish.check.pdf.state import UNIT, Drawn, Frame, Matrix, TextState, matrix_of, times

OPERATORS = (
    "q Q cm Do BMC BDC EMC BT ET Tf Td TD Tm T* TL Tc Tw Tz Ts Tr Tj TJ ' \" "
    "S s f F f* B B* b b* sh BI INLINE"
)
_PAINTS = frozenset(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh"])
_DEEPEST = 12
"""Forms within forms; a file that goes deeper is not a handout."""


@dataclass(slots=True)
class Interpreter:
    """Reads one content stream; makes another one of itself for each form in it."""

    out: Drawn
    resources: Any
    owner: tuple[int, int]
    state: TextState = field(default_factory=TextState)
    frames: tuple[Frame, ...] = ()
    depth: int = 0
    tm: Matrix = UNIT
    line: Matrix = UNIT
    stack: list[TextState] = field(default_factory=list)

    def run(self, stream: Any) -> None:
        """Read a page or a form."""
        from pikepdf import parse_content_stream

        outer = len(self.frames)
        for instruction in parse_content_stream(stream, OPERATORS):
            self.handle(str(instruction.operator), instruction.operands)
        self.frames = self.frames[:outer]

    def handle(self, name: str, operands: Any) -> None:
        """Do what an operator says."""
        if name in _PAINTS:
            self._mark("lines and areas")
        elif name in ("INLINE IMAGE", "BI"):
            self._mark("picture")
        elif handler := _HANDLERS.get(name):
            handler(self, operands)

    # Graphics state

    def _save(self, _: Any) -> None:
        self.stack.append(self.state)

    def _restore(self, _: Any) -> None:
        if self.stack:
            self.state = self.stack.pop()

    def _transform(self, operands: Any) -> None:
        self.state = replace(self.state, ctm=times(matrix_of(operands), self.state.ctm))

    def _xobject(self, operands: Any) -> None:
        found = entry(entry(self.resources, "/XObject"), str(operands[0]))
        kind = name_of(entry(found, "/Subtype"))
        if kind == "Image":
            self._mark("picture")
        elif kind == "Form":
            self._form(found)

    def _form(self, form: Any) -> None:
        self.out.forms += 1
        if self.depth >= _DEEPEST or self.out.forms > 5_000:
            return
        matrix = matrix_of(entry(form, "/Matrix")) if entry(form, "/Matrix") is not None else UNIT
        inner = Interpreter(
            out=self.out,
            resources=entry(form, "/Resources") or self.resources,
            owner=identity(form),
            state=replace(self.state, ctm=times(matrix, self.state.ctm)),
            frames=self.frames,
            depth=self.depth + 1,
        )
        inner.run(form)

    # Marked content

    def _begin(self, operands: Any) -> None:
        tag = name_of(operands[0]) if len(operands) else ""
        properties = operands[1] if len(operands) > 1 else None
        if name := name_of(properties):
            properties = entry(entry(self.resources, "/Properties"), f"/{name}")
        has = fields(properties)
        mcid = has.get("/MCID")
        key = (*self.owner, mcid) if isinstance(mcid, int) else None
        kind = name_of(has.get("/Type")) or name_of(has.get("/Subtype"))
        frame = Frame(
            tag=tag,
            key=key,
            artifact=kind if tag == "Artifact" else None,
            replaced="/ActualText" in has,
            lang=string(has.get("/Lang")) or self._lang,
        )
        self._nested(frame)
        swallowed = any(outer.replaced for outer in self.frames)
        self.frames = (*self.frames, frame)
        if frame.replaced and not swallowed:
            self._put(string(has["/ActualText"]) or "", replaced=True)

    def _end(self, _: Any) -> None:
        self.frames = self.frames[:-1]

    def _nested(self, frame: Frame) -> None:
        tagged = any(outer.key for outer in self.frames)
        artifact = any(outer.artifact is not None for outer in self.frames)
        if frame.artifact is not None and tagged:
            self.out.nesting.append("an artifact within tagged content")
        if frame.key and artifact:
            self.out.nesting.append("tagged content within an artifact")

    @property
    def _lang(self) -> str:
        return self.frames[-1].lang if self.frames else ""

    @property
    def _key(self) -> Key | None:
        return next((frame.key for frame in reversed(self.frames) if frame.key), None)

    @property
    def _artifact(self) -> str | None:
        found = (f.artifact for f in reversed(self.frames) if f.artifact is not None)
        return next(found, None)

    def _mark(self, kind: str) -> None:
        self.out.marks.append(Mark(kind, self._key, self._artifact))

    # Text

    def _begin_text(self, _: Any) -> None:
        self.tm = self.line = UNIT

    def _font(self, operands: Any) -> None:
        font = entry(entry(self.resources, "/Font"), str(operands[0]))
        number_ = identity(font)
        if number_ == (0, 0):
            number_ = (-abs(hash((self.owner, str(operands[0])))), 0)
        if font is not None and number_ not in self.out.fonts:
            self.out.fonts[number_] = decoder(font)
        found = self.out.fonts.get(number_)
        size = number(operands[1], 0.0)
        self.state = replace(self.state, font=found, number=number_[0], size=size)

    def _set(self, name: str, operands: Any) -> None:
        value = number(operands[0], 0.0)
        change: dict[str, Any] = {name: value / 100 if name == "stretch" else value}
        self.state = replace(self.state, **change)

    def _mode(self, operands: Any) -> None:
        self.state = replace(self.state, mode=int(number(operands[0], 0.0)))

    def _place(self, operands: Any) -> None:
        self.tm = self.line = matrix_of(operands)

    def _move(self, operands: Any) -> None:
        step = (1.0, 0.0, 0.0, 1.0, number(operands[0], 0.0), number(operands[1], 0.0))
        self.tm = self.line = times(step, self.line)

    def _move_leading(self, operands: Any) -> None:
        self.state = replace(self.state, leading=-number(operands[1], 0.0))
        self._move(operands)

    def _next(self, _: Any) -> None:
        self._move((0, -self.state.leading))

    def _show(self, operands: Any) -> None:
        self._draw([operands[0]])

    def _show_next(self, operands: Any) -> None:
        self._next(None)
        self._draw([operands[-1]])

    def _show_array(self, operands: Any) -> None:
        self._draw(list(operands[0]))

    def _draw(self, parts: list[Any]) -> None:
        state, texts, width = self.state, [], 0.0
        if state.font is None:
            return
        for part in parts:
            if isinstance(part, int):
                width -= part * state.size / 1000
                continue
            if string(part) is None:
                width -= number(part, 0.0) * state.size / 1000
                continue
            text, advance, glyphs = state.font.read(bytes(part))
            texts.append(text)
            width += advance * state.size / 1000 + glyphs * state.spacing
            width += text.count(" ") * state.words
        start = times(self.tm, state.ctm)
        self.tm = times((1.0, 0.0, 0.0, 1.0, width * state.stretch, 0.0), self.tm)
        self._put("".join(texts), start, times(self.tm, state.ctm))

    def _put(
        self, text: str, start: Matrix = UNIT, end: Matrix = UNIT, *, replaced: bool = False
    ) -> None:
        hidden = not replaced and any(frame.replaced for frame in self.frames)
        state = self.state
        piece = Piece(
            text="" if hidden else text,
            key=self._key,
            artifact=self._artifact,
            page=self.out.page,
            font=0 if replaced else state.number,
            lang=self._lang,
            size=0.0 if replaced else state.size * (start[2] ** 2 + start[3] ** 2) ** 0.5,
            start=start[4:],
            end=end[4:],
            visible=state.mode not in (3, 7),
            replaced=replaced,
            glyphs="" if replaced else text,
        )
        self.out.pieces.append(piece)


def _named(name: str) -> Callable[[Interpreter, Any], None]:
    return lambda reader, operands: reader._set(name, operands)


_HANDLERS: dict[str, Callable[[Interpreter, Any], None]] = {
    "q": Interpreter._save, "Q": Interpreter._restore, "cm": Interpreter._transform,
    "Do": Interpreter._xobject, "BMC": Interpreter._begin, "BDC": Interpreter._begin,
    "EMC": Interpreter._end, "BT": Interpreter._begin_text, "Tf": Interpreter._font,
    "Td": Interpreter._move, "TD": Interpreter._move_leading, "Tm": Interpreter._place,
    "T*": Interpreter._next, "TL": _named("leading"), "Tc": _named("spacing"),
    "Tw": _named("words"), "Tz": _named("stretch"), "Tr": Interpreter._mode,
    "Tj": Interpreter._show, "TJ": Interpreter._show_array, "'": Interpreter._show_next,
    '"': Interpreter._show_next,
}  # fmt: skip
