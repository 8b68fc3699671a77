"""What happens: a pure function from a story, a situation and a move to events."""
