"""Rules about a file for a print shop (preflight)."""
