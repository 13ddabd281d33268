"""What the answers of a packet mean for each message: sign it, change it, or note a doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fbss_publish.build.review import Desk, Item
from fbss_publish.build.review_result import Remark
from fbss_publish.catalog.entry import Catalog
from fbss_publish.catalog.exchange.ids import parse_id
from fbss_publish.catalog.exchange.plurals import forms_of, source_of
from fbss_publish.report.packet_csv import Answer


class Verdict(StrEnum):
    """What a reviewer says of a message. Without a verdict there may still be a comment."""

    OK = "ok"
    CHANGE = "change"
    UNSURE = "unsure"
    NONE = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """The answers about one message, one a plural form, and what they come to."""

    item: Item
    verdict: Verdict
    answers: tuple[Answer, ...]

    @property
    def line(self) -> int:
        """The line of the first answer."""
        return self.answers[0].line

    @property
    def texts(self) -> tuple[str, ...]:
        """The translations as the reviewer wants them; those that are fine as they are."""
        wanted = {_form(a): a.new_translation for a in self.answers if a.new_translation}
        now = self.item.entry.msgstr
        forms = range(max(len(now), *(n + 1 for n in wanted)) if wanted else len(now))
        return tuple(wanted.get(n, _text(self.item, n)) for n in forms)

    def written(self, column: str) -> str:
        """Give what stands in a column, plural forms on lines of their own."""
        found = (getattr(answer, column).strip() for answer in self.answers)
        return "\n".join(text for text in found if text)


def judged(desk: Desk, answers: Sequence[Answer], person: str) -> tuple[list[Judged], list[Remark]]:
    """Bring answers and messages together, and say which rows cannot be used and why."""
    groups: dict[tuple[str, str], list[Answer]] = {}
    remarks: list[Remark] = []
    for answer in answers:
        if answer.blank:
            continue
        if key := _key(answer):
            groups.setdefault(key, []).append(answer)
        else:
            remarks.append(_remark(answer, f"“{answer.id[:40]}” is the id of no message."))
    found = []
    items = desk.by_id()
    for key, group in groups.items():
        item = items.get(key)
        problems = list(_problems(desk, item, group, person))
        remarks += problems
        if item and not problems and not _taken(item, group):
            found.append(Judged(item=item, verdict=_verdict(item, group), answers=tuple(group)))
    return found, remarks


def _key(answer: Answer) -> tuple[str, str] | None:
    domain, _, name = answer.id.partition("/")
    known = parse_id(name)
    return (domain, known[0]) if known else None


def _form(answer: Answer) -> int:
    known = parse_id(answer.id.partition("/")[2])
    return (known[1] or 0) if known else 0


def _problems(
    desk: Desk, item: Item | None, group: Sequence[Answer], person: str
) -> Iterator[Remark]:
    """Say why rows cannot be used. One bad row is enough to leave the message alone."""
    if item is None:
        yield from (
            _remark(a, "there is no such message in these catalogs any more.") for a in group
        )
        return
    seen: set[int] = set()
    for answer in group:
        why = _problem(desk, item, answer, person)
        if not why and _form(answer) in seen:
            why = "the row stands there twice."
        seen.add(_form(answer))
        if why:
            yield _remark(answer, why)


def _problem(desk: Desk, item: Item, answer: Answer, person: str) -> str:
    if answer.verdict not in [*Verdict]:
        return f"“{answer.verdict[:20]}” is no verdict; write ok, change or unsure."
    if answer.reviewer and answer.reviewer.casefold() != person.strip().casefold():
        return f"the row is of “{answer.reviewer[:40]}”, not of “{person}”; import it for them."
    if any(ord(c) < 32 and c != "\n" for c in answer.new_translation):
        return "the new translation has a control character."
    if not item.in_catalog:
        return f"the catalog lacks the message; run fbss-publish update {desk.locale.tag}."
    entry, form = item.entry, _form(answer)
    catalog = desk.catalogs.get(item.domain) or Catalog(file="")
    forms = forms_of(catalog, entry)
    if form >= forms or answer.source != source_of(entry, form, forms):
        return "its source is not that of the catalog any more; make a new packet."
    now = _text(item, form)
    if now not in (answer.translation, answer.new_translation or answer.translation):
        return "its translation is not that of the catalog any more; make a new packet."
    if answer.verdict != Verdict.CHANGE and answer.new_translation not in ("", now):
        return "there is a new translation, but the verdict is not “change”."
    return ""


def _taken(item: Item, group: Sequence[Answer]) -> bool:
    """Say whether an import before this one has brought the new translations already."""
    changes = [a for a in group if a.new_translation not in ("", a.translation)]
    return bool(changes) and all(_text(item, _form(a)) == a.new_translation for a in changes)


def _text(item: Item, form: int) -> str:
    return item.entry.msgstr[form] if form < len(item.entry.msgstr) else ""


def _verdict(item: Item, group: Sequence[Answer]) -> Verdict:
    """Give the verdict on a message: ok if every form is, change if one is to be changed."""
    verdicts = [answer.verdict for answer in group]
    if Verdict.CHANGE in verdicts:
        return Verdict.CHANGE
    if verdicts == [Verdict.OK] * len(item.entry.msgstr):
        return Verdict.OK
    return Verdict.UNSURE if any(verdicts) else Verdict.NONE


def _remark(answer: Answer, why: str) -> Remark:
    return Remark(line=answer.line, text=f"Not taken over: {why}")
