"""The small project that many tests start from: two guides, Spanish and Arabic drafts."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.build.catalogs import new
from fbss_publish.catalog.entry import Entry
from fbss_publish.project import load_project
from kit import TinyProject

CONFIG = """\
locales = ["ar", "es"]
pseudo-locales = ["en-XA"]
papers = ["a4"]
"""
HEAD = """\
    <meta name="dcterms.identifier" content="PACKS">
    <meta name="dcterms.hasVersion" content="1.0.0">
    <meta name="dcterms.issued" content="2026-11-23">
    <meta name="fbss.last-clinical-review" content="none">
    <meta name="fbss.next-review-due" content="2027-11-23">
    <meta name="dcterms.source" content="A book on cold packs">
    <meta name="dcterms.license" content="https://creativecommons.org/licenses/by/4.0/">
"""
PACKS = f"""\
<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Cold packs</title>
    <meta name="description" content="How to use a cold pack.">
{HEAD}  </head>
  <body>
    <main>
      <h1>Cold packs</h1>
      <p>A cold pack may help a <strong>sore</strong> back.</p>
      <section id="steps">
        <h2>Steps</h2>
        <ol>
          <li>Put a cloth under the pack.</li>
          <li data-safety="critical">Do not use it for more than 20&nbsp;minutes.</li>
        </ol>
        <p>See <a href="#diary">your diary</a>.</p>
      </section>
      <section id="diary">
        <h2>Your diary</h2>
        <table>
          <caption>Pain by day</caption>
          <thead><tr><th scope="col">Day</th><th scope="col">Pain</th></tr></thead>
          <tbody><tr><td></td><td></td></tr></tbody>
        </table>
      </section>
    </main>
  </body>
</html>
"""
CARD = """\
---
title: Call us
description: When to call.
identifier: CARD
version: 2.0.0
issued: 2026-11-23
last-clinical-review: none
next-review-due: 2027-11-23
---

# Call us

Call if your skin hurts.
"""
SPANISH = {
    "Cold packs": "Compresas frías",
    "How to use a cold pack.": "Cómo usar una compresa fría.",
    "A cold pack may help a <strong>sore</strong> back.": (
        "Una compresa fría puede ayudar a una espalda <strong>adolorida</strong>."
    ),
    "Steps": "Pasos",
    "Put a cloth under the pack.": "Ponga un paño debajo de la compresa.",
    "Do not use it for more than 20\xa0minutes.": "No la use durante más de 20\xa0minutos.",
    "See <a1>your diary</a1>.": "Vea <a1>su diario</a1>.",
    "Your diary": "Su diario",
    "Pain by day": "Dolor por día",
    "Day": "Día",
    "Pain": "Dolor",
    "Call us": "Llámenos",
    "When to call.": "Cuándo llamar.",
    "Call if your skin hurts.": "Llame si le duele la piel.",
    "Page %(page)s of %(pages)s": "Página %(page)s de %(pages)s",
    "Draft, not reviewed": "Borrador sin revisar",
    "Shown in English: the translation is out of date": ("En inglés: la traducción no está al día"),
}
ARABIC = {
    "Cold packs": "الكمادات الباردة",
    "How to use a cold pack.": "كيفية استخدام الكمادة الباردة.",
    "A cold pack may help a <strong>sore</strong> back.": (
        "قد تساعد الكمادة الباردة الظهر <strong>المؤلم</strong>."
    ),
    "Steps": "الخطوات",
    "Put a cloth under the pack.": "ضع قطعة قماش تحت الكمادة.",
    "Do not use it for more than 20\xa0minutes.": "لا تستخدمها لأكثر من ٢٠\xa0دقيقة.",
    "See <a1>your diary</a1>.": "انظر <a1>مفكرتك</a1>.",
    "Your diary": "مفكرتك",
    "Pain by day": "الألم حسب اليوم",
    "Day": "اليوم",
    "Pain": "الألم",
    "Call us": "اتصل بنا",
    "When to call.": "متى تتصل.",
    "Call if your skin hurts.": "اتصل إذا كان جلدك يؤلمك.",
    "Page %(page)s of %(pages)s": "صفحة %(page)s من %(pages)s",
}
TEXTS = {"es": SPANISH, "ar": ARABIC}
DOMAINS = ("packs", "card", "ui")


def make_project(root: Path) -> None:
    """Write the project: sources, configuration, and drafts of all messages of the guides."""
    project = TinyProject(root)
    project.write("fbss-publish.toml", CONFIG)
    project.write("source/packs/index.html", PACKS)
    project.write("source/card.md", CARD)
    for tag, texts in TEXTS.items():
        new(load_project(root), tag)
        for domain in DOMAINS:
            project.rewrite(tag, domain, lambda entry, texts=texts: drafted(entry, texts))


def drafted(entry: Entry, texts: dict[str, str]) -> Entry:
    """Give a message its draft, if there is one."""
    if entry.msgid not in texts:
        return entry
    return entry.changed(msgstr=(texts[entry.msgid],), flags=(*entry.flags, "fuzzy"))
