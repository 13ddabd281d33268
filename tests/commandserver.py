"""A process that has imported everything, and forks a child for each command line.

The kit starts it once in a test run, as `python commandserver.py DESCRIPTOR`. A child is a process
of its own, as one that is started anew would be: own folder, own environment, own output, one
thread, nothing left behind. It only has no imports to wait for.

What comes through the socket is JSON, `{"arguments", "folder", "environment"}`, with the two files
for what is said; what goes back is the exit code, four bytes.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import pkgutil
import runpy
import signal
import socket
import struct
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

EXIT = struct.Struct("!i")
LENGTH = struct.Struct("!I")
LIBRARIES = (
    "babel.core", "babel.dates", "babel.lists", "babel.messages.pofile", "babel.numbers",
    "babel.plural", "babel.units", "bs4", "concurrent.futures", "fontTools.subset",
    "fontTools.ttLib", "fontTools.varLib.instancer", "jinja2", "lxml.etree", "markdown_it",
    "multiprocessing.connection", "phonenumbers", "pikepdf", "PIL.Image", "polib", "pypdfium2",
    "rapidfuzz", "segno", "sqlite3", "tinycss2", "weasyprint",
)  # fmt: skip
"""What the program imports in its functions, because it takes long."""


def modules() -> Iterator[str]:
    """Name the modules of the program, but for the one that runs it."""
    import fbss_publish

    for module in pkgutil.walk_packages(fbss_publish.__path__, "fbss_publish."):
        if not module.name.endswith("__main__"):
            yield module.name


def import_all() -> None:
    """Import the program and its libraries; nothing of it is called."""
    for name in (*modules(), *LIBRARIES):
        importlib.import_module(name)


def serve(connection: socket.socket) -> None:
    """Fork for each request, and say with what code the child ended."""
    for request, files in requests(connection):
        child = os.fork()
        if child == 0:
            connection.close()
            leave(ended(request, files))
        for file in files:
            os.close(file)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        connection.sendall(EXIT.pack(code))


def requests(connection: socket.socket) -> Iterator[tuple[dict[str, Any], list[int]]]:
    """Give what is asked for, until nobody asks any more."""
    while True:
        head, files, _, _ = socket.recv_fds(connection, LENGTH.size, 2)
        if not head:
            return
        (length,) = LENGTH.unpack(head)
        yield json.loads(connection.recv(length, socket.MSG_WAITALL)), files


def ended(request: dict[str, Any], files: list[int]) -> int:
    """Be `python -m fbss_publish ARGUMENTS` in a folder, and give the exit code of that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for file, own in zip(files, (1, 2), strict=True):
        os.dup2(file, own)
        os.close(file)
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["folder"])
    sys.path[0] = str(Path.cwd())
    sys.argv = ["-m", *request["arguments"]]
    try:
        runpy.run_module("fbss_publish", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else bool(end.code)
    except BaseException:  # as Python itself says it
        traceback.print_exc()
        return 1
    return 0


def leave(code: int) -> NoReturn:
    """End as Python does, but for taking every module apart, which takes a tenth of a second."""
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        # A command may have closed its output.
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    import_all()
    gc.freeze()  # what is not looked through is not copied
    # The end of a test run is said by the socket, not by the keyboard.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve(socket.socket(fileno=int(sys.argv[1])))
