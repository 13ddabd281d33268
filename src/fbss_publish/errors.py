"""The exceptions a person may meet. `str(error)` is the sentence that the person reads."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any


class FbssError(Exception):
    """Anything that the user can mend. The command line prints it and exits with `exit_code`."""

    exit_code = 2


class InputError(FbssError):
    """A file, an option or a value that cannot be used.

    `what` says what is wrong, `mend` what to do next; `path`, `line` and `column`
    (both counted from 1) say where.
    """

    def __init__(
        self,
        what: str,
        *,
        path: str | PurePath | None = None,
        line: int | None = None,
        column: int | None = None,
        mend: str = "",
    ) -> None:
        self.what, self.mend = what, mend
        self.path = None if path is None else str(path)
        self.line, self.column = line, column
        super().__init__(self._sentence())

    def __reduce__(self) -> tuple[Any, ...]:
        """Let the error come back whole from another process."""
        where = {"path": self.path, "line": self.line, "column": self.column}
        return (_again, (type(self), self.what, {**where, "mend": self.mend}))

    def _sentence(self) -> str:
        place = ":".join(str(p) for p in (self.path, self.line, self.column) if p is not None)
        sentence = f"{place}: {self.what}" if place else self.what
        return f"{sentence} {self.mend}" if self.mend else sentence


def _again(kind: type[InputError], what: str, rest: dict[str, Any]) -> InputError:
    return kind(what, **rest)


class ConfigError(InputError):
    """A setting that is unknown or has an unusable value; the text names the key."""


class CatalogError(InputError):
    """A catalog that cannot be read without losing or changing a word."""


class SourceError(InputError):
    """A source document that is broken or breaks a rule of the source format."""


class MissingToolError(FbssError):
    """Something that must be installed on this machine; the text has the command that does it."""
