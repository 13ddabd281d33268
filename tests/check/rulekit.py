"""Subjects for rules, and what a rule says of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from fbss_publish.check.html.parse import parse
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import (
    CatalogSubject,
    GuideSubject,
    HandoutSubject,
    Message,
    PageSubject,
    Pair,
    Problem,
    Rule,
)
from fbss_publish.domain.edition import State
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import FrontMatter, Guide, InlineTag, Kind, Unit
from fbss_publish.domain.locale import Direction, Locale
from fbss_publish.source.read import read_guide

RTL = ("ar", "fa", "he", "ur")
SCRIPTS = {
    "ar": "Arab", "fa": "Arab", "ur": "Arab", "he": "Hebr", "hi": "Deva", "ja": "Jpan",
    "ko": "Kore", "ru": "Cyrl", "th": "Thai", "zh-Hans": "Hans", "zh-Hant": "Hant",
}  # fmt: skip
TODAY = date(2026, 11, 23)


def locale(tag: str) -> Locale:
    """Give a locale as a build would; English is the source."""
    return Locale(
        tag=tag,
        name=tag,
        english=tag,
        script=SCRIPTS.get(tag, "Latn"),
        direction=Direction.RTL if tag in RTL else Direction.LTR,
        pseudo=tag == "en-XA",
        source=tag == "en",
    )


def pair(tag: str, source: str, target: str, **fields: Any) -> Pair:
    """Give a message and its translation; `fields` are the unit's."""
    unit = Unit(msgid=source, anchor="here", line=1, kind=Kind.PARAGRAPH, **fields)
    return Pair(unit=unit, target=target, locale=locale(tag), state=State.TRANSLATED)


def message(source: str, *targets: str, **fields: Any) -> Message:
    """Give a message of a catalog; `fields` are its own, `context` is its msgctxt."""
    unit = Unit(
        msgid=source, msgctxt=fields.pop("context", None), anchor="", line=1, kind=Kind.BLOCK,
        critical=fields.pop("critical", False),
    )  # fmt: skip
    return Message(unit=unit, targets=targets, **{"file": "es.po", "line": 1, **fields})


def catalog(
    tag: str, *texts: tuple[str, str], critical: bool = False, **fields: Any
) -> CatalogSubject:
    """Give a catalog of pairs of texts, one a line; `fields` are the subject's."""
    messages = tuple(
        message(source, target, line=line, critical=critical)
        for line, (source, target) in enumerate(texts, start=1)
    )
    return CatalogSubject(locale=locale(tag), **{"messages": messages, **fields})


def strong(*names: str) -> tuple[InlineTag, ...]:
    """Give inline tags by their names."""
    return tuple(InlineTag(name=name, start=(f"<{name}>",), end=f"</{name}>") for name in names)


def page(
    html: str, tag: str | None = None, *, own: bool = True, source: str | None = None
) -> PageSubject:
    """Give a page that was parsed as `check_page` parses it; `source` is the page in English."""
    return PageSubject(
        soup=parse(html),
        locale=locale(tag) if tag else None,
        own=own,
        original=View(parse(source)) if source else None,
    )


def guide(**front: Any) -> Guide:
    """Give a guide without text whose front matter says `front`."""
    fields: dict[str, Any] = {
        "title": 0, "description": 0, "subject": None, "identifier": "P", "version": "1",
        "issued": TODAY, "modified": TODAY, "last_clinical_review": TODAY,
        "next_review_due": date(2027, 5, 23), "sources": (),
    }  # fmt: skip
    return Guide(
        id="g", path="source/g.html", language="en", front=FrontMatter(**{**fields, **front}),
        units=(), skeleton=(), outline=(),
    )  # fmt: skip


def guide_subject(*, today: date = TODAY, release: bool = False, **front: Any) -> GuideSubject:
    """Give a guide on a day."""
    return GuideSubject(guide=guide(**front), today=today, release=release)


HEAD = (
    '<html lang="{lang}"><head><title>Guide</title><meta name="description" content="A guide.">'
    '<meta name="dcterms.identifier" content="G"><meta name="dcterms.hasVersion" content="1">'
    '<meta name="dcterms.issued" content="2026-01-01">'
    '<meta name="fbss.last-clinical-review" content="none"><meta name="fbss.layout" '
    'content="{layout}"><meta name="fbss.next-review-due" content="2027-01-01"></head><body><main>'
)


def written(folder: Path, body: str, lang: str = "en", layout: str = "guide") -> GuideSubject:
    """Give a guide whose source is written to a folder and read again."""
    path = folder / "index.html"
    head = HEAD.format(lang=lang, layout=layout)
    path.write_text(f"{head}{body}</main></body></html>", encoding="utf-8")
    read = read_guide(path, guide_id="g", name="g")
    return GuideSubject(guide=read, today=read.front.issued)


def filler(words: int) -> str:
    """Give paragraphs of so many plain words that no rule has anything to say about."""
    sentence = "You can rest here. "
    pieces = [sentence * 5] * (words // 20)
    return "".join(f"<p>{piece.strip()}</p>" for piece in pieces)


def sheet(data: bytes = b"", **fields: Any) -> HandoutSubject:
    """Give a sheet of two pages in Spanish."""
    known: dict[str, Any] = {
        "pages": 2, "warnings": (), "locale": locale("es"), "title": "Su guía",
    }  # fmt: skip
    return HandoutSubject(data=data, **{**known, **fields})


def said(rule: Rule[Any], subject: object) -> list[str]:
    """Give the sentences that a rule has to say."""
    return [problem.text for problem in problems(rule, subject)]


def problems(rule: Rule[Any], subject: object) -> list[Problem]:
    """Give what a rule finds."""
    return list(rule.check(subject))


def severity(rule: Rule[Any], subject: object) -> Severity | None:
    """Give the heaviest weight of what a rule finds, or None if it is silent."""
    weights = [problem.severity or rule.severity for problem in problems(rule, subject)]
    return min(weights, key=lambda weight: weight.rank, default=None)
