"""Is it sound: what can be proven about a scenario."""
