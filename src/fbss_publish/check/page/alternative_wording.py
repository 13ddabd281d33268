"""Text alternatives say what a picture shows, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LONGEST = 150
_IDLE = re.compile(
    r"(?:an? |the )?(?:image|picture|photo|photograph|graphic|icon|illustration) (?:of|showing)\b"
    r"|(?:una? |la )?(?:imagen|foto|fotografía|ilustración|gráfico) (?:de|que muestra)\b"
    r"|(?:une? )?(?:image|photo|illustration) (?:de|d['’])|(?:bild|foto) von\b"
    r"|صورة (?:ل|لـ|تظهر|توضح)|(?:图片|照片|图像|圖片|照片)[:：]?\s*(?:显示|展示|顯示|是)?",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"image|picture|photo|graphic|icon|logo|figure|imagen|foto|gráfico|icono|figura|صورة|شكل"
    r"|图片|照片|图像|圖片|图|spacer|bullet|untitled",
    re.IGNORECASE,
)


def check(page: PageSubject) -> Iterator[Problem]:
    """Report names of pictures that are too long, or that say only that there is a picture."""
    view = page.view
    for element in view.exposed:
        drawing = element.name == "svg" and element.closest("svg") is None
        if view.role(element) not in ("img", "image") and not drawing:
            continue
        name = view.name(element)
        if (length := max(len(element.get("alt")), len(element.get("aria-label")))) > _LONGEST:
            text = f"The alternative has {length} characters. Say the essence in {_LONGEST}."
        elif _ONLY.fullmatch(name):
            text = f"The alternative “{name}” does not say what the picture shows."
        elif _IDLE.match(name):
            text = f"“{shown_text(name)}” starts by saying that it is a picture. Leave that out."
        else:
            continue
        yield found(element, text, page.promised(Severity.WARNING))


RULE = Rule(
    code="alternative-wording",
    severity=Severity.WARNING,
    title="Alternatives say what a picture shows",
    mend="Say in one sentence what the picture shows.",
    check=check,
    criterion=("1.1.1",),
)
