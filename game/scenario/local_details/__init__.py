"""Local details: names, numbers, dates and questions that a facilitator puts in place of those that ship."""
