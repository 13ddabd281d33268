"""JSON with one line for each thing: as easy to compare as indented JSON, and ten times as fast."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def document(values: Mapping[str, Any]) -> str:
    """Write an object; whatever its lists and objects hold stands on one line each.

    A build of thousands of editions writes tens of megabytes of it.
    """
    parts = (f"{_text(name)}: {_block(value)}" for name, value in values.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _block(value: Any) -> str:
    if isinstance(value, Mapping):
        lines = [f" {_text(name)}: {_text(item)}" for name, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n}" if lines else "{}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(f" {_text(item)}" for item in value) + "\n]" if value else "[]"
    return _text(value)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
