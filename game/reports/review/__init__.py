"""A scenario for an expert to read: every passage under a stable id, and comments that find their lines again."""
