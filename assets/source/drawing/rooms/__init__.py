"""The places, each drawn on the one grid of `view`."""
