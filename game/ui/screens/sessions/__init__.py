"""The saved sessions: the list, one of them, the bin, and whose they are."""
