"""What can be wrong with a scenario as written: its shape and what its words refer to."""
