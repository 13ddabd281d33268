"""Every check of the project, one session each; "nox -l" lists them.

Under "./start test" the sessions use the environment that ./start made. Run alone, nox gives
each session an environment of its own, filled from the same locks.
"""

import os
import shutil
import tempfile
import time
from pathlib import Path

import nox
from nox.command import CommandFailed

nox.needs_version = ">=2026.10.20"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"

LOCKS = Path(".ci/locks")
GROUPS = ("test", "lint", "types", "imports", "schemas", "engines", "browser", "nox")
BROWSERS = ("chromium", "google-chrome", "google-chrome-stable")
PYPROJECT = nox.project.load_toml("pyproject.toml")
SETTINGS = PYPROJECT["tool"]["fbss-publish"]
TRANSLATED = sorted(path.parent.name for path in Path("locales").glob("*/LC_MESSAGES"))
MADE = {name: os.environ[name] for name in ("FBSS_SITE",) if os.environ.get(name)}
"""What an earlier session of this run has made for a later one, as the environment says it."""
LOCALES = [SETTINGS["source-language"], *TRANSLATED, *SETTINGS["pseudo-locales"]]


def prepare(session: nox.Session, lock: str = "dev") -> None:
    """Fill the session's own environment from a lock; under ./start there is none to fill."""
    if session.venv_backend == "none":
        return
    session.install("--require-hashes", "--no-deps", "-r", str(LOCKS / f"{lock}.txt"))
    session.install("--no-deps", "--no-build-isolation", "-e", ".")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and layout of the Python files with ruff."""
    prepare(session)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check the type annotations with mypy, strictly."""
    prepare(session)
    session.run("mypy")


@nox.session
def imports(session: nox.Session) -> None:
    """Check that imports go down only and that each library stays behind its wall."""
    prepare(session)
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """Run every test that needs no browser; arguments after "--" go to pytest."""
    prepare(session)
    chosen = session.posargs or ["--ignore=tests/contracts"]
    session.run("pytest", "-n", "auto", "-m", "not browser", *chosen)


@nox.session
def docs(session: nox.Session) -> None:
    """Check that the documentation says what the program does."""
    prepare(session)
    session.run("pytest", "-n", "auto", "-m", "not browser", "tests/contracts")


@nox.session
def editions(session: nox.Session) -> None:
    """Build and check every edition, on all processors."""
    prepare(session, "run")
    session.run("fbss-publish", "build", *session.posargs)
    if not session.posargs:
        MADE.setdefault("FBSS_SITE", str(Path("output").resolve()))


@nox.session(default=False)
@nox.parametrize("locale", LOCALES)
def build(session: nox.Session, locale: str) -> None:
    """Build and check the edition of one locale."""
    prepare(session, "run")
    session.run("fbss-publish", "build", "--locale", locale)


@nox.session(default=False)
def reproducible(session: nox.Session) -> None:
    """Build twice under other paths, time zones, locales, seeds, workers; compare every byte.

    Arguments after "--" go to both builds, such as "--guide fbss-guide --locale ar".
    """
    prepare(session, "run")
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder, "a")
        other = Path(folder, "another place, ünusual", "and deeper", "b")
        _build_in(session, one, "-j", "1", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
        _build_in(
            session, other, "-j", "3",
            TZ="America/Anchorage", LC_ALL="tr_TR.UTF-8", PYTHONHASHSEED="4242", COLUMNS="41",
        )  # fmt: skip
        _compare(session, one / "output", other / "output")


def _build_in(session: nox.Session, root: Path, *options: str, **environment: str) -> None:
    """Build a copy of this project in a folder, without a cache, on the same day."""
    for name in ("source", "locales"):
        shutil.copytree(name, root / name)
    for path in (Path("pyproject.toml"), *Path().glob("*.json"), *Path().glob("fbss-publish.toml")):
        shutil.copy(path, root)
    # 0: nothing found; 1: an edition is held, which is then the same twice.
    session.run(
        *("fbss-publish", "-C", str(root), "build", "--no-cache", *options, *session.posargs),
        env={"SOURCE_DATE_EPOCH": _day(), **environment},
        success_codes=[0, 1],
    )


def _day() -> str:
    """Give the day of both builds, also if midnight comes between them."""
    return os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(time.time())))


