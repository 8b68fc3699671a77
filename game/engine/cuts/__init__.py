"""Cuts: a shorter way through a scenario, by its author or by a facilitator (R26)."""
