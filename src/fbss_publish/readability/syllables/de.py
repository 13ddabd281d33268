"""Syllables of German: vowels written with two letters are one.

After the first syllable, i before a or o is a glide (“Nation”, “Variante”), and so are i and u
before -ell.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, spelled

_V = "aeiouyäöüáàâéèêëíóôúûœåø"
_GLIDE = re.compile(rf"([{_V}][^{_V}]+)(?:i(?=[oaöä]|ent|enz|ell)|u(?=ell))(?!o?um)")
_NUCLEUS = re.compile(
    rf"(?<=k)o(?=o[pr])|aa|eau|ee|oo|ie|ei|ai|au|eu(?!m)|äu|ou|oi|ey|ay|oy|[{_V}]"
)


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "de")) is not None:
        return known
    plain = _GLIDE.sub(r"\1", word.replace("qu", "q"))
    return len(_NUCLEUS.findall(plain)) or spelled(word, "de")
