"""`pathway`: desk after desk, what each has from the others, and the joint debrief."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pathway_pack import write_pack


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_pack(tmp_path / "packs")
    monkeypatch.setattr("game.paths.scenarios", lambda: folder)


def begun(out: str) -> str:
    """Return the name of the run that a play has printed."""
    (name,) = re.findall(r"This pathway is (\S+)\.", out)
    return str(name)


def whole_run(run: Run) -> str:
    """Play both desks to their ends: the ward by email, the centre by email, and the ward's January."""
    name = begun(run("pathway", "both", "--choose", "tell:centre.letter:email,bay.home")[1])
    run("pathway", name, "--choose", "tell:ward.form:email,hall.done")
    run("pathway", name, "--choose", "clinic.done")
    return name


def test_a_pack_with_routes_lists_them_and_what_was_begun(run: Run) -> None:
    code, out, _ = run("pathway")
    assert code == 0
    assert "both: Both desks. The ward and the centre." in out
    assert "None is kept here yet." in out
    name = begun(run("pathway", "both", "--choose", "bay.home")[1])
    listed = " ".join(run("pathway")[1].split())
    assert f"{name}: Both desks, next: The centre on Wednesdays, Wednesday 6 January 2027" in listed


def test_a_desk_rests_before_the_choice_that_leads_beyond_its_season(run: Run) -> None:
    _, out, _ = run("pathway", "both", "--choose", "bay.home,clinic.done")
    assert "Here this desk rests. Other people's days come first." in out
    assert "It is January." not in out


def test_the_next_desk_has_what_was_sent_in_writing_and_its_page_says_so(run: Run) -> None:
    name = begun(run("pathway", "both", "--choose", "tell:centre.letter:email,bay.home")[1])
    out = " ".join(run("pathway", name, "--choose", "hall.done")[1].split())
    assert "What the letter says – from The ward, by email, Saturday 21 November 2026" in out
    assert "You have read a letter." in out


def test_what_was_only_said_is_named_and_not_held(run: Run) -> None:
    name = begun(run("pathway", "both", "--choose", "tell:centre.letter:phone,bay.home")[1])
    out = " ".join(run("pathway", name, "--choose", "hall.done")[1].split())
    assert "Said to somebody here, and on no file: it is not held" in out
    assert "You have read a letter." not in out


def test_a_desk_goes_on_with_what_came_while_it_rested(run: Run) -> None:
    name = begun(run("pathway", "both", "--choose", "bay.home")[1])
    run("pathway", name, "--choose", "tell:ward.form:email,hall.done")
    out = " ".join(run("pathway", name, "--choose", "clinic.done")[1].split())
    assert "This desk goes on, on Monday 18 January 2027." in out
    assert "What the form says – from The centre, by email, Friday 8 January 2027" in out
    assert "A form has come." in out


def test_the_joint_debrief_tells_who_had_what_when_and_no_ending(run: Run) -> None:
    name = whole_run(run)
    out = " ".join(run("pathway", name, "--debrief", "--all")[1].split())
    assert "The centre: Saturday 21 November 2026, from The ward" in out
    assert "The ward: Friday 8 January 2027, from The centre" in out
    assert "The centre needed it" not in out
    assert "Four beds by six." in out
    assert "It is over" not in out


def test_the_joint_debrief_is_also_a_page_with_a_drawing_and_data(run: Run, tmp_path: Path) -> None:
    name = whole_run(run)
    target = tmp_path / "joint.html"
    assert run("pathway", name, "--debrief", "--format", "html", "-o", target)[0] == 0
    page = target.read_text(encoding="utf-8")
    assert page.count("<svg") == 1
    assert "<script" not in page
    assert (page.count('<circle class="kept"'), page.count('<circle class="said"')) == (2, 2)
    data = json.loads(run("pathway", name, "--debrief", "--format", "json")[1])["joint_debrief"]
    assert [desk["scenario"] for desk in data["desks"]] == ["ward", "centre"]


def test_a_pathway_whose_desks_are_all_played_says_so(run: Run) -> None:
    name = whole_run(run)
    assert "every desk has been played" in " ".join(run("pathway")[1].split())
    code, _, err = run("pathway", name, "--choose", "clinic.done")
    assert code != 0
    assert "Every desk of this pathway has been played." in err


def test_an_unknown_name_is_told_with_the_nearest(run: Run) -> None:
    code, _, err = run("pathway", "bot")
    assert code == 2
    assert "There is no pathway and no route “bot”" in err
    assert "both" in err


def test_a_debrief_of_nothing_says_that_nothing_was_played(run: Run) -> None:
    code, _, err = run("pathway", "both", "--debrief")
    assert code != 0
    assert "No desk of this pathway was played yet." in err
