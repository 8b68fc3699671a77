"""What the sessions of a group show together: counts without names, on a page and as a table."""
