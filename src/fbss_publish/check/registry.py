"""Every rule there is, by subject, in the order in which findings are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fbss_publish.check.catalog import (
    inconsistent_translation,
    plural_forms,
    reused_translation,
)
from fbss_publish.check.guide import ambiguous_text, clinical_review, glossary, review_date
from fbss_publish.check.handout import (
    page_count,
    sheet_language,
    sheet_tagged,
    sheet_title,
    sheet_warnings,
)
from fbss_publish.check.page import (
    active_content,
    dangling_references,
    direction,
    duplicate_ids,
    foreign_language,
    heading_order,
    image_alternatives,
    landmarks,
    language,
    link_text,
    list_structure,
    page_title,
    table_headers,
)
from fbss_publish.check.rule import (
    CatalogSubject,
    GuideSubject,
    HandoutSubject,
    PageSubject,
    Pair,
    Rule,
)
from fbss_publish.check.translation import (
    addresses,
    balanced_marks,
    day_halves,
    edge_space,
    empty_tags,
    end_punctuation,
    half_translated,
    inline_tags,
    invisible_characters,
    length_limit,
    length_ratio,
    mixed_scripts,
    months,
    negation,
    no_break_space,
    number_order,
    numbers,
    opposites,
    placeholders,
    punctuation_style,
    repeated_words,
    start_capital,
    terms,
    units,
    untranslated_copy,
    wrong_language,
)

TRANSLATION_RULES: tuple[Rule[Pair], ...] = (
    inline_tags.RULE,
    empty_tags.RULE,
    placeholders.RULE,
    numbers.RULE,
    units.RULE,
    number_order.RULE,
    negation.RULE,
    opposites.RULE,
    addresses.RULE,
    day_halves.RULE,
    months.RULE,
    terms.RULE,
    untranslated_copy.RULE,
    half_translated.RULE,
    wrong_language.RULE,
    mixed_scripts.RULE,
    invisible_characters.RULE,
    length_limit.RULE,
    length_ratio.RULE,
    no_break_space.RULE,
    edge_space.RULE,
    end_punctuation.RULE,
    punctuation_style.RULE,
    balanced_marks.RULE,
    start_capital.RULE,
    repeated_words.RULE,
)
CATALOG_RULES: tuple[Rule[CatalogSubject], ...] = (
    inconsistent_translation.RULE,
    reused_translation.RULE,
    plural_forms.RULE,
)
PAGE_RULES: tuple[Rule[PageSubject], ...] = (
    language.RULE,
    direction.RULE,
    page_title.RULE,
    heading_order.RULE,
    landmarks.RULE,
    duplicate_ids.RULE,
    dangling_references.RULE,
    link_text.RULE,
    image_alternatives.RULE,
    table_headers.RULE,
    list_structure.RULE,
    foreign_language.RULE,
    active_content.RULE,
)
GUIDE_RULES: tuple[Rule[GuideSubject], ...] = (
    review_date.RULE,
    clinical_review.RULE,
    ambiguous_text.RULE,
    glossary.RULE,
)
HANDOUT_RULES: tuple[Rule[HandoutSubject], ...] = (
    sheet_warnings.RULE,
    sheet_language.RULE,
    sheet_title.RULE,
    sheet_tagged.RULE,
    page_count.RULE,
)


def all_rules() -> Iterator[Rule[Any]]:
    """Give every rule once."""
    yield from GUIDE_RULES
    yield from TRANSLATION_RULES
    yield from CATALOG_RULES
    yield from PAGE_RULES
    yield from HANDOUT_RULES
