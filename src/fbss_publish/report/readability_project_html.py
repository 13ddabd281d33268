"""The readability of a project as one web page, without scripts, to be read or printed."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from fbss_publish.readability.project_report import EditionReport, ProjectReport
from fbss_publish.readability.verdicts import Outcome, Verdict
from fbss_publish.report.bar_chart import Bar, Line, bar_chart
from fbss_publish.report.readability_edition_html import edition_section
from fbss_publish.report.readability_parts_html import edition_key, scrolled, table

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Readability report</title>
<style>
body { font: 1rem/1.6 "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1b1b1b; background: #fff; }
h1, h2, h3, h4 { line-height: 1.3; margin-block: 1.6em 0.5em; }
h1 { margin-block-start: 0.5em; }
h2 { border-block-start: 2px solid #6b7883; padding-block-start: 0.8em; }
a { color: #0b4f71; }
nav ul { columns: 3 14rem; padding-inline-start: 1.1rem; }
.scroll { overflow-x: auto; }
.nowrap { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; margin-block: 0.8rem; }
caption { text-align: start; font-weight: bold; padding-block: 0.3rem; }
th, td { border: 1px solid #8a95a0; padding: 0.35rem 0.5rem; text-align: start; vertical-align: top; }
thead th { background: #eef2f5; }
td.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0; }
svg { max-width: 100%; min-width: 34rem; height: auto; display: block; }
svg text { font: 13px "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif; fill: #1b1b1b; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
svg text.label { font-weight: bold; }
figcaption, .note { font-size: 0.9rem; color: #3d4750; }
.fail { font-weight: bold; color: #7a0f0f; }
.guide { border: 1px solid #8a95a0; border-radius: 4px; padding: 0.5rem 1.2rem; }
.guide p { margin-block: 0.4rem; }
.guide .heading { font-weight: bold; margin-block-start: 1.1rem; }
.guide .top { font-size: 1.15rem; }
.guide .item { padding-inline-start: 1.2rem; }
.guide .cell { padding-inline-start: 1.2rem; color: #3d4750; }
mark { background: #fff1cf; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: #8a4b00; text-underline-offset: 0.25em; }
mark b { border: 2px solid #8a4b00; border-radius: 50%; display: inline-block; font-size: 0.75rem; line-height: 1.4; min-width: 1.4em; padding-inline: 0.2em; text-align: center; text-decoration: none; margin-inline-end: 0.3em; background: #fff; }
.cost { font-size: 0.85rem; white-space: nowrap; }
:focus-visible { outline: 3px solid #0b4f71; outline-offset: 2px; }
@page { margin: 1.6cm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .scroll { overflow: visible; }
  svg { min-width: 0; }
  section.edition { break-before: page; }
  tr, figure, .guide p { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  thead { display: table-header-group; }
}
</style>
</head>
<body>
<main>
<h1>Readability report</h1>
<p>A formula counts sentences and syllables. It does not understand. A text that passes every gate
can still be wrong, and only readers can say whether they understood it.</p>
"""  # noqa: E501


def project_html(report: ProjectReport) -> str:
    """Write the report as a page of its own, without scripts and without other files."""
    return "".join(
        (
            _HEAD,
            _contents(report.editions),
            _overview(report),
            *(edition_section(edition) for edition in report.editions),
            "</main>\n</body>\n</html>\n",
        )
    )


def _contents(editions: Sequence[EditionReport]) -> str:
    links = "".join(
        f'<li><a href="#{edition_key(edition)}">{html.escape(edition.guide)}, '
        f"{html.escape(edition.language)}</a></li>\n"
        for edition in editions
    )
    return (
        '<nav aria-label="Editions">\n<ul>\n<li><a href="#overview">At a glance</a></li>\n'
        f"{links}</ul>\n</nav>\n"
    )


def _overview(report: ProjectReport) -> str:
    return "".join(
        (
            '<section id="overview">\n<h2>At a glance</h2>\n',
            _baseline(report),
            *_charts(report.editions),
            _verdict_table(report.editions),
            "</section>\n",
        )
    )


