"""The story rules: each code has a file that yields it and no other, and a sound story yields none."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.checker.explorer.query import Budget
from game.checker.report import CheckReport, report
from game.checker.rules.codes import PROOF_CODES
from game.diagnostics.problem import has_errors
from game.engine.session import begin, replay
from game.engine.story import compile_story
from game.scenario.loader import load_scenario

ROOT = Path(__file__).resolve().parents[3]
UNSOUND = sorted((ROOT / "tests" / "scenarios" / "unsound").glob("*.yaml"))


@cache
def proven(path: Path, budget: Budget = Budget(seconds=60)) -> CheckReport:  # noqa: B008 - frozen
    return report(load_scenario(path), budget)


@pytest.mark.parametrize("path", UNSOUND, ids=lambda path: path.stem)
def test_an_unsound_file_yields_the_code_in_its_name_and_no_other(path: Path) -> None:
    assert load_scenario(path).problems == ()
    assert {found.code for found in proven(path).problems} == {path.stem[:4]}


MENDS = (
    ("P009-document-always-there", "when: day >= 0", "when: day == 0 and seen(hall.key)"),
    ("P009-effect-always-done", "if: day >= 0", "if: chose(hall.wait)"),
    ("P009-consequence-always-arrives", "when: day >= 2", "when: chose(hall.wait)"),
    ("P011-effect-never-done", "day < 0", "chose(hall.wait)"),
    ("P012-sent-before-it-is-held", "do: [{share", "do: [{learn: name}, {share"),
    ("P012-written-before-it-is-held", "{record: name}, {learn: name}", "{learn: name}, {record: name}"),
    ("P013-nobody-learns-it", "go: {say: Go.,", "go: {say: Go., do: [{learn: name}, {record: name}],"),
    ("P014-held-for-nothing", "{learn: name}", "{learn: name}, {record: name}"),
    ("P014-held-for-nothing", "His name}", "His name, concerns: [there]}"),
    ("P015-written-by-nobody", "{learn: name}", "{learn: name}, {record: name}"),
    ("P016-one-ending-left", "goto: kitchen}\n    debrief", "goto: stairs}\n    debrief"),
    ("P017-closed-when-not-handed-on", "when: held(name)", "when: chose(hall.wait)"),
    ("P018-theme-nobody-meets", "go: {say: Go.,",
     ("do: {say: Do., themes: {seen: clear}, goto: end}, go: {say: Go., themes: {seen: partly},")),
    ("P018-word-nobody-earns", "goto: end}", "goto: end}, do: {say: Do., themes: {seen: clear}, goto: end}"),
    ("P019-finding-without-echo", "[S1]}}", "[S1]}}\n  pressures: [F1]"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "wrong", "right"), MENDS)
def test_a_file_with_its_fault_mended_has_nothing_to_say_of_it(
    name: str, wrong: str, right: str, tmp_path: Path
) -> None:
    text = (UNSOUND[0].parent / f"{name}.yaml").read_text("utf-8")
    assert wrong in text
    path = tmp_path / "mended.yaml"
    # A second way through the hall, and something to see there, for the conditions to ask about.
    other = "choices: {wait: {say: Wait., once: true}, "
    text = text.replace("choices: {", other)
    text = text.replace("      go:", "      wait: {say: Wait., once: true}\n      go:")
    text = text.replace("documents: [note]", "documents: [note], look: {key: {name: a key, text: A key.}}")
    path.write_text(text.replace(wrong, right), "utf-8")
    assert not has_errors(load_scenario(path).problems)
    assert name[:4] not in {found.code for found in proven(path).problems}


def test_a_piece_that_only_an_answer_gives_can_be_learnt(tmp_path: Path) -> None:
    text = next(path for path in UNSOUND if path.stem == "P013-nobody-learns-it").read_text("utf-8")
    text = text.replace(
        "{text: His name}}", "{text: His name, concerns: [there]}, van: {text: A van, concerns: [there]}}"
    )
    text = text.replace("scenes:", "answers: {there: [{when: told(van), text: Yes., do: [{learn: name}]}]}\nscenes:")
    text = text.replace("title: Hall,", "title: Hall, desk_time: 3, do: [{learn: van}],")
    path = tmp_path / "answered.yaml"
    path.write_text(text, "utf-8")
    assert [found.message for found in proven(path).problems] == []


def test_every_code_has_its_file() -> None:
    assert {path.stem[:4] for path in UNSOUND} == set(PROOF_CODES)


def test_a_finding_stands_in_the_line_it_is_about() -> None:
    (found,) = proven(ROOT / "tests" / "scenarios" / "unsound" / "P001-unreached-scene.yaml").problems
    assert (found.place.line, found.message) == (12, "No play comes to the scene `garden`.")


def test_a_scene_that_the_last_day_cuts_off_is_said_to_be_so(tmp_path: Path) -> None:
    text = next(path for path in UNSOUND if path.stem == "P001-unreached-scene").read_text("utf-8")
    text = text.replace("goto: end}}}\n  garden", "days: 30, goto: garden}}}\n  garden")
    far = "  lane: {title: Lane, text: A lane., choices: {go: {say: Go., goto: end}}}\nendings:"
    path = tmp_path / "cut_off.yaml"
    path.write_text(text.replace("goto: end}", "goto: lane}").replace("endings:", far), "utf-8")
    garden, lane = proven(path).problems
    assert garden.message == (
        "No play comes to the scene `garden`: the last day, day 30, is reached on the way, with `hall.go`."
    )
    assert garden.hint.endswith("Set a later `last_day`, or let `hall.go`, or what comes before it, take fewer days.")
    assert lane.message == "No play comes to the scene `lane`."
    assert lane.hint.endswith("Only `garden` would lead to it, and no play comes there.")


@pytest.mark.parametrize("code", ["P006", "P007", "P008"])
def test_what_can_happen_is_shown_by_a_play_that_can_be_made(code: str) -> None:
    path = next(path for path in UNSOUND if path.stem.startswith(code))
    scenario = load_scenario(path).value
    assert scenario is not None
    hint = proven(path).problems[0].hint
    keys = hint.partition("--choose ")[2].split(",")
    assert replay(begin(compile_story(scenario)), keys).refused is None


def test_what_never_happens_is_not_claimed_where_not_everything_was_gone_through() -> None:
    found = proven(ROOT / "tests" / "scenarios" / "good" / "kitchen.yaml", Budget(situations=1))
    assert found.unfinished.startswith("not proven: ")
    assert found.problems == ()


def found_in(name: str) -> str:
    path = next(path for path in UNSOUND if path.stem == name)
    return " ".join(f"{found.message} {found.hint}" for found in proven(path).problems)


def test_a_trap_says_how_early_it_is_and_which_play_shows_it() -> None:
    said = found_in("P016-one-ending-left")
    assert "only “Apart” is left, on day 0 of 30, with 3 or more decisions still to make" in said
    assert "--text --choose hall.leave" in said


def test_the_combination_in_which_an_ending_is_closed_is_named() -> None:
    said = found_in("P017-closed-when-not-handed-on")
    assert "no play reaches the ending `told` where nothing was handed on".capitalize() in said
    assert "the ending `done` where everything was handed on" in said


def test_a_play_that_needs_something_not_to_be_handed_on_says_so(tmp_path: Path) -> None:
    text = next(path for path in UNSOUND if path.stem == "P006-stuck").read_text("utf-8")
    text = text.replace("variables:", "incoming: [name]\ninformation: {name: {text: A name}}\nvariables:")
    path = tmp_path / "stuck.yaml"
    path.write_text(text.replace("say: Go., when: open", "say: Go., when: held(name)"), "utf-8")
    hint = next(found.hint for found in proven(path).problems if found.code == "P006")
    assert "This play shows it, where nothing was handed on: python main.py play " in hint


def test_what_the_first_scene_shows_at_the_start_counts_as_shown(tmp_path: Path) -> None:
    text = next(path for path in UNSOUND if path.stem == "P010-words-never-shown").read_text("utf-8")
    text = text.replace("scenes:", "incoming: [name]\ninformation: {name: {text: A name}}\nscenes:")
    path = tmp_path / "shown.yaml"
    path.write_text(text.replace("seen(hall.boots)", "held(name)"), "utf-8")
    assert proven(path).problems == ()


def test_a_scene_and_a_consequence_of_one_name_have_words_of_their_own(tmp_path: Path) -> None:
    text = next(path for path in UNSOUND if path.stem == "P010-words-never-shown").read_text("utf-8")
    text = text.replace("{go: {say: Go., goto: end}}", "{go: {say: Go., do: [{later: {hall: 1}}], days: 2, goto: end}}")
    path = tmp_path / "same_name.yaml"
    more = "later:\n  hall: {text: [A call., {when: day > 0, text: More.}]}\nendings:"
    path.write_text(text.replace("endings:", more), "utf-8")
    assert [found.code for found in proven(path).problems] == ["P010"]


def test_plays_are_counted_in_whole_numbers_however_many_they_are(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    rooms = [f"room_{number}" for number in range(45)]
    scenes = "".join(
        f"  {here}: {{title: A room, text: A room., choices: {{left: {{say: Left., goto: {there}}}, "
        f"right: {{say: Right., goto: {there}}}}}}}\n"
        for here, there in pairwise([*rooms, "end"])
    )
    path.write_text(
        "format: 1\nid: long\ntitle: Long\ndesk: care\nstarts: 2027-01-11\nlast_day: 3\nnotice: No injury is shown.\n"
        f"agencies: {{care: {{name: Care}}}}\nscenes:\n{scenes}endings:\n  all: {{title: All, text: All.}}\n",
        "utf-8",
    )
    found = proven(path)
    assert found.plays == 2**45
    assert all(isinstance(ending.plays, int) for ending in found.endings)
    assert sum(ending.share or 0 for ending in found.endings) == pytest.approx(1)


def test_plays_that_can_go_round_for_ever_have_no_number() -> None:
    path = next(path for path in UNSOUND if path.stem == "P007-circle")
    text = path.read_text("utf-8")
    assert "stairs" in text
    assert proven(path).plays == 1


def test_more_pieces_handed_on_than_can_be_combined_are_said_not_to_be(tmp_path: Path) -> None:
    text = next(path for path in UNSOUND if path.stem == "P013-nobody-learns-it").read_text("utf-8")
    names = [f"piece_{number}" for number in range(30)]
    pieces = ", ".join(f"{name}: {{text: A piece, concerns: [there]}}" for name in names)
    text = text.replace(
        "information: {name: {text: His name}}", f"incoming: [{', '.join(names)}]\ninformation: {{{pieces}}}"
    )
    path = tmp_path / "many.yaml"
    path.write_text(text, "utf-8")
    assert "every combination of what may be handed on" in proven(path).unfinished


SHIPPED = sorted((ROOT / "scenarios").glob("*/just_*.yaml"))


@pytest.mark.slow
def test_every_shipped_scenario_is_proven_sound() -> None:
    for path in SHIPPED:
        found = proven(path, Budget(seconds=600))
        assert (found.problems, found.unfinished) == ((), "")
        assert {ending.id for ending in found.endings} == set(load_scenario(path).value.endings)  # type: ignore[union-attr]  # it loads
