"""The desk: the screen on which a scenario is played."""
