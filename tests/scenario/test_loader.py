"""The loader: good files load, bad files yield their code, and everything is told at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.diagnostics.problem import Problem, Severity
from game.scenario.content_hash import content_hash
from game.scenario.loader import load_pack, load_path, load_scenario, source_text

SCENARIOS = Path(__file__).parent.parent / "scenarios"
GOOD = sorted((SCENARIOS / "good").glob("*.yaml"))
BAD = sorted((SCENARIOS / "bad").glob("*.yaml"))
WARNINGS = {"L012", "M012", "M015", "M022", "M023", "M024", "M025", "M026", "M027",
            "M032", "M033", "M034", "M036", "M041", "M043", "M045", "M046", "M048",
            "M050", "M051", "M052"}  # fmt: skip
"""Codes, notes among them, that do not stop a story."""


def codes(problems: tuple[Problem, ...]) -> set[str]:
    return {found.code for found in problems}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_loads_without_a_word(path: Path) -> None:
    loaded = load_scenario(path)
    assert loaded.problems == ()
    assert loaded.value is not None


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_yields_the_code_in_its_name_and_no_other(path: Path) -> None:
    loaded = load_scenario(path)
    assert codes(loaded.problems) == {path.stem[:4]}
    assert (loaded.value is None) == (path.stem[:4] not in WARNINGS)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_every_problem_lies_in_its_file(path: Path) -> None:
    lines = source_text(str(path)).split("\n")
    for found in load_scenario(path).problems:
        assert found.place.file == str(path)
        assert 0 <= found.place.line <= len(lines)


def test_every_problem_is_told_at_once(story: Callable[..., Path]) -> None:
    path = story(
        ("last_day: 30", "last_day: soon"),
        ("part: first", "part: frist"),
        ("title: The kitchen", "title: One question: who?"),
        ("text: Dana fills", "text: {dona} fills"),
        ("goto: end", "goto: hall, when: trst > 1"),
    )
    found = [(each.code, each.place.line) for each in load_scenario(path).problems]
    assert found == [("S004", 6), ("M001", 13), ("L008", 14), ("L011", 15), ("M001", 17), ("M001", 17)]


def test_a_warning_does_not_stop_a_story(told: Callable[..., tuple[Problem, ...]], story: Callable[..., Path]) -> None:
    change = ("title: The kitchen", "title: The kitchen #4")
    assert [found.severity for found in told(change)] == [Severity.WARNING]
    assert load_scenario(story(change)).value is not None


def test_what_is_out_of_shape_does_not_make_its_name_unknown(told: Callable[..., tuple[Problem, ...]]) -> None:
    problems = told(("{text: A name}", "{txt: A name}"), ("goto: end", "do: [{learn: lee_name}], goto: end"))
    assert codes(problems) == {"S001"}


def test_a_variable_out_of_shape_does_not_make_its_conditions_wrong(told: Callable[..., tuple[Problem, ...]]) -> None:
    problems = told(("start: 2}", "start: 2, form: 1}"), ("goto: end", "when: trust >= 0, goto: end"))
    assert codes(problems) == {"S001"}


def test_the_places_of_a_scenario_point_into_its_file(story: Callable[..., Path]) -> None:
    loaded = load_scenario(story())
    place = loaded.positions.place(("scenes", "kitchen", "title"))
    assert (place.line, place.column) == (14, 12)
    assert loaded.positions.place(("scenes", "kitchen"), key=True).line == 12


def test_line_endings_and_a_byte_order_mark_make_no_difference(story: Callable[..., Path]) -> None:
    path = story()
    before = load_scenario(path).value
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    loaded = load_scenario(path)
    assert loaded.problems == ()
    assert loaded.value == before


class TestFilesThatCannotBeRead:
    def test_a_missing_file_names_a_neighbour_with_another_ending(self, story: Callable[..., Path]) -> None:
        (found,) = load_scenario(story().with_suffix(".yml")).problems
        assert (found.code, found.hint) == ("L001", "Did you mean `small.yaml`?")

    def test_a_folder_is_said_to_be_one(self, tmp_path: Path) -> None:
        (found,) = load_scenario(tmp_path).problems
        assert found.code == "L001"
        assert "folder" in found.message

    def test_a_name_no_computer_can_have(self) -> None:
        assert codes(load_scenario(Path("a\0b.yaml")).problems) == {"L001"}

    def test_a_huge_file_is_refused_unread(self, tmp_path: Path) -> None:
        path = tmp_path / "huge.yaml"
        with path.open("wb") as opened:
            opened.truncate(50_000_000)
        (found,) = load_scenario(path).problems
        assert found.code == "L002"
        assert "50,000,000" in found.message

    def test_a_picture_is_no_text(self, tmp_path: Path) -> None:
        path = tmp_path / "picture.yaml"
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(1, 30)) * 40)
        (found,) = load_scenario(path).problems
        assert (found.code, found.message) == ("L003", "This is not a text file.")

    @pytest.mark.parametrize(
        ("beginning", "kind"),
        [(b"PK\x03\x04", "Word"), (b"\xd0\xcf\x11\xe0", "Word"), (b"{\\rtf1", "RTF"), (b"%PDF-1.7", "PDF")],
    )
    def test_a_document_under_the_name_of_a_scenario_is_called_what_it_is(
        self, beginning: bytes, kind: str, tmp_path: Path
    ) -> None:
        path = tmp_path / "story.yaml"
        path.write_bytes(beginning + bytes(100))
        (found,) = load_scenario(path).problems
        assert found.code == "L003"
        assert kind in found.message
        assert found.hint
        assert "plain text" in found.hint

    def test_a_pack_file_is_no_scenario(self) -> None:
        (found,) = load_scenario(SCENARIOS / "pack" / "pack.yaml").problems
        assert found.code == "L001"


class TestPacks:
    def test_a_scenario_is_joined_with_its_pack(self) -> None:
        loaded = load_scenario(SCENARIOS / "pack" / "first_visit.yaml")
        assert loaded.problems == ()
        assert loaded.value is not None
        assert loaded.value.people["dana"].name == "Dana Marlow"
        assert loaded.value.case is not None
        assert loaded.value.case.findings["F2"].sources == ("S2",)
        assert loaded.positions.place(("people", "dana"), key=True).file.endswith("pack.yaml")

    def test_the_ids_of_pack_and_scenario_stand_side_by_side(self) -> None:
        loaded = load_scenario(SCENARIOS / "pack" / "second_visit.yaml")
        assert loaded.value is not None
        assert list(loaded.value.agencies) == ["social_care", "police", "night_desk"]

    def test_an_id_in_both_is_defined_twice(self, pack: Path) -> None:
        path = pack / "second_visit.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("agencies:\n", "agencies:\n  police: {name: Police}\n"), encoding="utf-8")
        (found,) = load_scenario(path).problems
        assert (found.code, found.place.file, found.place.line) == ("M018", str(path), 8)
        assert "pack.yaml, line 9" in found.message

    def test_a_whole_key_in_two_files_is_defined_twice(self, pack: Path) -> None:
        with (pack / "local.yaml").open("a", encoding="utf-8") as opened:
            opened.write("law: {as_at: 2026-01-01}\n")
        assert codes(load_pack(pack).problems) == {"M018"}

    def test_a_problem_of_the_pack_stands_once_and_in_its_own_file(self, pack: Path) -> None:
        path = pack / "pack.yaml"
        path.write_text(
            path.read_text(encoding="utf-8").replace("concerns: police", "concerns: polise"), encoding="utf-8"
        )
        shelf = load_path(pack)
        (found,) = shelf.problems
        assert (found.code, found.place.file) == ("M001", str(path))
        assert all(one.value is None for one in shelf.scenarios)

    def test_a_broken_pack_file_does_not_make_its_names_unknown(self, pack: Path) -> None:
        (pack / "pack.yaml").write_text("agencies: [\n", encoding="utf-8")
        shelf = load_path(pack)
        assert codes(shelf.problems) <= {"L016", "L007"}

    def test_a_pack_cannot_know_what_only_a_scenario_has(self, pack: Path) -> None:
        path = pack / "pack.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("held(lee_name)", "chose(kitchen.ask)"), encoding="utf-8")
        assert codes(load_scenario(pack / "first_visit.yaml").problems) == {"M001"}

    def test_a_pathway_may_name_what_is_not_written_yet(self, pack: Path) -> None:
        path = pack / "pack.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace("[second_visit", "[secnd_visit"), encoding="utf-8")
        shelf = load_path(pack)
        (found,) = shelf.problems
        assert (found.code, found.severity) == ("M022", Severity.WARNING)
        assert found.hint == "Did you mean `second_visit`?"

    def test_a_scenario_outside_its_pack_is_said_once_to_be_so(self, tmp_path: Path) -> None:
        path = tmp_path / "first_visit.yaml"
        path.write_bytes((SCENARIOS / "pack" / "first_visit.yaml").read_bytes())
        (found,) = load_scenario(path).problems
        assert found.code == "M001"
        assert found.message.startswith("There is no `pack.yaml` beside this file, and nothing in it defines `")
        assert found.hint.startswith("If it belongs to a pack, move the file into the folder of that pack;")

    @pytest.mark.parametrize("name", ["third.yaml.txt", "pack.yaml.docx", "a visit.YML.rtf"])
    def test_a_file_that_an_editor_gave_another_ending_is_said_to_be_unread(self, pack: Path, name: str) -> None:
        (pack / name).write_text("format: 1", "utf-8")
        (pack / "notes.txt").write_text("Not for the program.", "utf-8")
        (found,) = load_path(pack).problems
        assert (found.code, found.severity, found.place.file) == ("L026", Severity.WARNING, str(pack / name))
        assert found.hint == f"Rename it to `{name.rpartition('.')[0]}`."

    def test_two_scenarios_with_one_id_are_told(self, pack: Path) -> None:
        (pack / "third.yaml").write_bytes((pack / "first_visit.yaml").read_bytes())
        (found,) = load_path(pack.parent).problems
        assert (found.code, found.place.file) == ("M019", str(pack / "third.yaml"))

    def test_a_copied_pack_needs_an_id_of_its_own(self, pack: Path) -> None:
        copy = Path(shutil.copytree(pack, pack.parent / "a_copy"))
        told = {(found.code, found.place.file) for found in load_path(pack.parent).problems}
        assert told == {("M019", str(pack / name)) for name in ("pack.yaml", "first_visit.yaml", "second_visit.yaml")}
        assert load_path(copy).problems == ()

    def test_a_folder_of_packs_and_scenarios_is_loaded_whole(self, pack: Path, story: Callable[..., Path]) -> None:
        story()
        shelf = load_path(pack.parent)
        found = sorted(one.value.id for one in shelf.scenarios if one.value)
        assert found == ["first_visit", "second_visit", "small"]
        assert [one.value.id for one in shelf.packs if one.value] == ["harbour"]

    def test_a_pack_file_by_name_stands_for_its_pack(self) -> None:
        assert len(load_path(SCENARIOS / "pack" / "local.yaml").scenarios) == 2


class TestFingerprint:
    def test_it_changes_with_the_words(self, story: Callable[..., Path]) -> None:
        one, other = (load_scenario(story(*changes)).value for changes in ((), (("kettle", "cup"),)))
        assert one is not None
        assert other is not None
        assert content_hash(one) != content_hash(other)

    def test_it_does_not_change_with_the_layout(self, story: Callable[..., Path]) -> None:
        changes = [("title: A small story\n", ""), ("format: 1", "title: A small story\nformat: 1   # the first")]
        one, other = (load_scenario(story(*each)).value for each in ((), changes))
        assert one is not None
        assert other is not None
        assert content_hash(one) == content_hash(other)

    def test_it_changes_with_the_order_of_the_scenes(self, story: Callable[..., Path]) -> None:
        two = "scenes:\n  hall: {title: The hall, text: It is dark., choices: {go: {say: Go., goto: end}}}\n"
        first = load_scenario(story(("scenes:\n", two))).value
        last = load_scenario(story(("endings:\n", two.removeprefix("scenes:\n") + "endings:\n"))).value
        assert first is not None
        assert last is not None
        assert content_hash(first) != content_hash(last)


SOURCE = (SCENARIOS / "good" / "kitchen.yaml").read_bytes()
PIECES = [b":", b" ", b"\n", b"- ", b'"', b"'", b"{", b"}", b"[", b"]", b" #", b"&a ", b"*a", b"!x ", b"|", b"\t",
          b"\xff", b"\x00", b"\xe2\x80\xa8", b"? ", b"<<: ", b"---\n", b"9" * 30, b"\\", b"end",
          b"day", b"(" * 40]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.tuples(st.integers(0, len(SOURCE)), st.integers(0, 12), st.sampled_from(PIECES)), max_size=6))
def test_no_damage_to_a_file_makes_the_loader_stumble(tmp_path: Path, cuts: list[tuple[int, int, bytes]]) -> None:
    data = SOURCE
    for start, length, piece in cuts:
        data = data[:start] + piece + data[start + length :]
    path = tmp_path / "damaged.yaml"
    path.write_bytes(data)
    loaded = load_scenario(path)
    assert (loaded.value is None) == any(found.severity is Severity.ERROR for found in loaded.problems)


def test_a_detail_of_a_pack_that_one_of_its_scenarios_quotes_is_used(pack: Path) -> None:
    (pack / "local.yaml").write_text("local:\n  night: {label: The night desk, value: '5'}\n", encoding="utf-8")
    first = pack / "first_visit.yaml"
    first.write_text(first.read_text(encoding="utf-8").replace("{local.duty_number}", "somebody"), encoding="utf-8")
    (problem,) = load_path(pack).problems
    assert (problem.code, Path(problem.place.file).name, problem.place.line) == ("M048", "local.yaml", 2)
    first.write_text(first.read_text(encoding="utf-8").replace("somebody", "{local.night}"), encoding="utf-8")
    assert load_path(pack).problems == ()
