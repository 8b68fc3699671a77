"""The window in which an author watches a scenario while writing it."""
