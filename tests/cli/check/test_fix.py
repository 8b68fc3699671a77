"""`check --fix`: what has one obvious mend is written, byte for byte as it was but for that; nothing gets worse."""

from pathlib import Path

import pytest

from game.diagnostics.fix import Fix, TextEdit
from game.scenario.loader import load_scenario
from tests.cli.conftest import Run

BAD = Path(__file__).resolve().parents[2] / "scenarios" / "bad"
MENDED = (
    "L013-no-colon-alone", "L013-no-colon-before-bar", "L013-no-colon-before-value", "L013-no-colon-first",
    "L013-no-colon-in-braces",
    "L006-one-tab", "L006-tab-in-block", "L006-tabs", "L006-wide-space", "L025-bullet", "L025-equals",
    "L025-no-break-space", "M001-cancel", "M001-condition-fact", "M001-condition-variable", "M001-elsewhere",
    "M001-scene", "M001-set", "S001-slip", "S007-strength", "S009-slip", "L013-end-of-scene", "L013-no-colon",
    "L013-no-space", "L013-no-space-last", "M001-condition-spot", "M002-capitals", "M002-single-equals",
    "M004-start-not-among", "M027-own-desk", "M028-open-brace", "S004-number-for-words",
)  # fmt: skip


def copied(name: str, folder: Path) -> Path:
    path = folder / f"{name}.yaml"
    path.write_bytes((BAD / path.name).read_bytes())
    return path


@pytest.mark.parametrize("name", MENDED)
def test_a_file_with_one_obvious_mend_is_mended_and_the_lines_are_shown(run: Run, name: str, tmp_path: Path) -> None:
    path = copied(name, tmp_path)
    code, out, _ = run("check", path, "--fix", "--quick")
    assert code == 0
    assert load_scenario(path).problems == ()
    assert f"--- {path}\n+++ {path} (mended)\n@@ " in out


@pytest.mark.parametrize("name", MENDED)
def test_no_message_and_no_hint_is_read_to_mend_a_file(
    run: Run, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.scenario.codes.catalogue._sentence", lambda _words: "")
    path = copied(name, tmp_path)
    assert {problem.message + problem.hint for problem in load_scenario(path).problems} == {""}
    assert run("check", path, "--fix", "--quick")[0] == 0
    assert load_scenario(path).problems == ()


LETTER = BAD.parent / "good" / "letter_home.yaml"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("goto: desk_work", "goto desk_work"), ("text: |", "text |"), ("starts: 2027-01-11", "starts 2027-01-11"),
        ("days: 6, cost: 1}", "days: 6, cost 1}"), ("goto: desk_work", "goto: Desk_Work"),
        ("  desk_work:", "  Desk_work:"), ("learn: [tablets]", "learn: [Tablets]"), ("start: false", "start: no"),
        ("do: [{learn: [tablets]}]", "do: [{learn [tablets]}]"), ("held(tablets)", "held(Tablets)"),
        ("strength: weak", "strength: Weak"),
    ],
)  # fmt: skip
def test_the_one_possible_mend_is_written_and_nothing_else(run: Run, right: str, wrong: str, tmp_path: Path) -> None:
    text = LETTER.read_text("utf-8")
    path = tmp_path / "letter_home.yaml"
    path.write_text(text.replace(right, wrong, 1), "utf-8")
    assert path.read_text("utf-8") != text
    assert run("check", path, "--fix", "--quick")[0] == 0
    assert path.read_text("utf-8") == text


