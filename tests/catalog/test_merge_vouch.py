"""Which comments speak of a check of the translation, and which do not."""

from __future__ import annotations

import pytest

from fbss_publish.catalog.vouch import vouches


@pytest.mark.parametrize(
    "comment",
    [
        "Reviewed by the clinic's translator, 3 January 2026",
        "reviewed-by=translator-7",
        "APPROVED",
        "checked against the leaflet",
        "Verified with the pharmacist",
        "Signed off 2026-01-03",
        "sign-off: medical lead",
        "Proofread twice",
        "LGTM",
        "fbss: reviewed LM 2026-01-03 ab12cd34",
        "Revisado por la enfermera",
        "Traducción aprobada",
        "Verificado el 3 de enero",
        "Revisão: aprovado",
        "Relu par le médecin",
        "Geprüft von der Ärztin",
        "Freigegeben",
        "Проверено врачом",
        "Перевірено",
        "راجعه الطبيب",
        "تمت المراجعة",
        "ترجمة معتمدة",
        "تم التدقيق",
        "بازبینی شد",
        "已审核",
        "校对：三月五日",
        "審核通過",
        "確認済み",
        "검토 완료",
        "समीक्षा की गई",
        "Đã duyệt",
        "Onaylandı",
    ],
)
def test_it_vouches(comment: str) -> None:
    assert vouches(comment)


@pytest.mark.parametrize(
    "comment",
    [
        "",
        '"comprimido", not "pastilla"',
        "Ask the clinic which word they use.",
        "This is the preview of the page.",
        "Use the checkbox label.",
        "An unsigned note",
        "Formal address (usted).",
        "Pregunte a la clínica.",
        "La revista de la clínica",
        "اسأل العيادة",
        "请用正式称呼",
        "丁寧語で",
        "Siehe Glossar",
    ],
)
def test_it_does_not_vouch(comment: str) -> None:
    assert not vouches(comment)
