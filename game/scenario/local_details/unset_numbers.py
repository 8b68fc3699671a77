"""Telephone numbers on the support page that nobody has put in yet: the page says so, and shows no invented number."""

import re
from collections.abc import Mapping
from typing import TypeVar

from game.scenario.model.placeholders import LOCAL
from game.scenario.model.shared import Contact, LocalDetail, SharedContent

Shared = TypeVar("Shared", bound=SharedContent)
NOT_FILLED_IN = "a number not filled in here yet"
"""What stands on the support page for a number that is not known."""
NUMBERS_MISSING = (
    "The support page still lacks telephone numbers of your own area: put them in under “Local details” in the menu, "
    "before anybody has a real worry."
)
_INVENTED = re.compile(
    r"(?:0|\+?44)(?:1632960|7700900|2079460|1(?:1[3-8]|21|31|41|51|61)4960|1914980|2890180|2920180)\d{3}"
)
"""Numbers that are kept for fiction in the United Kingdom."""


def is_invented(number: str) -> bool:
    """Tell whether a telephone number is one of those kept for fiction, which nobody answers."""
    return _INVENTED.fullmatch(re.sub(r"[\s().-]", "", number)) is not None


def without_invented_numbers(shared: Shared, shipped: Mapping[str, LocalDetail]) -> Shared:
    """Return what a pack shares with no invented number on its support page.

    Args:
        shared: a pack or a scenario, with its local details.
        shipped: the local details as they came; an invented number among them is put in once another stands for it.
    """
    numbers = {
        name: NOT_FILLED_IN if shared.local[name].value == detail.value else shared.local[name].value
        for name, detail in shipped.items()
        if is_invented(detail.value) and name in shared.local
    }
    if not numbers or not shared.support:
        return shared
    support = tuple(_with_numbers(contact, numbers, shipped) for contact in shared.support)
    return shared.model_copy(update={"support": support})


def _with_numbers(contact: Contact, numbers: Mapping[str, str], shipped: Mapping[str, LocalDetail]) -> Contact:
    """Put numbers into a contact, for their marks and for what came where somebody typed over the marks."""
    text = contact.text
    for name, number in numbers.items():
        for written in (f"{{{LOCAL}{name}}}", shipped[name].value):
            text = text.replace(written, number)
    return contact.model_copy(update={"text": text})


def lacks_numbers(shared: SharedContent) -> bool:
    """Tell whether the support page of a pack or a scenario says that a number is not filled in."""
    return any(NOT_FILLED_IN in contact.text for contact in shared.support)
