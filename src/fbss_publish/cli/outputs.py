"""Where commands may write: never over what they read, and never two things to one place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fbss_publish.errors import InputError


def refuse_overwriting(outputs: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Raise InputError if an output is one of the inputs, or stands twice."""
    sources = {path.resolve() for path in inputs}
    seen: set[Path] = set()
    for path in outputs:
        real = path.resolve()
        if real in sources:
            raise InputError(
                "would be written over, and it is one of the files that are read.",
                path=path,
                mend="Choose another --output.",
            )
        if real in seen:
            raise InputError(
                "would be written twice.", path=path, mend="Give the files different names."
            )
        seen.add(real)


def refuse_other_file(output: Path) -> None:
    """Raise InputError if a template would take the place of something else."""
    if output.exists() and output.suffix != ".pot":
        raise InputError(
            "is there already and is no template.",
            path=output,
            mend="Choose an --output that ends in .pot.",
        )


def refuse_output_among(output: Path, folders: Iterable[Path]) -> None:
    """Raise InputError if documents would be written to where documents are read.

    The next run would take them for documents of its own.
    """
    for folder in folders:
        if output.resolve().is_relative_to(folder.resolve()):
            raise InputError(
                f"is within {folder.as_posix()}, whose documents are read.",
                path=output,
                mend="Choose an --output outside of it.",
            )
