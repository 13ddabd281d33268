from __future__ import annotations

import pytest
from rulekit import pair, said

from fbss_publish.check.translation.harder_than_source import RULE

ENGLISH = (
    "Stop if a move makes your pain much worse. Tell your therapist. New weakness needs help. "
    "Call us at once if you are not sure what to do."
)
LONG_ENGLISH = (
    "Ask your doctor before you start, stop or change the dose of any of the medicines that you "
    "take for your pain, your heart or your sleep."
)

SILENT = [
    ("es", "Back pain", "Dolor de espalda"),
    (
        "es",
        ENGLISH,
        "Pare si un movimiento le duele mucho más. Avise a su terapeuta. La debilidad nueva "
        "necesita ayuda. Llámenos de inmediato si no sabe qué hacer.",
    ),
    (
        "es",
        LONG_ENGLISH,
        "Pregunte a su médico antes de empezar, dejar o cambiar la dosis de cualquiera de los "
        "medicamentos que toma para el dolor, el corazón o para dormir mejor por la noche.",
    ),
    ("es", "Rest. Drink. Eat.", "Descanse, beba y coma."),
    (
        "ar",
        LONG_ENGLISH,
        "اسأل طبيبك قبل أن تبدأ أو توقف أو تغير جرعة أي من الأدوية التي تتناولها لألمك أو لقلبك "
        "أو لنومك.",
    ),
    (
        "zh-Hans",
        LONG_ENGLISH,
        "在开始、停止或改变任何用于止痛、治疗心脏或帮助睡眠的药物剂量之前，请先问您的医生。",
    ),
    ("en-XA", ENGLISH, "Şťöp " * 40),
    ("es", "See https://www.example.org/a/b", "Vea " + "https://www.example.org/a/b " * 30),
    ("es", ENGLISH, ""),
    ("es", "", "Pare."),
]

SPEAKS = [
    (
        "es",
        ENGLISH,
        "Si un movimiento le duele mucho más, pare y avise a su terapeuta, porque la debilidad "
        "nueva necesita ayuda, y si no sabe bien qué hacer, llámenos de inmediato por teléfono.",
        "in the source 12. It joins sentences. Divide it.",
    ),
    (
        "ar",
        ENGLISH,
        "إذا زادت الحركة ألمك كثيرا فتوقف وأخبر معالجك لأن الضعف الجديد يحتاج إلى مساعدة، واتصل "
        "بنا فورا إذا لم تكن متأكدا مما يجب أن تفعله الآن في هذا الوقت.",
        "It joins sentences",
    ),
    (
        "zh-Hans",
        "Stop. Rest well. Call us if it still hurts.",
        "如果做某个动作时疼痛明显加重，请您立刻停止这个动作并且好好休息一段时间，如果之后仍然感到疼痛，"
        "请您尽快打电话联系我们的医护团队。",
        "It joins sentences",
    ),
    (
        "es",
        "You can use ice for a bit if it still hurts at the end of the day, and you can go for a "
        "walk with us too.",
        "Utilización transitoria: procedimientos refrigerantes postoperatorios, considerando "
        "persistencia sintomatológica nocturna; adicionalmente, deambulación acompañada "
        "profesionalmente, siempre cuando clínicamente aconsejable, individualizada, "
        "frecuentemente monitorizada, adecuadamente documentada, posteriormente reevaluada.",
        "of the words are long",
    ),
]


@pytest.mark.parametrize(("tag", "source", "target"), SILENT)
def test_is_silent(tag: str, source: str, target: str) -> None:
    assert said(RULE, pair(tag, source, target)) == []


@pytest.mark.parametrize(("tag", "source", "target", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, target: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, pair(tag, source, target)))
