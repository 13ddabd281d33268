"""Makes `casebook` importable for the tests of this folder and those below."""
