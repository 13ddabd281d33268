"""The programs that some formats are made with: their versions are part of what is cached."""

from __future__ import annotations

import functools
import subprocess
from collections.abc import Sequence

_TOOLS = {"braille": "lou_translate", "audio": "espeak-ng"}


def format_tools(forms: Sequence[str]) -> dict[str, str]:
    """Give the versions of the programs that these formats need, '' for those not here."""
    return {tool: _version(tool) for form, tool in _TOOLS.items() if form in forms}


@functools.cache
def _version(tool: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the names are our own
            [tool, "--version"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.partition("\n")[0].strip()
