"""Puts this folder on the path, so that the tests of rules find `rulekit`."""
