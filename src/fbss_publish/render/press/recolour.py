"""All colours of a PDF in inks: operators, gradients, pictures and groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fbss_publish.render.press.inks import Cmyk, Inks

_MARKS = frozenset(["BMC", "BDC", "EMC", "MP", "DP"])
_RGB = frozenset(["/DeviceRGB", "/CalRGB"])
_SMALL = 1e-6


@dataclass(slots=True)
class _Spaces:
    """The colour spaces in force for filling and for lines."""

    fill: Any = None
    line: Any = None


def recolour(pdf: Any, inks: Inks) -> None:
    """Give every colour of an open PDF in inks, and take away what tags it.

    What this does not know, such as colours in Lab, stays as it is; the checks speak of it.
    """
    from pikepdf import Dictionary, Stream

    for page in pdf.pages:
        page.obj.Contents = pdf.make_stream(rewritten(page, page.obj.get("/Resources"), inks))
        _group(page.obj)
    for item in list(pdf.objects):
        if isinstance(item, Stream):
            _stream(item, inks)
        elif isinstance(item, Dictionary):
            _dictionary(item, inks)


def _stream(item: Any, inks: Inks) -> None:
    if item.get("/Subtype") == "/Image":
        _picture(item, inks)
    elif item.get("/Subtype") == "/Form" or item.get("/PatternType") == 1:
        item.write(rewritten(item, item.get("/Resources"), inks))
        _group(item)
    if "/ShadingType" in item:
        _shading(item, inks)


def _dictionary(item: Any, inks: Inks) -> None:
    if "/ShadingType" in item:
        _shading(item, inks)
    for shading in _values(item.get("/Shading")):
        _shading(shading, inks)


def _values(holder: Any) -> Iterable[Any]:
    from pikepdf import Dictionary

    return list(holder.values()) if isinstance(holder, Dictionary) else ()


def _group(holder: Any) -> None:
    """Let a group be blended in inks (ISO 15930-7, 6.18)."""
    from pikepdf import Name

    group = holder.get("/Group")
    if group is not None and _is_rgb(group.get("/CS")):
        group.CS = Name.DeviceCMYK


# ------------------------------------------------------------------ operators


def rewritten(stream: Any, resources: Any, inks: Inks) -> bytes:
    """Give a content stream with its colours in inks, without marked content."""
    from pikepdf import parse_content_stream, unparse_content_stream

    spaces, stack = _Spaces(), []
    out: list[Any] = []
    for instruction in parse_content_stream(stream):
        name = str(instruction.operator)
        if name in _MARKS:
            continue
        if name == "q":
            stack.append(_Spaces(spaces.fill, spaces.line))
        elif name == "Q" and stack:
            spaces = stack.pop()
        done = _operator(name, instruction.operands, resources, spaces, inks)
        out.append(instruction if done is None else done)
    return bytes(unparse_content_stream([one for one in out if one is not _NOTHING]))


_NOTHING = object()


def _operator(name: str, operands: Any, resources: Any, spaces: _Spaces, inks: Inks) -> Any:
    """Give what stands for an operator, None where it stays."""
    if name in ("rg", "RG"):
        return _set(_inks_of(operands, inks), line=name == "RG")
    if name in ("g", "G"):
        black = 1 - float(operands[0])
        return _set((0.0, 0.0, 0.0, round(black, 3)), line=name == "G")
    if name in ("cs", "CS"):
        space = _space(operands[0], resources)
        setattr(spaces, "fill" if name == "cs" else "line", space)
        return _NOTHING if _is_rgb(space) else None
    if name in ("sc", "scn", "SC", "SCN") and len(operands) == 3:
        line = name.startswith("S")
        if _is_rgb(spaces.line if line else spaces.fill):
            return _set(_inks_of(operands, inks), line=line)
    return None


def _space(name: Any, resources: Any) -> Any:
    listed = resources.get("/ColorSpace") if resources is not None else None
    return listed.get(str(name), name) if listed is not None else name


def _is_rgb(space: Any) -> bool:
    from pikepdf import Array, Name

    if isinstance(space, Name):
        return str(space) in _RGB
    if not isinstance(space, Array) or not len(space):
        return False
    if space[0] == "/ICCBased":
        return int(space[1].get("/N", 0)) == 3
    return str(space[0]) in _RGB


def _inks_of(values: Sequence[Any], inks: Inks) -> Cmyk:
    red, green, blue = (min(1.0, max(0.0, float(value))) for value in values)
    return inks.of(red, green, blue)


def _set(inks: Cmyk, *, line: bool) -> Any:
    from pikepdf import ContentStreamInstruction, Operator

    return ContentStreamInstruction(_numbers(inks), Operator("K" if line else "k"))


def _numbers(inks: Iterable[float]) -> list[Any]:
    return [Decimal(f"{ink:.4g}") if ink % 1 > _SMALL else int(ink) for ink in inks]


# ------------------------------------------------------------------ gradients


def _shading(shading: Any, inks: Inks) -> None:
    from pikepdf import Array, Name

    if not _is_rgb(shading.get("/ColorSpace")):
        return
    functions = shading.get("/Function")
    if functions is None or isinstance(functions, Array) or not _gradient(functions):
        return
    _recolour_function(functions, inks)
    shading.ColorSpace = Name.DeviceCMYK
    if "/Background" in shading:
        shading.Background = Array(_numbers(_inks_of(list(shading.Background), inks)))


def _gradient(function: Any) -> bool:
    """Say whether a function goes from colour to colour, and nothing else (7.10.3, 7.10.4)."""
    if function.get("/FunctionType") == 3:
        return all(_gradient(part) for part in function.Functions)
    return bool(function.get("/FunctionType") == 2 and len(function.get("/C0", ())) in (3, 4))


def _recolour_function(function: Any, inks: Inks) -> None:
    from pikepdf import Array

    for part in function.get("/Functions", ()):
        _recolour_function(part, inks)
    for end in ("/C0", "/C1"):
        if end in function and len(function[end]) == 3:
            function[end] = Array(_numbers(_inks_of(list(function[end]), inks)))
    if "/Range" in function:
        function["/Range"] = Array([0, 1] * 4)


# ------------------------------------------------------------------- pictures


def _picture(item: Any, inks: Inks) -> None:
    """Give a picture in inks, losslessly; masks and grey ones stay (they are black alone)."""
    from pikepdf import Name, PdfImage

    if item.get("/ImageMask") or not _is_coloured(item.get("/ColorSpace")):
        return
    done = inks.picture(PdfImage(item).as_pil_image())
    item.write(done.tobytes())
    for key in ("/DecodeParms", "/Decode", "/Intent"):
        if key in item:
            del item[key]
    item.ColorSpace = Name.DeviceGray if done.mode == "L" else Name.DeviceCMYK
    item.BitsPerComponent = 8


def _is_coloured(space: Any) -> bool:
    from pikepdf import Array

    if isinstance(space, Array) and len(space) > 1 and space[0] == "/Indexed":
        return _is_rgb(space[1])
    return _is_rgb(space)
