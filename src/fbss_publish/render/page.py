"""An edition becomes a web page, or the HTML of its sheet."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.locale import Locale
from fbss_publish.render.assemble import POLICY, STYLES, Unfinished, WebPage, assembled
from fbss_publish.render.clinic import clinic_styles, notice_families
from fbss_publish.render.environment import environment
from fbss_publish.render.figures import WIDE, figures_for_paper, figures_with_keys
from fbss_publish.render.formats.high_contrast import in_black_and_white
from fbss_publish.render.formats.large_print import for_large_print, with_narrow_tables
from fbss_publish.render.stylesheet import Own, SheetWords, page_styles, sheet_styles
from fbss_publish.render.tables import tables_for_screens
from fbss_publish.render.view import Setting, View, texts, view_of

NARROW = {"booklet": 105.0, "leaflet": 80.0}
"""Formats on which the labels of a drawing would be too small, and its width in millimetres."""


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


def render_sheet(edition: Edition, setting: Setting, paper: str, form: str = "") -> tuple[str, str]:
    """Give the HTML of an edition's handout and its style sheet, for a size of paper.

    `form` is “large-print” or “high-contrast” for a handout of that kind, and “print”,
    “booklet” or “leaflet” for what a print shop gets.
    """
    view = view_of(edition, setting)
    view = replace(view, body=Markup(_on_paper(view.body, edition.locale, form)))  # noqa: S704
    css = sheet_styles(
        edition.locale, paper=paper, form=form, **sheet_words(edition, setting, view)
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


def render_reading(edition: Edition, setting: Setting) -> str:
    """Give the HTML of what is read aloud or felt: all the words, and nothing to look at."""
    view = view_of(edition, setting)
    template = environment().get_template("reading.html.j2")
    return template.render(page=view, **texts(setting.interface, edition.guide.language))


def sheet_words(edition: Edition, setting: Setting, view: View) -> SheetWords:
    """Give what stands at the head and foot of every sheet."""
    state = _sheet_state(edition, setting)
    front = view.front
    return SheetWords(
        title=view.title,
        language=" · ".join(filter(None, (edition.locale.name, state))),
        imprint=imprint_of(
            front.identifier,
            front.version,
            view.date(front.modified),
            rtl=edition.locale.rtl,
        ),
        page_number=setting.interface.text("Page %(page)s of %(pages)s"),
        draft=bool(state),
        own_fonts=setting.fonts,
        own=_own_styles(setting),
    )


def _on_paper(content: str, locale: Locale, form: str) -> str:
    """Prepare the figures and tables of a handout."""
    if form == "large-print":
        return for_large_print(content, locale)
    if form in NARROW:
        content = with_narrow_tables(content) if form == "leaflet" else content
        return figures_with_keys(content, locale, NARROW[form])
    if form == "high-contrast":
        return figures_for_paper(in_black_and_white(content), locale.direction, WIDE)
    return figures_for_paper(content, locale.direction)


def _sheet_state(edition: Edition, setting: Setting) -> str:
    """Give the words about an edition's state that stand on every sheet, or ''."""
    if edition.draft and not edition.locale.pseudo:
        return setting.interface.text("Draft, not reviewed")
    if not edition.guide.front.last_clinical_review:
        return setting.interface.text("Not clinically reviewed")
    return ""
