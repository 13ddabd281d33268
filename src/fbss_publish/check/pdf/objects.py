"""Objects of pikepdf, read without trust: an entry may be missing or of any type."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def _pike() -> Any:
    """Give pikepdf, imported when the first PDF is read."""
    import pikepdf

    return pikepdf


def entry(holder: Any, key: str | int) -> Any:
    """Give an entry of a dictionary, stream or array, None where there is none."""
    if not isinstance(holder, _pike().Object):
        return None
    try:
        if isinstance(key, str):
            return holder.get(key)
        return holder[key] if isinstance(holder, _pike().Array) and key < len(holder) else None
    except (TypeError, ValueError, KeyError, AttributeError):
        return None


def items(value: Any) -> list[Any]:
    """Give the members of an array, or the value itself as the only one."""
    if value is None:
        return []
    return list(value) if isinstance(value, _pike().Array) else [value]


def name_of(value: Any) -> str:
    """Give a name without its slash, '' for anything else."""
    return str(value)[1:] if isinstance(value, _pike().Name) else ""


def string(value: Any) -> str | None:
    """Give a text string, None for anything else."""
    return str(value) if isinstance(value, _pike().String) else None


def number(value: Any, default: float) -> float:
    """Give a number, or the default for anything else."""
    return float(value) if isinstance(value, (int, float, Decimal)) else default


def numbers(value: Any) -> list[float]:
    """Give the numbers of an array; nothing for anything else."""
    if not isinstance(value, _pike().Array):
        return []
    return [float(item) for item in value if isinstance(item, (int, float, Decimal))]


def identity(value: Any) -> tuple[int, int]:
    """Give the number and generation of an indirect object, (0, 0) for a direct one."""
    found = getattr(value, "objgen", (0, 0))
    return int(found[0]), int(found[1])


def true(value: Any) -> bool:
    """Say whether a value is the boolean true."""
    return value is True or (not isinstance(value, (int, float, Decimal)) and str(value) == "True")


def keys(value: Any) -> list[str]:
    """Give the keys of a dictionary or stream; nothing for anything else."""
    pike = _pike()
    return list(value.keys()) if isinstance(value, (pike.Dictionary, pike.Stream)) else []


def members(value: Any) -> list[Any]:
    """Give the members of an array; nothing for anything else."""
    return list(value) if isinstance(value, _pike().Array) else []


def fields(value: Any) -> dict[str, Any]:
    """Give all entries of a dictionary at once; nothing for anything else."""
    return dict(value.items()) if isinstance(value, _pike().Dictionary) else {}
