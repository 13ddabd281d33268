"""Markdown (CommonMark with tables) becomes the same tree as HTML does.

Between `---` lines at the top stands the front matter, `key: value` on each line, lists as
lines with `- `. A heading may end in `{#id data-safety=critical}`; what follows it, up to
the next heading of its level, is its section. A paragraph that starts with “Table:” right
before a table is its caption.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import TYPE_CHECKING

from fbss_publish.errors import SourceError
from fbss_publish.source.characters import refuse_unknown_characters
from fbss_publish.source.scope import HEADINGS
from fbss_publish.source.tree import Element, Node, Text

if TYPE_CHECKING:
    from markdown_it.token import Token

_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}\s*$")
_CAPTION = "Table:"
_META = {
    "description": "description",
    "identifier": "dcterms.identifier",
    "version": "dcterms.hasVersion",
    "issued": "dcterms.issued",
    "modified": "dcterms.modified",
    "last-clinical-review": "fbss.last-clinical-review",
    "next-review-due": "fbss.next-review-due",
    "sources": "dcterms.source",
    "subject": "dcterms.subject",
    "license": "dcterms.license",
    "layout": "fbss.layout",
}


def parse_markdown(text: str, name: str) -> Element:
    """Read a Markdown document into the tree of an HTML page.

    Raises SourceError for front matter that cannot be read and for HTML inside Markdown.
    """
    from markdown_it import MarkdownIt

    refuse_unknown_characters(text, name)
    values, body, offset = _front_matter(text, name)
    language = "".join(text.value for text in values.pop("language", [])) or "en"
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    _refuse_html(tokens, name, offset)
    main = Element("main", {}, _sections(_captioned(_nodes(tokens, offset))))
    head = Element("head", {}, _head(values, name))
    html = Element("html", {"lang": language}, [head, Element("body", {}, [main])])
    return Element("#document", {}, [html])


def _front_matter(text: str, name: str) -> tuple[dict[str, list[Text]], str, int]:
    """Give the values by key, the Markdown after them, and how many lines stand before it."""
    lines = text.split("\n")
    if lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:]):
        raise SourceError(
            "the document has no front matter.",
            path=name,
            line=1,
            mend="Start with a line ---, then “title: …” and the other keys, then ---.",
        )
    end = next(i for i, line in enumerate(lines[1:], 1) if line.strip() == "---")
    values: dict[str, list[Text]] = {}
    key = ""
    for number, line in enumerate(lines[1:end], 2):
        if line.lstrip().startswith("- ") and key:
            values[key].append(Text(_unquoted(line.lstrip()[2:]), number))
        elif line.strip() and not line.lstrip().startswith("#"):
            key = _key(line, name, number, values)
            value = _unquoted(line.partition(":")[2])
            values[key] = [Text(value, number)] if value else []
    return values, "\n".join(lines[end + 1 :]), end + 1


def _key(line: str, name: str, number: int, before: Container[str]) -> str:
    key = line.partition(":")[0].strip()
    known = {"title", "language", *_META}
    if ":" not in line or key not in known:
        raise SourceError(
            f"“{key}” is not a key of the front matter.",
            path=name,
            line=number,
            mend=f"The keys are {', '.join(sorted(known))}.",
        )
    if key in before:
        raise SourceError(
            f"“{key}” is given twice.", path=name, line=number, mend="Keep one of the two."
        )
    return key


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _head(values: dict[str, list[Text]], name: str) -> list[Node]:
    title = values.pop("title", [])
    if not title:
        raise SourceError(
            "the front matter has no title.", path=name, line=1, mend="Add a line “title: …”."
        )
    nodes: list[Node] = [Element("title", {}, [*title], title[0].line)]
    for key, entries in values.items():
        for value in entries:
            meta: dict[str, str | None] = {"name": _META[key], "content": value.value}
            nodes.append(Element("meta", meta, [], value.line))
    return nodes


def _refuse_html(tokens: list[Token], name: str, offset: int) -> None:
    """Raise SourceError for the first piece of HTML; what it would do, nothing has checked."""
    for token in tokens:
        line = (token.map[0] if token.map else 0) + 1 + offset
        for inner in token.children or [token]:
            line += inner.type in ("softbreak", "hardbreak")
            if inner.type in ("html_block", "html_inline"):
                shown = inner.content.strip().split("\n")[0][:40]
                raise SourceError(
                    f"“{shown}” is HTML, which Markdown sources do not hold.",
                    path=name,
                    line=line,
                    mend="Write it in Markdown, or make the whole document .html.",
                )


def _nodes(tokens: list[Token], offset: int) -> list[Node]:
    """Turn markdown-it's flat list of opening and closing tokens into nodes."""
    root = Element("main")
    stack = [root]
    for token in tokens:
        line = (token.map[0] + 1 + offset) if token.map else stack[-1].line
        if token.type == "inline":
            stack[-1].children += _inline(token.children or [], line)
        elif token.nesting < 0:
            closed = stack if token.hidden else [stack.pop()]
            _read_attributes(closed[-1])
        elif not token.hidden:
            element = _element(token, line)
            stack[-1].children += [Text("\n", line), element]
            if token.nesting > 0:
                stack.append(element)
            elif token.content:
                element.children.append(_verbatim(token, element, line))
    return root.children


