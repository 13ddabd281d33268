"""A clinic's sections, put into the content of a guide after one of its own or in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markupsafe import escape

from fbss_publish.domain.clinic import Section

_TAG = re.compile(r"<(/?)section\b((?:\"[^\"]*\"|[^>\"])*)>")
_ID = re.compile(r"\sid=\"([^\"]*)\"")


def spans_of(content: str) -> dict[str, tuple[int, int]]:
    """Give where each section with an id starts and ends. The content is well formed."""
    found: dict[str, tuple[int, int]] = {}
    open_: list[tuple[str, int]] = []
    for tag in _TAG.finditer(content):
        if not tag[1]:
            name = _ID.search(tag[2])
            open_.append((name[1] if name else "", tag.start()))
        elif open_:
            name_, start = open_.pop()
            if name_:
                found[name_] = (start, tag.end())
    return dict(sorted(found.items(), key=lambda item: item[1]))


def ids_within(content: str) -> frozenset[str]:
    """Give the ids of a piece of content."""
    return frozenset(_ID.findall(content))


def with_sections(
    content: str, sections: Sequence[Section], say: Callable[[str], tuple[str, str]]
) -> str:
    """Put sections into a content. `say` gives a text and the marks of its language."""
    for section in sections:
        html = _html(section, say, level=_level(content, section.place))
        start, end = spans_of(content).get(section.place, (len(content), len(content)))
        if section.replaces:
            html = html.replace(f'id="{_id(section)}"', f'id="{section.replaces}"', 1)
            content = content[:start] + html + content[end:]
        else:
            content = content[:end] + html + content[end:]
    return content


def _id(section: Section) -> str:
    return f"clinic-{section.id}"


def _level(content: str, place: str) -> int:
    """Give the level of the heading that a section at this place has to have."""
    spans = spans_of(content)
    if place not in spans:
        return 2
    start, end = spans[place]
    heading = re.search(r"<h([2-5])\b", content[start:end])
    return int(heading[1]) if heading else 2


def _html(section: Section, say: Callable[[str], tuple[str, str]], *, level: int) -> str:
    def element(name: str, text: str) -> str:
        words, marks = say(text)
        return f"<{name}{marks}>{escape(words)}</{name}>"

    parts = [element(f"h{level}", section.title)]
    parts += [element("p", text) for text in section.texts]
    if section.items:
        parts += ["<ul>", *(element("li", text) for text in section.items), "</ul>"]
    return f'\n<section id="{_id(section)}">\n' + "\n".join(parts) + "\n</section>"
