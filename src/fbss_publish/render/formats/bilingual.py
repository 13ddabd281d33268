"""The bilingual handout: translation and source side by side, so that a clinician can point."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from markupsafe import Markup

from fbss_publish.domain.edition import Edition
from fbss_publish.render.environment import environment
from fbss_publish.render.fonts import families, font_stack, fonts_for
from fbss_publish.render.formats.pairs import Pairs
from fbss_publish.render.page import sheet_words
from fbss_publish.render.stylesheet import sheet_styles
from fbss_publish.render.view import Setting, View, texts, view_of


def render_bilingual(
    edition: Edition, setting: Setting, source: Edition, source_setting: Setting, paper: str
) -> tuple[str, str]:
    """Give the HTML of an edition beside its source, and the style sheet."""
    view = view_of(edition, setting)
    # What is said about the state of the translation is said in both languages.
    original = replace(view_of(source, source_setting), draft=view.draft, locale=edition.locale)
    say = texts(setting.interface, edition.guide.language)
    own = _content(view, say)
    other = _content(original, texts(source_setting.interface, edition.guide.language))
    pairs = Pairs(locale=edition.locale, other=source.locale)
    template = environment().get_template("bilingual.html.j2")
    html = template.render(page=view, paired=Markup(pairs.paired(own, other)), **say)  # noqa: S704
    words = sheet_words(edition, setting, view)
    words["language"] = f"{words['language']} · {source.locale.name}"
    css = sheet_styles(edition.locale, paper=paper, form="bilingual", **words)
    stack = font_stack(families(source.locale, source_setting.fonts))
    css = css.replace("OTHER-FONTS", stack)
    return html, css.replace("OTHER-LEADING", f"{fonts_for(source.locale).leading - 0.1:g}")


def _content(view: View, say: Mapping[str, Callable[[str], str]]) -> str:
    return environment().get_template("content.html.j2").render(page=view, **say)
