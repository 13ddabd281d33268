"""Progress on a terminal; silence everywhere else."""

from __future__ import annotations

import sys
import time


class TerminalProgress:
    """Shows on one line of the terminal what is being made and how long it may still take."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._start = time.monotonic()

    def __call__(self, done: int, total: int, name: str) -> None:
        """Show that `done` of `total` steps are made and that `name` comes next."""
        if not self._shown:
            return
        line = f"[{done}/{total}] {name}{self._rest(done, total)}" if name else ""
        sys.stderr.write(f"\r\x1b[K{line[:100]}")
        sys.stderr.flush()

    def _rest(self, done: int, total: int) -> str:
        if done < 2:
            return ""
        seconds = (time.monotonic() - self._start) / done * (total - done)
        return f"  about {seconds:.0f} s left"
