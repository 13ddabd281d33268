"""Syllables of French as it is spoken: what Kandel and Moles counted.

E at the end of a word is mute, also in -es and in the plural -ent of verbs; within a word it is
mute between two single consonants (“samedi”), but not in the first syllable or right after it,
after two consonants (“gouvernement”), or before a glide (“atelier”). N and m after a vowel
only make it nasal (“franchement”). I, u and ou before a vowel are glides except after a
consonant and l or r (“client”, “cruel”). An elided word (“l’”) has no syllable.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, spelled

_V = "aeiouyàâäéèêëîïôöùûüœæ"
_C = f"[^{_V}]"
_VOICED = re.compile(
    r"(?:(?:^|sou|cou|^a|au|é|fer|para)v|(?:^|cci|nci|vi|^ar|pru|ési|issi|tri|écé|xcé|nfi|pu)d"
    r"|(?:^|ta|xcel|vio|opu|^re|so|iva|ya|indo|ccu|ruru?cu|viru|turbu|mno|redo)l"
    r"|(?:^|ns|^ap)par|torr|curr|ffér|hér|(?:^|ab|ré|con|res)s"
    r"|(?:^a|ar|ur|ser|é|tin|ver|ter|lli|li|strin|indul)g|(?:fré|nsé|bsé|élo)q"
    r"|(?:con|mitt|^la|^pa|éni|mpé|po|tiss)t|(?:^|^ac|é|inno|es|ja|lu)c|(?:[vt]|^or|pat|cl|quot)i"
    r"|(?:gréd|xpéd|écip|onsc|effic|mnisc|moll|ésor)i|(?:ma|ti|^émi|immi|oémi|épo)n|flu|ppon|serp"
    r")ent$"
)
_VERB_MENT = re.compile(
    r"(?:ai|[fd]or|fer|firm?|[dls]um|all?um|f[ué]|pri|anim?|esti|rythm|nom|cal|char|ar|clam?|"
    r"gram|blâ|sè|ri|su)ment$"
)
_SILENT = re.compile(
    r"(?<=q)u|(?<=g)u(?=[eiéèêîyïë])|(?<=g)e(?=[aoâô])|(?<=c)u(?=eil)|e(?=oi)|i(?=um$)"
)
_YOD = re.compile(rf"(?<=[aeu])(?:ill(?=[{_V}]|$)|il(?=s?$))")
_Y = re.compile(rf"(?<=[aoue])y(?=[{_V}])")
_ONE = rf"(?:ch|ph|gn|th|ll|ss|tt|nn|mm|rr|pp|ff|cc|{_C})"
_MUTE = re.compile(
    rf"(?<!^{_C}e)((?<=[{_V}])(?:ch|ph|gn|th|ll|ss|tt|nn|mm|rr|pp|ff|{_C})"
    rf"|(?<=[{_V}])[nm](?:ch|[bcdfgkpstvz]))e(?=(?:ch|gn|[bcdfgklmnpqrstvxz])[{_V}])(?!r[ae]i?[sz]?$)"
)
_FINAL = re.compile(rf"[{_V}].*{_C}es?$|[{_V}]es?$")
_CLUSTER = r"[bcdfgptv][lr]"
_GLIDE = re.compile(rf"(?<!{_CLUSTER})(?:ou|[iuü])(?=[aeéèêàâoôœ])|(?<!{_CLUSTER})ou(?=i)|u(?=i)")
_NUCLEUS = re.compile(
    rf"(?<=^c)o(?=o[pr])|eau|œu|oeu|oe(?=j)|aou|aî|oî|où|oû|eû|aû|oo|ou|oi|oê|ai|ei|au|eu|ay|ey|oy|uy|[{_V}]"
)


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if word.endswith("'") and len(word) < 4:
        return 0
    word = word.replace("'", "")
    if (known := loanword(word, "fr")) is not None:
        return known
    if not re.search(f"[{_V}]", word):
        return spelled(word, "fr")
    return len(_NUCLEUS.findall(_spoken(word))) or 1


def _spoken(word: str) -> str:
    """Take out the letters that are not heard as a vowel."""
    plain = _SILENT.sub("", word)
    if plain.endswith("ent") and _verb(plain):
        plain = plain[:-3]
    elif _FINAL.search(plain):
        plain = plain.removesuffix("s")[:-1]
    plain = _Y.sub("ij", _YOD.sub("j", plain))
    return _MUTE.sub(r"\1", _GLIDE.sub("w", plain))


def _verb(word: str) -> bool:
    """Say whether -ent is the plural of a verb, which is mute."""
    if len(word) <= 4:
        return False
    if word.endswith("ment"):
        return bool(_VERB_MENT.search(word)) and not re.search("(?<!a)iment$|argument$", word)
    return not _VOICED.search(word)
