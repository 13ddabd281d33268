"""Sentences of a block: where one ends, in any script.

Signs that always end a sentence end it. A full stop does not where the word before it is an
abbreviation, an initial or an ordinal and what follows goes on; the abbreviations of each
language are in data/sentences/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fbss_publish.readability.languages import UNSPACED
from fbss_publish.readability.sentence_rules import Rules, rules_of

_WIDE = "。！？｡"
_ALWAYS = "؟۔।॥።፧։။៕។" + _WIDE
_CLOSE = "\"'”’»›)\\]}」』）〉》】"
_RUN = re.compile(
    rf"(?:[.!?…‽{_ALWAYS}]+|(?:\. ){{2,}}\.)(?:[{_CLOSE}]|[“‘«‹](?=\s|$)|\[\d{{1,3}}\])*"
)
"""Signs of the end and what closes after them: German closes a quotation with what English opens
it with, and Danish books with what French opens it with."""
_POLITE = "".join(chr(0xAC00 + 28 * number + 17) for number in range(399))
"""Hangul syllables that end in ㅂ: before 니다 and 니까 they make the polite end of a sentence."""
_SIGNS = {
    "el": re.compile(rf"{_RUN.pattern}|[;\u037e]+[{_CLOSE}]*"),
    "ko": re.compile(
        rf"{_RUN.pattern}|(?<=[{_POLITE}]니)(?:다|까)(?= [^(\"'’”])"
        r"|(?<=[어아여해세네군데에예워와려겨져돼봐까])요(?= [^(\"'’”])"
    ),
}
_SIGNS |= dict.fromkeys(
    ("es", "fr", "it", "pt"), re.compile(rf"{_RUN.pattern}|[\u00a0\u202f ]?;(?= [^\W\d_])")
)
"""Greek ends questions with a semicolon; polite Korean verbs end a sentence without a sign too.
Romance languages go on in small letters after a semicolon: a capital begins something new."""
_TAIL = re.compile(r"[ \u00a0\u202f]*(?:[:;]-?[)(DP](?!\w)|''+)|[ \u00a0\u202f](?=[»”])[»”]")
_QUOTE = re.compile(r" \"(?=\s|$)")
_JOINING = re.compile(r"[とっをのはがでにも、，,]")
"""What goes on after a Japanese quotation that has its own full stop."""
_SAYING = re.compile(r"[^。！？，、：“”]{0,6}[说問问道答喊]")
"""Who says a Chinese quotation that the sentence began with."""
_LOOK = 80


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands in its block."""

    text: str
    start: int
    end: int


def sentences(text: str, lang: str) -> tuple[Sentence, ...]:
    """Cut a block into sentences. What has no letter or digit belongs to its neighbour."""
    rules = rules_of(lang)
    found: list[Sentence] = []
    start = 0
    for run in _SIGNS.get(rules.lang, _RUN).finditer(text):
        end = _tail(text, start, run.end(), rules)
        if end > start and _ends(text, start, run, end, rules):
            _add(found, text, start, end)
            start = end
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    if found and not any(char.isalnum() for char in text[start:end]):
        start = found.pop().start
    found.append(Sentence(text[start:end], start, end))


def _tail(text: str, start: int, end: int, rules: Rules) -> int:
    """Give where a sentence ends with a quotation mark or a smiley that a space parts from it."""
    while found := _TAIL.match(text, end):
        if "»" in found[0] and rules.lang in ("de", "da"):
            break
        end = found.end()
    quote = _QUOTE.match(text, end)
    if quote and text.count('"', start, end) % 2:
        return quote.end()
    return end


def _goes_on(opened: str, closed: str, after: str) -> bool:
    """Say whether a sentence goes on after a quotation that has its own full stop."""
    if closed not in '”」』）)"':
        return False
    return bool(_JOINING.match(after) or (opened in "“「" and _SAYING.match(after)))


def _ends(text: str, start: int, run: re.Match[str], end: int, rules: Rules) -> bool:
    """Say whether the sentence that begins at `start` ends with this run of signs."""
    after = text[end : end + _LOOK]
    first = run[0][0]
    if run[0][-1] == ";" and rules.lang != "el":
        return rules.starts(text[end : end + _LOOK].lstrip())
    if first in _ALWAYS or first in ";\u037e다까요":
        return not (first in _WIDE and _goes_on(text[start], run[0][-1], after))
    if after and not after[0].isspace():
        return first in "!?" and rules.lang in UNSPACED and after[0] > "\u3000"
    rest = after.lstrip()
    before = text[max(start, run.start() - _LOOK) : run.start()]
    return not rest or rules.ends_sentence(before, run[0], rest)
