"""The commands. Each turns options into one call, prints, and gives an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import ClassVar

import click

from fbss_publish.cli.exits import BAD_INPUT, FAULT
from fbss_publish.errors import FbssError
from fbss_publish.report.text import printable

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(click.Group):
    """Loads a command when it is asked for, so that help starts at once."""

    _known: ClassVar[dict[str, str]] = {
        "build": "Build pages and handouts into output/.",
        "cache": "Look after the cache: stats, prune, verify.",
        "check": "Run the checks and print what they find.",
        "doctor": "Say whether this machine has what a build needs.",
        "export": "Write the catalogs of a locale for other translation tools.",
        "extract": "Write the catalog templates from the guides.",
        "apply": "Put a catalog's translations into a single document.",
        "import": "Bring translations from other tools into the catalogs.",
        "merge-manifests": "Put the parts of a divided build together.",
        "new": "Start the catalogs of a new locale.",
        "plan": "Divide a build between machines.",
        "po": "Look after any gettext catalog: check, diff, fmt, merge.",
        "readability": "Say how hard a text is to read, and why.",
        "render": "Make any HTML file into an accessible PDF.",
        "recall": "Say which published handouts hold a text.",
        "review": "Read, sign off and hand out translations for review.",
        "status": "Show how far each locale has come.",
        "update": "Bring the catalogs up to date with the guides.",
        "verify": "Say whether a sheet is current and unchanged.",
    }

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Name the commands in alphabetical order."""
        return sorted(self._known)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command."""
        if cmd_name not in self._known:
            return None
        from importlib import import_module

        module = "import_" if cmd_name == "import" else cmd_name.replace("-", "_")
        command: click.Command = import_module(f"fbss_publish.cli.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(self._known.items()))


@click.command(cls=Commands, context_settings=CONTEXT)
@click.option(
    "-C",
    "--project",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="FOLDER",
    help="The project's folder (default: this one, or the next above it that has a project).",
)
@click.version_option(package_name="fbss-publish")
@click.pass_context
def cli(context: click.Context, project: Path) -> None:
    """Make accessible, multilingual patient handouts from one plain-language guide.

    Exit codes: 0 nothing found, 1 findings at or above the gate, 2 wrong usage or bad
    input, 3 a fault of fbss-publish itself.
    """
    context.obj = project


def run() -> int:
    """Run the command line, and turn every outcome into an exit code and a plain sentence."""
    try:
        result = cli.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return BAD_INPUT
    except click.Abort:
        click.echo("Stopped.", err=True)
        return BAD_INPUT
    except FbssError as error:
        click.echo(f"fbss-publish: {printable(str(error))}", err=True)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        click.echo(f"fbss-publish: {name}{error.strerror or error}.", err=True)
        return BAD_INPUT
    except Exception as error:
        return _fault(error)
    return result if isinstance(result, int) else 0


def _fault(error: Exception) -> int:
    if os.environ.get("FBSS_DEBUG"):
        traceback.print_exc()
    click.echo(
        f"fbss-publish: this is a fault of ours, not of your files: {type(error).__name__}: "
        f"{error}. Set FBSS_DEBUG=1 to see where, and please report it.",
        err=True,
    )
    return FAULT