def _baseline(report: ProjectReport) -> str:
    if not report.baseline:
        return (
            "<p>There is no baseline yet, so nobody can see whether a text got worse. To write "
            "one, run <code>fbss-publish readability --update-baseline</code>.</p>\n"
        )
    return (
        f"<p>Compared with the baseline <code>{html.escape(report.baseline)}</code>: no value may "
        "get worse by more than 0.5.</p>\n"
    )


def _charts(editions: Sequence[EditionReport]) -> Iterator[str]:
    """Give one chart for each formula that decides, since their scales differ."""
    groups: dict[tuple[str, str], list[tuple[EditionReport, Verdict]]] = {}
    for edition in editions:
        for verdict in edition.verdicts:
            if verdict.value is not None:
                name = (verdict.gate.formula, verdict.unit)
                groups.setdefault(name, []).append((edition, verdict))
    for number, rows in enumerate(groups.values(), start=1):
        first = rows[0][1]
        better = "Longer bars are easier." if first.higher_is_easier else "Shorter bars are easier."
        chart = bar_chart(
            [_bar(edition, verdict) for edition, verdict in rows],
            _limits([verdict for _, verdict in rows]),
            id_=f"chart-{number}",
            title=f"{first.name} by edition, in {first.unit}",
            description=f"{better} The table below has the same values.",
        )
        yield (
            f"<figure>\n{scrolled(chart, f'chart-{number}-t')}<figcaption>"
            f"{html.escape(first.name)}, in {html.escape(first.unit)}. {better} "
            "A hatched bar fails its gate.</figcaption>\n</figure>\n"
        )


def _bar(edition: EditionReport, verdict: Verdict) -> Bar:
    return Bar(
        label=f"{edition.guide}, {edition.language}",
        value=max(0.0, verdict.value or 0.0),
        words=f"{verdict.value:.1f}, {verdict.outcome}",
        bad=verdict.failed,
    )


def _limits(verdicts: Sequence[Verdict]) -> list[Line]:
    gates = dict.fromkeys(verdict.gate.gate for verdict in verdicts)
    return [Line(value, f"gate {value:g}") for value in gates]


def _verdict_table(editions: Sequence[EditionReport]) -> str:
    heads = ("Edition", "Formula", "Value", "As it is", "Gate", "Goal", "Outcome", "Baseline")
    rows = [(edition, verdict) for edition in editions for verdict in edition.verdicts]
    return table(
        "Values, gates and goals of every edition",
        heads,
        (_verdict_row(edition, verdict) for edition, verdict in rows),
        id_="verdicts",
    ) + (
        '<p class="note">“Value” puts the terms aside that cannot be avoided, such as the name of '
        "the condition; “as it is” does not. The gate decides about the value. Headings, labels "
        "and cells without a sentence do not count.</p>\n"
    )


def _verdict_row(edition: EditionReport, verdict: Verdict) -> tuple[str, ...]:
    sign = "≥" if verdict.higher_is_easier else "≤"
    goal = "" if verdict.gate.goal is None else f"{sign} {verdict.gate.goal:g}"
    before = "" if verdict.before is None else f"{verdict.before:.1f}"
    if verdict.slipped:
        before += f' <span class="fail">worse by {verdict.worse_by:.1f}</span>'
    return (
        f'<a href="#{edition_key(edition)}">{html.escape(edition.guide)}, '
        f"{html.escape(edition.language)}</a>",
        html.escape(verdict.name),
        _number(verdict.value),
        _number(verdict.raw),
        f"{sign} {verdict.gate.gate:g}",
        goal,
        _outcome(verdict),
        before,
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _outcome(verdict: Verdict) -> str:
    words = html.escape(str(verdict.outcome))
    if verdict.outcome is Outcome.UNSCORED:
        return html.escape(verdict.why)
    return f'<span class="fail">{words}</span>' if verdict.failed else words
