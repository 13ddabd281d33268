"""How hard a text is to read: sentences, words, syllables, formulas. Standard library only."""
