"""Telling comments that vouch for a translation from other comments of a translator.

A stamp such as "reviewed by …" speaks of one text. It must not move to another one, so
near matches leave it behind. A false alarm here costs little: the comment stays with the
old message, which is kept as obsolete.
"""

from __future__ import annotations

import re

_STEMS = (
    # English
    r"\breview|\bapprov|\bchecked\b|\bdouble-?check|\bverif|\bsign(ed|s|ing)?[ -]?off\b"
    r"|\bproof-?read|\bvalidated\b|\bcertif|\bconfirmed\b|\baccepted\b|\blgtm\b|\bqa\b",
    # Romance languages
    r"\brevis(ad|ó|é|or|ion|ión|ão|to\b)|\baprob|\baprov|\bverific|\bcomprob|\bvalidad"
    r"|\bconfirmad|\brévis|\brelu[es]?\b|\bapprouv|\bvérifi|\bvalidé|\brivist|\bapprovat",
    # German, Dutch
    r"\bgeprüft|\büberprüft|\bfreigegeben|\bbestätigt|\babgenommen|\bkorrekturgelesen"
    r"|\bgegengelesen|\bgecontroleerd|\bgoedgekeurd|\bnagekeken",
    # Slavic languages
    r"\bпровер|\bутвержд|\bодобр|\bвычит|\bперевір|\bзатвердж|\bсхвал|\bsprawdz|\bzatwierdz"
    r"|\bzweryfik|\bzkontrol|\bschvál",
    # Arabic, Persian, Urdu
    r"راجع|مراجع|اعتمد|معتمد|اعتماد|تحقق|دقق|مدقق|تدقيق|موافق|بازبینی|تأیید|تایید|بررسی|نظر ثانی",
    # Chinese, Japanese, Korean
    r"审核|審核|校对|校對|审阅|審閱|审校|審校|批准|核对|核對|已审|已校|校正|承認|査読|確認済|レビュー"
    r"|검토|승인|확인|교정|감수",
    # Hindi, Vietnamese, Turkish, Tagalog, Haitian
    r"समीक्षा|स्वीकृत|जाँच|\bduyệt|\bkiểm tra|\bxem lại|\bonay|\bincelen|\bkontrol ed"
    r"|\bsinuri|\binaprubahan|\bverifye|\bapwouve",
    # our own mirror of the ledger
    r"^fbss:",
)
_VOUCHES = re.compile("|".join(_STEMS), re.IGNORECASE)


def vouches(comment: str) -> bool:
    """Say whether this line seems to say that somebody checked the translation."""
    return _VOUCHES.search(comment) is not None
