"""Rules about a finished page, whatever made it."""
