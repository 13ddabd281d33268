"""The elements and attributes of HTML, sorted by what they mean for translation.

Sources: HTML Living Standard, sections 3.2.5 (content models), 13.1.2 (void elements and
optional tags); ITS 2.0, sections 6.5 and 8; WAI-ARIA 1.2 for the translatable attributes.
"""

from __future__ import annotations

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

INLINE = frozenset(
    """
    a abbr acronym area b bdi bdo big br cite code data del dfn em embed font i img input ins
    kbd label map mark meter nobr output progress q rb rp rt rtc ruby s samp small span strike
    strong sub sup time tspan tt u var wbr textpath
    """.split()
)
"""Elements that belong to the sentence they stand in (ITS 2.0: withinText="yes")."""

NESTED = frozenset(
    "audio button canvas details iframe math object picture select svg textarea video".split()
)
"""Elements that stand in a sentence but hold text of their own (withinText="nested")."""

OPAQUE = frozenset("iframe math noembed noframes noscript script style template".split())
"""Elements whose content is never text for a reader, or that we do not look into."""

RAW_TEXT = frozenset("script style".split())

_BLOCK = frozenset(
    """
    address article aside base blockquote body caption center col colgroup dd dialog dir div dl
    dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header
    hgroup hr html legend li link main menu meta nav ol optgroup option p param pre search
    section slot source summary table tbody td tfoot th thead title tr track ul
    """.split()
)

HTML_ELEMENTS = INLINE | NESTED | OPAQUE | _BLOCK | VOID

PARAGRAPH_ENDS = frozenset(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul
    """.split()
)
"""Start tags that end an open paragraph."""

IMPLIED_ENDS: dict[str, frozenset[str]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th", "caption", "colgroup"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "thead": frozenset({"caption", "colgroup"}),
    "tbody": frozenset({"tr", "td", "th", "thead", "tbody", "caption", "colgroup"}),
    "tfoot": frozenset({"tr", "td", "th", "thead", "tbody", "caption", "colgroup"}),
    "option": frozenset({"option"}),
    "optgroup": frozenset({"option", "optgroup"}),
    "rb": frozenset({"rb", "rt", "rp"}),
    "rt": frozenset({"rb", "rt", "rp"}),
    "rp": frozenset({"rb", "rt", "rp"}),
    "body": frozenset({"head"}),
}
"""Which open elements a start tag ends, where the standard lets their end tags be left out."""

OPTIONAL_END = frozenset(
    """
    body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th
    thead tr
    """.split()
)

TRANSLATABLE_ATTRIBUTES = frozenset(
    """
    abbr alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext
    label placeholder standby summary title
    """.split()
)

SILENT_ATTRIBUTES = frozenset({"class", "id", "style", "dir"}) | TRANSLATABLE_ATTRIBUTES
"""Attributes that do not make a tag of a message a numbered one: the translator's text does
not depend on them, and adding one must not touch a catalog."""

SILENT_PREFIXES = ("data-", "its-", "aria-")

BUTTON_INPUTS = frozenset({"button", "reset", "submit"})

TRANSLATABLE_META = frozenset(
    {"description", "keywords", "dcterms.subject", "og:title", "og:description",
     "twitter:title", "twitter:description"}
)  # fmt: skip
