"""One module a screen: each builds a tree of widgets from plain data and returns what should happen next."""
