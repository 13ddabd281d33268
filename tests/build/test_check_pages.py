"""A page by itself: ours is held to what we promise, any other to the standards."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.build.check_files import check_files
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.errors import InputError
from kit import TinyProject

OTHER = """\
<!doctype html>
<html lang="en"><head><title>Opening hours</title></head>
<body><h2>Opening hours</h2>
<p>We are open.</p>
<img src="door.png">
</body></html>
"""


def _codes(found: tuple[Finding, ...], severity: Severity) -> set[str]:
    return {finding.code for finding in found if finding.severity is severity}


def test_a_page_from_elsewhere_is_held_to_the_standards(tmp_path: Path) -> None:
    page = tmp_path / "hours.html"
    page.write_text(OTHER, encoding="utf-8")
    found = check_files([page])
    assert _codes(found, Severity.ERROR) == {"image-alternative"}
    assert {"heading-order", "landmarks"} <= _codes(found, Severity.HINT)
    (error,) = [finding for finding in found if finding.severity is Severity.ERROR]
    assert (error.line, error.element) == (5, "<img>")
    assert error.excerpt == '<img src="door.png">'
    assert (error.criterion, error.act) == (("1.1.1",), ("23a2a8",))


@pytest.fixture
def pages(tiny: TinyProject) -> tuple[Path, Path]:
    tiny.build(guides=("packs",), formats=("html",))
    return (
        tiny.root / "output" / "es" / "packs" / "index.html",
        tiny.root / "output" / "en" / "packs" / "index.html",
    )


def test_a_page_of_ours_is_compared_with_its_source(pages: tuple[Path, Path]) -> None:
    spanish, english = pages
    assert _codes(check_files([spanish], english), Severity.ERROR) == set()
    broken = spanish.read_text(encoding="utf-8").replace("20", "30").replace("<h2>", "<h3>", 1)
    spanish.write_text(broken, encoding="utf-8")
    found = check_files([spanish], english)
    assert {"page-numbers", "outline-changed"} <= _codes(found, Severity.ERROR)
    assert not {"page-numbers", "outline-changed"} & _codes(check_files([spanish]), Severity.ERROR)


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    page = tmp_path / "old.html"
    page.write_bytes('<meta charset="windows-1252"><p>caf\xe9</p>'.encode("windows-1252"))
    assert check_files([page]) == ()


def test_a_page_in_no_encoding_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "old.html"
    page.write_bytes(b"<p>caf\xe9</p>")
    with pytest.raises(InputError, match="is not UTF-8"):
        check_files([page])


def test_a_file_that_is_no_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        check_files([tmp_path / "gone.html"])
