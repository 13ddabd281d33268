"""What a word looks like, in any script."""

from __future__ import annotations

import re

MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u082d\u0898-\u08e1\u08e3-\u0903\u093a-\u093c"
    "\u093e-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc\u09be-\u09d7\u0a01-\u0a03\u0a3c"
    "\u0a3e-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0b01-\u0b03\u0b3c\u0b3e-\u0b57"
    "\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6"
    "\u0d00-\u0d03\u0d3e-\u0d4d\u0d57\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1"
    "\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f84\u0f86\u0f87"
    "\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u105e-\u1064\u1067-\u106d\u1071-\u1074"
    "\u1082-\u108d\u135d-\u135f\u17b4-\u17d3\u17dd\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d"
    "\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\u00ad"
)
"""Characters that belong to the letter before them (Unicode category M, joiners, soft hyphen)."""

UNSPACED = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf"
    "\u1000-\u102a\u103f\u1050-\u1055\u1780-\u17b3\u3005-\u3007\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003fffd"
)
"""Letters of scripts that put no space between words: Han, kana, Thai, Lao, Burmese, Khmer."""

_LETTER = rf"[^\W\d_{UNSPACED}]"
_WORD = rf"{_LETTER}(?:[^\W_{UNSPACED}]|[{MARKS}])*"
_UNITS = (
    "mg|mcg|µg|μg|ug|kg|g|ml|mL|cl|dl|dL|l|L|cm|mm|km|m|µm|μm|kcal|cal|kJ|mmHg|mmol|mol|IU|UI|IE"
    "|Hz|kHz|MHz|GHz|kW|MW|kPa|Gy|mSv|lb|lbs|oz|ft|mph|h|min|мг|кг|мл|см|мм|км|мкг|г|л|м"
    "|°C|°F|℃|℉|º|°|%|٪|‰|€|\\$|£|¥"
)
_DIGITS = r"(?:\d+[¼-¾⅐-⅞]?|[¼-¾⅐-⅞])(?:[.,:/'’·٫٬]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*"
_PHONE = (
    r"\+?\d{0,3}[ .-]?\(?\d{2,5}\)?(?:[ .-]\d{2,5}){2,}(?!\d)|\(\d{2,5}\) ?\d{2,4}(?:[ .-]\d{2,4})*"
)
_NUMBER = (
    rf"[+\-−±~<>≤≥]?[$€£¥]?{_DIGITS}(?:\s?[-–—−×~]\s?{_DIGITS})*"
    r"(?:\s?[AaPp](?:\.\s?[Mm]\.|[Mm](?!\w))"
    rf"|\s?(?:{_UNITS})(?:/(?:{_UNITS}|day|d))*(?![\w{MARKS}])"
    rf"|(?:{_LETTER}|[ºª°{MARKS}])+)?"
)
_HOST = r"(?:com|org|net|gov|edu|info|int|health|nhs|uk|eu)"
_ADDRESS = (
    r"(?:https?://|www\.)[^\s<>\"“”]*[\w/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    rf"|(?<![\w.-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,8}}{_HOST}(?:/[^\s<>\"“”]*[\w/])?(?![\w.])"
)

TOKEN = re.compile(
    rf"(?P<address>{_ADDRESS})"
    r"|(?P<dotted>[^\W\d_]\.(?:[^\W\d_]{1,2}\.)+(?!\w)|(?:[A-Z]\.)+[A-Z]{1,2}(?![\w.]))"
    rf"|(?P<number>(?<![\w])(?:{_PHONE}|{_NUMBER})(?!\w|-[^\W\d_]))"
    rf"|(?P<word>(?:{_WORD}|\d+)(?:['’ʼ‘`´·\u2010\u2011-](?:{_WORD}|\d+))*)"
    rf"|(?P<sign>[{UNSPACED}][{MARKS}]*)"
)
