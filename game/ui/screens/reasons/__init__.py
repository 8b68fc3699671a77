"""A session with reasons: before a decision is made, one person or a pair says why, and how sure they are."""
