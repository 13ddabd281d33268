"""Rules about a message and its translation."""
