"""Who signed off the texts that an edition shows: from the ledger, and from nowhere else."""

from __future__ import annotations

from fbss_publish.build.gather import Inputs
from fbss_publish.domain.edition import Edition, Reviewer, State


def reviewers_of(edition: Edition, inputs: Inputs) -> tuple[Reviewer, ...]:
    """Give each person once for each scope, with the date of the latest sign-off.

    An edition that is not wholly reviewed names nobody: a name on the sheet would be read
    as vouching for all of it.
    """
    if edition.draft or edition.locale.source or edition.locale.pseudo:
        return ()
    catalog = inputs.catalogs.get(edition.guide.id)
    known = catalog.by_key() if catalog else {}
    latest: dict[tuple[str, str, str], str] = {}
    for unit, rendition in zip(edition.guide.units, edition.renditions, strict=True):
        entry = known.get(unit.key)
        if entry is None or rendition.state is not State.REVIEWED:
            continue
        for record in inputs.ledger.sign_offs(entry):
            who = (record.scope, record.person, record.fields.get("credential", ""))
            latest[who] = max(latest.get(who, ""), record.fields.get("date", ""))
    return tuple(
        Reviewer(scope=scope, person=person, credential=credential, date=date)
        for (scope, person, credential), date in sorted(latest.items())
    )
