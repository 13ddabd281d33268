"""Rules about a source document."""
