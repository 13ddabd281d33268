"""Start the command line: `fbss-publish`, or `python -m fbss_publish`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from fbss_publish.cli.app import run

    sys.exit(run())


if __name__ == "__main__":
    main()
