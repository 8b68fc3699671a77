from collections.abc import Callable

import pytest

from game.records.local_details import details_form
from game.scenario.local_details.application import LocalScenario, localise_scenario
from game.scenario.local_details.fields import people_of
from game.scenario.local_details.form import DetailsForm
from tests.local_pack import write_local_pack

Localise = Callable[..., LocalScenario]


@pytest.fixture(scope="session")
def form(tmp_path_factory: pytest.TempPathFactory) -> DetailsForm:
    form = details_form(write_local_pack(tmp_path_factory.mktemp("packs")))
    assert form is not None
    return form


@pytest.fixture
def localise(form: DetailsForm) -> Localise:
    """Put changes, given by key, into the scenario of the small pack."""
    return lambda changes: localise_scenario(form.scenarios[0], changes, people_of(form.pack))
