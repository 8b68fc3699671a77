"""Session files: the journal of moves is the save, and loading is replaying."""
