"""What a reader sees of a message, for rules that compare words."""

from __future__ import annotations

import re

from fbss_publish.check.lexicon.load import language_of
from fbss_publish.check.rule import Pair
from fbss_publish.domain.markup import plain

_BREAK = re.compile(r"<br\s*/?>")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-;=?-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
_ENDS = re.compile(r"(?<=[!?。！？؟۔।])\s*|(?<=\.)\s+(?=[^\W\d_a-z])")


def source_text(pair: Pair) -> str:
    """Give the source without tags."""
    return _text(pair, pair.source)


def target_text(pair: Pair) -> str:
    """Give the translation without tags."""
    return _text(pair, pair.target)


def target_language(pair: Pair) -> str:
    """Give the language subtag of the translation."""
    return language_of(pair.locale.tag)


def compared(pair: Pair) -> bool:
    """Say whether both texts are meant to be in different languages."""
    return not pair.locale.pseudo and target_language(pair) != language_of(pair.source_language)


def without_addresses(text: str) -> str:
    """Take web and e-mail addresses out, which are compared as a whole."""
    return _ADDRESS.sub(" ", text)


def without_placeholders(text: str) -> str:
    """Take placeholders out; what stands for them is not known here."""
    return _PLACEHOLDER.sub("", text)


def addresses(text: str) -> list[str]:
    """Give the web and e-mail addresses without the punctuation after them."""
    return [found.rstrip(".,;:!?)'\"/") for found in _ADDRESS.findall(text)]


def sentences(text: str) -> list[str]:
    """Cut a text after each full stop, question mark or exclamation mark of its script."""
    return [part for part in _ENDS.split(text) if part.strip()]


def _text(pair: Pair, message: str) -> str:
    if pair.unit.markup:
        message = _BREAK.sub("\n", message)
    return plain(message, pair.unit.tags, markup=pair.unit.markup)
