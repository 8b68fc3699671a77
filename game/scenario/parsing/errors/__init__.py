"""Explanations of what does not parse, one file a kind of slip."""
