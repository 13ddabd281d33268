"""Rules about a finished sheet."""
