"""An edition becomes a web page, or the HTML of its sheet."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.edition import Edition
from fbss_publish.render.assemble import POLICY, STYLES, Unfinished, WebPage, assembled
from fbss_publish.render.clinic import clinic_styles, notice_families
from fbss_publish.render.environment import environment
from fbss_publish.render.figures import figures_for_paper
from fbss_publish.render.stylesheet import Own, page_styles, sheet_styles
from fbss_publish.render.tables import tables_for_screens
from fbss_publish.render.view import Setting, texts, view_of


def render_page(edition: Edition, setting: Setting) -> WebPage:
    """Give the web page of an edition, with its fonts."""
    return assembled(_unfinished(edition, setting))[0]


def render_plain_page(edition: Edition, setting: Setting) -> str:
    """Give the HTML of the same page without fonts, for the checks."""
    return _unfinished(edition, setting).plain()


def _unfinished(edition: Edition, setting: Setting) -> Unfinished:
    view = view_of(edition, setting)
    view = replace(view, body=Markup(tables_for_screens(view.body)))  # noqa: S704
    language = edition.guide.language
    return Unfinished(
        html=filled("page.html.j2", setting.interface, language, page=view, frame=setting.frame),
        css=page_styles(edition.locale, setting.fonts, _own_styles(setting)),
        families=(
            *setting.frame.families(edition.locale, setting.fonts),
            *notice_families(setting.clinic),
        ),
        digits=edition.locale.digits,
    )


def filled(name: str, interface: Interface, language: str, **values: object) -> str:
    """Fill a template of a web page, but for its style sheet and its policy."""
    functions = texts(interface, language)
    template = environment().get_template(name)
    return template.render(styles=STYLES, policy=POLICY, **functions, **values)


def render_sheet(edition: Edition, setting: Setting, paper: str) -> tuple[str, str]:
    """Give the HTML of an edition's handout and its style sheet, for a size of paper."""
    view = view_of(edition, setting)
    view = replace(view, body=Markup(figures_for_paper(view.body, edition.locale.direction)))  # noqa: S704
    say = setting.interface.text
    state = _sheet_state(edition, setting)
    css = sheet_styles(
        edition.locale,
        paper=paper,
        title=view.title,
        language=" · ".join(filter(None, (edition.locale.name, state))),
        imprint=imprint_of(
            view.front.identifier,
            view.front.version,
            view.date(view.front.modified),
            rtl=edition.locale.rtl,
        ),
        page_number=say("Page %(page)s of %(pages)s"),
        draft=bool(state),
        own_fonts=setting.fonts,
        own=_own_styles(setting),
    )
    template = environment().get_template("sheet.html.j2")
    return template.render(page=view, **texts(setting.interface, edition.guide.language)), css


def _own_styles(setting: Setting) -> Own:
    """Give a clinic's colour, and the rules that its notice needs."""
    clinic = setting.clinic.clinic if setting.clinic else None
    return Own(colour=clinic.colour if clinic else "", rules=clinic_styles(setting.clinic))


def imprint_of(*facts: str, rtl: bool) -> str:
    """Put the facts beside each other; in a line from right to left each is an isolate.

    Otherwise the day of a date in Persian digits, which are as weak as Latin ones, would join
    the Latin number before it, away from its month (UAX 9, rules W2 to W7).
    """
    return " · ".join(f"\u2068{fact}\u2069" if rtl else fact for fact in facts)


def _sheet_state(edition: Edition, setting: Setting) -> str:
    """Give the words about an edition's state that stand on every sheet, or ''."""
    if edition.draft and not edition.locale.pseudo:
        return setting.interface.text("Draft, not reviewed")
    if not edition.guide.front.last_clinical_review:
        return setting.interface.text("Not clinically reviewed")
    return ""
