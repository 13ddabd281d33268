"""Commands that are forked, as most tests run them, do what commands do that are started anew."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from kit import ROOT, TinyProject

SOURCE = ROOT / "src" / "fbss_publish"

EPOCH = {"SOURCE_DATE_EPOCH": "1795392000"}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("build", "--format", "html", "--locale", "es", "--guide", "card", "-j", "2"), 0),
        (("check", "--strict", "--locale", "es", "--format", "json"), 1),
        (("-C", "nowhere", "build"), 2),
        (("build", "--nonsense"), 2),
    ],
)
def test_a_forked_command_is_like_one_that_is_started_anew(
    tiny: TinyProject, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    other = TinyProject(tmp_path / "other" / "tiny")
    for name, data in tiny.files().items():
        other.path(name).parent.mkdir(parents=True, exist_ok=True)
        other.path(name).write_bytes(data)
    found = tiny.run(*arguments, **EPOCH)
    assert found == other.run_anew(*arguments, **EPOCH)
    assert found.code == code
    assert tiny.files() == other.files()


def test_no_modules_need_each_other_to_be_imported() -> None:
    """So that each can be the first: a forked command would not tell, as it has imported all."""
    names = {_name(path): path for path in sorted(SOURCE.rglob("*.py"))}
    needed = {name: {*_needed(name, path)} & names.keys() - {name} for name, path in names.items()}
    assert len(needed) > 500
    assert any(len(others) > 5 for others in needed.values())
    order = list(TopologicalSorter(needed).static_order())  # raises CycleError
    assert set(order) == set(names)


def _name(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)


def _needed(name: str, path: Path) -> Iterator[str]:
    """Name what has to be there for a module: what it imports, and other packages above that."""
    for imported in _imported(path):
        parts = imported.split(".")
        above = [".".join(parts[:end]) for end in range(1, len(parts))]
        others = [package for package in above if not name.startswith(f"{package}.")]
        yield from (imported, *(f"{package}.__init__" for package in (imported, *others)))


def _imported(path: Path) -> Iterator[str]:
    """Name what a module imports when it is imported itself."""
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: {node.lineno}"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            typing_only = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
            waiting += node.orelse if typing_only else ast.iter_child_nodes(node)
