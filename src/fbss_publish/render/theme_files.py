"""Where the theme's files are."""

from __future__ import annotations

from pathlib import Path

THEME = Path(__file__).parent / "theme"
