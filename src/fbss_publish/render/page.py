"""An edition becomes a web page, or the HTML of its sheet."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from fbss_publish.domain.edition import Edition
from fbss_publish.render.environment import environment
from fbss_publish.render.figures import figures_for_paper
from fbss_publish.render.stylesheet import index_styles, page_styles, sheet_styles
from fbss_publish.render.view import Setting, texts, view_of


def render_page(edition: Edition, setting: Setting) -> str:
    """Give the web page of an edition, as HTML."""
    view = view_of(edition, setting, page_styles(edition.locale, setting.fonts))
    template = environment().get_template("page.html.j2")
    return template.render(page=view, **texts(setting.interface, edition.guide.language))


def render_sheet(edition: Edition, setting: Setting, paper: str) -> tuple[str, str]:
    """Give the HTML of an edition's handout and its style sheet, for a size of paper."""
    view = view_of(edition, setting, "")
    view = replace(view, body=Markup(figures_for_paper(view.body, edition.locale.direction)))  # noqa: S704
    say = setting.interface.text
    state = _sheet_state(edition, setting)
    css = sheet_styles(
        edition.locale,
        paper=paper,
        title=view.title,
        language=" · ".join(filter(None, (edition.locale.name, state))),
        imprint=_imprint(view.front.identifier, view.front.version, view.date(view.front.modified)),
        page_number=say("Page %(page)s of %(pages)s"),
        draft=bool(state),
        own_fonts=setting.fonts,
    )
    template = environment().get_template("sheet.html.j2")
    return template.render(page=view, **texts(setting.interface, edition.guide.language)), css


def render_index(guides: list[dict[str, object]]) -> str:
    """Give the page that lists every guide, language and format."""
    return environment().get_template("index.html.j2").render(guides=guides, css=index_styles())


def _imprint(*facts: str) -> str:
    return " · ".join(facts)


def _sheet_state(edition: Edition, setting: Setting) -> str:
    """Give the words about an edition's state that stand on every sheet, or ''."""
    if edition.draft and not edition.locale.pseudo:
        return setting.interface.text("Draft, not reviewed")
    if not edition.guide.front.last_clinical_review:
        return setting.interface.text("Not clinically reviewed")
    return ""
