"""Sheets as a print shop needs them: inks, boxes, marks, imposition, PDF/X-4."""
