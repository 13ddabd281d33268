from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.negation import RULE

NOT = "Do <strong>not</strong> use heat on a fresh wound."

SILENT = [
    ("es", "Put a no-break space in.", "Ponga un espacio duro."),
    ("es", NOT, "<strong>No</strong> use calor sobre una herida reciente."),
    ("es", "Use no more than 2.", "Use 2 como máximo."),
    ("es", "Avoid heat.", "Evite el calor."),
    ("es", "Use heat.", "Use calor."),
    ("es", "Ask whether or not to stop.", "Pregunte si debe parar."),
    ("ar", NOT, "<strong>لا</strong> تستخدم الحرارة على جرح حديث."),
    ("ar", "You cannot pass urine.", "لَا تستطيع التبول."),
    ("zh-Hans", NOT, "<strong>不要</strong>热敷新的伤口。"),
    ("zh-Hans", "why it is not right", "为什么不适合"),
    ("fr", NOT, "<strong>N’</strong>utilisez <strong>pas</strong> de chaleur."),
    ("pt", NOT, "<strong>Não</strong> use calor sobre uma ferida recente."),
    ("de", NOT, "Legen Sie <strong>keine</strong> Wärme auf eine frische Wunde."),
    ("vi", NOT, "<strong>Không</strong> chườm nóng lên vết thương mới."),
    ("ru", NOT, "<strong>Не</strong> прикладывайте тепло к свежей ране."),
    ("ko", NOT, "새 상처에 온열을 사용하지 <strong>마십시오</strong>."),
    ("hi", NOT, "ताज़ा घाव पर गर्मी का उपयोग <strong>न</strong> करें."),
    ("fa", NOT, "روی زخم تازه گرما <strong>نگذارید</strong>؛ هرگز."),
    ("fil", NOT, "<strong>Huwag</strong> gumamit ng init sa sariwang sugat."),
    ("ht", NOT, "<strong>Pa</strong> mete chalè sou yon blesi fre."),
    ("xh", NOT, "Sebenzisa ubushushu."),
    ("en-XA", NOT, "[Đö <strong>ñöţ</strong> ûšé ĥéåţ.]"),
]

SPEAKS = [
    ("es", NOT, "<strong>Sí</strong> use calor sobre una herida reciente.", "says “not”"),
    ("es", "Never drive.", "Maneje siempre.", "says “Never”"),
    ("es", "Do not take two unless told to.", "Tome dos a menos que se lo digan.", "says “not”"),
    ("es", "You can’t drive.", "Puede manejar.", "says “n’t”"),
    ("es", "It is care. It is not surgery.", "No es atención. Es cirugía.", "Es cirugía."),
    ("ar", NOT, "استخدم الحرارة على جرح حديث.", "says “not”"),
    ("zh-Hans", NOT, "热敷新的伤口，非常好。", "says “not”"),
    ("zh-Hans", "Do not drive.", "请分别开车。", "says “not”"),
    ("ar", "0 means that you do not feel pain.", "الرقم ٠ يعني أنك تشعر بألم، ألم.", "says “not”"),
    ("ar", "Never use it for more than 20.", "تستعملها أبدا أكثر من ٢٠.", "says “Never”"),
    ("fr", NOT, "Utilisez de la chaleur sur une plaie récente.", "says “not”"),
    ("de", NOT, "Legen Sie Wärme auf eine frische Wunde.", "says “not”"),
    ("pt", NOT, "Use calor sobre uma ferida recente.", "says “not”"),
    ("vi", NOT, "Chườm nóng lên vết thương mới.", "says “not”"),
    ("ru", NOT, "Прикладывайте тепло к свежей ране.", "says “not”"),
    ("fil", NOT, "Gumamit ng init sa sariwang sugat.", "says “not”"),
    ("ht", NOT, "Mete chalè sou yon blesi fre.", "says “not”"),
    ("zh-Hans", "Do not drink unless told to.", "喝酒，除非医生允许。", "says “not”"),
    (
        "es",
        "Do <strong>not</strong> use heat on a wound or a patch.",
        "<strong>Sí</strong> use calor sobre una herida, ni un parche.",
        "stresses “not”",
    ),
    (
        "zh-Hans",
        "Do <strong>not</strong> lie on a pack or sleep with one.",
        "<strong>要</strong>躺在敷袋上，也不要睡着。",
        "stresses “not”",
    ),
    ("es", "Wait without eating.", "Espere y coma.", "says “without”"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))


def test_counts_denials_where_sentences_do_not_correspond() -> None:
    from fbss_publish.domain.finding import Severity

    source = "Do not rub it. If you cannot call, do not drive."
    (problem,) = RULE.check(pair("es", source, "No lo frote, y maneje.", critical=True))
    assert "denies 3 times, the translation 1 times" in problem.text
    assert problem.severity is Severity.WARNING
    assert not said(RULE, pair("es", source, "No lo frote, y maneje."))


def test_weighs_most_where_it_can_harm() -> None:
    from fbss_publish.domain.finding import Severity

    (problem,) = RULE.check(pair("es", NOT, "Use calor.", critical=True))
    assert problem.severity is Severity.ERROR
    (problem,) = RULE.check(pair("es", NOT, "Use calor."))
    assert problem.severity is Severity.WARNING
    (problem,) = RULE.check(pair("es", "There is no cure.", "Hay cura."))
    assert problem.severity is Severity.HINT
