"""Findings from a proof: what is never reached, never offered, never learnt."""
