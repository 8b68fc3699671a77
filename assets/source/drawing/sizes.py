"""One table of sizes, in metres: a person of 1.65 stands at a door of 2.00 in every room."""

from __future__ import annotations

DOOR = (0.84, 2.0)
CEILING = 2.5
SKIRTING = 0.1
TABLE = 0.74
LOW_TABLE = 0.42
CHILD_TABLE = 0.52
COUNTER = 0.9
COUCH = 0.72
CHAIR = (0.46, 0.85)
"""The breadth of a chair, and how high its back reaches."""
SEAT = 0.45
CHILD_SEAT = 0.3