def _compare(session: nox.Session, one: Path, other: Path) -> None:
    """End the session with an error that names the files that differ."""
    first, second = _contents(one), _contents(other)
    if not first:
        session.error("nothing was built.")
    differ = sorted(name for name in {*first, *second} if first.get(name) != second.get(name))
    for name in differ:
        session.warn(f"differs: {name}")
    if differ:
        session.error(f"{len(differ)} of {len(first)} files differ.")
    session.log(f"{len(first)} files, all the same to the byte.")


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@nox.session
def browser(session: nox.Session) -> None:
    """Check the built pages in Chromium, with every checker; pictures go to .nox/pictures.

    FBSS_CHROMIUM and FBSS_CHECKERS tell the tests where the browser and the checkers are.
    """
    prepare(session)
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    places = {"FBSS_CHROMIUM": found, "FBSS_CHECKERS": _checkers(session)}
    shown = {"FBSS_SHOTS": str(Path(".nox", "pictures").resolve())}
    # By file: each has fixtures of its own that take a minute to make.
    parallel = ("-n", "2", "--dist", "loadfile")
    chosen = ("-m", "browser", "tests/browser", *session.posargs)
    # Pages that this run has made already are not made again.
    session.run("pytest", *parallel, *chosen, env=MADE | places | shown)


def _checkers(session: nox.Session) -> str:
    """Install what .ci/npm pins, if npm is here and ./start has not done it, and say where."""
    if given := os.environ.get("FBSS_CHECKERS"):
        return given
    ready = Path(".venv", "checkers").resolve()
    folder = ready if (ready / "node_modules").is_dir() else Path(".nox", "checkers").resolve()
    lock = folder / "package-lock.json"
    pinned = Path(".ci", "npm")
    if lock.is_file() and lock.read_bytes() == (pinned / lock.name).read_bytes():
        return str(folder)
    if shutil.which("npm") is None:
        session.warn("npm is not here: only axe-core checks. ./start installs the other checkers.")
        return str(folder)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(pinned, folder, dirs_exist_ok=True)
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
    session.run("npm", "ci", "--prefix", str(folder), *quiet, external=True)
    return str(folder)


@nox.session(default=False, venv_backend="none")
def lock(session: nox.Session) -> None:
    """Pin all dependencies again, with hashes; "-- --upgrade" takes newer versions (needs uv)."""
    if shutil.which("uv") is None:
        session.error("uv is not on PATH. Install it (pipx install uv) and run this again.")
    with tempfile.TemporaryDirectory() as folder:
        backend = Path(folder, "build-system.in")
        # hatchling asks for editables only when it makes an editable install.
        requirements = [*PYPROJECT["build-system"]["requires"], "editables"]
        backend.write_text("\n".join(requirements), encoding="utf-8")
        run = _compile(session, "run", str(backend))
        groups = [part for group in GROUPS for part in ("--group", f"pyproject.toml:{group}")]
        _compile(session, "dev", str(backend), "--constraint", str(run), *groups)


def _compile(session: nox.Session, name: str, *arguments: str) -> Path:
    """Write one lock for all platforms and return its path."""
    target = LOCKS / f"{name}.txt"
    session.run(
        *("uv", "pip", "compile", "--quiet", "--generate-hashes", "--universal"),
        *("--python-version", "3.11", "--no-header", "--no-annotate", "--no-emit-index-url"),
        *("--output-file", str(target), "pyproject.toml", *arguments, *session.posargs),
        external=True,
    )
    # A lock that names a place would tie everyone to one machine or one mirror.
    text = target.read_text(encoding="utf-8")
    if "://" in text or " @ " in text or "\n-" in text:
        session.error(f"{target} names an index, a file or a URL; look at uv's settings.")
    return target


@nox.session(default=False)
def bench(session: nox.Session) -> None:
    """Measure all parts beside other tools, in one run; "-- --quick" for a look."""
    prepare(session)
    peers = _peers(session)
    # A browser and its driver come from the dev environment, or from that of the peers.
    arguments = ("--peers", str(peers), "--json", str(Path(".nox", "bench.json")))
    session.run("python", "benchmarks/bench.py", *arguments, *session.posargs)


def _peers(session: nox.Session) -> Path:
    """Install the tools to compare with, apart from the project, and give their folder."""
    folder = Path(".nox", "peers").resolve()
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    wanted = Path("benchmarks", "peers.txt").read_bytes()
    stamp = folder / "peers.txt"
    if not (stamp.is_file() and stamp.read_bytes() == wanted):
        session.run("python", "-m", "venv", str(folder), silent=True)
        install = (str(programs / "python"), "-m", "pip", "install", "--quiet")
        try:
            session.run(*install, "-r", "benchmarks/peers.txt", external=True)
            stamp.write_bytes(wanted)
        except CommandFailed:
            session.warn("not all peers could be installed; those missing are left out.")
    return programs


@nox.session(default=False)
def instructions(session: nox.Session) -> None:
    """Count the instructions of the hot paths; "-- --write" expects what is counted now."""
    prepare(session)
    session.run("python", "benchmarks/instructions.py", *session.posargs)
