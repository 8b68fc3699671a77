"""Every failing that is reported of the real case is met by a scene, and the page in the docs says which."""

from pathlib import Path

from game import paths
from game.reports.case_coverage import NONE_MEETS, case_coverage
from game.scenario.loader import load_path, load_scenario

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests" / "scenarios" / "good" / "kitchen.yaml"


def test_the_page_in_the_docs_is_what_the_scenarios_say() -> None:
    scenarios = [each.value for each in load_path(paths.scenarios()).scenarios if each.value is not None]
    page = (ROOT / "docs" / "case-coverage.md").read_text(encoding="utf-8")
    assert page == case_coverage(scenarios), "write it anew: python main.py coverage -o docs/case-coverage.md"


def test_a_failing_lists_every_scene_that_echoes_one_of_its_findings() -> None:
    loaded = load_scenario(GOOD)
    assert loaded.value is not None
    page = case_coverage([loaded.value])
    assert "## The partner was not asked about." in page
    assert "| The kitchen table | The kitchen (`kitchen`) | decision | F2 |" in page


def test_a_failing_that_no_scene_meets_says_so() -> None:
    loaded = load_scenario(GOOD)
    assert loaded.value is not None
    scenes = {name: scene.model_copy(update={"debrief": None}) for name, scene in loaded.value.scenes.items()}
    assert NONE_MEETS in case_coverage([loaded.value.model_copy(update={"scenes": scenes})])


def test_scenarios_without_a_case_have_no_page() -> None:
    loaded = load_scenario(GOOD)
    assert loaded.value is not None
    assert case_coverage([loaded.value.model_copy(update={"case": None})]) == ""
