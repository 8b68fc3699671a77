"""The other commands, one a file."""
