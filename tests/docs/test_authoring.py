"""The tutorial is true: its steps check clean, its plays can be played, and no key of the language is passed over."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import accumulate
from pathlib import Path

import pytest

from game.cli import main
from game.diagnostics.problem import Problem
from game.engine.cuts.route import follow_route
from game.engine.events import Answered, Arrived
from game.engine.session import Session, begin
from game.engine.story import compile_story
from game.engine.views.case_file import case_file
from game.scenario.loader import load_scenario
from game.scenario.model.scenario import Scenario

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = (DOCS / "authoring.md").read_text(encoding="utf-8")
REFERENCE = (DOCS / "reference.md").read_text(encoding="utf-8")
FENCED_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
STEPS = FENCED_YAML.findall(TEXT)
EXAMPLES = re.findall(r"^```\n(.*?)^```$", FENCED_YAML.sub("", TEXT), flags=re.DOTALL | re.MULTILINE)
PLAYS = re.findall(r"play visit\.yaml --text (?:--cut (\w+) )?--choose (\S+)", TEXT)

FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
SECTION = re.compile(r"^(?=\w+:)", re.MULTILINE)
ENTRY = re.compile(r"^(?=  \w+:)", re.MULTILINE)
GIVEN_WHOLE = {"endings"}
"""Blocks whose order counts: the page gives all of their entries each time."""
WITHOUT_A_DESK = 1
"""The step, from 0, after which the page says to keep to a quick check."""
NOT_TAUGHT = {
    "commencement", "contested", "dedication", "pressures", "provisions", "read", "review_by", "service", "summary",
    "term", "then", "today", "unverified", "where",
}  # fmt: skip
"""Keys of the law file, of the real case and of word lists, of which the reference says all that there is to say."""

Blocks = Mapping[str, Mapping[str, str]]


def blocks_of(text: str) -> Blocks:
    """Split a step into its top keys, and each of those into its entries; what stands before them is under none."""
    blocks: dict[str, Mapping[str, str]] = {}
    for section in filter(str.strip, SECTION.split(text)):
        parts = [part.rstrip() + "\n" for part in ENTRY.split(section)]
        blocks[name_of(section)] = {"": parts[0]} | {name_of(part): part for part in parts[1:]}
    return blocks


def name_of(text: str) -> str:
    return text.strip().partition(":")[0]


def with_step(file: Blocks, step: Blocks) -> Blocks:
    """Do what the page asks: put an entry in place of the one with its name, or below; a new key goes below all."""
    entries = {key: {} if key in GIVEN_WHOLE else file.get(key, {}) for key in step}
    return {**file, **{key: {**entries[key], **step[key]} for key in step}}


@cache
def files() -> tuple[str, ...]:
    """Return the author's file after each step."""
    steps = accumulate((blocks_of(step) for step in STEPS), with_step)
    return tuple("\n".join("".join(block.values()) for block in blocks.values()) for blocks in steps)


def load(path: Path, text: str) -> tuple[Scenario | None, tuple[Problem, ...]]:
    path.write_text(text, encoding="utf-8")
    loaded = load_scenario(path)
    return loaded.value, loaded.problems


def finished(folder: Path) -> Scenario:
    scenario, _ = load(folder / "visit.yaml", files()[-1])
    assert scenario is not None
    return scenario


def played(scenario: Scenario, keys: str, cut: str = "") -> Session:
    """Make the moves of a play; in a cut the route makes its own before, between and after them."""
    session = follow_route(begin(compile_story(scenario), cut=cut)) if cut else begin(compile_story(scenario))
    for key in keys.split(","):
        move = session.story.move(key)
        assert move is not None, key
        session = session.make_move(move)
        session = follow_route(session) if cut else session
    return session


