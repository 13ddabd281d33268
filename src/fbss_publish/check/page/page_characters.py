"""The page has no characters that nobody sees and that change the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_HARMFUL = re.compile(
    "[\u202a-\u202e\u2066-\u2069\ufffd\u00ad\u200b\u2028\u2029\ufeff"
    "\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)


def check(page: PageSubject) -> Iterator[Problem]:
    """Report direction controls, replacement characters and their like, and text outside NFC.

    Elements and attributes say what these characters try to say, and survive copying.
    """
    if page.pseudo:
        return
    for element in page.view.all:
        if element.name in ("script", "style"):
            continue
        own = "".join(child for child in element.children if isinstance(child, str))
        own += "".join(element.get(name) for name in ("alt", "title", "aria-label"))
        if harmful := _HARMFUL.search(own):
            yield found(
                element,
                f"The text holds U+{ord(harmful[0]):04X} "
                f"({unicodedata.name(harmful[0], 'a control character').lower()}). Remove it.",
                page.promised(Severity.ERROR),
            )
        elif page.own and not unicodedata.is_normalized("NFC", own):
            yield found(
                element,
                "The text is not in Unicode's usual form (NFC). Normalise it.",
                Severity.WARNING,
            )


RULE = Rule(
    code="page-characters",
    severity=Severity.ERROR,
    title="No hidden characters on the page",
    mend="Remove the hidden character; use “dir” and “bdi” for direction.",
    check=check,
    criterion=("1.3.2",),
)
