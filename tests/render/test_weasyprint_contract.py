"""WeasyPrint is one that the tags were made for. This fails loudly for any other."""

from __future__ import annotations

import re

import pydyf
import pytest
import weasyprint
import weasyprint.pdf
from weasyprint.pdf.stream import Stream

from fbss_publish.errors import MissingToolError
from fbss_publish.render.pdf import render_pdf
from fbss_publish.render.pdf_tags import contract
from kit import ROOT

PAGE = '<html lang="en"><title>T</title><h1>T</h1><p>Text</p></html>'


@pytest.fixture(autouse=True)
def _unknown_before():
    contract.require.cache_clear()
    yield
    contract.require.cache_clear()


def test_this_version_was_measured():
    assert weasyprint.__version__ in contract.SUPPORTED, (
        f"WeasyPrint {weasyprint.__version__} is new. Run tests/render and look at the sheets; "
        "then add it to SUPPORTED in render/pdf_tags/contract.py."
    )


def test_the_project_asks_for_what_was_measured():
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (least,) = re.findall(r'"weasyprint>=([\d.]+),<', wanted)
    assert least in contract.SUPPORTED


def test_everything_is_there():
    assert contract.broken() == []


def test_a_changed_signature_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Stream, "marked", lambda self, box: None)
    assert contract.broken() == [
        "weasyprint.pdf.stream.Stream.marked(self, box), not (self, box, tag)"
    ]


def test_a_lost_function_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr(weasyprint.pdf, "add_tags")
    assert any("weasyprint.pdf.add_tags is missing" in fault for fault in contract.broken())


def test_a_lost_attribute_is_found(monkeypatch: pytest.MonkeyPatch):
    from weasyprint.formatting_structure import boxes

    monkeypatch.delattr(boxes.Box, "is_leader")
    assert any("Box has no is_leader" in fault for fault in contract.broken())


def test_another_version_that_has_it_all_is_used(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(weasyprint, "__version__", "70.9")
    assert render_pdf(PAGE, "", name="x").pages == 1


def test_another_version_that_lacks_something_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(weasyprint, "__version__", "71.0")
    monkeypatch.setattr(pydyf.Stream, "show_text", lambda self: None)
    with pytest.raises(MissingToolError, match=r"71\.0 is too different.*show_text"):
        render_pdf(PAGE, "", name="x")


def test_weasyprint_is_itself_again_afterwards():
    before = weasyprint.pdf.Stream, weasyprint.pdf.add_tags
    render_pdf(PAGE, "", name="x")
    assert (weasyprint.pdf.Stream, weasyprint.pdf.add_tags) == before == (Stream, before[1])
    plain = weasyprint.HTML(string=PAGE).write_pdf(pdf_variant="pdf/ua-1")
    assert plain.startswith(b"%PDF")


def test_weasyprint_is_itself_again_after_a_fault(monkeypatch: pytest.MonkeyPatch):
    before = weasyprint.pdf.Stream, weasyprint.pdf.add_tags

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("fbss_publish.render.pdf_tags.session.write_tree", fail)
    with pytest.raises(Exception, match="ZeroDivisionError"):
        render_pdf(PAGE, "", name="x")
    assert (weasyprint.pdf.Stream, weasyprint.pdf.add_tags) == before
