"""The programs that some formats are made with: their versions are part of what is cached."""

from __future__ import annotations

import functools
import os
import subprocess
from collections.abc import Sequence

_TOOLS = {"braille": "lou_translate", "audio": "espeak-ng"}
_DATA = {"lou_translate": "LOUIS_TABLEPATH", "espeak-ng": "ESPEAK_DATA_PATH"}


def format_tools(forms: Sequence[str]) -> dict[str, str]:
    """Give the versions of the programs that these formats need, '' for those not here.

    Where somebody names a folder with other tables or voices, that counts as well.
    """
    wanted = [tool for form, tool in _TOOLS.items() if form in forms]
    named = {_DATA[tool]: os.environ[_DATA[tool]] for tool in wanted if _DATA[tool] in os.environ}
    return {**{tool: _version(tool) for tool in wanted}, **named}


@functools.cache
def _version(tool: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the names are our own
            [tool, "--version"], capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.partition("\n")[0].strip()