def _verbatim(token: Token, element: Element, line: int) -> Node:
    """Give the content of a code block, whose line ends count."""
    text = Text(token.content, line)
    if element.name != "code":
        return text
    element.name = "pre"
    return Element("code", {}, [text], line)


def _element(token: Token, line: int) -> Element:
    attributes = {name: str(value) for name, value in token.attrs.items() if name != "style"}
    if token.tag == "th":
        attributes["scope"] = "col"
    return Element(token.tag or "div", dict(attributes), [], line, 1)


def _inline(tokens: list[Token], line: int) -> list[Node]:
    root = Element("span")
    stack = [root]
    for token in tokens:
        here = stack[-1].children
        if token.nesting < 0:
            stack.pop()
        elif token.type == "softbreak":
            line += 1
            here.append(Text("\n", line))
        elif token.type == "text" or not token.tag:
            here.append(Text(token.content, line))
        else:
            element = _element(token, line)
            if token.type == "image":
                element.attributes["alt"] = token.content
            here.append(element)
            if token.nesting > 0:
                stack.append(element)
            elif token.content and token.type != "image":
                element.children.append(Text(token.content, line))
    return root.children


def _read_attributes(element: Element) -> None:
    """Take `{#id key=value}` off the end of a heading and make attributes of it."""
    last = element.children[-1] if element.children else None
    if element.name not in HEADINGS or not isinstance(last, Text):
        return
    if not (found := _ATTRIBUTES.search(last.value)):
        return
    last.value = last.value[: found.start()]
    for word in found[1].split():
        key, _, value = word.partition("=")
        if key.startswith("#"):
            element.attributes["id"] = key[1:]
        else:
            element.attributes[key] = value.strip("\"'")


def _sections(nodes: list[Node]) -> list[Node]:
    """Put each heading of level 2 or more and what follows it into a section."""
    result: list[Node] = []
    open_sections: list[tuple[int, Element]] = []
    for node in nodes:
        level = HEADINGS.get(node.name, 0) if isinstance(node, Element) else 0
        if level and isinstance(node, Element):
            while open_sections and open_sections[-1][0] >= level:
                open_sections.pop()
        target = open_sections[-1][1].children if open_sections else result
        if level >= 2 and isinstance(node, Element):
            node, attributes = _without_attributes(node)
            section = Element("section", attributes, [node], node.line)
            target.append(section)
            open_sections.append((level, section))
        else:
            target.append(node)
    return result


def _without_attributes(heading: Element) -> tuple[Element, dict[str, str | None]]:
    moved = heading.attributes
    return Element(heading.name, {}, heading.children, heading.line, heading.column), moved


def _captioned(nodes: list[Node]) -> list[Node]:
    """Make a paragraph that starts with “Table:” the caption of the table after it."""
    result: list[Node] = []
    for node in nodes:
        before = next((n for n in reversed(result) if isinstance(n, Element)), None)
        if isinstance(node, Element) and node.name == "table" and before and _is_caption(before):
            result.remove(before)
            node.children.insert(0, Element("caption", {}, before.children, before.line))
        result.append(node)
    return result


def _is_caption(paragraph: Element) -> bool:
    """Say whether a paragraph starts with the mark of a caption, and take the mark off."""
    first = paragraph.children[0] if paragraph.children else None
    if paragraph.name != "p" or not isinstance(first, Text) or not first.value.startswith(_CAPTION):
        return False
    first.value = first.value.removeprefix(_CAPTION).lstrip()
    return True
