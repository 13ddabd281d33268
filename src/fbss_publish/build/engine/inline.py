"""Steps one after another in this process: for one step, or where no process can be started."""

from __future__ import annotations

import time
from collections.abc import Sequence

from fbss_publish.build.engine.task import Done, Outcomes, Task, Work


class Inline:
    """Runs steps here."""

    def run(self, work: Work, tasks: Sequence[Task]) -> Outcomes:
        """Run the steps in their order."""
        for place, task in enumerate(tasks):
            start = time.perf_counter()
            value = work(task.argument)
            yield place, Done(value=value, seconds=time.perf_counter() - start)
