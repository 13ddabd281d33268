"""The exit codes. They are documented in docs/cli.md and do not change."""

CLEAN = 0
FINDINGS = 1
BAD_INPUT = 2
FAULT = 3
