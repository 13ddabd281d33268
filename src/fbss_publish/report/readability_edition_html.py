"""The part of a readability report that is about one edition."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence

from fbss_publish.readability.explain import LENGTH
from fbss_publish.readability.project_report import EditionReport, ItemResult, Passage
from fbss_publish.report.bar_chart import Bar, bar_chart

_MOST = 20
"""Rows of a table of words or messages: the JSON form has all of them."""


def table(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]], *, id_: str) -> str:
    """Give a table whose first column names its rows. Cells are HTML."""
    head = "".join(f'<th scope="col">{html.escape(each)}</th>' for each in heads)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(_cell(cell) for cell in row[1:])}</tr>\n'
        for row in rows
    )
    return scrolled(
        f'<table>\n<caption id="{id_}">{html.escape(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n",
        id_,
    )


def scrolled(content: str, named_by: str) -> str:
    """Give a box that can be scrolled sideways, by keyboard too."""
    return (
        f'<div class="scroll" role="region" aria-labelledby="{named_by}" tabindex="0">\n'
        f"{content}</div>\n"
    )


def _cell(cell: str) -> str:
    numeric = cell.lstrip("−-≥≤ ").replace(".", "", 1).isdigit()
    return f'<td class="n">{cell}</td>' if numeric else f"<td>{cell}</td>"


def edition_section(edition: EditionReport) -> str:
    """Give the section about an edition."""
    return "".join(
        (
            f'<section class="edition" id="{edition_key(edition)}">\n',
            f"<h2>{_own(edition, edition.title)} ({html.escape(edition.language)})</h2>\n",
            _about(edition),
            *_sections(edition),
            *_words(edition),
            *_sentences(edition),
            *_drifts(edition),
            *_checklist(edition),
            *_guide(edition),
            "</section>\n",
        )
    )


def edition_key(edition: EditionReport) -> str:
    """Give the id of an edition's section, and what other ids in it begin with."""
    return f"{edition.guide}--{edition.locale}"


def _own(edition: EditionReport, text: str, element: str = "span") -> str:
    """Give a text in the edition's language."""
    return (
        f'<{element} lang="{edition.locale}" dir="{edition.direction}">'
        f"{html.escape(text)}</{element}>"
    )


def _about(edition: EditionReport) -> str:
    counts = edition.report.counts
    said = [
        f"{counts.sentences} sentences and {counts.words} "
        f"{'characters and words' if counts.signs else 'words'} of running text in "
        f"<code>{html.escape(edition.file)}</code>."
    ]
    if edition.drafts or edition.untranslated:
        said.append(
            f"{edition.drafts} of {edition.messages} messages are drafts that nobody has "
            f"reviewed; {edition.untranslated} more are not translated and do not count."
        )
    if edition.report.exempt:
        named = ", ".join(_own(edition, term, "i") for term in edition.report.exempt)
        said.append(f"Put aside as unavoidable: {named}.")
    said += [html.escape(note) for note in edition.report.notes]
    return f"<p>{' '.join(said)}</p>\n"


def _gain_words(edition: EditionReport) -> str:
    if edition.explanation.measure == LENGTH:
        return "Shorter sentences without it, on average by"
    return "Points that the text gains without it"


def _sections(edition: EditionReport) -> Iterator[str]:
    if not edition.sections:
        return
    key = edition_key(edition)
    unit = (
        "characters" if edition.report.counts.signs * 2 > edition.report.counts.words else "words"
    )
    chart = bar_chart(
        [
            Bar(
                label=section.title or "(before the first heading)",
                value=section.mean,
                words=f"{section.mean:.1f}",
                lang=edition.locale if section.title else "en",
                direction=edition.direction if section.title else "ltr",
            )
            for section in edition.sections
        ],
        [],
        id_=f"{key}-chart",
        title=f"Mean length of sentences by section, in {unit}",
        description="Shorter bars are easier. The table below has the same values.",
    )
    yield (
        f"<h3>By section</h3>\n<figure>\n{scrolled(chart, f'{key}-chart-t')}"
        f"<figcaption>Mean length of sentences by section, in {unit}. Shorter is easier."
        "</figcaption>\n</figure>\n"
    )
    yield table(
        "Sections",
        ("Section", "Sentences", unit.capitalize(), f"{unit.capitalize()} a sentence",
         _gain_words(edition)),
        (
            (
                _own(edition, section.title) if section.title else "(before the first heading)",
                f"{section.sentences}",
                f"{section.words}",
                f"{section.mean:.1f}",
                _signed(section.gain),
            )
            for section in edition.sections
        ),
        id_=f"{key}-sections",
    )  # fmt: skip


def _signed(value: float) -> str:
    text = f"{abs(value):.2f}"
    return f"−{text}" if value < 0 and text != "0.00" else text


def _words(edition: EditionReport) -> Iterator[str]:
    explanation = edition.explanation
    if not explanation.words:
        return
    yield "<h3>Words</h3>\n"
    if explanation.swaps:
        count = len(explanation.swaps)
        words = "this word" if count == 1 else f"these {count} words"
        yield (
            f"<p><strong>Change {words} and gain {explanation.together:.1f} points:</strong> "
            + ", ".join(
                f"{_own(edition, word.word, 'i')} → {_own(edition, word.plain, 'i')}"
                for word in explanation.swaps
            )
            + ".</p>\n"
        )
    yield table(
        "Words that make the text hard",
        ("Word", "How often", "Why", "Plain words", "Gain"),
        (
            (
                _own(edition, word.word),
                f"{word.count}",
                ", ".join(word.reasons),
                _plain(edition, word.plain, word.gain, word.note),
                "" if explanation.measure == LENGTH else _signed(word.gain),
            )
            for word in explanation.words[:_MOST]
        ),
        id_=f"{edition_key(edition)}-words",
    )
    if explanation.measure == LENGTH:
        yield '<p class="note">No formula is valid here, so no word has points.</p>\n'
    else:
        yield (
            '<p class="note">Where there are no plain words, the gain is that of a word of one '
            "syllable: the most that can be had.</p>\n"
        )


