"""The templates: found in the package alone, escaping everything, undefined names are errors."""

from __future__ import annotations

import functools
import re

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from fbss_publish.render.theme_files import THEME

_PLACE = re.compile(r"%\((\w+)\)s")


def theme_text(name: str) -> str:
    """Read a file of the theme."""
    return (THEME / name).read_text(encoding="utf-8")


@functools.cache
def environment() -> Environment:
    """Give the Jinja environment. Translations never become templates."""
    made = Environment(
        loader=FunctionLoader(theme_text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["put"] = put
    return made


def put(text: str, **values: str) -> Markup:
    """Put values into the places %(name)s of a translation; a place without a value stays.

    Each value is isolated, so that Latin letters and numbers keep their order in Arabic.
    """
    escaped = {name: f"<bdi>{escape(value)}</bdi>" for name, value in values.items()}
    filled = _PLACE.sub(lambda place: escaped.get(place[1], place[0]), str(escape(text)))
    return Markup(filled)  # noqa: S704
