"""A cohort counts plays, without names, in groups that are large enough; words are shown only where that was agreed."""

import csv
import datetime
import io
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from game.engine.notes import WITHDRAWN, Note
from game.engine.story import CompiledStory
from game.records.journal_format import SessionMode, SessionOptions
from game.records.journal_reader import SUFFIX
from game.records.recorded_session import RecordedSession
from game.reports.cohort.cohort import FEWEST, Cohort, disclose
from game.reports.cohort.html_page import cohort_html
from game.reports.cohort.play_record import CHOICE, ENDING, LINE, LONGEST_PAUSE
from game.reports.cohort.reading import LEADS_OUT, NOT_INSTALLED, read_cohort
from game.reports.cohort.table import COLUMNS, cohort_csv
from tests.engine.stories import on, scene, story

START = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)
SCRIPT = "<script>document.title='ran'</script>"


def small_story(**more: object) -> CompiledStory:
    """Return a story with a conversation, a decision and two endings."""
    decide = {
        "ask": on(say="Ask her.", strength="strong"),
        "leave": on(say="Leave it.", strength="weak"),
    }
    talk = {
        "work": {"topic": "Work", "say": "Work?", "answer": "Tuesdays."},
        "who": {"topic": "Who minds him", "say": "And then?", "answer": "Mum.", "when": "asked(kitchen.work)"},
    }
    endings = {
        "late": {"title": "Together", "text": "T.", "when": "chose(kitchen.ask)"},
        "early": {"title": "Apart", "text": "A."},
    }
    return story({"kitchen": scene(decide, talk=talk)}, endings=endings, id="small", title="Small", **more)


class Clock:
    """Tells a time that is so many minutes later with every look."""

    def __init__(self, minutes: float) -> None:
        self.now, self.step = START, datetime.timedelta(minutes=minutes)

    def __call__(self) -> datetime.datetime:
        self.now += self.step
        return self.now