def _plain(edition: EditionReport, plain: str, gain: float, note: str) -> str:
    if not plain:
        return "look for a shorter one"
    said = _own(edition, plain)
    if gain <= 0:
        said += " (explain it with these words)"
    return f"{said}<br>{html.escape(note)}" if note else said


def _sentences(edition: EditionReport) -> Iterator[str]:
    if not edition.hot:
        return
    yield "<h3>Sentences that cost most</h3>\n"
    yield table(
        "Rewrite these first",
        ("Number", "Sentence", "Section", "Where to mend it", _gain_words(edition)),
        (
            (
                f'<a href="#{edition_key(edition)}-hot-{hot.number}">{hot.number}</a>',
                _own(edition, hot.gain.sentence.text),
                _own(edition, hot.place.section),
                f"<code>{html.escape(hot.place.file)}:{hot.place.line}</code>",
                _signed(hot.gain.gain),
            )
            for hot in edition.hot
        ),
        id_=f"{edition_key(edition)}-sentences",
    )


def _drifts(edition: EditionReport) -> Iterator[str]:
    if not edition.drifts:
        return
    rows = sorted(
        edition.drifts, key=lambda each: (not each.drift.harder, -each.drift.sentence_ratio)
    )
    beside = edition.beside
    if beside:
        yield (
            f"<h3>Beside the source</h3>\n<p>{beside.sentences} sentences for "
            f"{beside.source_sentences}; the longest sentence of a message is "
            f"{beside.sentence_ratio:.2f} times as long as is usual for the language (median). "
            f"{len(edition.harder)} of {len(edition.drifts)} messages are much harder than their "
            "source. The table has those whose longest sentence has grown most.</p>\n"
        )
    yield table(
        "Messages and their sources",
        ("Line", "Translation", "Sentences", "Longest sentence", "Length", "Verdict"),
        (
            (
                f"{each.place.line or ''}",
                _own(edition, each.target),
                f"{each.drift.target.sentences} for {each.drift.source.sentences}",
                f"{each.drift.target.longest} for {each.drift.source.longest}",
                f"{each.drift.length_ratio:.0%}",
                '<span class="fail">much harder</span>'
                if each.drift.harder
                else '<span class="nowrap">as usual</span>',
            )
            for each in rows[: max(_MOST // 2, len(edition.harder))]
        ),
        id_=f"{edition_key(edition)}-drift",
    )


def _checklist(edition: EditionReport) -> Iterator[str]:
    if not edition.checklist:
        return
    people = [item for item in edition.checklist if item.outcome == "only a person"]
    yield (
        "<h3>Health literacy</h3>\n<p>Items of PEMAT-P (AHRQ) and of the Clear Communication Index "
        "(CCI, CDC). “Nothing seen” means that a rule which guesses has seen nothing. <strong>"
        f"Only a person can judge {len(people)} of {len(edition.checklist)} items</strong>, "
        "and no rule knows whether the text is true.</p>\n"
    )
    yield table(
        "Checklist",
        ("Item", "What it asks", "Judged by", "Outcome", "Ask yourself"),
        (_item(item) for item in edition.checklist),
        id_=f"{edition_key(edition)}-checklist",
    )


def _item(item: ItemResult) -> tuple[str, ...]:
    outcome = html.escape(item.outcome)
    if item.outcome == "not met":
        outcome = f'<span class="fail">{outcome}</span>'
    remarks = "".join(f"<br>{html.escape(remark)}" for remark in item.remarks)
    return (
        f'<span class="nowrap">{html.escape(item.name)}</span>',
        html.escape(item.text),
        html.escape(item.judge),
        f"{outcome}{remarks}",
        html.escape(item.ask),
    )


def _guide(edition: EditionReport) -> Iterator[str]:
    yield (
        "<h3>The text, with the sentences that cost most</h3>\n"
        f'<div class="guide" lang="{edition.locale}" dir="{edition.direction}">\n'
    )
    for passage in edition.passages:
        yield _passage(edition, passage)
    yield "</div>\n"


def _passage(edition: EditionReport, passage: Passage) -> str:
    name = "heading top" if passage.kind == "heading" and passage.level <= 2 else passage.kind
    lang = f' lang="{passage.lang}" dir="ltr"' if passage.lang else ""
    gains = {hot.number: hot.gain.gain for hot in edition.hot}
    text = "".join(
        _hot(edition, piece.text, piece.hot, gains[piece.hot])
        if piece.hot
        else html.escape(piece.text)
        for piece in passage.pieces
    )
    return f'<p class="{name}"{lang}>{text}</p>\n'


def _hot(edition: EditionReport, text: str, number: int, gain: float) -> str:
    return (
        f'<mark id="{edition_key(edition)}-hot-{number}"><b>{number}</b>{html.escape(text)}</mark> '
        f'<span class="cost" lang="en" dir="ltr">(costs {gain:.2f})</span>'
    )
