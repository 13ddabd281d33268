"""Findings and manifests, for people and for machines."""
