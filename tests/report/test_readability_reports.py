"""The readability of a project in every format."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from fbss_publish.build.readability_project import Measured, measure
from fbss_publish.check.run import check_page
from fbss_publish.domain.finding import Severity
from fbss_publish.project import load_project
from fbss_publish.readability.project_report import ProjectReport
from fbss_publish.report.bar_chart import Bar, Line, bar_chart
from fbss_publish.report.readability_project_html import project_html
from fbss_publish.report.readability_project_json import project_json
from fbss_publish.report.readability_project_text import project_text
from kit import DAY, ENGLISH, ROOT


@pytest.fixture(scope="module")
def ours() -> Measured:
    """Give the readability of this project."""
    return measure(load_project(ROOT), ("en", "es", "ar", "zh-Hans"), ("fbss-guide",), today=DAY)


@pytest.fixture(scope="module")
def html(ours: Measured) -> str:
    return project_html(ours.report)


@pytest.fixture(scope="module")
def page(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


@pytest.fixture(scope="module")
def values(ours: Measured) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(project_json(ours.report))
    return found


# The web page -----------------------------------------------------------------------------


def test_the_page_passes_the_page_rules(html: str) -> None:
    found = list(check_page(html, file="readability.html", locale=ENGLISH, own=False))
    # A sentence that the report quotes may hold a name in another language.
    told = [f for f in found if f.severity is not Severity.HINT and f.code != "part-language-fits"]
    assert [(f.code, f.text) for f in told] == []


def test_the_page_runs_nothing_and_fetches_nothing(page: BeautifulSoup) -> None:
    assert page.find("script") is None
    assert page.find(["link", "img", "iframe", "object"]) is None
    assert not [e for e in page.find_all(True) if any(a.startswith("on") for a in e.attrs)]
    links = {a["href"] for a in page.find_all("a")}
    assert links
    assert all(str(link).startswith("#") for link in links)


def test_every_link_leads_to_an_id(page: BeautifulSoup) -> None:
    ids = {e["id"] for e in page.find_all(id=True)}
    assert {str(a["href"])[1:] for a in page.find_all("a")} <= ids


def test_every_chart_is_named_and_has_a_table_with_the_same_values(page: BeautifulSoup) -> None:
    charts = page.find_all("svg")
    assert len(charts) >= 4 + 4
    cells = {cell.get_text(strip=True) for cell in page.find_all(["td", "th"])}
    for chart in charts:
        assert chart["role"] == "img"
        named = str(chart["aria-labelledby"]).split()
        assert all(chart.find(id=name) for name in named)
        for text in chart.find_all("text"):
            number = re.match(r"^(\d+\.\d)", text.get_text())
            assert not number or number[1] in cells


def test_hot_sentences_are_marked_by_more_than_colour(page: BeautifulSoup, ours: Measured) -> None:
    marks = page.find_all("mark")
    assert len(marks) == sum(len(edition.hot) for edition in ours.report.editions)
    for mark in marks:
        assert mark.b is not None
        assert mark.b.get_text().isdigit()
        cost = mark.find_next_sibling("span", class_="cost")
        assert cost is not None
        assert re.fullmatch(r"\(costs \d+\.\d\d\)", cost.get_text())
    style = page.find("style")
    assert style is not None
    assert "text-decoration: underline" in style.get_text()


def test_texts_say_their_language_and_direction(page: BeautifulSoup) -> None:
    guide = page.select_one("#fbss-guide--ar .guide")
    assert guide is not None
    assert (guide["lang"], guide["dir"]) == ("ar", "rtl")
    labels = page.select("#fbss-guide--ar svg text.label")
    assert {label["lang"] for label in labels} == {"ar"}


def test_the_page_says_what_only_a_person_can_judge(page: BeautifulSoup) -> None:
    text = page.get_text(" ", strip=True)
    assert "Only a person can judge 13 of 44 items" in " ".join(text.split())
    assert "It does not understand" in text


def test_texts_of_a_project_are_escaped(ours: Measured) -> None:
    from dataclasses import replace

    evil = '<script>alert(1)</script> & "q"'
    editions = tuple(replace(e, title=evil, guide='a"b', file=evil) for e in ours.report.editions)
    made = project_html(ProjectReport(editions=editions, baseline=evil))
    assert "<script>" not in made
    assert "&lt;script&gt;" in made


# Charts -----------------------------------------------------------------------------------


def test_a_failed_bar_is_hatched_and_a_right_to_left_label_starts_left() -> None:
    bars = [Bar(label="A", value=3, words="3", bad=True),
            Bar(label="ب", value=6, words="6", lang="ar", direction="rtl")]  # fmt: skip
    made = bar_chart(bars, [Line(5, "gate 5")], id_="c", title="T", description="D")
    root = ET.fromstring(made)
    space = "{http://www.w3.org/2000/svg}"
    rects = [r for r in root.iter(f"{space}rect") if r.get("x")]
    assert [r.get("fill") for r in rects] == ["url(#c-h)", "#2b6a8c"]
    widths = [float(r.get("width") or 0) for r in rects]
    assert widths[1] == pytest.approx(2 * widths[0], abs=0.3)
    label = next(t for t in root.iter(f"{space}text") if t.text == "ب")
    assert (label.get("text-anchor"), label.get("direction")) == ("end", "rtl")


def test_a_chart_of_nothing_is_no_error() -> None:
    assert "<svg" in bar_chart([], [], id_="c", title="T", description="D")
    zero = bar_chart([Bar(label="A", value=0, words="0")], [], id_="c", title="T", description="D")
    assert "NaN" not in zero


# JSON and text ----------------------------------------------------------------------------


def test_the_json_has_the_documented_fields(values: dict[str, Any]) -> None:
    page = (ROOT / "docs" / "readability-reports.md").read_text("utf-8")
    text = page.split("## As JSON")[1]
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    documented = {name for cell in cells for name in re.findall("`([^`]+)`", cell)}
    assert documented == {*values, *values["editions"][0]}
    assert values["schema"] == "fbss-publish/readability-project/1"


def test_the_json_gives_both_values_and_where_each_sentence_stands(values: dict[str, Any]) -> None:
    english = next(e for e in values["editions"] if e["locale"] == "en")
    gate = next(g for g in english["gates"] if g["formula"] == "flesch")
    assert gate["value"] > gate["as-it-is"]
    lines = (ROOT / "source/fbss-guide/index.html").read_text("utf-8").splitlines()
    for sentence in english["sentences"]:
        assert sentence["file"] == "source/fbss-guide/index.html"
        assert sentence["gain"] > 0
        near = " ".join(lines[sentence["line"] - 1 : sentence["line"] + 9])
        first = re.sub("<[^>]*>", "", " ".join(near.split())).replace("&nbsp;", "\xa0")
        assert sentence["text"].split()[0] in first


def test_a_translation_names_its_catalog(values: dict[str, Any]) -> None:
    spanish = next(e for e in values["editions"] if e["locale"] == "es")
    lines = (ROOT / "locales/es/LC_MESSAGES/fbss-guide.po").read_text("utf-8").splitlines()
    for sentence in spanish["sentences"]:
        assert sentence["file"] == "locales/es/LC_MESSAGES/fbss-guide.po"
        assert lines[sentence["line"] - 1].startswith("msgid")
        assert sentence["msgid"]
    assert spanish["checklist"] == []
    assert len(spanish["messages-compared"]) > 90


def test_a_language_without_a_formula_has_no_grade(values: dict[str, Any]) -> None:
    for tag in ("ar", "zh-Hans"):
        edition = next(e for e in values["editions"] if e["locale"] == tag)
        assert edition["scores"] == []
        assert {g["formula"] for g in edition["gates"]} == {"sentence-length"}


def test_the_text_has_no_control_characters_and_says_both_values(ours: Measured) -> None:
    text = project_text(ours.report)
    assert "with the unavoidable terms" in text
    assert "Only a person can judge PEMAT-P 1" in text
    assert all(ord(char) >= 32 or char == "\n" for char in text)


# The documentation ------------------------------------------------------------------------


def test_the_page_about_health_literacy_lists_every_item() -> None:
    from fbss_publish.readability.literacy import items

    page = (ROOT / "docs" / "health-literacy.md").read_text("utf-8")
    for item in items():
        rules = ", ".join(f"[{rule}](rules/{rule}.md)" for rule in item.rules)
        row = f"| {item.number} | {item.text} | {item.judge.words} | {rules} | {item.ask} |"
        assert row in page, item.name
    assert page.count("\n| ") == len(items()) + 2


def test_every_rule_of_the_instruments_is_named_by_an_item() -> None:
    from fbss_publish.check.registry import GUIDE_RULES
    from fbss_publish.domain.finding import Severity
    from fbss_publish.readability.literacy import Judge, items

    named = {rule for item in items() for rule in item.rules}
    rules = {r.code: r for r in GUIDE_RULES if r.code.startswith(("pemat-", "cci-"))}
    assert named == set(rules)
    for item in items():
        hints = {rules[code].severity is Severity.HINT for code in item.rules}
        assert hints <= {item.judge is Judge.HINT}, item.name
        assert bool(item.rules) is (item.judge is not Judge.PERSON)


def test_the_default_gates_are_documented() -> None:
    from fbss_publish.readability.gates import default_gates

    page = (ROOT / "docs" / "readability-reports.md").read_text("utf-8")
    for lang in "en es fr de it pt nl ru pl sv da nb tr".split():
        for gate in default_gates(lang):
            row = next(
                line for line in page.splitlines() if f"`{gate.formula}`" in line
                and re.search(rf"\b{lang}\b", line.split("|")[1])
            )  # fmt: skip
            assert f" {gate.gate:g} |" in row
            assert f"| {f'{gate.goal:g}' if gate.goal else '–'} |" in row


def test_the_schema_of_the_baseline_is_documented() -> None:
    from fbss_publish.build.readability_baseline import SCHEMA

    assert SCHEMA in (ROOT / "docs" / "readability-reports.md").read_text("utf-8")
