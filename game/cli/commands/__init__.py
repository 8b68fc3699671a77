"""The commands other than `check`, one in each file."""
