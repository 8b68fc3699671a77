"""The preview: a desk that follows a scenario file while its author edits it."""
