"""Accessible multilingual build pipeline for patient handouts."""
