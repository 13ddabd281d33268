"""The gates of a project's languages: its own settings, or the defaults."""

from __future__ import annotations

from collections.abc import Mapping

from fbss_publish.domain.gates import GateSetting
from fbss_publish.errors import ConfigError
from fbss_publish.project import Project
from fbss_publish.readability.gates import Gate, default_gates, known_for


def gates_of(project: Project, tag: str) -> tuple[Gate, ...]:
    """Give the gates for a language tag, or for the tag cut short: `es-MX` takes those of `es`.

    Raises ConfigError naming the key of a gate that cannot be used.
    """
    settings = _settings(project.readability, tag)
    if settings is None:
        return default_gates(tag)
    defaults = {gate.formula: gate for gate in default_gates(tag)}
    return tuple(_gate(setting, defaults.get(setting.formula), tag) for setting in settings)


def check_gates(project: Project) -> None:
    """Raise ConfigError for a gate that cannot be used, also of a language that is not built."""
    for tag in project.readability:
        gates_of(project, tag)


def _settings(
    table: Mapping[str, tuple[GateSetting, ...]], tag: str
) -> tuple[GateSetting, ...] | None:
    while tag:
        if tag in table:
            return table[tag]
        tag = tag.rpartition("-")[0]
    return None


def _gate(setting: GateSetting, default: Gate | None, tag: str) -> Gate:
    """Fill a setting up: a gate that is not set is that of the defaults, as is a goal."""
    known = known_for(tag)
    if setting.formula not in known:
        raise ConfigError(
            f"“{setting.key}” names no formula or measure for “{tag}”.",
            path=setting.file,
            mend=f"Choose from {', '.join(known)}.",
        )
    if setting.gate is None and default is None:
        raise ConfigError(
            f"“{setting.key}.gate” is missing.", path=setting.file, mend="For example gate = 60."
        )
    gate = setting.gate if setting.gate is not None else default.gate if default else 0.0
    own = setting.gate is not None or default is None
    return Gate(
        formula=setting.formula,
        gate=gate,
        goal=setting.goal if setting.goal is not None or own or not default else default.goal,
        source=setting.source
        or ("The project's own gate." if own or not default else default.source),
    )
