"""The PO file format: a strict, line-faithful reader and writer."""
