"""Sheets with all that a sheet can have, and what a rule has to say of them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pikepdf
from faults import spoilt
from rulekit import problems

from fbss_publish.check.registry import ROUND_TRIP_RULES
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.compare import compare
from fbss_publish.domain.finding import Severity
from fbss_publish.render.pdf import render_pdf

TAGS = ("en", "ar", "zh-Hans", "hi", "th")
_WORDS = {
    "en": ("Your back", "When to get help", "Call at once if you cannot feel your legs.",
           "At home", "Rest for a day or two, then walk a little.", "Read the leaflet", "Medicine"),
    "ar": ("ظهرك", "متى تطلب المساعدة", "اتصل فورا إذا فقدت الإحساس في ساقيك.",
           "في المنزل", "استرح يوما أو يومين ثم امش قليلا.", "اقرأ النشرة", "الدواء"),
    "zh-Hans": ("您的背部", "何时求助", "如果双腿失去知觉，请立即打电话。",
                "在家里", "休息一两天，然后稍微走动。", "阅读宣传单张", "药物"),
    "hi": ("आपकी पीठ", "मदद कब लें", "यदि आप अपने पैरों को महसूस नहीं कर सकते, तो तुरंत फ़ोन करें।",
           "घर पर", "एक-दो दिन आराम करें, फिर थोड़ा चलें। दर्द कम होगा।", "पर्चा पढ़ें", "दवाई"),
    "th": ("หลังของคุณ", "เมื่อใดควรขอความช่วยเหลือ", "โทรทันทีหากคุณไม่รู้สึกถึงขาของคุณ",
           "ที่บ้าน", "พักหนึ่งหรือสองวัน แล้วเดินเล็กน้อย ทำเช่นนี้ทุกวัน", "อ่านแผ่นพับ", "ยา"),
}  # fmt: skip
STYLE = """
@page { size: A5; @bottom-right { content: counter(page); font-size: 10pt } }
body { font: 12pt 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', 'Noto Sans Devanagari',
       'Noto Sans Thai'; }
h2 { break-before: page; }
"""


def page_of(tag: str) -> str:
    """Give a page with headings, lists, a table, a picture, links and a part in French."""
    title, help_, call, home, rest, leaflet, medicine = _WORDS[tag]
    direction = "rtl" if tag == "ar" else "ltr"
    return f"""<!doctype html><html lang="{tag}" dir="{direction}"><head><meta charset="utf-8">
<title>{title}</title></head><body><main>
<h1>{title}</h1>
<p>{rest} <a href="#help">{help_}</a>. 1 {rest} 2 {call}</p>
<p>{call} <span lang="fr">Bon courage à vous</span></p>
<p>{home}: {leaflet}</p>
<svg role="img" width="40" height="20" viewBox="0 0 4 2"><title>{medicine} {help_}</title>
<path d="M0 0L4 2"/></svg>
<h2 id="help">{help_}</h2>
<p>{call} 911.</p>
<ul><li>{rest} A</li><li>{call} B<ul><li>{home} C</li><li>{leaflet} D</li></ul></li>
<li>{leaflet} E</li></ul>
<h3>{home}</h3>
<ol><li>{rest} 1 F</li><li>{call} 2 G</li><li>{home} 3 H</li></ol>
<h2 id="medicine">{medicine}</h2>
<table><caption>{medicine} {home}</caption>
<thead><tr><th scope="col">{medicine} I</th><th scope="col">{help_} J</th></tr></thead>
<tbody><tr><th scope="row">{home} K</th><td>{rest} 20 mg</td></tr>
<tr><th scope="row">{leaflet} L</th><td>{call} 40 mg</td></tr></tbody></table>
<p><a href="https://example.org/leaflet">{leaflet}</a> <a href="#medicine">{medicine}</a></p>
</main></body></html>"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and the sheet made from it."""

    html: str
    data: bytes

    def spoilt(self, fault: str) -> Sheet:
        """Give the sheet with a fault in it."""
        data = spoilt(self.data, fault)
        assert data is not None, f"there is nothing to spoil for {fault}"
        return Sheet(self.html, data)

    def changed(self, change: Any) -> Sheet:
        """Give the sheet after `change` has been at its open PDF."""
        with pikepdf.Pdf.open(io.BytesIO(self.data)) as pdf:
            change(pdf)
            out = io.BytesIO()
            pdf.save(out)
        return Sheet(self.html, out.getvalue())


def rendered(html: str, style: str = STYLE) -> Sheet:
    """Make the sheet of a page."""
    return Sheet(html, render_pdf(html, style, name="test").data)


def found(rule: Rule[Any], sheet: Sheet) -> list[Problem]:
    """Give what a rule finds in a sheet, and where it compares, beside its page."""
    subject = HandoutSubject(data=sheet.data, html=sheet.html)
    if rule in ROUND_TRIP_RULES:
        return problems(rule, compare(sheet.html, subject.pdf))
    return problems(rule, subject)


def weight(rule: Rule[Any], sheet: Sheet) -> Severity | None:
    """Give the heaviest weight of what a rule finds, or None if it is silent."""
    weights = [problem.severity or rule.severity for problem in found(rule, sheet)]
    return min(weights, key=lambda one: one.rank, default=None)


def above_hint(rule: Rule[Any], sheet: Sheet) -> list[str]:
    """Give what a rule reports as an error or a warning."""
    return [problem.text for problem in found(rule, sheet)
            if (problem.severity or rule.severity) is not Severity.HINT]  # fmt: skip
