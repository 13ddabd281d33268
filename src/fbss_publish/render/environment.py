"""The templates: found in the package alone, escaping everything, undefined names are errors."""

from __future__ import annotations

import functools
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

THEME = files("fbss_publish.render") / "theme"


def theme_text(name: str) -> str:
    """Read a file of the theme."""
    return (THEME / name).read_text(encoding="utf-8")


@functools.cache
def environment() -> Environment:
    """Give the Jinja environment. Translations never become templates."""
    return Environment(
        loader=FunctionLoader(theme_text),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