def test_the_tutorial_has_the_six_steps_it_announces() -> None:
    assert len(STEPS) == len(re.findall(r"^## Step \d", TEXT, flags=re.MULTILINE)) == 6


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_the_file_checks_clean_after_every_step(number: int, tmp_path: Path) -> None:
    scenario, problems = load(tmp_path / "visit.yaml", files()[number])
    assert [(problem.place.line, problem.message) for problem in problems] == []
    assert scenario is not None
    assert compile_story(scenario).first == "doorstep"


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_check_has_nothing_to_say_of_any_step(number: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "visit.yaml").write_text(files()[number], encoding="utf-8")
    quick = ["--quick"] if number == WITHOUT_A_DESK else []
    assert main(["check", *quick, str(tmp_path / "visit.yaml")]) == 0
    assert "1 scenario checked: nothing to say." in capsys.readouterr().out


def test_the_whole_name_is_in_the_case_file_only_once_it_was_learnt(tmp_path: Path) -> None:
    scenario = finished(tmp_path)
    keys = "doorstep.knock,kitchen.dev,kitchen.dev_who,kitchen.dev_name"
    before, after = (case_file(played(scenario, moves)).people[-1] for moves in (keys.rpartition(",")[0], keys))
    assert (before.name, after.name) == ("Dev", "Dev")
    assert "Nair" not in before.about
    assert "Nair" in after.about


def test_the_finished_story_has_a_conversation_a_desk_a_denial_a_consequence_and_a_short_way(tmp_path: Path) -> None:
    scenario = finished(tmp_path)
    lines = scenario.scenes["kitchen"].talk.values()
    assert sum(line.when is None for line in lines) == 8
    assert all(len(line.topic.split()) <= 6 for line in lines)
    assert scenario.scenes["kitchen"].turns == 3
    assert all(scenario.agencies[name].roads for name in scenario.agencies if name != scenario.desk)
    assert set(scenario.answers) == {"manager", "health_visiting", "anyone"}
    assert any(piece.denies for piece in scenario.scenes["review"].text)
    assert scenario.later["cot_is_found"].after
    assert scenario.scenes["car"].is_decision
    assert scenario.cuts["short"].plays == ("kitchen", "car", "office")


def test_the_play_that_the_tutorial_names_reaches_the_better_joined_ending(tmp_path: Path) -> None:
    session = played(finished(tmp_path), PLAYS[0][1])
    assert session.situation.ending == "joined"
    assert session.situation.turns is None
    assert [event.agency for event in session.events if isinstance(event, Answered)] == ["health_visiting"]


def test_the_short_way_that_the_tutorial_names_is_played_to_its_end(tmp_path: Path) -> None:
    cut, keys = PLAYS[1]
    session = played(finished(tmp_path), keys, cut)
    assert session.situation.ending == "apart"
    assert [event.consequence for event in session.events if isinstance(event, Arrived)] == ["cot_is_found"]
    assert [move.key for move in session.moves][:: len(session.moves) - 1] == ["doorstep.knock", "review.finish"]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_what_else_the_page_shows_can_stand_in_the_finished_file(number: int, tmp_path: Path) -> None:
    scenario, problems = load(tmp_path / "visit.yaml", f"{files()[-1]}\n{EXAMPLES[number]}")
    assert [problem.message for problem in problems] == []
    assert scenario is not None


def test_the_slip_that_the_tutorial_proposes_is_named_with_its_mend(tmp_path: Path) -> None:
    _, problems = load(tmp_path / "visit.yaml", files()[0].replace("goto:", "gotoo:", 1))
    assert any("gotoo" in problem.message and "goto" in problem.hint for problem in problems)


def test_every_key_of_the_language_is_shown_or_is_left_to_the_reference() -> None:
    keys = set(re.findall(r"^\| `(\w+)`\*? \|", REFERENCE, flags=re.MULTILINE))
    prose, fenced = FENCED.sub("", TEXT), " ".join(FENCED.findall(TEXT))
    shown = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`\n]+)`", prose)))) | set(re.findall(r"(\w+):", fenced))
    assert keys - shown == NOT_TAUGHT
