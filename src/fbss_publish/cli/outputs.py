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
