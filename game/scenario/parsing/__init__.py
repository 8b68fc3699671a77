"""Reading files: YAML without surprises, every key with its line, and the usual slips in plain words."""
