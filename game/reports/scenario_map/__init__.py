"""A scenario drawn: every scene and way with what a proof shows of it, as plain values for a page or a text."""
