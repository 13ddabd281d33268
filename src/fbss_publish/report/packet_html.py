"""A reviewer's packet as a web page, to be read on a screen or printed and written on."""

from __future__ import annotations

import html
from collections.abc import Iterator

from fbss_publish.report.packet import Language, Packet, Row

# In a page without scripts, so that it can be opened wherever it is sent to.
_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 1rem/1.6 "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", sans-serif; margin: 1rem auto; max-width: 90rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }}
.scroll {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; }}
caption {{ text-align: start; font-weight: bold; padding-block: 0.5rem; }}
th, td {{ border: 1px solid #6b7883; padding: 0.5rem; text-align: start; vertical-align: top; }}
td {{ min-width: 12rem; white-space: pre-wrap; overflow-wrap: anywhere; }}
td.write {{ min-width: 14rem; height: 5rem; }}
td.small, th {{ font-size: 0.9rem; }}
ul {{ margin: 0; padding-inline-start: 1.1rem; white-space: normal; }}
tr.safety > * {{ border-inline-start: 0.4rem solid #7a0f0f; }}
tr.safety > * ~ * {{ border-inline-start: 1px solid #6b7883; }}
strong.mark {{ display: block; }}
.draft {{ border: 2px solid #7a0f0f; padding: 0.5rem 1rem; }}
@page {{ size: landscape; margin: 1.2cm; }}
@media print {{
  body {{ margin: 0; max-width: none; padding: 0; font-size: 12pt; }}
  table {{ font-size: 0.75em; }}
  thead {{ display: table-header-group; }}
  tr {{ break-inside: avoid; }}
  .scroll {{ overflow: visible; }}
  td {{ min-width: 0; }}
}}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
"""  # noqa: E501

_HOW = """<p>For each text, say what the translation means in {source}: write it into the column
“Back-translation” without looking at the source. Then compare. Write your verdict into the
table (CSV) that came with this page: <b>ok</b>, <b>change</b> or <b>unsure</b>.</p>
"""
_STATES = {"draft": "Draft", "missing": "Not translated", "translated": "Translated"}


def packet_html(packet: Packet) -> str:
    """Write a packet as a page of its own, without scripts and without other files."""
    return "".join(
        (
            _HEAD.format(title=html.escape(packet.title)),
            _draft(packet),
            _HOW.format(source=html.escape(packet.source.name)),
            *_table(packet),
            "</main>\n</body>\n</html>\n",
        )
    )


def _draft(packet: Packet) -> str:
    if not packet.drafts:
        return ""
    return (
        f'<p class="draft"><strong>Draft.</strong> {packet.drafts} of {len(packet.rows)} texts are '
        "drafts or not translated. Do not give this to patients.</p>\n"
    )


def _table(packet: Packet) -> Iterator[str]:
    heads = ("Text", packet.source.name, packet.target.name, "Back-translation", "Notes and checks")
    yield '<div class="scroll" role="region" aria-labelledby="texts" tabindex="0">\n<table>\n'
    yield '<caption id="texts">The texts, in the order of the guide</caption>\n<thead>\n<tr>'
    yield "".join(f'<th scope="col">{html.escape(head)}</th>' for head in heads)
    yield "</tr>\n</thead>\n<tbody>\n"
    for number, row in enumerate(packet.rows, 1):
        yield _row(packet, row, number)
    yield "</tbody>\n</table>\n</div>\n"


def _row(packet: Packet, row: Row, number: int) -> str:
    mark = '<strong class="mark">Safety-critical</strong>' if row.critical else ""
    name = f"{number}: {_STATES.get(row.state, '')}"
    place = html.escape(row.id.partition("/")[2])
    return (
        f'<tr class="{"safety" if row.critical else "other"}">'
        f'<th scope="row">{mark}{name}<br><small>{place}</small></th>'
        f"{_text(packet.source, row.source)}{_text(packet.target, row.translation)}"
        f'<td class="write" lang="{packet.source.tag}" dir="{packet.source.direction}">'
        f"{html.escape(row.back_translation)}</td>"
        f'<td class="small">{_remarks(row)}</td></tr>\n'
    )


def _text(language: Language, text: str) -> str:
    shown = html.escape(text) or '<em lang="en" dir="ltr">none</em>'
    return f'<td lang="{language.tag}" dir="{language.direction}">{shown}</td>'


def _remarks(row: Row) -> str:
    remarks = (*row.notes, *row.findings, *row.signed)
    if not remarks:
        return ""
    return f"<ul>{''.join(f'<li>{html.escape(remark)}</li>' for remark in remarks)}</ul>"
