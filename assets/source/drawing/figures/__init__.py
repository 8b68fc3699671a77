"""People: one figure system for portraits and rooms, in centimetres, three-quarter heads, three ages."""
