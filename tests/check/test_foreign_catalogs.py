"""Catalogs as outsiders write them: HTML with attributes, other flags, no header, terms beside."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.build.po_files import check_po
from fbss_publish.domain.finding import Severity

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


def found(
    folder: Path, body: str, name: str = "es.po", language: str = "es"
) -> dict[str, Severity]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    header = HEAD + (f'"Language: {language}\\n"\n' if language else "")
    path.write_text(f"{header}\n{body}\n", encoding="utf-8")
    return {finding.code: finding.severity for finding in check_po(path)}


LOST = 'msgid "Do not drive."\nmsgstr "Conduzca."'


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("es.po", ""), ("guide.es.po", ""), ("guide-es.po", ""),
        ("a.po", "es_MX"), ("a.po", "es-419"),
        ("locales/es/LC_MESSAGES/guide.po", ""), ("a.po", "es@latin"),
    ],
)  # fmt: skip
def test_the_language_is_found(tmp_path: Path, name: str, language: str) -> None:
    assert found(tmp_path, LOST, name, language) == {"negation": Severity.WARNING}


def test_without_any_language_the_finding_says_so(tmp_path: Path) -> None:
    assert found(tmp_path, LOST, "guide.po", "") == {"catalog-syntax": Severity.ERROR}


@pytest.mark.parametrize(
    "mark",
    ["#. Safety-critical: a wrong word can harm", "#, safety-critical", "#. [safety_critical]",
     "#, no-wrap, safety-critical"],
)  # fmt: skip
def test_safety_is_marked_in_many_ways(tmp_path: Path, mark: str) -> None:
    assert found(tmp_path, f"{mark}\n{LOST}") == {"negation": Severity.ERROR}


def test_a_fuzzy_text_and_a_context_are_checked_too(tmp_path: Path) -> None:
    entry = '#, fuzzy\nmsgctxt "dose"\nmsgid "Take 5 mg."\nmsgstr "Tome 50 mg."'
    assert found(tmp_path, entry) == {"numbers": Severity.ERROR}


def test_a_limit_of_weblate_counts(tmp_path: Path) -> None:
    entry = '#, max-length:5\nmsgid "Steps"\nmsgstr "Los pasos"'
    assert found(tmp_path, entry) == {"length-limit": Severity.ERROR}


def test_terms_beside_the_catalog_count(tmp_path: Path) -> None:
    (tmp_path / "terms.toml").write_text(
        '[[concept]]\nid = "disc"\nenglish = "disc"\n[concept.locale.es]\napproved = ["disco"]\n'
        'forbidden = ["disquete"]\n',
        encoding="utf-8",
    )
    assert found(tmp_path, 'msgid "a worn disc"\nmsgstr "un disquete gastado"') == {
        "terms": Severity.WARNING
    }
    assert found(tmp_path, 'msgid "a worn disc"\nmsgstr "un disco gastado"') == {}


RIGHT = [
    ('<a href="tel:911">Call 911</a>', '<a href="tel:911">Llame al 911</a>'),
    ("First line<br>second", "Primera línea<br />segunda"),
    ("<img src='a.png' alt='A disc'>", '<img alt="Un disco" src="a.png">'),
    ('<p lang="en">Rest.</p>', '<p lang="es" dir="ltr">Descanse.</p>'),
    ('<a class="x" href="/a">one</a> <a class="x" href="/a">two</a>',
     '<a href="/a" class="x">uno</a> <a class="x" href="/a">dos</a>'),
    ("Dear <name>", "Estimado <name>"),
    ("pressure < 5", "presión < 5"),
    ("less than 5 %", "< 5 %"),
    ("Fish & chips", "Pescado & patatas"),
    ("Q&amp;A <b>here</b>", "<b>Aquí</b>: preguntas &amp; respuestas"),
]  # fmt: skip
WRONG = [
    ('<a href="tel:911">Call 911</a>', '<a href="tel:912">Llame al 911</a>'),
    ('<a href="tel:911">Call 911</a>', "Llame al 911"),
    ('<a href="tel:911">Call 911</a>', '<a href="tel:911>Llame al 911</a>'),
    ('<a href="/a">Rest</a>', '<a href="/a" onmouseover="x()">Descanse</a>'),
    ('<a href="/a">Rest</a>', '<a href="/a">Descanse'),
    ("Rest.", "Descanse.<script>x()</script>"),
    ("Dear <name>", "Estimado <nombre>"),
    ("pressure < 5", "presión < 5 <script src=x>"),
    ("<b>Rest</b> here", "<b>Descanse</i> aquí"),
    ("First line<br>second", "Primera línea segunda"),
    ('<span class="warn">Stop</span>', '<span class="note">Pare</span>'),
    ("Q&amp;A <b>here</b>", "<b>Aquí</b>: preguntas & respuestas"),
]


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_html_that_is_right(tmp_path: Path, source: str, target: str) -> None:
    assert found(tmp_path, f"msgid {quoted(source)}\nmsgstr {quoted(target)}") == {}


@pytest.mark.parametrize(("source", "target"), WRONG)
def test_html_that_is_wrong(tmp_path: Path, source: str, target: str) -> None:
    assert "inline-tags" in found(tmp_path, f"msgid {quoted(source)}\nmsgstr {quoted(target)}")


def test_the_sentence_names_the_tag_as_the_file_has_it(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    entry = 'msgid "<a href=\\"/a\\">Rest</a>"\nmsgstr "Descanse"\n'
    path.write_text(f'{HEAD}"Language: es\\n"\n\n{entry}', encoding="utf-8")
    (finding,) = check_po(path)
    assert '<a href="/a"> of the source is missing' in finding.text
    assert finding.msgid == '<a href="/a">Rest</a>'
