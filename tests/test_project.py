"""The configuration: where it is found, what it says, and errors that name the key."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.domain.finding import Severity
from fbss_publish.errors import ConfigError, InputError
from fbss_publish.project import Project, found_locales, load_project


def project(folder: Path, text: str, name: str = "fbss-publish.toml") -> Project:
    (folder / name).write_text(text, encoding="utf-8")
    return load_project(folder)


def test_defaults(tmp_path: Path):
    found = project(tmp_path, "")
    assert found.root == tmp_path
    assert found.source_language == "en"
    assert found.locales == found.pseudo_locales == ()
    assert found.papers == ("letter", "a4")
    assert found.gate is Severity.ERROR


def test_everything_set(tmp_path: Path):
    found = project(
        tmp_path,
        """
        source-language = "en-US"
        locales = ["es", "zh-Hans"]
        pseudo-locales = ["en-XA"]
        site-url = "https://example.org/handouts/"
        papers = "a4"
        gate = "warning"
        [languages.qya]
        name = "Quenya"
        english = "Quenya"
        script = "Latn"
        plural-forms = "nplurals=2; plural=n != 1"
        fonts = ["Noto Sans"]
        """,
    )
    assert found.source_language == "en-US"
    assert found.locales == ("es", "zh-Hans")
    assert found.site_url == "https://example.org/handouts"
    assert found.papers == ("a4",)
    assert found.gate is Severity.WARNING
    assert found.languages["qya"].name == "Quenya"
    assert found.languages["qya"].fonts == ("Noto Sans",)


def test_it_is_found_from_a_folder_within(tmp_path: Path):
    project(tmp_path, '[tool.fbss-publish]\nlocales = ["es"]\n', "pyproject.toml")
    below = tmp_path / "source" / "guide"
    below.mkdir(parents=True)
    assert load_project(below).root == tmp_path
    assert load_project(below).locales == ("es",)


def test_a_pyproject_of_another_tool_is_passed_by(tmp_path: Path):
    (tmp_path / "fbss-publish.toml").write_text("", encoding="utf-8")
    below = tmp_path / "tool"
    below.mkdir()
    (below / "pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    assert load_project(below).root == tmp_path


def test_no_project(tmp_path: Path):
    with pytest.raises(InputError, match="no project here") as caught:
        load_project(tmp_path)
    assert "fbss-publish.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "key", "advice"),
    [
        ("locale = ['es']", "locale", "The settings here are"),
        ("locales = 'es'", "locales", "list of texts"),
        ("locales = [1]", "locales", "list of texts"),
        ("locales = ['../x']", "locales", "“../x” is not a language tag"),
        ("locales = ['es_MX']", "locales", "“es_MX” is not a language tag"),
        ("locales = ['EN']", "locales", "“EN” is not a language tag"),
        ("pseudo-locales = ['/etc']", "pseudo-locales", "BCP 47"),
        ("source-language = 1", "source-language", "text in quotes"),
        ("source-language = 'english'", "source-language", "BCP 47"),
        ("papers = ['a5']", "papers", "“letter”, “a4”"),
        ("gate = 'fatal'", "gate", "“error”, “warning”, “hint”"),
        ("gate = 3", "gate", ""),
        ("site-url = false", "site-url", "text in quotes"),
        ("languages = 3", "languages", "a table"),
        ("[languages]\nqya = 3", "languages.qya", "a table"),
        ("[languages.qya]\nnames = 'x'", "languages.qya.names", "is not a setting"),
        ("[languages.qya]\nfonts = 'x'", "languages.qya.fonts", "list of texts"),
        ("[languages.'../x']\nname = 'x'", "languages.../x", "is not a language tag"),
        ("contact = 'me'", "contact", "a table"),
        ("[contact]\nmail = 'a@b.example'", "contact.mail", "The settings here are"),
        ("[contact]\nemail = 'a at b'", "contact.email", "an e-mail address"),
        ("[contact]\nemail = 'a@b.example?cc=c@d.example'", "contact.email", "an e-mail address"),
        ("[contact]\nurl = 'javascript:alert(1)'", "contact.url", "https://"),
        ("[contact.complaints]\nurl = 'x'", "contact.complaints.url", "https://"),
    ],
)
@pytest.mark.parametrize("name", ["fbss-publish.toml", "pyproject.toml"])
def test_an_error_names_the_key(tmp_path: Path, name: str, text: str, key: str, advice: str):
    prefix = ""
    if name == "pyproject.toml":
        prefix = "tool.fbss-publish."
        text = "\n".join(
            f"[tool.fbss-publish.{line[1:]}" if line.startswith("[") else line
            for line in text.splitlines()
        )
        text = f"[tool.fbss-publish]\n{text}"
    with pytest.raises(ConfigError) as caught:
        project(tmp_path, text, name)
    assert f"“{prefix}{key}”" in str(caught.value)
    assert advice in str(caught.value)
    assert str(caught.value).startswith(f"{name}: ")


@pytest.mark.parametrize("data", [b"locales = [", b"a = '\xe1'", b"[tool.fbss-publish\n"])
def test_a_file_that_is_no_toml(tmp_path: Path, data: bytes):
    (tmp_path / "fbss-publish.toml").write_bytes(data)
    with pytest.raises(ConfigError, match=r"fbss-publish\.toml: cannot be read"):
        load_project(tmp_path)


def test_locales_are_found_by_their_folders(tmp_path: Path):
    for name in ("es", "ar", "templates"):
        (tmp_path / "locales" / name).mkdir(parents=True)
    for name in ("es", "ar"):
        (tmp_path / "locales" / name / "LC_MESSAGES").mkdir()
    assert found_locales(tmp_path) == ("ar", "es")
    assert project(tmp_path, "").locales == ("ar", "es")
    (tmp_path / "locales" / "es_MX" / "LC_MESSAGES").mkdir(parents=True)
    with pytest.raises(ConfigError, match="es_MX"):
        load_project(tmp_path)


def sources(folder: Path, *names: str) -> Project:
    for name in names:
        path = folder / "source" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return project(folder, "")


def test_guides_are_found(tmp_path: Path):
    names = ("b/index.html", "a.md", "c/index.md", "d.html", "notes.txt", "e/x.html")
    found = sources(tmp_path, *names)
    assert [(s.id, s.name) for s in found.sources()] == [
        ("a", "source/a.md"),
        ("b", "source/b/index.html"),
        ("c", "source/c/index.md"),
        ("d", "source/d.html"),
    ]


@pytest.mark.parametrize(
    ("names", "complaint"),
    [
        ((), "there is no folder “source”"),
        (("notes.txt",), "holds no guide"),
        (("a.md", "a/index.html"), "have the same id"),
        (("a/index.md", "a/index.html"), "have the same id"),
        (("My Guide.html",), "“My Guide” cannot be the id"),
        (("ui.md",), "“ui” cannot be the id"),
        (("..html",), "cannot be the id"),
    ],
)
def test_sources_that_cannot_be_used(tmp_path: Path, names: tuple[str, ...], complaint: str):
    with pytest.raises(InputError, match=complaint):
        sources(tmp_path, *names).sources()


def test_links_are_refused(tmp_path: Path):
    found = sources(tmp_path, "a.html")
    (tmp_path / "secret.html").write_text("", encoding="utf-8")
    (tmp_path / "source" / "b.html").symlink_to(tmp_path / "secret.html")
    with pytest.raises(InputError, match=r"source/b\.html: is a symbolic link"):
        found.sources()


def test_paths(tmp_path: Path):
    found = project(tmp_path, "")
    assert found.name(found.catalog("es", "guide")) == "locales/es/LC_MESSAGES/guide.po"
    assert found.name(found.template("guide")) == "locales/templates/guide.pot"
    assert found.name(found.ledger("es")) == "locales/es/reviews.jsonl"
    assert found.name(Path("/elsewhere")) == "/elsewhere"
