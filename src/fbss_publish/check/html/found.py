"""Problems about an element of a page: where it is, and what it starts with."""

from __future__ import annotations

from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import excerpt
from fbss_publish.check.rule import Problem
from fbss_publish.domain.finding import Severity


def found(
    element: Element,
    text: str,
    severity: Severity | None = None,
    act: tuple[str, ...] | None = None,
    criterion: tuple[str, ...] | None = None,
) -> Problem:
    """Give a problem that a person finds again by id, by excerpt or by line."""
    return Problem(
        text,
        element=place(element),
        line=element.line,
        severity=severity,
        excerpt=excerpt(element),
        act=act,
        criterion=criterion,
    )


def place(element: Element) -> str:
    """Say where an element is: by its id, or by its name and the id around it."""
    if identifier := element.get("id"):
        return f"#{identifier}"
    near = next((holder.get("id") for holder in element.above() if holder.get("id")), "")
    return f"<{element.name}> in #{near}" if near else f"<{element.name}>"


def shown_text(text: str, longest: int = 50) -> str:
    """Give the start of a text for a message."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
