"""Command lines as people type them, each in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from commandserver import EXIT, LENGTH

PATIENCE = 300
"""Seconds that a command may take."""

HARMLESS = {"SOURCE_DATE_EPOCH"}
"""What a process that runs already may be given: of the rest, Python reads some when it starts."""


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line on stderr. Fails if there is not exactly one."""
        assert "Traceback" not in self.err + self.out
        lines = self.err.splitlines()
        assert len(lines) == 1, lines
        return lines[0]


def run(folder: Path, *arguments: str, **environment: str) -> Outcome:
    """Run `python -m fbss_publish ARGUMENTS` in a folder.

    It is forked from a process that has imported everything, which saves a second each time; or
    started anew, where that would tell something else.
    """
    if set(environment) <= HARMLESS and hasattr(os, "fork"):
        return _server().run(folder, arguments, {**os.environ, **environment})
    return run_anew(folder, *arguments, **environment)


def run_anew(folder: Path, *arguments: str, **environment: str) -> Outcome:
    """Run it in a process that starts with nothing imported."""
    done = subprocess.run(
        [sys.executable, "-m", "fbss_publish", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


class _Server:
    """Our end of a command server. One command at a time."""

    def __init__(self) -> None:
        self._ours, theirs = socket.socketpair()
        self._ours.settimeout(PATIENCE)
        self._lock = threading.Lock()
        program = str(Path(__file__).with_name("commandserver.py"))
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, program, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    def run(
        self, folder: Path, arguments: tuple[str, ...], environment: Mapping[str, str]
    ) -> Outcome:
        request = {
            "arguments": arguments, "folder": str(folder), "environment": dict(environment)
        }  # fmt: skip
        data = json.dumps(request).encode()
        with self._lock, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            files = [out.fileno(), err.fileno()]
            code = self._asked(data, files)
            out.seek(0)
            err.seek(0)
            return Outcome(code, _text(out.read()), _text(err.read()))

    def _asked(self, data: bytes, files: list[int]) -> int:
        """Send a request and wait for the exit code. Whoever waits no longer ends the command."""
        try:
            socket.send_fds(self._ours, [LENGTH.pack(len(data))], files)
            self._ours.sendall(data)
            (code,) = EXIT.unpack(self._ours.recv(EXIT.size, socket.MSG_WAITALL))
        except BaseException:
            os.killpg(self._process.pid, signal.SIGKILL)
            _server.cache_clear()
            raise
        return int(code)

    def close(self) -> None:
        """Say that nothing more will be asked."""
        self._ours.close()
        self._process.wait(PATIENCE)


@cache
def _server() -> _Server:
    """Give the server of this test process; it starts when it is wanted."""
    return _Server()


def close() -> None:
    """End the server, if one was wanted."""
    if _server.cache_info().currsize:
        _server().close()
        _server.cache_clear()


def _text(data: bytes) -> str:
    """Read as `subprocess` reads text: every end of line is one sign."""
    return data.decode().replace("\r\n", "\n").replace("\r", "\n")
