"""Frozen values that travel through a build. Standard library only."""
