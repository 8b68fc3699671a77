"""A play in the terminal."""
