"""The key of a result: one digest of exactly what the result depends on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def key_of(kind: str, parts: Mapping[str, Any]) -> str:
    """Give the key of a result, as 64 hexadecimal digits.

    `kind` says what is made; `parts` are JSON values (texts, numbers, lists, tables): what it
    is made from. Two results with the same key are the same to the byte.
    """
    text = json.dumps({"kind": kind, **parts}, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
