"""A pathway of several desks: its legs, and what is handed over and received between them."""
