"""A number stays on one line with its unit where the source joins them."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.lexicon.load import language_of
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.number import Number
from fbss_publish.check.text.read_numbers import numbers
from fbss_publish.check.text.visible import source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_JOINED = ("\u00a0", "\u202f")


def check(pair: Pair) -> Iterator[Problem]:
    """Report a plain space after a number that U+00A0 or U+202F follows in the source.

    Without the joint, a line can end between “20” and “minutes” (Unicode Line Breaking
    Algorithm, UAX 14, class GL). A language that writes no space there is left alone.
    """
    source, target = source_text(pair), target_text(pair)
    own, language = language_of(pair.source_language), target_language(pair)
    ours = [n for n in numbers(source, own) if not n.loose]
    joined = [n for n in ours if source[n.end : n.end + 1] in _JOINED]
    rest = [n for n in numbers(target, language) if not n.loose]
    for number in joined:
        same = [other for other in rest if number.meets(other)]
        split = [other for other in same if _split(target, other)]
        if split and not any(target[o.end : o.end + 1] in _JOINED for o in same):
            word = target[split[0].end :].split(maxsplit=1)[0][:20]
            yield Problem(
                f"“{split[0].text}” and “{word}” can be parted at the end of a line. "
                "Put a no-break space (U+00A0) between them."
            )
            rest.remove(split[0])


def _split(text: str, number: Number) -> bool:
    space, following = text[number.end : number.end + 1], text[number.end + 1 : number.end + 2]
    return space == " " and (following.isalpha() or following in ("°", "%"))


RULE = Rule(
    code="no-break-space",
    severity=Severity.WARNING,
    title="Numbers stay with their units",
    mend="Put a no-break space (U+00A0) between the number and its unit.",
    check=check,
)
