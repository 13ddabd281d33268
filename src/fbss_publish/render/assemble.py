"""The last step of a web page: its style sheet, its fonts, and what it may load."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field

from markupsafe import Markup

from fbss_publish.render.page_text import page_text
from fbss_publish.render.webfonts import WebFonts, web_fonts

# Texts cannot hold U+0000 (the sources are refused), so nothing but the templates has these.
STYLES = Markup("\0styles\0")
POLICY = Markup("\0policy\0")

_ALLOWED = (
    "default-src 'none'; style-src 'sha256-{digest}'; font-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class WebPage:
    """A page: its HTML, its fonts, and what belongs to its name below the output folder."""

    html: str
    fonts: WebFonts = field(default_factory=WebFonts)

    def files(self, name: str) -> dict[str, bytes]:
        """Give the page under its name below the output folder, with the fonts beside it."""
        folder = name.rpartition("/")[0]
        return {name: self.html.encode(), **self.fonts.files(folder)}


def assembled(html: str, css: str, families: tuple[str, ...], digits: str) -> WebPage:
    """Complete a page with fonts for the characters it shows, from `families` in their order."""
    fonts = web_fonts(page_text(html, digits), families)
    return WebPage(html=_closed(html, css + fonts.css), fonts=fonts)


def without_fonts(html: str, css: str) -> str:
    """Complete a page that only the checks look at."""
    return _closed(html, css)


def _closed(html: str, css: str) -> str:
    """Put in the style sheet and the policy, which names the style sheet by its digest."""
    style = f"\n{css}"
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = _ALLOWED.format(digest=digest)
    return html.replace(STYLES, style).replace(POLICY, policy)
