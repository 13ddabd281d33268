"""The part of a readability report that is about one edition."""

from __future__ import annotations

import html
from collections.abc import Iterator

from fbss_publish.readability.explain import LENGTH
from fbss_publish.readability.project_report import EditionReport, ItemResult
from fbss_publish.report.bar_chart import Bar, bar_chart
from fbss_publish.report.readability_marked_html import marked_text
from fbss_publish.report.readability_parts_html import edition_key, own, scrolled, signed, table

_MOST = 20
"""Rows of a table of words or messages: the JSON form has all of them."""


def edition_section(edition: EditionReport) -> str:
    """Give the section about an edition."""
    return "".join(
        (
            f'<section class="edition" id="{edition_key(edition)}">\n',
            f'<h2 id="{edition_key(edition)}-h">{own(edition, edition.title)} '
            f"({html.escape(edition.language)})</h2>\n",
            _about(edition),
            *_sections(edition),
            *_words(edition),
            *_sentences(edition),
            *_drifts(edition),
            *_checklist(edition),
            *marked_text(edition),
            "</section>\n",
        )
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
        named = ", ".join(own(edition, term, "i") for term in edition.report.exempt)
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
        f"<h3>By section</h3>\n<figure>\n{scrolled(chart, f'{key}-h {key}-chart-t')}"
        f"<figcaption>Mean length of sentences by section, in {unit}. Shorter is easier."
        "</figcaption>\n</figure>\n"
    )
    yield table(
        "Sections",
        ("Section", "Sentences", unit.capitalize(), f"{unit.capitalize()} a sentence",
         _gain_words(edition)),
        (
            (
                own(edition, section.title) if section.title else "(before the first heading)",
                f"{section.sentences}",
                f"{section.words}",
                f"{section.mean:.1f}",
                signed(section.gain),
            )
            for section in edition.sections
        ),
        id_=f"{key}-sections",
        within=f"{key}-h",
    )  # fmt: skip


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
                f"{own(edition, word.word, 'i')} → {own(edition, word.plain, 'i')}"
                for word in explanation.swaps
            )
            + ".</p>\n"
        )
    yield table(
        "Words that make the text hard",
        ("Word", "How often", "Why", "Plain words", "Gain"),
        (
            (
                own(edition, word.word),
                f"{word.count}",
                ", ".join(word.reasons),
                _plain(edition, word.plain, word.gain, word.note),
                "" if explanation.measure == LENGTH else signed(word.gain),
            )
            for word in explanation.words[:_MOST]
        ),
        id_=f"{edition_key(edition)}-words",
        within=f"{edition_key(edition)}-h",
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
    said = own(edition, plain)
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
                own(edition, hot.gain.sentence.text),
                own(edition, hot.place.section),
                f"<code>{html.escape(hot.place.file)}:{hot.place.line}</code>",
                signed(hot.gain.gain),
            )
            for hot in edition.hot
        ),
        id_=f"{edition_key(edition)}-sentences",
        within=f"{edition_key(edition)}-h",
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
                own(edition, each.target),
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
        within=f"{edition_key(edition)}-h",
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
        within=f"{edition_key(edition)}-h",
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
