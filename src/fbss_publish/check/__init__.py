"""Rules: one rule, one file, one documentation page."""
