"""The optional extras, where they are installed."""

from __future__ import annotations

import pytest

from fbss_publish.build.readability_extras import frequency_of, segmenter_of
from fbss_publish.readability.blocks import blocks_of_text
from fbss_publish.readability.report import analyze


def test_words_of_chinese_with_icu():
    pytest.importorskip("icu4py")
    segmenter = segmenter_of("zh-Hans")
    assert segmenter is not None
    found = analyze(blocks_of_text("腰痛很常见。请慢慢走。"), "zh-Hans", segmenter=segmenter)
    assert found.counts.sentences == 2
    assert 5 <= found.counts.words <= 7
    assert found.counts.signs == 0


def test_spaced_languages_need_no_segmenter():
    assert segmenter_of("es") is None
    assert segmenter_of("ko") is None


def test_frequencies_of_words():
    pytest.importorskip("wordfreq")
    frequency = frequency_of("es")
    assert frequency is not None
    often, seldom = frequency("dolor"), frequency("laminectomía")
    assert often is not None
    assert often > 4 > (seldom or 0)
    assert frequency_of("ht") is None
