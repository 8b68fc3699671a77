"""The semantics of play: a pure function from a story, a situation and a move to the next situation and its events."""
