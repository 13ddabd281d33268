from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Dictionary, Name
from PIL import ImageCms
from presskit import KINDS, TAGS, imposed, made, real, weight

from fbss_publish.check.press.output_intent import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind


def intent(**entries: Any) -> Any:
    """Give a change of the output intent; None takes an entry away."""

    def change(pdf: Any) -> None:
        found = pdf.Root.OutputIntents[0]
        for key, value in entries.items():
            if value is None:
                del found[f"/{key}"]
            else:
                found[f"/{key}"] = value

    return change


def none(pdf: Any) -> None:
    del pdf.Root.OutputIntents


def twice(pdf: Any) -> None:
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def screen(pdf: Any) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_stream(profile, {"/N": 3})


def archive(pdf: Any) -> None:
    pdf.Root.OutputIntents.append(Dictionary(S=Name("/GTS_PDFA1")))


SILENT = {
    "the calculated condition": made(),
    "a registered condition": made(change=intent(
        OutputConditionIdentifier="FOGRA51", RegistryName="http://www.color.org")),
    "registered, without a profile": made(change=intent(
        OutputConditionIdentifier="FOGRA51", RegistryName="http://www.color.org",
        DestOutputProfile=None)),
    "another one for PDF/A": made(change=archive),
}  # fmt: skip
SPEAKS = {
    "none": (made(change=none), Severity.ERROR),
    "two": (made(change=twice), Severity.ERROR),
    "without a condition": (made(change=intent(OutputConditionIdentifier=None)), Severity.ERROR),
    "without a profile": (made(change=intent(DestOutputProfile=None)), Severity.ERROR),
    "a profile of the screen": (made(change=screen), Severity.ERROR),
    "for PDF/A alone": (made(change=intent(S=Name("/GTS_PDFA1"))), Severity.ERROR),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_file(tag: str, kind: Kind) -> None:
    assert weight(RULE, real(tag, kind), imposed(kind)) is None


@pytest.mark.parametrize("data", SILENT.values(), ids=list(SILENT))
def test_is_silent(data: bytes) -> None:
    assert weight(RULE, data) is None


@pytest.mark.parametrize(("data", "expected"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(data: bytes, expected: Severity) -> None:
    assert weight(RULE, data) is expected
