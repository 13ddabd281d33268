"""Lines may end between the words or syllables of scripts that Pango does not divide."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest
from tagkit import tags_of

from fbss_publish.render.pdf import render_pdf
from fbss_publish.render.pdf_tags import breaks

PAGE = '<html lang="{0}"><title>T</title><h1>T</h1><p style="width: 8em">{1}</p></html>'
TEXTS = {
    "km": "អត្ថបទនេះសរសេរសម្រាប់ការសាកល្បងប៉ុណ្ណោះ។",
    "lo": "ຂໍ້ຄວາມນີ້ຂຽນຂຶ້ນເພື່ອການທົດສອບເທົ່ານັ້ນ",
    "my": "ဤစာသားကိုစမ်းသပ်ရန်အတွက်သာရေးထားသည်",
}


@pytest.fixture(autouse=True)
def _without_icu(monkeypatch: pytest.MonkeyPatch):
    """Let the rules be used, whatever is installed."""
    monkeypatch.setitem(sys.modules, "icu4py.breakers", None)
    breaks._divider.cache_clear()
    yield
    breaks._divider.cache_clear()


def divided(text: str) -> list[str]:
    root = ElementTree.fromstring(f"<p>{text}</p>")
    breaks.mark_breaks(root)
    return root.text.split("\u200b")


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_line_ends_and_nothing_is_lost(language: str, text: str):
    sheet = render_pdf(PAGE.format(language, text), "", name="x")
    assert sheet.cut_off == ()
    (paragraph,) = tags_of(sheet.data).of("P")
    assert paragraph.full == text


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_no_mark_of_a_letter_is_left_alone(language: str, text: str):
    parts = divided(text)
    assert "".join(parts) == text
    assert len(parts) >= 3
    for part in parts:
        assert part[0].isalpha()


def test_khmer_subscripts_stay_with_their_letter():
    assert not any(part.endswith("\u17d2") for part in divided(TEXTS["km"]))


def test_burmese_closing_letters_stay_with_their_syllable():
    assert "စမ်း" in divided(TEXTS["my"])


@pytest.mark.parametrize("text", ["Plain words.", "ข้อความนี้เขียนขึ้น", "这是一段文字", "読みます", ""])
def test_other_scripts_are_left_alone(text: str):
    assert divided(text or " ") == [text or " "]


def test_korean_lines_end_between_words():
    text = "책은 두 주 동안 빌릴 수 있으며 기다리는 사람이 없으면 다시 빌릴 수 있습니다"
    html = PAGE.format("ko", text).replace("8em", "6.5em; font-family: Noto Sans CJK KR")
    (paragraph,) = tags_of(render_pdf(html, "", name="x").data).of("P")
    assert paragraph.full == text
    root = ElementTree.fromstring(f"<p>{text}</p>")
    breaks.mark_breaks(root)
    assert "책\u2060은 두 주 동\u2060안" in root.text


@pytest.mark.parametrize(
    ("html", "tail"),
    [
        ("<p><a>신경통</a>처럼 아픈</p>", "\u2060처\u2060럼 아\u2060픈"),
        ("<p><a><b>신경</b>통</a>은</p>", "\u2060은"),
        ("<p><a>신경통</a> 때문에</p>", " 때\u2060문\u2060에"),
        ("<p><a>FBSS</a>는</p>", "는"),
        ("<p><br/>처음</p>", "처\u2060음"),
    ],
)
def test_a_korean_particle_stays_with_its_link(html: str, tail: str):
    root = ElementTree.fromstring(html)
    breaks.mark_breaks(root)
    assert root[0].tail == tail


def test_text_after_an_element_is_marked_and_styles_are_not():
    root = ElementTree.fromstring(f"<p><style>{TEXTS['km']}</style>{TEXTS['km']}</p>")
    breaks.mark_breaks(root)
    assert "\u200b" not in root[0].text
    assert "\u200b" in root[0].tail


def test_with_icu_words_stay_whole(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.undo()
    breakers = pytest.importorskip("icu4py.breakers")
    assert list(breakers.LineBreaker("ខ្ញុំសរសេរ", "km")) == ["ខ្ញុំ", "សរសេរ"]
