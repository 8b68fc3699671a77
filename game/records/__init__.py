"""What is kept: the journal of moves is the save."""