Keep = Callable[..., Path]


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Keeps a play of the small story in the folder and returns its file."""

    def keep_play(
        *keys: str,
        alias: str = "",
        reason: str = "",
        agreed: bool = False,
        minutes: float = 1,
        sure: int | None = None,
        hands: Sequence[tuple[str, str]] = (),
    ) -> Path:
        """Keep a play; `hands` are counts of a room, each with a letter for every hand of the two options."""
        options = SessionOptions(mode=SessionMode.ROOM if hands else SessionMode.PLAIN)
        play = RecordedSession.begin(small_story(), 1, None, tmp_path, alias=alias, now=Clock(minutes), options=options)
        for ask, leave in hands:
            counted = (("kitchen.ask", len(ask)), ("kitchen.leave", len(leave)))
            play.keep_note(Note("vote", "kitchen", "", hands=counted))
        for key in keys:
            move = play.session.story.move(key)
            assert move is not None
            play.act(move)
        if reason or sure:
            play.keep_note(Note("reason", keys[-1], reason, sure))
        if agreed:
            play.add_note("shared", "", keys[-1])
        path = play.path
        play.close()
        assert path is not None
        return path

    return keep_play


def cohort_of(folder: Path) -> Cohort:
    return read_cohort(folder, lambda _pack, scenario: small_story() if scenario == "small" else None)


def words(page: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", page).split()))


def test_each_thing_counts_once_a_play(keep: Keep, tmp_path: Path) -> None:
    keep("kitchen.work", "kitchen.who", "kitchen.ask")
    keep("kitchen.work", "kitchen.leave")
    (group,) = cohort_of(tmp_path).groups
    assert group.plays == 2
    assert group.counts[(LINE, "kitchen", "work")] == 2
    assert group.counts[(LINE, "kitchen", "who")] == 1
    assert group.counts[(CHOICE, "kitchen", "ask")] == group.counts[(ENDING, "late")] == 1


def test_fewer_than_five_plays_are_not_shown_and_that_is_said(keep: Keep, tmp_path: Path) -> None:
    for _ in range(FEWEST - 1):
        keep("kitchen.ask")
    cohort = cohort_of(tmp_path)
    assert "Fewer than 5 plays" in words(cohort_html(cohort))
    assert "Ask her." not in cohort_html(cohort)
    assert cohort_csv(cohort).splitlines() == [",".join(COLUMNS)]


def test_the_page_shows_how_the_group_parted_and_how_far_threads_were_followed(keep: Keep, tmp_path: Path) -> None:
    for number in range(2 * FEWEST):
        keep("kitchen.work", *(["kitchen.who"] if number < FEWEST else []), "kitchen.ask")
    text = words(cohort_html(cohort_of(tmp_path)))
    assert "about 10 of about 10 Ask her." in text
    assert "none Leave it." in text
    assert "about 10 of about 10 Work" in text
    assert "about 5 of about 10 Work › Who minds him" in text


def test_fewer_than_five_are_told_as_that_and_cannot_be_worked_out_from_the_rest(keep: Keep, tmp_path: Path) -> None:
    for number in range(12):
        keep("kitchen.work", "kitchen.ask" if number > 2 else "kitchen.leave")
    cohort = cohort_of(tmp_path)
    text = words(cohort_html(cohort))
    assert "fewer than 5 Leave it." in text
    assert "about 10 of about 10 Ask her." in text
    assert not {"3", "9", "12"} & set(re.findall(r"\d+", words(cohort_html(cohort).partition("<main>")[2])))
    rows = {row["item"]: row["count"] for row in csv.DictReader(io.StringIO(cohort_csv(cohort)))}
    assert (rows["kitchen.leave"], rows["kitchen.ask"]) == ("", "10")


@pytest.mark.parametrize(
    ("count", "shown"), [(0, 0), (1, None), (4, None), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (10_002, 10_000)]
)
def test_a_count_is_shown_rounded_or_not_at_all(count: int, shown: int | None) -> None:
    assert disclose(count) == shown


def test_what_fewer_than_five_came_to_is_not_shown(keep: Keep, tmp_path: Path) -> None:
    for number in range(FEWEST):
        keep("kitchen.work", *(["kitchen.ask"] if number else []))
    page = words(cohort_html(cohort_of(tmp_path)))
    assert "At each decision" not in page
    assert "What was asked" in page


def test_the_time_that_plays_took_is_told_only_of_enough_of_them(keep: Keep, tmp_path: Path) -> None:
    for number in range(2 * FEWEST):
        if number == 2 * FEWEST - 1:
            assert "Half of them took" not in cohort_html(cohort_of(tmp_path))
        keep("kitchen.work", "kitchen.ask")
    page = cohort_html(cohort_of(tmp_path))
    assert "Half of them took" in page
    assert "a quarter" not in page


def test_the_map_shows_each_scene_by_how_many_came(keep: Keep, tmp_path: Path) -> None:
    for _ in range(FEWEST):
        keep("kitchen.ask")
    assert re.search(r'class="heat shade-5">[^<]+<b>about 5</b>', cohort_html(cohort_of(tmp_path)))


def test_each_attempt_of_a_person_stands_apart(keep: Keep, tmp_path: Path) -> None:
    keep("kitchen.ask", alias="Owl", minutes=1)
    keep("kitchen.leave", alias="Owl", minutes=2)
    keep("kitchen.leave", alias="Fox", minutes=3)
    keep("kitchen.ask", alias="Owl", minutes=4)
    groups = {group.key.attempt: group.plays for group in cohort_of(tmp_path).groups}
    assert groups == {1: 2, 2: 1, 3: 1}


def test_one_person_who_plays_often_makes_no_group(keep: Keep, tmp_path: Path) -> None:
    for number in range(2 * FEWEST):
        keep("kitchen.ask", alias="Owl", minutes=number)
    assert not any(group.is_shown for group in cohort_of(tmp_path).groups)


def test_a_branch_is_a_later_attempt_of_whoever_played_what_it_was_made_from(tmp_path: Path) -> None:
    play = RecordedSession.begin(small_story(), 1, None, tmp_path, now=Clock(1))
    for key in ("kitchen.work", "kitchen.ask"):
        move = play.session.story.move(key)
        assert move is not None
        play.act(move)
    play.branch(1).close()
    play.close()
    assert [(group.key.attempt, group.plays) for group in cohort_of(tmp_path).groups] == [(1, 1), (2, 1)]


def test_no_alias_and_no_words_are_on_the_page_unless_they_were_agreed_to(keep: Keep, tmp_path: Path) -> None:
    for number in range(FEWEST):
        keep("kitchen.ask", alias=f"Owl {number}", reason=f"Because of {number}.", agreed=number == 1)
    page = cohort_html(cohort_of(tmp_path)) + cohort_csv(cohort_of(tmp_path))
    assert "Because of 1." in page
    assert "Owl" not in page
    assert [number for number in range(FEWEST) if f"Because of {number}." in page] == [1]


def test_a_long_pause_counts_as_a_break(keep: Keep, tmp_path: Path) -> None:
    keep("kitchen.work", "kitchen.ask", minutes=4)
    keep("kitchen.work", "kitchen.ask", minutes=600)
    (group,) = cohort_of(tmp_path).groups
    assert max(group.minutes) <= LONGEST_PAUSE.total_seconds() / 60


def test_what_cannot_be_read_is_named_and_the_rest_is_counted(keep: Keep, tmp_path: Path) -> None:
    whole, other = keep("kitchen.ask"), keep("kitchen.leave")
    other.write_bytes(other.read_bytes().replace(b'"small"', b'"other"'))
    (tmp_path / f"torn{SUFFIX}").write_bytes(whole.read_bytes()[:30])
    (tmp_path / f"noise{SUFFIX}").write_bytes(b"\xff\x00\n" * 1000)
    (tmp_path / f"folder{SUFFIX}").mkdir()
    cohort = cohort_of(tmp_path)
    assert [group.plays for group in cohort.groups] == [1]
    assert {file.name for file in cohort.unread} == {
        other.name,
        f"torn{SUFFIX}",
        f"noise{SUFFIX}",
        f"folder{SUFFIX}",
    }


def test_a_scenario_that_is_not_installed_is_said(keep: Keep, tmp_path: Path) -> None:
    path = keep("kitchen.ask")
    (unread,) = read_cohort(tmp_path, lambda _pack, _scenario: None).unread
    assert (unread.name, unread.reason) == (path.name, NOT_INSTALLED)


def test_a_file_that_is_far_too_large_is_named_without_being_read_and_without_its_folder(
    keep: Keep, tmp_path: Path
) -> None:
    keep("kitchen.ask")
    large = tmp_path / f"large{SUFFIX}"
    large.touch()
    try:
        os.truncate(large, 10**9)
    except OSError:
        pytest.skip("no file of this size can be made here")
    cohort = cohort_of(tmp_path)
    assert [group.plays for group in cohort.groups] == [1]
    assert [(file.name, "MB" in file.reason) for file in cohort.unread] == [(large.name, True)]
    assert str(tmp_path) not in cohort_html(cohort)


def test_a_link_out_of_the_folder_is_not_followed(keep: Keep, tmp_path: Path) -> None:
    path = keep("kitchen.ask")
    inside = tmp_path / "inside"
    inside.mkdir()
    try:
        (inside / f"link{SUFFIX}").symlink_to(path)
    except OSError:
        pytest.skip("this system makes no links")
    cohort = cohort_of(inside)
    assert cohort.groups == ()
    assert [file.reason for file in cohort.unread] == [LEADS_OUT]


def test_nothing_that_was_typed_becomes_markup_or_a_formula(keep: Keep, tmp_path: Path) -> None:
    for number in range(FEWEST):
        keep("kitchen.ask", alias=f"{SCRIPT}{number}", reason=SCRIPT, agreed=True)
    (tmp_path / f"line\nbreak{SUFFIX}").write_text(SCRIPT, "utf-8")
    page = cohort_html(cohort_of(tmp_path))
    assert "<script" not in page
    assert SCRIPT in unescape(page)


def test_the_table_has_a_row_for_each_share_and_no_formula(keep: Keep, tmp_path: Path) -> None:
    for _ in range(FEWEST):
        keep("kitchen.work", "kitchen.ask")
    cohort = cohort_of(tmp_path)
    rows = list(csv.DictReader(io.StringIO(cohort_csv(cohort))))
    assert {row["attempt"] for row in rows} == {"1"}
    assert {(row["section"], row["item"], row["count"], row["of"]) for row in rows} >= {
        ("decisions", "kitchen.ask", "5", "5"),
        ("decisions", "kitchen.leave", "0", "5"),
        ("conversations", "kitchen.who", "0", "5"),
        ("endings", "late", "5", "5"),
    }
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]


def test_a_room_is_counted_apart_and_by_the_hands_of_its_first_count_even_if_it_is_the_only_one(
    keep: Keep, tmp_path: Path
) -> None:
    for _ in range(FEWEST):
        keep("kitchen.ask")
    keep("kitchen.leave", hands=[("x" * 9, "x" * 6), ("", "x" * 15)])
    cohort = cohort_of(tmp_path)
    people, room = cohort.groups
    assert (people.plays, people.counts.get((CHOICE, "kitchen", "leave"), 0), people.hands) == (FEWEST, 0, {})
    assert room.plays == 1
    text = words(cohort_html(cohort))
    assert "Small, played by rooms" in text
    assert "about 10 of about 15 Ask her. about 5 of about 15 Leave it." in text
    assert "first attempts" in text
    rows = [row for row in csv.reader(io.StringIO(cohort_csv(cohort))) if row[4] == "rooms"]
    assert {(row[6], row[9], row[10]) for row in rows} == {("votes", "Ask her.", "10"), ("votes", "Leave it.", "5")}


def test_a_room_of_fewer_than_five_hands_is_not_shown(keep: Keep, tmp_path: Path) -> None:
    keep("kitchen.ask", hands=[("xx", "xx")])
    assert "Ask her." not in cohort_html(cohort_of(tmp_path))


def test_how_sure_people_were_is_counted_of_those_who_said_so(keep: Keep, tmp_path: Path) -> None:
    for number in range(2 * FEWEST):
        keep("kitchen.ask", sure=3 if number < FEWEST else None)
    text = words(cohort_html(cohort_of(tmp_path)))
    assert "about 5 of about 5 Rather sure" in text
    assert "none Very sure" in text


@pytest.mark.parametrize("hands", [{"kitchen.ask": 10**9}, {"kitchen.ask": -1}, {"nowhere": 3}, {"kitchen.ask": "x"}])
def test_hands_that_no_room_has_count_for_nothing(tmp_path: Path, hands: dict[str, object]) -> None:
    play = RecordedSession.begin(
        small_story(), 1, None, tmp_path, options=SessionOptions(mode=SessionMode.ROOM), now=Clock(1)
    )
    play.keep_note(Note("vote", "kitchen", "", hands=tuple(hands.items())))  # type: ignore[arg-type]  # as a file may say
    play.close()
    assert [group.hands for group in cohort_of(tmp_path).groups] == [{}]


def test_whoever_takes_the_word_back_is_shown_no_more(keep: Keep, tmp_path: Path) -> None:
    for number in range(FEWEST):
        keep("kitchen.ask", reason=f"Reason {number}.", agreed=True)
    assert "Reason 0." in cohort_html(cohort_of(tmp_path))
    for path in sorted(tmp_path.glob(f"*{SUFFIX}")):
        play = RecordedSession.resume(path, small_story())
        play.add_note("shared", WITHDRAWN, "kitchen.ask")
        play.close()
    assert "Reason" not in words(cohort_html(cohort_of(tmp_path))).replace("Reasons for", "")


def test_a_decision_that_a_facilitator_left_out_is_not_counted(keep: Keep, tmp_path: Path) -> None:
    for _ in range(FEWEST):
        keep("kitchen.ask")
    less = replace(small_story(), left_out=frozenset({"kitchen"}))
    assert "Ask her." not in cohort_html(read_cohort(tmp_path, lambda _pack, _scenario: less))
    assert "Ask her." in cohort_html(cohort_of(tmp_path))
