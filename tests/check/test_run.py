"""Problems become findings with a place."""

from __future__ import annotations

from datetime import date

from rulekit import catalog, guide, locale, message, pair, sheet

from fbss_publish.check.run import (
    check_catalog,
    check_edition,
    check_guide,
    check_handout,
    check_page,
    check_pair,
)
from fbss_publish.domain.edition import Edition, Rendition, State
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Guide, Unit
from fbss_publish.domain.terms import Concept, Termbase, Wording


def _edition(unit: Unit, state: State) -> Edition:
    made = guide()
    whole = Guide(
        id=made.id, path=made.path, language="en", front=made.front, units=(unit,), skeleton=(),
        outline=(),
    )  # fmt: skip
    shown = Rendition(text=unit.msgid, state=state, translated=False, line=7)
    return Edition(guide=whole, locale=locale("es"), renditions=(shown,), catalog="es.po")


UNIT = pair("es", "Take 2 tablets.", "").unit


def test_a_pair_gives_findings_with_message_and_line() -> None:
    (finding,) = check_pair(UNIT, "Tome 3 tabletas.", locale=locale("es"), file="es.po", line=12)
    assert (finding.code, finding.severity) == ("numbers", Severity.ERROR)
    assert (finding.file, finding.line, finding.locale) == ("es.po", 12, "es")
    assert finding.msgid == "Take 2 tablets."
    assert finding.docs == "docs/rules/numbers.md"


def test_an_edition_is_checked_where_it_has_a_translation() -> None:
    bad = "Tome 3 tabletas."
    found = list(check_edition(_edition(UNIT, State.TRANSLATED), [bad]))
    assert [(f.code, f.line) for f in found] == [("numbers", 7)]
    assert list(check_edition(_edition(UNIT, State.MISSING), [bad])) == []
    assert list(check_edition(_edition(UNIT, State.TRANSLATED), [""])) == []


def test_a_translation_that_is_not_shown_holds_nothing() -> None:
    critical = pair("es", "Take 2 tablets.", "", critical=True).unit
    (finding,) = check_edition(_edition(critical, State.STALE), ["Tome 3 tabletas."])
    assert (finding.code, finding.severity) == ("numbers", Severity.WARNING)


def test_a_page_gives_findings_with_elements() -> None:
    html = (
        '<html lang="es"><head><title>x</title></head><body><main><h1>x</h1></main></body></html>'
    )
    assert list(check_page(html, file="es.po", locale=locale("es"))) == []
    (finding,) = check_page(html.replace("<h1>x", '<h1 id="a"><i id="a"></i>x'), file="x.html")
    assert (finding.code, finding.element, finding.line) == ("duplicate-id", "#a", None)


def test_a_guide_and_a_sheet() -> None:
    late = list(check_guide(guide(), today=date(2030, 1, 1), release=False))
    assert [(f.code, f.file) for f in late] == [("review-date", "source/g.html")]
    codes = {f.code for f in check_handout(sheet(warnings=("x",)), file="es.pdf")}
    assert codes == {"sheet-warnings", "sheet-readable"}


def test_a_catalog_gives_findings_with_message_and_line() -> None:
    others = (message("Pain", "Daño", file="card.po", line=9),)
    subject = catalog("es", ("Fever", "Fiebre"), ("Pain", "Dolor"), others=others)
    (finding,) = check_catalog(subject, file="es.po")
    assert (finding.code, finding.severity) == ("inconsistent-translation", Severity.WARNING)
    assert (finding.file, finding.line, finding.locale) == ("es.po", 2, "es")
    assert finding.msgid == "Pain"


def test_terms_reach_the_rule() -> None:
    terms = Termbase(
        (Concept(id="t", english="tablet", wordings={"es": Wording(approved=("pastilla",))}),)
    )
    target = "Tome 2 tabletas."
    (finding,) = check_edition(_edition(UNIT, State.TRANSLATED), [target], terms)
    assert (finding.code, finding.severity) == ("terms", Severity.WARNING)
    assert list(check_edition(_edition(UNIT, State.TRANSLATED), [target])) == []
