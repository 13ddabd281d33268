"""Source documents: HTML or Markdown in, a guide made of units out, and back again."""
