"""A scenario as one page that any browser plays: the story as data, and the page around it."""
