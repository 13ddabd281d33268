"""Exchange with translation tools: XLIFF 2.1, TMX 1.4b, TBX-Basic and CSV term lists."""
