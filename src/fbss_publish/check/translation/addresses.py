"""Web addresses, e-mail addresses and phone numbers are the source's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.number import western
from fbss_publish.check.text.visible import addresses, source_text, target_text, without_addresses
from fbss_publish.domain.finding import Severity

_PHONE = re.compile(
    r"(?<![A-Za-z\d.,])(?:\+|\()?\d{1,4}\)?(?:[ \u00a0\u202f.–-]\d{2,5}){1,5}(?![A-Za-z\d])"
)
_DATE = re.compile(r"(?:19|20)\d\d\D\d\d?\D\d\d?|\d\d?\D\d\d?\D(?:19|20)\d\d")
_GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+")


def check(pair: Pair) -> Iterator[Problem]:
    """Compare addresses letter by letter and phone numbers digit by digit, as multisets."""
    source, target = source_text(pair), target_text(pair)
    wanted = Counter(addresses(source)) + _phones(source)
    found = Counter(addresses(target)) + _phones(target)
    for address in sorted((wanted - found).keys()):
        yield Problem(f"“{address}” of the source is missing or changed. Put it in as it is.")
    for address in sorted((found - wanted).keys()):
        yield Problem(f"“{address}” is not in the source. Take it out or correct it.")


def _phones(text: str) -> Counter[str]:
    """Count what looks like a phone number (ITU-T E.164: at most 15 digits), as digits."""
    found: Counter[str] = Counter()
    for match in _PHONE.finditer(western(without_addresses(text))):
        written = match[0]
        digits = re.sub(r"\D", "", written)
        groups = len(re.findall(r"\d+", written))
        sure = written.startswith(("+", "(")) or groups > 2
        other = _DATE.fullmatch(written) or _GROUPED.fullmatch(written)
        if sure and 7 <= len(digits) <= 15 and not other:
            found[("+" if written.startswith("+") else "") + digits] += 1
    return found


RULE = Rule(
    code="addresses",
    severity=Severity.ERROR,
    title="Web addresses, e-mail addresses and phone numbers are unchanged",
    mend="Copy the address or the phone number from the source.",
    check=check,
)
