"""Fields that a browser can fill in say so in words that it knows."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.shown import disabled
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_FIELDS = frozenset(
    "name honorific-prefix given-name additional-name family-name honorific-suffix nickname "
    "username new-password current-password one-time-code organization-title organization "
    "street-address address-line1 address-line2 address-line3 address-level4 address-level3 "
    "address-level2 address-level1 country country-name postal-code cc-name cc-given-name "
    "cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type "
    "transaction-currency transaction-amount language bday bday-day bday-month bday-year sex "
    "url photo".split()
)
_CONTACT = frozenset(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix "
    "tel-local-suffix tel-extension email impp".split()
)
_PLACES = frozenset("home work mobile fax pager".split())
_FIXED = frozenset("hidden button submit reset image checkbox radio file range color".split())


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `autocomplete` values outside those of the HTML Living Standard, 4.10.19.7.1."""
    view = page.view
    for element in view.tree.of("input", "select", "textarea"):
        value = element.get("autocomplete").lower()
        if not value.strip() or value.strip() in ("on", "off") or _fixed(element):
            continue
        if not view.visible(element) or disabled(element) or not _used(page, element):
            continue
        if not _valid(value.split()):
            yield found(
                element,
                f"autocomplete=“{shown_text(value)}” is none that browsers know. "
                "Write one such as name, email or bday.",
            )


def _fixed(element: Element) -> bool:
    return element.name == "input" and element.get("type").strip().lower() in _FIXED


def _used(page: PageSubject, element: Element) -> bool:
    if element.get("aria-disabled").strip().lower() == "true":
        return False
    role = page.view.role(element)
    return page.view.tabbable(element) or aria().role(role).widget


def _valid(words: list[str]) -> bool:
    rest = list(words)
    if rest and rest[0].startswith("section-"):
        rest.pop(0)
    if rest and rest[0] in ("shipping", "billing"):
        rest.pop(0)
    contact = bool(rest) and rest[0] in _PLACES
    if contact:
        rest.pop(0)
    if len(rest) > 1 and rest[-1] == "webauthn":
        rest.pop()
    known = _CONTACT if contact else _CONTACT | _FIELDS
    return len(rest) == 1 and rest[0] in known


RULE = Rule(
    code="autocomplete",
    severity=Severity.ERROR,
    title="Fields can be filled in by the browser",
    mend="Write the value that HTML has for this kind of field.",
    check=check,
    criterion=("1.3.5",),
    act=("73f2c2",),
)