def test_yes_and_no_become_true_and_false(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter_home.yaml"
    text = LETTER.read_text("utf-8").replace("cost: 2}", "cost: 2, written: Yes}  # say yes")
    path.write_text(text.replace("later: {len_rings: 5}", "set: {heard: no}"), "utf-8")
    run("check", path, "--fix", "--quick")
    assert "cost: 2, written: true}  # say yes" in path.read_text("utf-8")
    assert "set: {heard: false}" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("because: The bell has gone.", "because it is late"), ("  desk_work:", "  Office_work:"),
        ("text: It is warm.", "text One thing: it is warm."), ("text: It is warm.", "text And now, warm: so"),
    ],
)  # fmt: skip
def test_what_has_more_than_one_mend_is_left_to_the_author(run: Run, right: str, wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "letter_home.yaml"
    before = LETTER.read_text("utf-8").replace("say: Off you go then.", "say: Off you go").replace(right, wrong, 1)
    before = before.replace("        strength: weak\n", "", 1) if "because it" in wrong else before
    path.write_text(before, "utf-8")
    run("check", path, "--fix", "--quick")
    assert wrong in path.read_text("utf-8")


@pytest.mark.parametrize(("key", "is_written"), [("title", True), ("titel", False)])
def test_a_file_that_would_have_a_new_problem_is_not_written(
    run: Run,
    key: str,
    is_written: bool,  # noqa: FBT001 - a fact of the table
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = LETTER.read_text("utf-8").replace("strength: weak", "strength: weka")
    text = text.replace("goto: front_room", "goto: frnt_room", 1)
    path = tmp_path / "letter_home.yaml"
    path.write_text(text, "utf-8")
    mends = [edit for problem in load_scenario(path).problems if problem.fix for edit in problem.fix.edits]
    title = TextEdit(text.split("\n").index("title: A letter home") + 1, 1, "title", key)
    fix = Fix((*mends, title))
    monkeypatch.setattr("game.cli.check.fix.applicable_fixes", lambda _problems, _known: iter([fix]))
    run("check", path, "--fix", "--quick")
    assert len(mends) > 1
    assert (path.read_text("utf-8") != text) is is_written


def test_line_ends_the_mark_at_the_start_and_every_other_byte_stay(run: Run, tmp_path: Path) -> None:
    path = copied("M001-scene", tmp_path)
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").rstrip(b"\r\n") + b"  # \xe2\x80\x94"
    path.write_bytes(before)
    assert run("check", path, "--fix", "--quick")[0] == 0
    assert path.read_bytes() == before.replace(b"goto: hal\r", b"goto: hall\r")


def test_a_name_that_two_others_are_near_to_is_left_to_the_author(run: Run, tmp_path: Path) -> None:
    path = copied("M001-scene", tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\nendings:", b"\n# halo\nendings:"))
    before = path.read_bytes()
    assert run("check", path, "--fix", "--quick")[0] == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_file_is_worse_afterwards(run: Run, path: Path, tmp_path: Path) -> None:
    copy = copied(path.stem, tmp_path)
    before = len(load_scenario(copy).problems)
    run("check", copy, "--fix", "--quick")
    after = len(load_scenario(copy).problems)
    assert after < before or copy.read_bytes() == path.read_bytes()


def test_a_sound_file_and_one_in_another_encoding_are_not_touched(run: Run, scenario: Path, tmp_path: Path) -> None:
    before = scenario.stat().st_mtime_ns
    run("check", scenario, "--fix", "--quick")
    assert scenario.stat().st_mtime_ns == before
    foreign = tmp_path / "foreign.yaml"
    foreign.write_bytes("title: Café\n\tdesk: here".encode("cp1252"))
    run("check", foreign, "--fix", "--quick")
    assert foreign.read_bytes() == "title: Café\n\tdesk: here".encode("cp1252")


def test_a_file_that_cannot_be_written_is_said_to_be_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copied("M001-scene", tmp_path)
    before = path.read_bytes()

    def refuse(**_: object) -> tuple[int, str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("game.records.atomic_write.tempfile.mkstemp", refuse)
    code, _, err = run("check", path, "--fix", "--quick")
    assert (code, err) == (2, f"{path} cannot be written: permission denied.\n")
    assert path.read_bytes() == before


def test_a_file_that_may_only_be_read_and_one_of_several_names_stay_as_they_are(run: Run, tmp_path: Path) -> None:
    path = copied("M001-scene", tmp_path)
    before = path.read_bytes()
    path.chmod(0o444)
    assert run("check", path, "--fix", "--quick")[2] == f"{path} may only be read, so nothing in it was mended.\n"
    path.chmod(0o644)
    (tmp_path / "other.txt").hardlink_to(path)
    assert "several names" in run("check", path, "--fix", "--quick")[2]
    assert path.read_bytes() == before


def test_a_file_beside_it_is_never_written_over(run: Run, tmp_path: Path) -> None:
    path = copied("M001-scene", tmp_path)
    beside = path.with_name(f".{path.name}.mended")
    beside.write_text("mine")
    assert run("check", path, "--fix", "--quick")[0] == 0
    assert beside.read_text() == "mine"


@pytest.mark.parametrize("sign", ["=", "->", ";", "–"])
def test_a_sign_in_place_of_the_colon_is_not_taken_for_words(run: Run, tmp_path: Path, sign: str) -> None:
    path = copied("M001-scene", tmp_path)
    text = path.read_text("utf-8")
    assert "text: Each" in text
    path.write_text(text.replace("text: Each", f"text {sign} Each"), "utf-8")
    run("check", path, "--fix", "--quick")
    assert f": {sign}" not in path.read_text("utf-8")


def test_the_shared_names_of_a_pack_are_known_to_be_near(run: Run, tmp_path: Path) -> None:
    pack = Path(__file__).resolve().parents[2] / "scenarios" / "pack"
    for file in pack.glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert run("check", tmp_path, "--fix", "--quick")[0] == 0
    assert all((tmp_path / file.name).read_bytes() == file.read_bytes() for file in pack.glob("*.yaml"))
