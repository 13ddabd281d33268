"""What the tests of the exchange formats share: a catalog, its ledger, texts of all kinds."""

from __future__ import annotations

from hypothesis import strategies as st

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.exchange.xliff_apply import Applied, apply_xliff
from fbss_publish.catalog.exchange.xliff_read import read_xliff
from fbss_publish.catalog.exchange.xliff_write import write_xliff
from fbss_publish.catalog.ledger import Ledger, Record, digest_of
from fbss_publish.catalog.po.read import parse_po
from fbss_publish.catalog.po.write import format_po
from fbss_publish.domain.locale import Locale

SPANISH = Locale(tag="es", name="Español", english="Spanish", script="Latn")
HEADER = Entry(
    msgid="",
    msgstr=(
        "Content-Type: text/plain; charset=UTF-8\nLanguage: es\n"
        "Plural-Forms: nplurals=2; plural=(n != 1);\n",
    ),
)
FUZZY = ("fuzzy",)


def catalog_of(*entries: Entry) -> Catalog:
    """Give a catalog as it would be read from a file."""
    made = Catalog(file="es.po", header=HEADER, entries=entries)
    return parse_po(format_po(made), "es.po")


def signed(entry: Entry, *persons: str, **origin: str) -> Ledger:
    """Give a ledger in which these persons signed off a translation."""
    digest = digest_of(entry)
    reviews = tuple(
        Record(digest=digest, event="review", fields={"revPerson": person}) for person in persons
    )
    made = {digest: Record(digest=digest, event="origin", fields=origin)} if origin else {}
    return Ledger(origins=made, reviews={digest: reviews} if reviews else {})


def xliff_of(catalog: Catalog, ledger: Ledger | None = None) -> str:
    """Give a catalog as XLIFF."""
    exported = write_xliff(
        catalog, ledger or Ledger(), domain="guide", source_language="en", locale=SPANISH
    )
    return exported.data.decode()


def brought_in(
    catalog: Catalog, text: str, ledger: Ledger | None = None, *, accept: bool = False
) -> Applied:
    """Bring an XLIFF document with one file into a catalog."""
    document = read_xliff(text.encode(), "guide.xlf")
    (file,) = document.files
    return apply_xliff(catalog, document, file, ledger or Ledger(), accept=accept)


# Texts of all kinds -----------------------------------------------------------------------

chars = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
pieces = st.sampled_from(
    [
        "<strong>", "</strong>", "<strong>x</strong>", "<a1>", "</a1>", "<a1>y</a1>", "<br/>",
        "<br />", "</x/>", "<b", "&amp;", "&", "&#0;", "]]>", "<!-- -->", "<?x?>", "\x1b", "\x07",
        "\ufffe", "\uffff", "\r", "\r\n", "\n", "\t", "  ", "\\", "疼痛", "ألم", "\u202e", "😀",
    ]
)  # fmt: skip
text = st.lists(st.one_of(pieces, st.text(chars, max_size=8)), max_size=12).map("".join)
filled = text.filter(bool)
line = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t"), max_size=20)
word = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
previous = st.builds(Previous, msgid=text, msgctxt=st.none() | text, msgid_plural=st.none() | text)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    plural = draw(st.none() | text)
    forms = draw(st.lists(text, min_size=1, max_size=3 if plural is not None else 1))
    flags = tuple(draw(st.lists(word, max_size=2, unique=True)))
    return Entry(
        msgid=draw(text),
        msgctxt=draw(st.none() | text),
        msgid_plural=plural,
        msgstr=tuple(forms),
        comments=tuple(draw(st.lists(line, max_size=2))),
        notes=tuple(draw(st.lists(line, max_size=2))),
        references=tuple(draw(st.lists(word, max_size=2))),
        flags=(*FUZZY, *flags) if draw(st.booleans()) else flags,
        previous=draw(st.none() | previous),
        obsolete=draw(st.booleans()),
    )


catalogs = (
    st.lists(entries(), max_size=4, unique_by=lambda entry: entry.key)
    .map(lambda found: [entry for entry in found if entry.key != HEADER.key])
    .map(lambda found: catalog_of(*found))
)
