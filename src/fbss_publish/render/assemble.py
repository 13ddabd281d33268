"""The last step of a web page: its style sheet, its fonts, and what it may load."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field

from markupsafe import Markup

from fbss_publish.render.page_text import joined, page_text
from fbss_publish.render.webfonts import WebFonts, web_fonts

# Texts cannot hold U+0000 (the sources are refused), so nothing but the templates has these.
STYLES = Markup("\0styles\0")
POLICY = Markup("\0policy\0")

_ALLOWED = (
    "default-src 'none'; style-src {style}; script-src {data}; font-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
_DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class WebPage:
    """A page: its HTML, its fonts, and what belongs to its name below the output folder."""

    html: str
    fonts: WebFonts = field(default_factory=WebFonts)

    def files(self, name: str) -> dict[str, bytes]:
        """Give the page under its name below the output folder, with the fonts beside it."""
        folder = name.rpartition("/")[0]
        return {name: self.html.encode(), **self.fonts.files(folder)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Unfinished:
    """A page without its style sheet, what it is set in, and the digits of its lists."""

    html: str
    css: str
    families: tuple[str, ...] = ()
    digits: str = ""

    def plain(self) -> str:
        """Complete the page without fonts, for the checks."""
        return _closed(self.html, self.css)


def assembled(*pages: Unfinished) -> list[WebPage]:
    """Complete pages that stand in one folder and share their fonts."""
    texts = [page_text(page.html, page.digits) for page in pages]
    fonts = web_fonts(joined(texts), pages[0].families)
    return [WebPage(html=_closed(page.html, page.css + fonts.css), fonts=fonts) for page in pages]


def _closed(html: str, css: str) -> str:
    """Put in the style sheet and the policy, which names what stands in the page by its digest.

    Without white space at its ends: the Nu checker takes the digest of a style sheet without it.
    """
    css = css.strip()
    data = [_digest(found) for found in _DATA.findall(html)]
    policy = _ALLOWED.format(style=_digest(css), data=" ".join(data) or "'none'")
    return html.replace(STYLES, css).replace(POLICY, policy)


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
