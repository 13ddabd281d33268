"""Rules about the messages of a catalog side by side."""
