"""Analyses of the state space: the proof of a scenario, outcomes, witnesses."""
