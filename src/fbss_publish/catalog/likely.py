"""From what people and machines call a language to the tags that may be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MODIFIERS = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"}
_NAME = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>[A-Za-z]{4}))?"
    r"(?:[-_](?P<region>[A-Za-z]{2}|[0-9]{3}))?(?:\.[\w-]+)?(?:@(?P<modifier>\w+))?"
)


def likely_tags(name: str) -> Iterator[str]:
    """Give the BCP 47 tags that a name may mean, the closest first; none for what is no name.

    The name is a tag, or that of a POSIX locale: `zh_CN.UTF-8` gives zh-Hans-CN, zh-CN, zh-Hans
    and zh. The likely scripts and regions are CLDR's (UTS #35,
    Likely Subtags), read through Babel. A region that is named is not exchanged for another.
    """
    found = _NAME.fullmatch(name.strip())
    if not found:
        return
    from babel.core import get_global

    language = found["language"].lower()
    language = str(get_global("language_aliases").get(language, language)).split("_")[0]
    region = (found["region"] or "").upper()
    likely = get_global("likely_subtags")
    full = str(likely.get(f"{language}_{region}") or likely.get(language) or "").split("_")
    script = (found["script"] or "").title() or _MODIFIERS.get(
        (found["modifier"] or "").lower(), ""
    )
    script = script or (full[1] if len(full) == 3 else "")
    region = region or (full[2] if len(full) == 3 else "")
    tags = (
        *([f"{language}-{script}-{region}"] if script and region else []),
        *([f"{language}-{region}"] if region else []),
        *([f"{language}-{script}"] if script else []),
        language,
    )
    yield from dict.fromkeys(tags)
