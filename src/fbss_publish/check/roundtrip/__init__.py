"""Rules about a sheet beside the page that it was made from."""
