"""Checking a scenario as written: its shape (`schema`) and its meaning (`semantics`, one file of rules a subject)."""
