"""Gettext catalogs: templates, reading and writing, merging, languages, the ledger."""
