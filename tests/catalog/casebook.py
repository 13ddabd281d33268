"""Reading text cases: a heading, then named blocks, each fenced by three backquotes."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

CASES = Path(__file__).parent.parent / "cases"
HEADER = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@dataclass(frozen=True)
class Case:
    """A case of a file; `blocks` by the word after the fence."""

    title: str
    blocks: dict[str, str]


def cases(path: Path) -> list[object]:
    """Give the cases of a file as parameters with the headings as their ids."""
    found = []
    for part in re.split(r"(?m)^## ", path.read_text(encoding="utf-8"))[1:]:
        blocks = re.findall(r"(?ms)^```(\w+)\n(.*?)^```$", part)
        case = Case(part.partition("\n")[0].strip(), dict(blocks))
        assert len(case.blocks) == len(blocks) >= 2, f"{path.name}: {case.title}"
        found.append(pytest.param(case, id=case.title))
    assert found, path
    return found


def tool(name: str, *arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run a program of GNU gettext; the test is skipped where it is not installed."""
    if shutil.which(name) is None:
        pytest.skip(f"{name} (GNU gettext) is not installed")
    return subprocess.run(
        [name, *arguments], input=data, capture_output=True, check=False, timeout=120
    )


def accepted_by_msgfmt(data: bytes) -> None:
    """Fail with the words of msgfmt if it does not take a catalog."""
    done = tool("msgfmt", "-c", "-o", "-", "-", data=data)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
