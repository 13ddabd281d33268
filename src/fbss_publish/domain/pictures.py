"""The kinds of pictures that a guide may show."""

from __future__ import annotations

KINDS = frozenset({".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif"})
"""The ends of their names, in small letters."""
