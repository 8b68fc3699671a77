"""How a scenario is worded: what gives an answer away, what language it speaks, and whether it is careful."""
