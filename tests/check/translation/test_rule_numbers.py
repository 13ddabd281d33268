from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.numbers import RULE

NB = "\u00a0"

SILENT = [
    ("es", "Take 2 tablets.", "Tome 2 tabletas."),
    ("es", "Take 2 tablets.", "Tome dos tabletas."),
    ("es", "Take two tablets.", "Tome 2 tabletas."),
    ("es", "Take 1 tablet at night.", "Tome una tableta por la noche."),
    ("es", "Call within 24 hours.", "Llame en veinticuatro horas."),
    ("es", "1,000 steps", "1.000 pasos"),
    ("es", "1,000 steps", "1000 pasos"),
    ("es", "12,345 steps", f"12{NB}345 pasos"),
    ("es", "A fever of 100.4 °F", "Fiebre de 100,4 °F"),
    ("es", "A fever of 100.4 °F", "Fiebre de 100.4 °F"),
    ("es", "1,234.5 ml", "1.234,5 ml"),
    ("es", "for 3–5 days", "durante 3 a 5 días"),
    ("es", "2 million people", "2 millones de personas"),
    ("es", "7.5 billion people", "7500 millones de personas"),
    ("es", "in the 1980s", "en los años 80"),
    ("es", "at 3 p.m.", "a las 15:00"),
    ("es", "the 2019-20 season", "la temporada 2019-2020"),
    ("es", "type II diabetes", "diabetes de tipo 2"),
    ("es", "½ tablet", "½ tableta"),
    ("es", "½ tablet", "media tableta"),
    ("es", "See https://example.org/2024/9.", "Vea https://example.org/2024/9."),
    ("es", "on both days, and then 5 more", "los dos días, y luego 5 más"),
    ("es", "one of the causes", "una de las causas"),
    ("es", "a .5 ml dose", "una dosis de 0,5 ml"),
    ("fr", "1,000 steps", "1\u202f000 pas"),
    ("fr", "A fever of 100.4 °F", "Fièvre de 100,4 °F"),
    ("pt", "Three times a day for 10 days", "3 vezes ao dia por dez dias"),
    ("de", "Take 2 tablets.", "Nehmen Sie zwei Tabletten."),
    ("ru", "for 5 days", "в течение пяти дней"),
    ("vi", "on March 3", "ngày 3 tháng 3"),
    ("vi", "on Monday the 9th", "thứ 2 ngày 9"),
    ("ar", "Take 2 tablets.", "خذ قرصين."),
    ("ar", "for 2 days", "لمدة يومين"),
    ("ar", "for 1 day", "لمدة يوم"),
    ("ar", "20 minutes", "٢٠ دقيقة"),
    ("ar", "100.4 °F", "١٠٠٫٤ °F"),
    ("ar", "1,000 steps", "١٬٠٠٠ خطوة"),
    ("ar", "two million people", "مليوني شخص"),
    ("ar", "15 minutes", "خمسة عشر دقيقة"),
    ("ar", "25 patients", "خمسة وعشرين مريضا"),
    ("fa", "20 minutes", "۲۰ دقیقه"),
    ("hi", "20 minutes", "२० मिनट"),
    ("bn", "20 minutes", "২০ মিনিট"),
    ("zh-Hans", "Take 2 tablets.", "服用两片。"),
    ("zh-Hans", "on March 11, 2020", "2020年3月11日"),
    ("zh-Hans", "12 weeks", "十二周"),
    ("zh-Hans", "2 million people", "200万人"),
    ("zh-Hans", "3 months", "3个月"),
    ("ja", "on May 5", "5月5日"),
    ("ko", "2 tablets", "두 알"),
    ("he", "for 2 days", "במשך יומיים"),
    ("en-XA", "Take 2 tablets.", "[Ţåķé 2 ţåɓļéţš.]"),
]

SPEAKS = [
    ("es", "Take 2 tablets.", "Tome 20 tabletas.", "has “2”, the translation “20”"),
    ("es", "Take 2 tablets.", "Tome 3 tabletas.", "has “2”, the translation “3”"),
    ("es", "Take 2 tablets every 8 hours.", "Tome 2 tabletas.", "“8” of the source is missing"),
    ("es", "Take tablets.", "Tome 2 tabletas.", "“2” is not in the source"),
    ("es", "Take 2.5 ml.", "Tome 25 ml.", "has “2.5”, the translation “25”"),
    ("es", "1,000 steps", "1,0 pasos", "has “1,000”"),
    ("es", "a 1.500 mg dose", "una dosis de 15 mg", "has “1.500”"),
    ("es", "100.4 °F", "1004 °F", "has “100.4”"),
    ("es", "Take 2 with 2 meals.", "Tome 2 con las comidas.", "“2” of the source is missing"),
    ("es", "2 million people", "2 mil personas", "has “2 million”"),
    ("es", "Two cups, 2 times", "Dos tazas, varias veces", "“2” of the source is missing"),
    ("es", "See table 1.", "Vea una tabla.", "“1” of the source is missing"),
    ("es", "Take two tablets.", "Tome tres tabletas.", "says “two”, the translation “tres”"),
    ("ar", "20 minutes", "2٠ دقيقة", "“2٠” mixes the digits of two scripts"),
    ("ar", "20 minutes", "٢٠٠ دقيقة", "the translation “٢٠٠”"),
    ("ar", "for 3 days", "لمدة يومين", "“3” of the source is missing"),
    ("fa", "20 minutes", "۲۱ دقیقه", "the translation “۲۱”"),
    ("hi", "15 minutes", "५१ मिनट", "the translation “५१”"),
    ("zh-Hans", "2 million people", "2000万人", "the translation “2000万”"),
    ("zh-Hans", "on March 11", "4月11日", "“4” is not in the source"),
    ("zh-Hans", "12 weeks", "二十周", "“12” of the source is missing"),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))


def test_a_changed_word_weighs_more_where_it_can_harm() -> None:
    from fbss_publish.domain.finding import Severity

    texts = "Take two tablets.", "Tome tres tabletas."
    (mild,) = RULE.check(pair("es", *texts))
    (grave,) = RULE.check(pair("es", *texts, critical=True))
    assert (mild.severity, grave.severity) == (Severity.WARNING, Severity.ERROR)


def test_reads_words_around_tags_and_breaks() -> None:
    source = "Take <strong>2</strong> tablets<br/>10 times"
    assert said(RULE, pair("es", source, "Tome <strong>2</strong> tabletas<br/>10 veces")) == []
    assert said(RULE, pair("es", source, "Tome <strong>3</strong> tabletas<br/>10 veces"))
