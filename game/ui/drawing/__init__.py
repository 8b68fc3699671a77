"""Typefaces, colours, shapes, pictures and lines of text."""
