"""Packets: a table that comes back as it went out, and a page that anybody can read."""

from __future__ import annotations

import csv
import io

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.check.run import check_page
from fbss_publish.errors import CatalogError
from fbss_publish.report.packet import Language, Packet, Row
from fbss_publish.report.packet_csv import COLUMNS, packet_csv, quoted, read_answers, unquoted
from fbss_publish.report.packet_html import packet_html

ENGLISH = Language(tag="en", name="English", direction="ltr")
ARABIC = Language(tag="ar", name="Arabic", direction="rtl")
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "＝1", "＠x", "'=1",
            "''=1", "-", "- a list item", "-20 °C"]  # fmt: skip


def row(**fields: object) -> Row:
    values = {"id": "g/u0", "msgctxt": "", "critical": False, "source": "s", "translation": "t",
              "state": "translated", **fields}  # fmt: skip
    return Row(**values)  # type: ignore[arg-type]


def packet(*rows: Row) -> Packet:
    return Packet(title="Review", source=ENGLISH, target=ARABIC, rows=rows)


def cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


# The table --------------------------------------------------------------------------------


def test_the_table_opens_in_a_spreadsheet():
    data = packet_csv(packet(row(critical=True, source="Take 2", translation="خذ ٢")))
    assert data.startswith(b"\xef\xbb\xbf")
    (found,) = cells(data)
    assert tuple(found) == COLUMNS
    assert found["safety"] == "safety-critical"
    assert (found["source"], found["translation"]) == ("Take 2", "خذ ٢")
    assert {found[c] for c in ("verdict", "new_translation", "comment", "reviewer")} == {""}


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_run(text: str):
    (found,) = cells(packet_csv(packet(row(source=text, translation=text, msgctxt=text))))
    for column in ("source", "translation", "msgctxt"):
        assert found[column].startswith("'")
        assert unquoted(found[column]) == text


@pytest.mark.parametrize("text", ["", "'", "'tis", "a=b", "20 - 30", "“=1”", "1+1"])
def test_other_cells_stay_as_they_are(text: str):
    assert quoted(text) == text
    assert unquoted(text) == text


texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\x00"))
awkward = st.builds("".join, st.lists(st.sampled_from([*"'=+-@\t\n ＝\",;"]) | texts))


@given(awkward)
def test_quoting_loses_nothing(text: str):
    assert unquoted(quoted(text)) == text


@given(awkward, awkward, awkward)
def test_a_table_comes_back_as_it_went_out(source: str, translation: str, back: str):
    data = packet_csv(packet(row(source=source, translation=translation, back_translation=back)))
    (answer,) = read_answers(data, "x.csv")
    assert (answer.source, answer.translation) == (source, translation)
    assert answer.back_translation == back
    assert (answer.id, answer.line) == ("g/u0", 2)
    assert answer.blank == (not back.strip())


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_what_spreadsheets_write_is_read(delimiter: str, bom: bytes):
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerows([COLUMNS, ["g/u0", "", "", "a, b; c\td", "x\ny", "", " OK ", "", "", " R "]])
    (answer,) = read_answers(bom + stream.getvalue().encode(), "x.csv")
    assert (answer.source, answer.translation) == ("a, b; c\td", "x\ny")
    assert (answer.verdict, answer.reviewer) == ("ok", "R")


def test_lines_are_those_of_the_file():
    data = packet_csv(packet(row(source="a\nb\nc"), row(), row()))
    assert [answer.line for answer in read_answers(data, "x.csv")] == [2, 5, 6]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "x.csv:1: the columns id, source, translation are missing"),
        (b"a,b\n1,2\n", "x.csv:1: the columns id, source, translation are missing"),
        (b"id,source,translation,id\n", "x.csv:1: a column is doubled"),
        (b"\xff\xfei\x00", "x.csv: the file is not in UTF-8"),
        (b'id,source,translation\n"a,b\n', "x.csv:2: this is no row of a table"),
        (b'id,source,translation\n"a"b,c,d\n', "x.csv:2: this is no row of a table"),
    ],
)
def test_what_is_no_table_is_named(data: bytes, complaint: str):
    with pytest.raises(CatalogError) as caught:
        read_answers(data, "x.csv")
    assert str(caught.value).startswith(complaint)
    assert caught.value.mend


# The page ---------------------------------------------------------------------------------

ROWS = (
    row(critical=True, source="Take <b>2</b>", translation="خذ ٢", notes=("List item",),
        findings=("error numbers: x",), signed=("Signed off (clinical) by R. One",)),
    row(id="g/u1", source="Rest", translation="", state="missing"),
    row(id="g/u2", source="Walk", translation="امش", state="draft"),
)  # fmt: skip


def test_the_page_passes_the_checks_for_pages():
    page = packet_html(packet(*ROWS))
    assert [f for f in check_page(page, file="x.html") if f.severity != "hint"] == []
    html5lib.HTMLParser(strict=True).parse(page)


def test_the_page_says_language_and_direction_and_escapes():
    page = packet_html(packet(*ROWS))
    assert '<td lang="ar" dir="rtl">خذ ٢</td>' in page
    assert '<td lang="en" dir="ltr">Take &lt;b&gt;2&lt;/b&gt;</td>' in page
    for text in ("Safety-critical", "List item", "error numbers: x", "by R. One"):
        assert text in page


def test_a_draft_is_marked_and_a_finished_text_is_not():
    assert "2 of 3 texts are" in packet_html(packet(*ROWS))
    assert '<p class="draft">' not in packet_html(packet(row()))


def test_the_page_runs_nothing_and_fetches_nothing():
    page = packet_html(packet(row(translation="<script>alert(1)</script>")))
    assert "<script" not in page
    assert "src=" not in page
