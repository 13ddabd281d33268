"""Which engine runs the steps of a build: this process, others here, or those of a scheduler."""

from __future__ import annotations

from fbss_publish.build.engine.inline import Inline
from fbss_publish.build.engine.processes import Processes
from fbss_publish.build.engine.task import Engine
from fbss_publish.build.engine.worker import Limits
from fbss_publish.build.fingerprint import fingerprint
from fbss_publish.build.request import Means


def engine_for(means: Means, tasks: int) -> Engine:
    """Give the engine for steps that need the project. They stay on this machine."""
    if means.jobs > 1 and tasks > 1:
        return Processes(workers=means.jobs, limits=means.limits or Limits())
    return Inline()


def sheet_engine_for(means: Means, tasks: int) -> Engine:
    """Give the engine for sheets. Where there are limits, even one sheet has its own process."""
    limits = means.limits or Limits()
    if means.scheduler:
        from fbss_publish.build.engine.distributed import Distributed

        return Distributed(address=means.scheduler, limits=limits, facts=fingerprint)
    if means.limits or (means.jobs > 1 and tasks > 1):
        from fbss_publish.render.pdf import warm

        return Processes(workers=means.jobs, limits=limits, warm=warm)
    return Inline()
