"""Findings from a proof: what is never reached, never enabled, never learnt."""
