"""Make the table of English syllables from CMUdict.

    python benchmarks/make_english_syllables.py cmudict.dict

The table has two parts. The first are rules: how many syllables a letter carries between certain
neighbours, learned by aligning the spelling of each word with its pronunciation. The second are
the words for which the rules are wrong. The same dictionary always gives the same table.
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log
from pathlib import Path

OUT = Path("src/fbss_publish/readability/data/syllables/en.z")
ROUNDS = 4
SUPPORT = 2
SIDES = "rlrlrlrl"
"""In which order neighbours are asked: the next letter, the one before, the one after next…"""

Word = tuple[str, tuple[str, ...], int]


def read(path: Path) -> list[Word]:
    """Give each word with the phones of its first pronunciation and its syllables."""
    found: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, said = line.split("#")[0].partition(" ")
        phones = tuple("*" if p[-1].isdigit() else p for p in said.split())
        if re.fullmatch("[a-z]+", word) and "*" in phones:
            found.append((word, phones, phones.count("*")))
    return found


def align(words: Iterable[Word]) -> list[tuple[str, tuple[int, ...]]]:
    """Give for each word how many nuclei each letter carries (EM over letter-phone pairs)."""
    words = list(words)
    score: dict[tuple[str, tuple[str, ...]], float] = {}
    result: list[tuple[str, tuple[int, ...]]] = []
    for number in range(ROUNDS):
        seen: Counter[tuple[str, tuple[str, ...]]] = Counter()
        result = []
        for word, phones, _ in words:
            pairs = _best(word, phones, score)
            if pairs is not None:
                seen.update(pairs)
                result.append((word, tuple(part.count("*") for _, part in pairs)))
        letters: Counter[str] = Counter()
        for (letter, _), count in seen.items():
            letters[letter] += count
        score = {pair: log(count / letters[pair[0]]) for pair, count in seen.items()}
        print(f"round {number + 1}: {len(result)} words aligned", file=sys.stderr)
    return result


def _first_guess(letter: str, part: tuple[str, ...]) -> float:
    if not part:
        return -2.0 if letter in "aeiouyhw" else -4.0
    vowel, wanted = "*" in part, letter in "aeiouy"
    cost = -0.5 if vowel == wanted else -6.0
    if not vowel and not wanted and part[0][0].lower() != letter:
        cost -= 1.5
    return cost - 3.0 * (len(part) - 1)


Scores = dict[tuple[str, tuple[str, ...]], float]
Cells = list[list[tuple[float, int] | None]]


def _best(
    word: str, phones: tuple[str, ...], score: Scores
) -> list[tuple[str, tuple[str, ...]]] | None:
    """Give the likeliest way to share the phones among the letters, at most two for each."""
    size = len(phones)
    best: Cells = [[None] * (size + 1) for _ in range(len(word) + 1)]
    best[0][0] = (0.0, 0)
    for i, letter in enumerate(word):
        for j, here in enumerate(best[i]):
            if here is not None:
                _extend(best[i + 1], here[0], j, letter, phones, score)
    if best[len(word)][size] is None:
        return None
    pairs, j = [], size
    for i in range(len(word), 0, -1):
        cell = best[i][j]
        assert cell is not None
        pairs.append((word[i - 1], phones[j - cell[1] : j]))
        j -= cell[1]
    return pairs[::-1]


def _extend(
    row: list[tuple[float, int] | None],
    so_far: float,
    j: int,
    letter: str,
    phones: tuple[str, ...],
    score: Scores,
) -> None:
    for step in range(min(2, len(phones) - j) + 1):
        part = phones[j : j + step]
        value = score.get((letter, part), -12.0) if score else _first_guess(letter, part)
        old = row[j + step]
        if old is None or so_far + value > old[0]:
            row[j + step] = (so_far + value, step)


def contexts(word: str, place: int) -> list[str]:
    """Give the names of a letter's surroundings, from none to four letters on each side."""
    padded = f"<<<<{word}>>>>"
    at = place + 4
    left, right = at, at + 1
    found = [f"|{padded[at]}|"]
    for side in SIDES:
        left, right = (left - 1, right) if side == "l" else (left, right + 1)
        found.append(f"{padded[left:at]}|{padded[at]}|{padded[at + 1 : right]}")
    return found


def learn(aligned: Iterable[tuple[str, tuple[int, ...]]]) -> dict[str, int]:
    """Give the rules: a surrounding, and what a letter carries there."""
    seen: dict[str, Counter[int]] = defaultdict(Counter)
    parent: dict[str, str] = {}
    for word, nuclei in aligned:
        for place, count in enumerate(nuclei):
            names = contexts(word, place)
            for name in names:
                seen[name][count] += 1
            parent.update(zip(names[1:], names, strict=False))
    label = {}
    for name in sorted(seen, key=lambda name: (len(name), name)):
        above = label.get(parent.get(name, ""), 0)
        (value, hits), *_ = sorted(seen[name].items(), key=lambda item: (-item[1], item[0]))
        better = hits - seen[name][above]
        label[name] = value if better >= SUPPORT - 1 and hits >= SUPPORT else above
    return {n: v for n, v in label.items() if v != label.get(parent.get(n, ""), 0)}


def guess(word: str, rules: dict[str, int]) -> int:
    """Count by the rules."""
    total = 0
    for place in range(len(word)):
        value = 0
        for name in contexts(word, place):
            value = rules.get(name, value)
        total += value
    return max(1, total)


def table(words: list[Word]) -> str:
    """Give the table as text."""
    rules = learn(align(words))
    wrong: dict[int, list[str]] = defaultdict(list)
    for word, _, count in words:
        if guess(word, rules) != count:
            wrong[count].append(word)
    by_count: dict[int, list[str]] = defaultdict(list)
    for name, value in rules.items():
        by_count[value].append(name)
    lines = [f"={n} {' '.join(sorted(names))}" for n, names in sorted(by_count.items())]
    lines += [f"{n} {' '.join(sorted(set(found)))}" for n, found in sorted(wrong.items())]
    print(f"{len(rules)} rules, {sum(map(len, wrong.values()))} exceptions", file=sys.stderr)
    return "\n".join(lines) + "\n"


def main() -> None:
    words: dict[str, Word] = {}
    for word in read(Path(sys.argv[1])):
        words.setdefault(word[0], word)
    data = zlib.compress(table(sorted(words.values())).encode(), 9)
    OUT.write_bytes(data)
    print(f"{OUT}: {len(data)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
