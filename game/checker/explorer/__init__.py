"""The state space of a story: its abstraction, its representation in bits, and the search through it."""
