"""The pipeline: the only room that knows in which order things happen."""
