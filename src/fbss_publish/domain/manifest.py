"""What a build made, from what, and what it had to say: the only state that a build keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fbss_publish.domain.finding import Finding

SCHEMA = "fbss-publish/manifest/1"


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What lists say of an edition: its title, and when the guide was last changed.

    `language` is the language in which title and description are.
    """

    title: str
    description: str
    language: str
    modified: str


@dataclass(frozen=True, kw_only=True, slots=True)
class EditionRecord:
    """An edition in the manifest. `status` is built or held; `states` counts its messages.

    `trust` has the facts of its panel, `messages` the digests of what it says, `pages` the
    number of pages of each sheet by its name.
    """

    guide: str
    locale: str
    status: str
    draft: bool
    states: Mapping[str, int]
    outputs: Mapping[str, str]
    findings: tuple[Finding, ...] = ()
    about: About | None = None
    trust: Mapping[str, Any] = field(default_factory=dict)
    messages: str = ""
    pages: Mapping[str, int] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str]:
        """The guide and the locale."""
        return (self.guide, self.locale)


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """The build: digests of what went in, and what came out, by name."""

    mode: str
    tools: Mapping[str, str]
    inputs: Mapping[str, str]
    inputs_digest: str
    editions: tuple[EditionRecord, ...]
    shared: Mapping[str, str]

    def outputs(self) -> dict[str, str]:
        """Every file of the build with its SHA-256."""
        found = dict(self.shared)
        for edition in self.editions:
            found.update(edition.outputs)
        return dict(sorted(found.items()))

    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order in which people mend things."""
        found = (finding for edition in self.editions for finding in edition.findings)
        return tuple(sorted(dict.fromkeys(found), key=lambda f: f.order))
