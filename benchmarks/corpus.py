"""Guides and catalogs made by rule: the same numbers give the same text, on any machine.

A guide is a list of blocks that can be written as HTML, in several styles of the same content,
or as reStructuredText. It has 41 messages; headings and table headers recur in every guide.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

_VOCABULARY = (
    "about after again appointment arm ask back balance bandage bathroom bed before bend blood"
    " bone bottle breath brace bring call care chair change check clinic cold cough cup daily day"
    " dizzy doctor dose drink drive dry ease eat evening exercise fall family feel fever finger"
    " floor foot gentle glass grow hand heal heat help hip home hour hurt ice injection keep knee"
    " leave leg letter lift light limit list long lower medicine minute month morning move muscle"
    " neck needle nerve new night normal number numb nurse often pain pharmacy phone physical"
    " pillow plan point practice pressure question quiet raise rash ready red relax report rest"
    " return rinse safe scar scan seat share shoe short shower side sign sit skin sleep slow sore"
    " spine stair stand start step stiff stomach stop stretch strong support surgery sweat swell"
    " tablet talk tell test therapy tired today towel treat turn twice upset urine visit wait walk"
    " warm wash water weak wear week weight wheel work worse wound write young"
)
WORDS = _VOCABULARY.split()
SECTIONS = ("Before you start", "What to expect", "At home", "Warning signs", "Next steps")
HEADERS = ("When", "What to do")

_JOINED = "\x01"
"""Stands for a space within a tag, which must not become a line end."""

Run = tuple[str, str]
"""A piece of a sentence: "", "strong", "em" or "a", and its text."""
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its kind, and the texts that stand in it."""

    kind: str
    items: tuple[Runs, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """How HTML is laid out. None of it changes what a reader reads."""

    width: int = 100
    indent: int = 2
    comments: bool = False
    wrapper: bool = False
    heading_ids: bool = False
    host: str = "example.org"
    inline_class: str = ""


def sentence(chance: random.Random, low: int = 7, high: int = 14) -> str:
    """Make a sentence of some words; one in six has a number in it."""
    words = chance.choices(WORDS, k=chance.randint(low, high))
    if chance.random() < 1 / 6:
        words.insert(chance.randint(1, len(words)), f"{chance.randint(2, 40)}\u00a0mg")
    return f"{' '.join(words).capitalize()}."


def guide(number: int) -> list[Block]:
    """Make guide `number`. The first block holds title and description."""
    chance = random.Random(f"guide {number}")
    title = sentence(chance, 3, 5).rstrip(".")
    blocks = [
        Block("head", (_plain(f"{title} ({number})"), _plain(sentence(chance)))),
        Block("h1", (_plain(title),)),
    ]
    for heading in SECTIONS:
        blocks += [Block("h2", (_plain(heading),)), Block("p", (_rich(chance),))]
        blocks += [Block("p", (_rich(chance),))]
        blocks.append(Block("ul", tuple(_rich(chance) for _ in range(3))))
    cells = tuple(_plain(sentence(chance, 3, 6)) for _ in range(4))
    blocks.append(Block("table", (_plain(sentence(chance, 3, 5)), *map(_plain, HEADERS), *cells)))
    blocks.append(Block("dl", (_plain(sentence(chance, 1, 2).rstrip(".")), _rich(chance))))
    return blocks


def _plain(text: str) -> Runs:
    return (("", text),)


def _rich(chance: random.Random) -> Runs:
    """Make one or two sentences; half of them have inline markup."""
    words = " ".join(sentence(chance) for _ in range(chance.randint(1, 2))).split(" ")
    kind = chance.choice(("", "", "", "strong", "em", "a"))
    if not kind:
        return _plain(" ".join(words))
    start = chance.randint(1, len(words) - 3)
    before, inside, after = words[:start], words[start : start + 2], words[start + 2 :]
    # A mark that ends a word would end a sentence inside the markup; it goes outside.
    text = " ".join(inside).replace(".", "")
    return (("", " ".join(before)), (kind, text), ("", " ".join(after)))


def edited(blocks: Sequence[Block]) -> list[Block]:
    """Change one word of the first paragraph."""
    done = list(blocks)
    where = next(n for n, block in enumerate(done) if block.kind == "p")
    (kind, text), *rest = done[where].items[0]
    words = text.split(" ")
    words[0] = "Yesterday" if words[0] != "Yesterday" else "Tomorrow"
    done[where] = Block("p", (((kind, " ".join(words)), *rest),))
    return done


def html(blocks: Sequence[Block], style: Style | None = None) -> str:
    """Write a guide as HTML that is well-formed XML too, since some peers read only that."""
    style = style or Style()
    lines = [
        "<!DOCTYPE html>",
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">',
        *_head(blocks[0], style),
        "<body>",
    ]
    if style.comments:
        lines += ["<!-- A remark for authors,", "     of two lines. -->"]
    lines += ["<main>", *(['<div class="page">'] if style.wrapper else [])]
    for number, block in enumerate(blocks[1:]):
        lines += _html_block(block, style, number)
    lines += [*(["</div>"] if style.wrapper else []), "</main>", "</body>", "</html>"]
    return "\n".join(lines) + "\n"


def _head(block: Block, style: Style) -> Iterator[str]:
    title, description = (_escaped(text) for ((_, text),) in block.items)
    pad = " " * style.indent
    facts = {
        "description": description,
        "dcterms.identifier": "BENCH",
        "dcterms.hasVersion": "1.0",
        "dcterms.issued": "2026-01-02",
        "dcterms.modified": "2026-01-02",
        "fbss.last-clinical-review": "none",
        "fbss.next-review-due": "2027-01-02",
        "dcterms.source": "none",
        "dcterms.license": "none",
    }
    yield "<head>"
    yield f'{pad}<meta charset="utf-8" />'
    yield f"{pad}<title>{title}</title>"
    yield from (f'{pad}<meta name="{name}" content="{value}" />' for name, value in facts.items())
    yield "</head>"


def _html_block(block: Block, style: Style, number: int) -> Iterator[str]:
    pad = " " * style.indent
    if block.kind in ("h1", "h2", "p"):
        attribute = f' id="part-{number}"' if style.heading_ids and block.kind == "h2" else ""
        yield from _html_leaf(block.kind, block.items[0], style, "", attribute)
        return
    yield f"<{block.kind}>"
    if block.kind == "table":
        yield from _html_leaf("caption", block.items[0], style, pad)
        for start in range(1, len(block.items), 2):
            yield f"{pad}<tr>"
            name, scope = ("th", f'{_JOINED}scope="col"') if start == 1 else ("td", "")
            for runs in block.items[start : start + 2]:
                yield from _html_leaf(name, runs, style, pad * 2, scope)
            yield f"{pad}</tr>"
    else:
        names = ("li",) * len(block.items) if block.kind == "ul" else ("dt", "dd")
        for name, runs in zip(names, block.items, strict=True):
            yield from _html_leaf(name, runs, style, pad)
    yield f"</{block.kind}>"


def _html_leaf(name: str, runs: Runs, style: Style, pad: str, attribute: str = "") -> Iterator[str]:
    text = " ".join(_html_run(run, style) for run in runs)
    wrapped = textwrap.wrap(
        f"<{name}{attribute}>{text}</{name}>".replace(f"<{name} ", f"<{name}{_JOINED}"),
        style.width,
        initial_indent=pad,
        subsequent_indent=pad + " " * style.indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from (line.replace(_JOINED, " ") for line in wrapped)


def _html_run(run: Run, style: Style) -> str:
    kind, text = run
    if not kind:
        return _escaped(text)
    attribute = (
        f'{_JOINED}class="{style.inline_class}"' if style.inline_class and kind != "a" else ""
    )
    if kind == "a":
        attribute = f'{_JOINED}href="https://{style.host}/page"'
    return f"<{kind}{attribute}>{_escaped(text)}</{kind}>"


def _escaped(text: str) -> str:
    return escape(text).replace("\u00a0", "&#160;")


def rst(blocks: Sequence[Block]) -> str:
    """Write a guide as reStructuredText."""
    (_, _), ((_, description),) = blocks[0].items[0][0], blocks[0].items[1]
    lines = [".. meta::", f"   :description: {description}", ""]
    for block in blocks[1:]:
        lines += [*_rst_block(block), ""]
    return "\n".join(lines) + "\n"


def _rst_block(block: Block) -> Iterator[str]:
    texts = [" ".join(_rst_run(run) for run in runs) for runs in block.items]
    if block.kind in ("h1", "h2"):
        yield from (texts[0], ("=" if block.kind == "h1" else "-") * len(texts[0]))
    elif block.kind == "ul":
        yield from (f"- {text}" for text in texts)
    elif block.kind == "dl":
        yield from (texts[0], f"   {texts[1]}")
    elif block.kind == "table":
        yield from (f".. list-table:: {texts[0]}", "   :header-rows: 1", "")
        for start in range(1, len(texts), 2):
            yield from (f"   * - {texts[start]}", f"     - {texts[start + 1]}")
    else:
        yield texts[0]


def _rst_run(run: Run) -> str:
    kind, text = run
    marks = {"": "{}", "strong": "**{}**", "em": "*{}*", "a": "`{} <https://example.org/page>`__"}
    return marks[kind].format(text)


def write_project(root: Path, documents: int, style: Style | None = None) -> None:
    """Write a project of ours with so many guides."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "fbss-publish.toml").write_text('source-language = "en"\n', encoding="utf-8")
    for number in range(documents):
        folder = root / "source" / f"guide-{number:04}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(html(guide(number), style), encoding="utf-8")


@dataclass(frozen=True, kw_only=True, slots=True)
class Update:
    """A catalog, the template that follows it, and which old message an edited one came from.

    Every translation starts with the number of its message in brackets, so that a merged
    catalog shows where each translation came from. `origins` maps edited msgids to numbers.
    """

    catalog: str
    template: str
    origins: dict[str, int]


def update(messages: int) -> Update:
    """Make an update: 5 % of the messages edited, 1 % added, 1 % dropped."""
    chance = random.Random(f"update {messages}")
    old = list(dict.fromkeys(_message(chance) for _ in range(messages)))
    touched = chance.sample(range(len(old)), k=len(old) * 6 // 100)
    gone = set(touched[: len(old) // 100])
    known, origins = set(old), {}
    for number in touched[len(gone) :]:
        while (text := _edited_message(chance, old[number])) in known:
            pass
        known.add(text)
        origins[text] = number
    by_number = {number: text for text, number in origins.items()}
    new = [(_place(n), by_number.get(n, text)) for n, text in enumerate(old) if n not in gone]
    for _ in range(len(gone)):
        where = chance.randrange(len(new))
        new.insert(where, (new[where][0], _message(chance)))
    catalog = (_entry(_place(n), text, f"[{n}] {text.upper()}") for n, text in enumerate(old))
    template = (_entry(place, text, "") for text, place in {t: p for p, t in new}.items())
    return Update(
        catalog=_HEADER + "".join(catalog), template=_HEADER + "".join(template), origins=origins
    )


_HEADER = (
    'msgid ""\nmsgstr ""\n"Project-Id-Version: bench 1.0\\n"\n'
    '"POT-Creation-Date: 2026-01-02 00:00+0000\\n"\n"PO-Revision-Date: 2026-01-02 00:00+0000\\n"\n'
    '"Last-Translator: \\n"\n"Language-Team: Spanish\\n"\n"Language: es\\n"\n'
    '"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def _message(chance: random.Random) -> str:
    if chance.random() < 1 / 5:
        return sentence(chance, 2, 5)
    return " ".join(sentence(chance) for _ in range(chance.choice((1, 1, 2))))


def _edited_message(chance: random.Random, text: str) -> str:
    """Put in, take out or replace one word, as an author does."""
    words = text.split(" ")
    where = chance.randrange(len(words) - 1)
    how = chance.choice(("replace", "replace", "insert", "remove"))
    words[where : where + (how != "insert")] = [] if how == "remove" else [chance.choice(WORDS)]
    return " ".join(words)


def _place(number: int) -> str:
    return f"source/guide-{number // 40:04}/index.html#part-{number % 40 // 8}"


def _entry(place: str, msgid: str, msgstr: str) -> str:
    return f'#: {place}\nmsgid "{msgid}"\nmsgstr "{msgstr}"\n\n'
