"""Reading a translation memory: TMX 1.1 to 1.4b."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.catalog.exchange.memory import Memory, Pair
from fbss_publish.catalog.exchange.tmx_inline import text_of
from fbss_publish.catalog.exchange.tmx_write import CONTEXT, FORM, ORIGIN, STATE
from fbss_publish.catalog.exchange.xmlfile import LANG, Element, local_name, parse_xml
from fbss_publish.errors import CatalogError

_WORD = re.compile(r"[\w -]{1,40}")
_NUMBER = re.compile(r"[0-9]{1,3}")
_SCRIPT = re.compile(r"[a-z]{4}")


def read_tmx(data: bytes, name: str, *, source_language: str, language: str) -> Memory:
    """Give the pairs for two languages. Raises CatalogError if it is no TMX or has none.

    A text counts as one of `language` if its tag is that tag, a longer one (es-MX for es),
    or a shorter one of the same script (es for es-MX, but not zh for zh-Hans).
    """
    root = parse_xml(data, name)
    if local_name(root) != "tmx":
        raise CatalogError(
            f"This is <{local_name(root)[:40]}>, not a translation memory (TMX).",
            path=name,
            line=root.sourceline,
            mend="Name a .tmx file.",
        )
    seen: set[str] = set()
    pairs = tuple(
        pair
        for unit in root.iter("{*}tu")
        if (pair := _pair(unit, source_language, language, seen)) is not None
    )
    if not pairs and seen:
        raise CatalogError(
            f"The memory has no texts in {source_language} with {language} beside them. "
            f"Its languages are {', '.join(sorted(seen)[:20])}.",
            path=name,
            mend="Change the language tags in the file, or leave the memory out.",
        )
    return Memory(file=_shown(name), pairs=pairs)


def fits(found: str, wanted: str) -> bool:
    """Say whether a text with the tag `found` can stand in the language `wanted`."""
    short, long = sorted((found.replace("_", "-").lower(), wanted.lower()), key=len)
    if short == long:
        return True
    rest = long.removeprefix(f"{short}-")
    return rest != long and not any(_SCRIPT.fullmatch(part) for part in rest.split("-"))


def _pair(unit: Element, source_language: str, language: str, seen: set[str]) -> Pair | None:
    variants = list(_variants(unit))
    seen.update(tag for tag, _ in variants)
    source, target = _best(variants, source_language), _best(variants, language)
    if not source or not target:
        return None
    props = {prop.get("type"): prop.text or "" for prop in unit.iterchildren("{*}prop")}
    form = props.get(FORM, "")
    return Pair(
        source=source,
        target=target,
        origin=_word(props.get(ORIGIN)),
        state=_word(props.get(STATE)),
        msgctxt=props.get(CONTEXT),
        form=int(form) if _NUMBER.fullmatch(form) else None,
    )


def _variants(unit: Element) -> Iterator[tuple[str, str]]:
    for variant in unit.iterchildren("{*}tuv"):
        segment = variant.find("{*}seg")
        tag = variant.get(LANG) or variant.get("lang") or ""
        if segment is not None:
            yield tag, text_of(segment)


def _best(variants: list[tuple[str, str]], wanted: str) -> str:
    """Give the text of the language itself, or else of one that fits."""
    fitting = [(tag.lower() != wanted.lower(), text) for tag, text in variants if fits(tag, wanted)]
    return min(fitting, key=lambda found: found[0])[1] if fitting else ""


def _word(text: str | None) -> str:
    return text if text and _WORD.fullmatch(text) else ""


def _shown(name: str) -> str:
    """Give the file's own name, fit for a comment in a catalog."""
    return re.sub(r"[\x00-\x1f\x7f]", " ", name.rsplit("/", 1)[-1])
