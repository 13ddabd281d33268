"""The line breaking classes of single characters that do not follow from their category.

Found by letting msgcat (GNU gettext 0.21) fold every assigned character of the Basic
Multilingual Plane and the symbols above it in 24 surroundings, and looking for the class
that explains all of them. "OW" is our name for opening marks of East Asian width.
"""

from __future__ import annotations

from collections.abc import Iterator

_CHARS = {
    "ZW": "\u200b",
    "WJ": "\u2060\ufeff",
    "ZWJ": "\u200d",
    "GL": "\u00a0\u202f\u2007\u2011\u180e\u034f\u0f08\u0f0c\u0f12",
    "SP": " ",
    "HY": "-",
    "B2": "\u2014",
    "BA": "\t\u00ad\u058a\u05be\u0964\u0965\u0e5a\u0e5b\u2010\u2012\u2013\u2027|"
    "\u1361\u17d4\u17d5\u17d8\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"
    "\u0f0b\u0f34\u0f7f\u0f85\u0fbe\u0fbf\u104a\u104b\u3000",
    "BB": "\u00b4\u02c8\u02cc\u02df\u0f01\u0f02\u0f03\u0f04\u0f06\u0f07\u0f09\u0f0a\u1ffd",
    "IN": "\u2024\u2025\u2026",
    "QU": "\"'\u00ab\u00bb\u2018\u2019\u201b\u201c\u201d\u201f\u2039\u203a\u275b\u275c\u275d\u275e",
    "EX": "!?\u05c6\u061b\u061e\u061f\u06d4\u07f9\u0f0d\u0f0e\u0f0f\u0f10\u0f11\u0f14\uff01\uff1f",
    "IS": ",.:;\u037e\u0589\u060c\u060d\u07f8\u2044",
    "SY": "/",
    "CL": "}\u3001\u3002\uff0c\uff0e\uff61\uff64",
    "CP": ")]",
    "OP": "\u00a1\u00bf\u2e18",
    "PO": "%\u00a2\u00b0\u2030\u2031\u2032\u2033\u2034\u2035\u2036\u2037\u2103\u2109\u060b\u0609"
    "\u060a\u20a7\ufe6a\uff05\uffe0\u066a",
    "PR": "+\\\u00b1\u2116\u2212\u2213\ufe69\uff04\uffe1\uffe5\uffe6$\u00a3\u00a4\u00a5",
    "NU": "\u066b\u066c",
    "NS": "\u17d6\u203c\u203d\u2047\u2048\u2049\u3005\u301c\u303b\u303c\u309b\u309c\u309d\u309e"
    "\u30a0\u30fb\u30fc\u30fd\u30fe\uff1a\uff1b\uff65\uff9e\uff9f",
    "CM": "\u061c\u3035",
    "AL": "#&*<=>@^_`~",
}
_SMALL_KANA = (
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ"
)
_RANGES = {
    "ID": (
        "1160-11FF 23F1-23F2 2600-2603 2618 261A-261F 2639-263B 2668 26BF-26C3 26C6-26C8 26CD "
        "26CF-26D1 26D3 26D8-26D9 26DC 26DF-26E1 26F1 26F4 26F7-26F9 26FE-2704 2708-2709 "
        "270C-270D 2764 303F FF10-FF19 FF66 FF71-FF9D FFA0-FFBE FFC2-FFC7 FFCA-FFCF FFD2-FFD7 "
        "FFDA-FFDC FFFC 1F000-1F003 1F005-1F02B 1F030-1F093 1F0A0-1F0AE 1F0B1-1F0BF "
        "1F0C1-1F0CE 1F0D1-1F0F5 1F10D-1F10F 1F16D-1F16F 1F1AD 1F321-1F32C 1F336 1F37D "
        "1F394-1F39B 1F39E-1F39F 1F3CB-1F3CE 1F3D4-1F3DF 1F3F1-1F3F3 1F3F5-1F3F7 1F43F 1F441 "
        "1F4FD-1F4FE 1F54A 1F54F 1F568-1F579 1F57B-1F594 1F597-1F5A3 1F5A5-1F5D3 1F5DC-1F5F3 "
        "1F5FA 1F6C6-1F6CB 1F6CD-1F6CF 1F6D3-1F6D4 1F6E0-1F6EA 1F6F0-1F6F3 1F7D5-1F7D8 "
        "1F8B0-1F8B1 1F93B 1F946 1FA60-1FA6D"
    ),
    "AL": (
        "0600-0605 06DD 070F 0890-0891 08E2 0E31 0E34-0E3A 0E47-0E4E 0EB1 0EB4-0EBC 0EC8-0ECD "
        "102B-103E 1056-1059 105E-1060 1062-1064 1067-106D 1071-1074 1082-108D 108F 109A-109D "
        "17B4-17D3 17DD 1A55-1A5E 1A60-1A7C 2061-2064 A9E5 AA7B-AA7D AAB0 AAB2-AAB4 "
        "AAB7-AAB8 AABE-AABF AAC1 23E9-23EC 25FD-25FE 2648-2653 2693 26A1 26AA-26AB 26CE 2705 "
        "2728 274C 274E 2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55 1F18E "
        "1F191-1F19A 1F3B5-1F3B6 1F3BC 1F4A0 1F4A2 1F4A4 1F4AF 1F4B1-1F4B2 1F500-1F506 "
        "1F517-1F524 1F532-1F53D"
    ),
    "BA": (
        "0FD2 1400 16EB-16ED 1735-1736 17DA 1804-1805 1B5A-1B5B 1B5D-1B60 1B7D-1B7E 1C3B-1C3F "
        "1C7E-1C7F 2056 2058-205B 205D-205E 2CFA-2CFC 2CFF 2D70 2E0E-2E15 2E17 2E19 2E2A-2E2D "
        "2E30-2E31 2E33-2E34 2E3C-2E3E 2E40-2E41 2E43-2E4A 2E4C 2E4E-2E4F 2E5D A4FE-A4FF A60D "
        "A60F A6F3-A6F7 A8CE-A8CF A92E-A92F A9C7-A9C9 AA5D-AA5F AAF0-AAF1 ABEB"
    ),
    "NS": (
        "061D 1802-1803 1808-1809 1944-1945 22EF 2762-2763 2CF9 2CFE 2E2E 2E3A-2E3B 2E53-2E54 "
        "A60E A876-A877 1F1E6-1F1FF 1F679-1F67B A015 FE15-FE16 FE19 FE54-FE57"
    ),
    "HL": "FB1D FB1F-FB28 FB2A-FB4F",
    "QU": "275F-2760 2E00-2E01 2E06-2E08 2E0B 1F676-1F678",
    "BB": "0C77 0C84 0FD0-0FD1 0FD3 1806 A874-A875 A8FC",
    "CL": "FE11-FE12 FE50 FE52",
    "IS": "FE10 FE13-FE14",
    "PR": "09F9 0D79",
    "OW": (
        "2329 3008 300A 300C 300E 3010 3014 3016 3018 301A 301D FE17 FE35 FE37 FE39 FE3B FE3D "
        "FE3F FE41 FE43 FE47 FE59 FE5B FE5D FF08 FF3B FF5B FF5F FF62"
    ),
    "GL": "035C-0362",
}


def _chars(ranges: str) -> Iterator[str]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))


CLASSES = {
    **{char: name for name, chars in _CHARS.items() for char in chars},
    **dict.fromkeys(_SMALL_KANA, "NS"),
    **{char: name for name, ranges in _RANGES.items() for char in _chars(ranges)},
}
"""The class of each character that is listed here."""
