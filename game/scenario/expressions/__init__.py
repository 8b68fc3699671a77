"""The condition language: its syntax tree, its parser, and suggestions for what does not parse."""
