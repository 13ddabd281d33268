"""Folding compared with msgcat itself, and the width that a file is folded at."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from casebook import HEADER, tool

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.po.escapes import escape
from fbss_publish.catalog.po.layout import width_of
from fbss_publish.catalog.po.linebreak import columns
from fbss_publish.catalog.po.read import parse_po
from fbss_publish.catalog.po.wrap import fold, quoted
from fbss_publish.catalog.po.write import format_po

SENTENCES = """
Call us <strong>at once</strong> if you cannot hold your urine, or if your legs become weak.
Take 2 tablets of 500\u00a0mg every 8 hours (no more than 3\u202f000\u00a0mg a day) — with food.
See <a1>https://www.example.org/back-pain/after-surgery?page=2&lang=en#red-flags</a1>, e.g. p. 5–9.
A well-known, non-opioid, once-daily pain-killer; ask "How long?", 'why?' and “what then?”…
C:\\pain\\diary.txt	holds 50 %, 37.5°C, ±1 and $5/day: [1], {2} & #3!
Después de la operación, ¿cuánto tiempo le ha dolido? ¡Llámenos! «Sí», dijo: 2,5 mg/día.
Nach der Operation: „Wie lange?“ – Rückenmarksstimulationsgerätebatteriewechseltermin 24.12.
Si la douleur revient : appelez-nous ! Prenez 1 000 mg, c’est-à-dire 2 comprimés, aujourd’hui.
اتصل بنا فورًا إذا لم تستطع التحكم في البول أو البراز، أو إذا ضعفت ساقاك. هل تتألم؟ ٢٥٠ ملغ.
התקשרו אלינו מיד אם אינכם שולטים בשתן; כאב-גב מתמשך הוא לא תקין, נכון? 25% מהמטופלים.
Позвоните нам сразу, если не можете удержать мочу; «боль в спине» — частая, 2,5 мг/сут.
手术后如果您无法控制小便或大便，或者双腿无力，请立即（马上）给我们打电话。每8小时服用2片（500毫克）！
手術のあと、「おしっこ」が我慢できないときや、足に力が入らないときは、すぐにお電話ください。ー１日３回。
수술 후에 소변이나 대변을 참을 수 없거나 다리에 힘이 빠지면 바로 전화하세요. (하루 2정, 500 mg)
यदि आप पेशाब या मल रोक नहीं सकते, या आपके पैर कमज़ोर हो जाएँ, तो हमें तुरंत फ़ोन करें।
ನೋವು ಹೆಚ್ಚಾದರೆ ತಕ್ಷಣ ವೈದ್ಯರಿಗೆ ಕರೆ ಮಾಡಿ; ದಿನಕ್ಕೆ ಎರಡು ಮಾತ್ರೆ ತೆಗೆದುಕೊಳ್ಳಿ, ನಂತರ ವಿಶ್ರಾಂತಿ ಪಡೆಯಿರಿ.
โทรหาเราทันทีหากคุณกลั้นปัสสาวะหรืออุจจาระไม่ได้ หรือขาอ่อนแรงหลังการผ่าตัด 2 เม็ด
Gọi cho chúng tôi ngay nếu quý vị không thể nhịn tiểu hoặc đại tiện, hoặc nếu chân yếu đi.
⚠️ Stop 😀 and call; isolates \u2068FBSS\u2069, zero\u200bwidth, word\u2060joiner.
""".strip().split("\n")


def texts(count: int) -> list[str]:
    """Give texts of all lengths: beginnings, parts and joined parts of the sentences."""
    dice = random.Random(20261123)
    found = []
    for _ in range(count):
        parts = []
        for _ in range(dice.randint(1, 4)):
            sentence = dice.choice(SENTENCES)
            start = dice.randrange(len(sentence))
            parts.append(sentence[start : start + dice.randint(1, len(sentence))])
        found.append(dice.choice([" ", "  ", "", "\n", "\n\n"]).join(parts))
    return found


def as_msgcat(messages: list[str], *options: str) -> list[list[str]]:
    """Let msgcat write messages, and give the lines of each msgid."""
    entries = (
        f'msgctxt "{n}"\nmsgid "{escape(text)}"\nmsgstr ""\n\n' for n, text in enumerate(messages)
    )
    done = tool("msgcat", *options, "-", data=(HEADER + "".join(entries)).encode())
    assert done.returncode == 0, done.stderr
    blocks = done.stdout.decode().strip("\n").split("\n\n")[1:]
    return [block.split("\n")[1:-1] for block in blocks]


@pytest.mark.parametrize("width", [40, 60, 79, 120])
def test_strings_are_folded_as_msgcat_does(width: int) -> None:
    messages = texts(2500)
    wrong = [
        (ours, theirs)
        for text, theirs in zip(messages, as_msgcat(messages, f"--width={width}"), strict=True)
        if (ours := quoted("msgid", text, width)) != theirs
    ]
    assert wrong == []


def test_strings_stand_on_one_line_as_msgcat_does_without_folding() -> None:
    messages = texts(1000)
    theirs = as_msgcat(messages, "--no-wrap")
    assert [quoted("msgid", text, 0) for text in messages] == theirs


@pytest.mark.parametrize("obsolete", [False, True])
def test_a_whole_catalog_is_written_as_msgcat_does(obsolete: bool) -> None:
    messages = dict.fromkeys(texts(800))
    entries = tuple(
        Entry(
            msgid=text,
            msgid_plural=text[5:],
            msgstr=(text[::2], text[1:]),
            comments=("By hand.", ""),
            flags=("fuzzy", "c-format", "no-wrap")[: 2 + number % 2],
            previous=Previous(msgctxt=text[3:], msgid=text[1:], msgid_plural=text[2:]),
            obsolete=obsolete,
        )
        for number, text in enumerate(messages)
    )
    catalog = parse_po(HEADER.strip().encode(), "es.po")
    ours = format_po(replace(catalog, entries=entries)).decode()
    theirs = tool("msgcat", "-", data=ours.encode())
    assert theirs.returncode == 0, theirs.stderr
    assert theirs.stdout.decode().partition("\n\n")[2] == ours.partition("\n\n")[2]


@pytest.mark.parametrize("width", [30, 50, 76, 77, 78, 79, 80, 100, 200, 0])
def test_the_width_of_a_file_is_found(width: int) -> None:
    entries = tuple(Entry(msgid=text, msgstr=(text * 3,)) for text in SENTENCES)
    data = format_po(Catalog(file="es.po", entries=entries, width=width))
    assert parse_po(data, "es.po").width == width


def test_the_width_is_the_usual_one_where_nothing_tells() -> None:
    assert width_of("") == 79
    assert width_of('msgid "a"\nmsgstr ""\n"b\\n"\n"c\\n"\n') == 79
    assert width_of(f'msgid "{"x" * 200}"\nmsgstr ""\n') == 79


def test_no_line_is_wider_than_the_room_unless_it_is_one_word() -> None:
    for text in texts(500):
        for line in fold(escape(text.replace("\n", " ")), 40):
            assert sum(map(columns, line)) <= 40 or " " not in line.strip(" ")
