"""fbss-publish readability FILE: a clear answer to whatever it is given."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from fbss_publish.cli.app import cli
from fbss_publish.errors import FbssError

TEXT = "El dolor de la espalda puede volver después de la operación. Llame al médico. " * 12


def run(args: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert cli.main(["readability", *args], standalone_mode=False) == 0
    return capsys.readouterr().out


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def values(args: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run([*args, "--format", "json"], capsys))
    assert found["schema"] == "fbss-publish/readability/1"
    return found


def test_a_text_from_standard_input(monkeypatch: Any, capsys: Any):
    feed(monkeypatch, TEXT.encode())
    found = values(["-", "--lang", "es"], capsys)
    assert found["counts"]["sentences"] == len(found["sentences"]) == 24
    assert found["counts"]["words"] == sum(word["count"] for word in found["words"]) == 168
    inflesz = found["scores"][0]
    assert (inflesz["id"], inflesz["valid"], inflesz["why"]) == ("inflesz", True, "")
    assert {"name", "value", "band", "unit", "direction"} <= set(inflesz)
    assert {"word": "dolor", "count": 12, "syllables": 2}.items() <= {
        key: word[key] for word in found["words"] if word["word"] == "dolor" for key in word
    }.items()


def test_a_file_says_its_own_language(tmp_path: Path, capsys: Any):
    page = tmp_path / "a.html"
    page.write_text(f'<html lang="es"><h1>Dolor</h1><p>{TEXT}</p>', encoding="utf-8")
    out = run([str(page)], capsys)
    assert "Szigriszt" in out
    assert "25 sentences" in out


@pytest.mark.parametrize(("lang", "text"), [
    ("en", ""), ("en", "Pain."), ("en", "1 2 3"), ("en", "боль dolor 痛 pain"), ("xx", "Pa ta ka."),
    ("zh-Hans", "腰痛。"), ("qaa-Qaaa", "?"),
])  # fmt: skip
def test_odd_texts_get_a_clear_answer_and_no_grade(
    lang: str, text: str, monkeypatch: Any, capsys: Any
):
    feed(monkeypatch, text.encode())
    found = values(["-", "--lang", lang], capsys)
    assert all(score["value"] is None and not score["valid"] for score in found["scores"])
    assert found["notes"]


@pytest.mark.parametrize(
    "args", [["-", "--lang", "not a tag"], ["-"], ["gone.txt", "--lang", "es"]]
)
def test_what_cannot_be_done_is_said(args: list[str], monkeypatch: Any, tmp_path: Path):
    feed(monkeypatch, b"Hola.")
    monkeypatch.chdir(tmp_path)
    with pytest.raises((FbssError, OSError)):
        cli.main(["readability", *args], standalone_mode=False)


def test_without_a_file_it_says_what_it_needs(monkeypatch: Any, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises((click.UsageError, FbssError)):
        cli.main(["readability"], standalone_mode=False)


def test_a_list_of_familiar_words(tmp_path: Path, capsys: Any):
    (tmp_path / "a.txt").write_text("The pain may come back to you. " * 20, encoding="utf-8")
    (tmp_path / "words.txt").write_text("the\npain\nmay\ncome\nback\nto\nyou\n", encoding="utf-8")
    args = [
        str(tmp_path / "a.txt"),
        "--lang",
        "en",
        "--familiar-words",
        str(tmp_path / "words.txt"),
    ]
    (found,) = [s for s in values(args, capsys)["scores"] if s["id"] == "dale-chall"]
    assert found["value"] == pytest.approx(0.0496 * 7)
