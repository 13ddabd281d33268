"""A draft of the sound by espeak-ng: for hearing how the script runs, not for patients."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from fbss_publish.render.formats.voices import voice_of

_WORDS_A_MINUTE = "130"
_TIMEOUT = 600


def wav(script: str, tag: str) -> bytes:
    """Give the sound of an SSML script. Raises OSError if the program fails."""
    voice = voice_of(tag)
    if voice is None:
        raise KeyError(tag)
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "script.ssml", Path(folder) / "sound.wav"
        source.write_text(script, encoding="utf-8")
        done = subprocess.run(  # noqa: S603 - the voice comes from our own list
            ["espeak-ng", "-m", "-v", voice, "-s", _WORDS_A_MINUTE, "-f", source, "-w", target],  # noqa: S607
            capture_output=True,
            timeout=_TIMEOUT,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        if done.returncode or not target.is_file():
            raise OSError(f"espeak-ng failed: {done.stderr.decode(errors='replace')[:200]}")
        return target.read_bytes()
