"""The desks of Eastmere whose plays are held by one set of tests; *Just a friend* has its own."""

from tests.scenarios.desk import Desk
from tests.scenarios.desks import (
    first_available_tuesday,
    handover,
    next_available_slot,
    next_of_kin,
    round_the_table,
    ten_minutes,
)

DESKS: tuple[Desk, ...] = tuple(
    module.DESK
    for module in (ten_minutes, next_available_slot, handover, first_available_tuesday, round_the_table, next_of_kin)
)
"""In the order in which the family meets them."""
