"""Editions to pages, pages to sheets, and both to files."""
