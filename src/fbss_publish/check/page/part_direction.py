"""Parts in a language that runs the other way say so."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.language import primary
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_RTL = frozenset("ar arc ckb dv fa he ks nqo ps sd syr ug ur yi".split())


def check(page: PageSubject) -> Iterator[Problem]:
    """Report parts whose `lang` runs against the text around them and that have no `dir`."""
    for element in page.view.tree.having("lang"):
        if element.parent is None or not element.text():
            continue
        wanted = "rtl" if primary(element.get("lang")) in _RTL else "ltr"
        if _direction(element) != wanted:
            yield found(
                element,
                f"lang=“{element.get('lang')}” runs {wanted}, and the text around it does not. "
                f"Add dir=“{wanted}”.",
                page.promised(Severity.ERROR),
            )


def _direction(element: Element) -> str:
    for holder in (element, *element.above()):
        said = holder.get("dir").strip().lower()
        if said == "auto" or (holder.name == "bdi" and not said):
            return "rtl" if primary(element.get("lang")) in _RTL else "ltr"
        if said in ("ltr", "rtl"):
            return said
    return "ltr"


RULE = Rule(
    code="part-direction",
    severity=Severity.ERROR,
    title="Parts run in the direction of their script",
    check=check,
    criterion=("1.3.2",),
)
