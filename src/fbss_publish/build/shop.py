"""What a print shop has told: the ICC profile of its press, and which condition it describes."""

from __future__ import annotations

from fbss_publish.errors import ConfigError
from fbss_publish.project import Project

Shop = tuple[bytes, str]
"""A profile, b"" for the calculated one, and the name of its printing condition."""
_HEAD = 128
_ASK = "Ask the print shop for the ICC output profile (CMYK) of its press."


def shop_of(project: Project) -> Shop:
    """Read the profile that a project names.

    Raises ConfigError where it cannot be read, is none of a press, or has no named condition.
    """
    name, condition = project.print_profile, project.print_condition
    if not name:
        if condition:
            raise ConfigError(
                "“print.condition” stands without its profile.",
                mend="Add print.profile, the file from the print shop, or take both out.",
            )
        return b"", ""
    path = (project.root / name).resolve()
    if not path.is_relative_to(project.root.resolve()):
        raise ConfigError("“print.profile” leads out of the project.", path=name,
                          mend="Put the file into the project's folder.")  # fmt: skip
    if not condition:
        raise ConfigError(
            "“print.profile” needs “print.condition”, the name of its printing condition.",
            path=name, mend="The print shop knows it: for example FOGRA51 or CGATS21_CRPC6.",
        )  # fmt: skip
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(
            f"the print profile cannot be read: {error.strerror}.", path=name, mend=_ASK
        ) from None
    head = data[:_HEAD]
    if head[36:40] != b"acsp" or head[12:16] != b"prtr" or head[16:20] != b"CMYK":
        raise ConfigError("is no ICC profile of a press in CMYK.", path=name, mend=_ASK)
    return data, condition
