"""A session in a room: every decision is voted on, and the split is shown before anything comes of it."""
