from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from rulekit import pair, said, severity

from fbss_publish.check.rule import Pair
from fbss_publish.check.translation.terms import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.terms import Concept, Termbase, Wording

TERMS = Termbase(
    (
        Concept(
            id="fusion",
            english="fusion",
            wordings={
                "es": Wording(approved=("fusión",), forbidden=("mezcla",)),
                "ar": Wording(approved=("دمج الفقرات",)),
                "zh-Hans": Wording(approved=("融合术",), forbidden=("聚变",)),
                "pl": Wording(approved=("zespolenie",)),
                "fr": Wording(approved=("soudure d’une vertèbre",)),
                "ru": Wording(approved=("костное сращение",)),
            },
        ),
        Concept(
            id="pack",
            english="hot pack",
            wordings={
                "es": Wording(approved=("compresa caliente",), allowed=("bolsa térmica",)),
                "ar": Wording(approved=("الكمادة الساخنة",), allowed=("كمادات ساخنة",)),
                "he": Wording(approved=("רטייה חמה",)),
            },
        ),
        Concept(
            id="team",
            english="care team",
            wordings={
                "es": Wording(
                    approved=("equipo médico",), forbidden=("equipo",), note="Not alone."
                ),
                "ar": Wording(approved=("فريق الرعاية الصحية",)),
                "vi": Wording(approved=("nhóm chăm sóc",)),
            },
        ),
        Concept(
            id="vertebra", english="vertebra", wordings={"es": Wording(approved=("vértebra",))}
        ),
        Concept(id="root", english="root", wordings={"es": Wording(approved=("raíz",))}),
        Concept(id="fit", english="fit", wordings={"es": Wording(forbidden=("apto",))}),
        Concept(id="nhs", english="NHS", translate=False),
        Concept(id="med", english="MedlinePlus", translate=False),
    )
)


def asked(tag: str, source: str, target: str, **fields: Any) -> Pair:
    return replace(pair(tag, source, target, **fields), terms=TERMS)


SILENT = [
    ("es", "Ask about fusion.", "Pregunte por la fusión."),
    ("es", "Two fusions", "Dos fusiones"),
    ("es", "A FUSION", "UNA FUSIÓN"),
    ("es", "Confusion", "Confusión no"),
    ("es", "The vertebrae", "Las vértebras"),
    ("es", "Nerve roots", "Las raíces nerviosas"),
    ("es", "Use hot packs.", "Use compresas calientes."),
    ("es", "Use a hot-pack.", "Use una bolsa térmica."),
    ("es", "Call your care team.", "Llame a su equipo médico."),
    ("es", "Call them.", "Llame a su equipo."),
    ("es-MX", "Ask about fusion.", "Pregunte por la fusión."),
    ("fr", "Ask about fusion.", "Parlez de la soudure d’une vertèbre."),
    ("fr", "Ask about fusion.", "Parlez de la soudure d'une vertèbre."),
    ("ru", "Ask about fusion.", "Спросите о костном сращении."),
    ("ru", "after fusion", "после костного сращения"),
    ("it", "Ask about fusion.", "Faccia la domanda."),
    ("ar", "in a fusion", "في دمج الفقرات"),
    ("ar", "and with a fusion", "وبدمج الفقرات"),
    ("ar", "your hot pack", "كمادتك الساخنة"),
    ("ar", "for the hot pack", "للكمّـادة الساخنة"),
    ("ar", "hot packs", "كمادات ساخنة"),
    ("ar", "Call your care team.", "اتصل بفريق رعايتك الصحية."),
    ("zh-Hans", "After a fusion", "做融合术后"),
    ("zh-Hans", "After a fusion", "做融 合术后"),
    ("zh-Hant", "After a fusion", "做核聚變後"),
    ("he", "with the hot pack", "עם הרטייה החמה"),
    ("vi", "care team", "Nhóm chăm sóc"),
    ("pl", "after fusion", "po zespoleniu"),
    ("es", "NHS (United Kingdom)", "NHS (Reino Unido)"),
    ("zh-Hans", "See MedlinePlus.", "请看MedlinePlus。"),
    ("es", "Fit people", "Personas sanas"),
    ("en-XA", "Ask about fusion.", "Åśķ ábôút."),
]

SPEAKS = [
    ("es", "Ask about fusion.", "Pregunte por la unión.", "Use “fusión”."),
    ("es", "Ask about fusion.", "Pregunte por las mezclas.", "“mezcla” must not stand"),
    ("es", "Call your care team.", "Llame a su equipo.", "Not alone."),
    ("es", "Use a hot pack.", "Use una compresa fría.", "“compresa caliente”"),
    ("es", "Use a hot pack.", "Use una compresa, muy caliente.", "“compresa caliente”"),
    ("es", "Fit people", "Personas aptas", "Rephrase it."),
    ("ar", "in a fusion", "في دمج", "“دمج الفقرات”"),
    ("ar", "Call your care team.", "اتصل بفريقك.", "“فريق الرعاية الصحية”"),
    ("zh-Hans", "After a fusion", "做核聚变后", "Use “融合术”."),
    ("vi", "care team", "Nhóm chăm", "“nhóm chăm sóc”"),
    ("pl", "after fusion", "po operacji", "“zespolenie”"),
    ("es", "NHS (United Kingdom)", "SNS (Reino Unido)", "“NHS” is not translated"),
    ("zh-Hans", "See MedlinePlus.", "请看Medline。", "“MedlinePlus” is not translated"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, asked(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    (text,) = said(RULE, asked(tag, source, target))
    assert expected in text


def test_a_forbidden_term_holds_a_warning_only() -> None:
    bad = ("es", "After a fusion", "Después de la mezcla")
    assert severity(RULE, asked(*bad)) is Severity.WARNING
    assert severity(RULE, asked(*bad, critical=True)) is Severity.ERROR
    assert severity(RULE, asked("es", "A fusion", "Nada", critical=True)) is Severity.WARNING
