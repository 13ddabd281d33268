"""Word lists by language, as TOML files that can be added to without knowing Python."""
