"""What an agency receives from a desk that was played before this one, and the key by which a move names it (R25)."""

from dataclasses import dataclass

JOINT = "+"
"""What stands between the pieces or receipts of a move in its key."""
LONGEST_DAY = 6
"""The most characters of a day in a key."""


@dataclass(frozen=True)
class ReceivedInformation:
    """A piece that an agency, or this desk, receives on a day of the story (R25); 0 or less is from the start."""

    info: str
    day: int = 0
    agency: str = ""

    @property
    def key(self) -> str:
        """Return `agency.info@day`; without an agency it is this desk."""
        return f"{self.agency}.{self.info}@{self.day}"


def read_receipts(joined: str) -> tuple[ReceivedInformation, ...]:
    """Return the receipts of a key such as `gp.first_mark@12+.unease@20`; none if any of them cannot be read."""
    receipts = [_receipt(key) for key in joined.split(JOINT)]
    known = tuple(receipt for receipt in receipts if receipt is not None)
    return known if len(known) == len(receipts) else ()


def _receipt(key: str) -> ReceivedInformation | None:
    subject, _, day = key.rpartition("@")
    agency, dot, info = subject.partition(".")
    if not dot or not info or len(day) > LONGEST_DAY or not (day.isascii() and day.removeprefix("-").isdecimal()):
        return None
    return ReceivedInformation(info, int(day), agency)
