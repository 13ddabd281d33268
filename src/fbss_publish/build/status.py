"""How far each locale has come, counted in messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.days import valid
from fbss_publish.build.facts import Facts
from fbss_publish.build.formats import lines
from fbss_publish.build.provenance import build_date
from fbss_publish.build.request import Request
from fbss_publish.catalog.languages import locale_of
from fbss_publish.domain.edition import State
from fbss_publish.project import FOR_STAFF, INTERFACE, Project

if TYPE_CHECKING:
    from collections import Counter

    from fbss_publish.build.counting import Counting


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """The messages of one domain in one locale.

    `translated` counts all with a translation that is not fuzzy, `reviewed` those of them
    that a person signed off; `fuzzy` the drafts; `stale` the fuzzy ones whose source changed.
    """

    locale: str
    domain: str
    messages: int
    translated: int
    fuzzy: int
    stale: int
    missing: int
    reviewed: int

    @property
    def for_staff(self) -> bool:
        """Say whether these are the explanations of findings, which no edition waits for."""
        return self.domain == FOR_STAFF


def status(
    project: Project, wanted: Iterable[str] = (), cache: Path | None = None
) -> tuple[Progress, ...]:
    """Count the messages of each locale and domain. Raises CatalogError for a damaged catalog.

    The last domain of each locale explains findings to the staff; no edition is made of it. If
    there is a `cache`, the folder of one, only what changed since is counted again.
    """
    tags = tuple(wanted) or project.locales
    if cache is None or not (cache / "index.sqlite").is_file():
        return tuple(_Status(project, None).rows(tags))
    with Cache(cache) as opened:
        found = _Status(project, opened)
        rows = tuple(found.rows(tags))
        found.settle()
        return rows


class _Status:
    """The rows of one command, from the cache where nothing that they depend on has changed."""

    def __init__(self, project: Project, cache: Cache | None) -> None:
        self._project, self._cache, self._today = project, cache, build_date()
        self._facts = Facts(project, Request(today=self._today), cache.index) if cache else None

    def rows(self, tags: Iterable[str]) -> Iterator[Progress]:
        from fbss_publish.build.clinics import clinic_domains

        guides = [source.id for source in self._project.sources()]
        clinics = clinic_domains(self._project)
        for tag in tags:
            own = [domain for domain, made in clinics.items() if tag in made]
            for domain in (*guides, INTERFACE, *own, FOR_STAFF):
                yield self._row(tag, domain)

    def settle(self) -> None:
        """Forget what was counted just now if a file changed meanwhile."""
        if self._facts:
            self._facts.settled()

    def _row(self, tag: str, domain: str) -> Progress:
        if not (self._cache and self._facts and self._facts.stores(tag)):
            return self._counted(tag, domain)
        key = self._facts.counted(tag, domain)
        found = self._cache.read(key, self._read)
        if found is None:
            found = self._counted(tag, domain)
            value = {
                "numbers": asdict(found),
                "made": self._today.isoformat(),
                "until": self._facts.ledger_until(tag),
            }
            self._cache.put(key, Kept(value=value))
        return found

    def _read(self, kept: Kept) -> Progress | None:
        holds = valid(self._today, kept.value["made"], kept.value["until"])
        return Progress(**kept.value["numbers"]) if holds else None

    def _counted(self, tag: str, domain: str) -> Progress:
        return _progress(tag, domain, self._counting.states(tag, domain))

    @cached_property
    def _counting(self) -> Counting:
        from fbss_publish.build.counting import Counting

        return Counting(self._project, self._today)


def unavailable_formats(project: Project, wanted: Iterable[str] = ()) -> tuple[str, ...]:
    """Give a line for each format that some of the locales cannot have, with the reason."""
    tags = tuple(wanted) or project.locales
    return tuple(lines(locale_of(tag, project.languages.get(tag)) for tag in tags))


def _progress(tag: str, domain: str, states: Counter[State]) -> Progress:
    return Progress(
        locale=tag,
        domain=domain,
        messages=states.total(),
        translated=states[State.TRANSLATED] + states[State.REVIEWED],
        fuzzy=states[State.DRAFT] + states[State.STALE],
        stale=states[State.STALE],
        missing=states[State.MISSING],
        reviewed=states[State.REVIEWED],
    )
