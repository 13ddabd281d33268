"""The CI files that projects use: valid, without a secret, and no way into the cache or a shell."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from kit import ROOT

WORKFLOW = ROOT / ".github" / "workflows" / "handouts.yml"
TEMPLATE = ROOT / "docs" / "ci" / "gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
ABSENT = "the dependency group “schemas” is not installed"


def loaded(text: str) -> Any:
    yaml = pytest.importorskip("ruamel.yaml", reason=ABSENT)
    return yaml.YAML(typ="safe", pure=True).load(text)


@pytest.fixture(scope="module")
def workflow() -> Any:
    return loaded(WORKFLOW.read_text(encoding="utf-8"))


def steps(workflow: Any) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize(("path", "options"), [
    (WORKFLOW, ("vendor.github-workflows",)),
    (TEMPLATE, ("vendor.gitlab-ci", "--data-transform", "gitlab-ci")),
], ids=["github", "gitlab"])  # fmt: skip
def test_the_files_are_valid(path: Any, options: tuple[str, ...]) -> None:
    pytest.importorskip("check_jsonschema", reason=ABSENT)
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", [WORKFLOW, TEMPLATE], ids=["github", "gitlab"])
def test_no_secret_is_needed(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\$\{\{\s*secrets|TOKEN|pull_request_target|--cache-write", text)


def test_the_token_of_the_workflow_reads_only(workflow: Any) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"].items()
    more = {name: job["permissions"] for name, job in jobs if "permissions" in job}
    assert more == {"scanning": {"contents": "read", "security-events": "write"}}
    assert "head.repo.full_name == github.repository" in workflow["jobs"]["scanning"]["if"]


def test_only_the_default_branch_keeps_a_cache(workflow: Any) -> None:
    uses = [step for step in steps(workflow) if "actions/cache" in step.get("uses", "")]
    kinds = [step["uses"].split("@")[0].removeprefix("actions/cache/") for step in uses]
    assert sorted(kinds) == ["restore", "save"]
    (save,) = (step for step in uses if "/save@" in step["uses"])
    assert "github.event_name == 'push'" in save["if"]
    assert "github.ref_name == github.event.repository.default_branch" in save["if"]


def test_no_script_holds_what_others_wrote(workflow: Any) -> None:
    scripts = [step["run"] for step in steps(workflow) if "run" in step]
    assert len(scripts) >= 6
    assert not [script for script in scripts if "${{" in script]


def test_checkouts_leave_no_token_behind(workflow: Any) -> None:
    checkouts = [step for step in steps(workflow) if "actions/checkout" in step.get("uses", "")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_scripts_are_bash(workflow: Any) -> None:
    for step in steps(workflow):
        if "run" in step:
            done = subprocess.run(
                ["bash", "-n"],
                input=step["run"],
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
            assert done.returncode == 0, done.stderr


def test_the_plan_step_gives_a_matrix(workflow: Any, tiny: Any, tmp_path: Any) -> None:
    (script,) = (step["run"] for step in steps(workflow) if step.get("id") == "plan")
    output = tmp_path / "github-output"
    python = f'"{sys.executable}"'
    shim = f'fbss-publish() {{ {python} -m fbss_publish "$@"; }}\npython() {{ {python} "$@"; }}\n'
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", shim + script], cwd=tiny.root, text=True,
        capture_output=True, check=False, timeout=120,
        env=_environment(SHARDS="2", COSTS="", RELEASE="", RUNNER_TEMP=str(tmp_path),
                         GITHUB_OUTPUT=str(output)),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    values = dict(line.split("=", 1) for line in output.read_text().splitlines())
    assert json.loads(values["matrix"]) == {"shard": ["1/2", "2/2"]}
    assert int(values["day"]) > 1_700_000_000


def _environment(**values: str) -> dict[str, str]:
    return {**os.environ, **values}


def test_only_the_default_branch_of_gitlab_keeps_a_cache() -> None:
    template = loaded(TEMPLATE.read_text(encoding="utf-8"))
    assert template["variables"]["FBSS_CACHE_POLICY"] == "pull"
    writing = [rule["if"] for rule in template[".handouts"]["rules"] if "variables" in rule]
    assert writing == ["$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"]
    assert template["handouts-build"]["cache"]["policy"] == "$FBSS_CACHE_POLICY"


def test_hooks_have_the_names_that_the_documentation_says() -> None:
    ids = re.findall(r"^- id: (.*)$", HOOKS.read_text(encoding="utf-8"), re.MULTILINE)
    assert ids[:2] == ["fbss-check-po", "fbss-fmt-po"]
    text = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in text for name in ids[:2])
