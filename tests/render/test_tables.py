"""Tables on small screens: which become blocks, which scroll, and that no word is lost."""

from __future__ import annotations

import re

import pytest

from fbss_publish.render.tables import tables_for_screens
from kit import dom

HEAD = "<thead><tr><th scope='col'>Day</th><th scope='col'>Pain <b>0–10</b></th></tr></thead>"
ROW = "<tr><th scope='row'>1</th><td></td></tr>"
PLAIN = f"<table><caption>C</caption>{HEAD}<tbody>{ROW}</tbody></table>"


def labels(html: str) -> list[str]:
    return re.findall('data-label="([^"]*)"', html)


def test_each_cell_gets_the_heading_of_its_column():
    html = tables_for_screens(f"<p>a</p>{PLAIN}<p>b</p>")
    assert 'class="stacks"' in html
    assert labels(html) == ["Pain 0–10"]


def test_a_table_without_row_headings_labels_every_cell():
    html = tables_for_screens(f"<table>{HEAD}<tbody><tr><td>1</td><td>2</td></tr></tbody></table>")
    assert labels(html) == ["Day", "Pain 0–10"]


def test_the_classes_of_the_author_stay():
    html = tables_for_screens(PLAIN.replace("<table>", '<table class="diary x" id="t">'))
    assert 'class="diary x stacks"' in html


@pytest.mark.parametrize(
    "table",
    [
        PLAIN.replace("<th scope='row'>1</th><td></td>", "<td colspan='2'>x</td>"),
        PLAIN.replace("<td></td>", "<td rowspan='2'></td>"),
        PLAIN.replace(HEAD, ""),
        PLAIN.replace("<td></td>", "<td></td><td></td>"),
        PLAIN.replace("</thead>", "<tr><th>a</th><th>b</th></tr></thead>"),
    ],
)
def test_what_is_no_plain_grid_scrolls_in_a_named_region(table: str):
    html = tables_for_screens(table)
    assert labels(html) == []
    region = re.search(r'<div class="scrolls" role="region" aria-labelledby="([^"]+)"', html)
    assert f'id="{region[1]}"' in html
    assert 'tabindex="0"' in html


def test_two_tables_have_two_captions():
    table = PLAIN.replace(HEAD, "")
    ids = re.findall(r'<caption id="([^"]+)"', tables_for_screens(table + table))
    assert len(ids) == len(set(ids)) == 2


@pytest.mark.parametrize(
    "html",
    [
        "<p>a table of &lt;table&gt;</p>",
        "<p>20&nbsp;°C &amp; more</p>",
        "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>",
    ],
)
def test_the_rest_stays_as_it_is(html: str):
    assert tables_for_screens(html) == html


def test_no_word_and_no_mark_of_a_table_is_lost():
    table = PLAIN.replace("<td></td>", '<td lang="en" dir="ltr">20&nbsp;mg &amp; “x”<br>é</td>')
    before, after = dom(table), dom(tables_for_screens(table))
    added = re.sub(r"\('(?:class', 'stacks|data-label', '[^']*)'\),? ?", "", repr(after))
    assert re.sub(r"[(),\s]", "", added) == re.sub(r"[(),\s]", "", repr(before))
    assert "20&nbsp;mg &amp; “x”<br>é" in tables_for_screens(table)
