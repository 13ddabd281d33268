"""Every rule there is, by subject, in the order in which findings are made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fbss_publish.check.catalog import (
    inconsistent_translation,
    plural_forms,
    reused_translation,
)
from fbss_publish.check.guide import ambiguous_text, clinical_review, review_date
from fbss_publish.check.handout import (
    actual_text,
    archive_conformance,
    artifact_nesting,
    artifact_text,
    blank_page,
    bookmarks,
    embedded_fonts,
    link_tags,
    list_numbering,
    page_count,
    page_labels,
    page_order,
    parent_tree,
    sheet_actions,
    sheet_language,
    sheet_overflow,
    sheet_readable,
    sheet_tagged,
    sheet_title,
    sheet_warnings,
    small_print,
    tab_order,
    tag_figures,
    tag_headings,
    tag_lists,
    tag_notes,
    tag_tables,
    tag_types,
    text_mapping,
    text_script,
    ua_conformance,
    unmarked_content,
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
from fbss_publish.check.roundtrip import (
    extra_text,
    same_alternatives,
    same_headings,
    same_language,
    same_links,
    same_lists,
    same_order,
    same_outline,
    same_tables,
    same_text,
    same_title,
    text_as_artifact,
)
from fbss_publish.check.rule import (
    CatalogSubject,
    GuideSubject,
    HandoutSubject,
    PageSubject,
    Pair,
    Rule,
)
from fbss_publish.check.semantic.compare import RoundTrip
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
)
HANDOUT_RULES: tuple[Rule[HandoutSubject], ...] = (
    sheet_readable.RULE,
    sheet_warnings.RULE,
    sheet_language.RULE,
    sheet_title.RULE,
    sheet_tagged.RULE,
    tag_types.RULE,
    parent_tree.RULE,
    tag_headings.RULE,
    tag_lists.RULE,
    list_numbering.RULE,
    tag_tables.RULE,
    tag_figures.RULE,
    tag_notes.RULE,
    link_tags.RULE,
    tab_order.RULE,
    bookmarks.RULE,
    page_labels.RULE,
    unmarked_content.RULE,
    artifact_nesting.RULE,
    artifact_text.RULE,
    page_order.RULE,
    actual_text.RULE,
    text_mapping.RULE,
    text_script.RULE,
    embedded_fonts.RULE,
    sheet_overflow.RULE,
    small_print.RULE,
    blank_page.RULE,
    page_count.RULE,
    sheet_actions.RULE,
    ua_conformance.RULE,
    archive_conformance.RULE,
)
ROUND_TRIP_RULES: tuple[Rule[RoundTrip], ...] = (
    same_text.RULE,
    text_as_artifact.RULE,
    extra_text.RULE,
    same_order.RULE,
    same_headings.RULE,
    same_lists.RULE,
    same_tables.RULE,
    same_links.RULE,
    same_alternatives.RULE,
    same_language.RULE,
    same_outline.RULE,
    same_title.RULE,
)


def all_rules() -> Iterator[Rule[Any]]:
    """Give every rule once."""
    yield from GUIDE_RULES
    yield from TRANSLATION_RULES
    yield from CATALOG_RULES
    yield from PAGE_RULES
    yield from HANDOUT_RULES
    yield from ROUND_TRIP_RULES
