from collections.abc import Mapping

import pytest

from game.engine.debrief.debrief import support_contacts
from game.engine.views.text import fill_placeholders
from game.scenario.local_details.application import LocalScenario, localise_scenario
from game.scenario.local_details.form import DetailsForm
from game.scenario.local_details.unset_numbers import NOT_FILLED_IN, is_invented, lacks_numbers


def localised(form: DetailsForm, changes: Mapping[str, str]) -> LocalScenario:
    return localise_scenario(form.scenarios[0], changes, form.people)


def support(form: DetailsForm, changes: Mapping[str, str]) -> str:
    """Return the support page of the pack's first scenario, in one line."""
    return " ".join(contact.text for contact in support_contacts(localised(form, changes).scenario))


@pytest.mark.parametrize("number", ["01632 960118", "07700 900361", "020 7946 0123", "+44 1632 960 999"])
def test_a_number_kept_for_fiction_is_invented(number: str) -> None:
    assert is_invented(number)


@pytest.mark.parametrize("number", ["01234 567890", "0808 800 5000", "116 123", "01632 96011"])
def test_any_other_number_is_not(number: str) -> None:
    assert not is_invented(number)


@pytest.mark.parametrize("changes", [{}, {"people.manager": "Anita Rao"}, {"local.duty": "999 {x}"}])
def test_until_a_number_is_put_in_the_support_page_says_that_it_is_not_filled_in(
    form: DetailsForm, changes: Mapping[str, str]
) -> None:
    scenario = localised(form, changes).scenario
    assert f"or ring {NOT_FILLED_IN}." in support(form, changes)
    assert lacks_numbers(scenario)
    assert localised(form, changes).shipped == form.scenarios[0]
    assert fill_placeholders(scenario, "{local.duty}") == "01632 960118"


def test_a_number_that_was_put_in_stands_on_the_support_page(form: DetailsForm) -> None:
    changes = {"local.duty": "01234 567890"}
    assert "or ring 01234 567890." in support(form, changes)
    assert not lacks_numbers(localised(form, changes).scenario)


def test_an_invented_number_that_was_typed_over_its_mark_is_not_shown_either(form: DetailsForm) -> None:
    changes = {"support.1.text": "By day: 01632 960118."}
    assert support(form, changes).startswith(f"By day: {NOT_FILLED_IN}.")
    assert support(form, {**changes, "local.duty": "01234 567890"}).startswith("By day: 01234 567890.")
