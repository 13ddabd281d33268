"""Formats other than the page and the plain sheet: each file makes one of them."""
