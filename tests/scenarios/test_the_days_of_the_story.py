"""Just a friend happens on certain days: dates, weekdays, ages and numbers agree with one another and the calendar."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from game.engine.events import Arrived, Entered
from tests.scenarios.playing import at_random, scenario, story

DAYS = {
    "Monday 11 January": ["car", "hallway"],
    "Wednesday 20 January": ["evening_call", "yard"],
    "Monday 25 January": ["kitchen", "desk_two"],
    "Monday 1 February": ["core_group"],
    "Wednesday 3 February": ["the_question"],
    "Monday 8 February": ["meeting_lee", "pair_visit"],
    "Friday 12 February": ["buggy", "desk_four"],
    "Monday 22 February": ["back", "neil_rings"],
    "Wednesday 24 February": ["drawing", "school", "desk_six"],
    "Wednesday 3 March": ["the_mark"],
    "Wednesday 3 March, or Thursday 4 March": ["the_call", "hospital", "desk_seven"],
    "Monday 8 March": ["supervision"],
}
"""On which day each scene is, in every play."""
CALLUMS_VISIT = ["Tuesday 16 February", "Wednesday 17 February"]
"""A neighbour rings on the one, and he goes round on the other."""
ARRIVALS = {
    "dana_stops_group": ["Wednesday 3 February"],
    "typed_plan": ["Wednesday 10 February"],
    "neil_has_a_copy": ["Saturday 13 February"],
    "duty_finds_name": CALLUMS_VISIT,
    "duty_is_told": CALLUMS_VISIT,
    "duty_finds_first_name": CALLUMS_VISIT,
    "duty_finds_nothing": CALLUMS_VISIT,
    "bail_is_asked": ["Friday 19 February"],
    "neils_call_gets_about": ["Monday 1 March"],
    "conference_meets": ["Wednesday 10 March"],
    "legal_can_answer": ["Friday 12 March"],
    "legal_cannot_answer": ["Friday 12 March"],
}
"""On which day, or one of which, each of these arrives: their words name the day, or somebody's working week does."""
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
}  # fmt: skip


def on(day: int) -> date:
    return scenario().starts + timedelta(days=day)


def named(when: date) -> str:
    return f"{when:%A} {when.day} {when:%B}"


def prose() -> Iterator[tuple[str, str]]:
    """Yield the words that a scene opens with, and those of what arrives, by the scene or consequence."""
    for name, scene in scenario().scenes.items():
        yield from ((name, piece.text) for piece in scene.text)
    for name, later in scenario().later.items():
        yield from ((name, piece.text) for piece in later.text)


def test_every_scene_and_every_arrival_is_on_its_day_in_every_play() -> None:
    scenes: dict[str, set[str]] = {}
    arrivals: dict[str, set[str]] = {}
    for seed in range(150):
        for event in at_random(story(), seed).events:
            match event:
                case Entered(scene, day, _):
                    scenes.setdefault(scene, set()).add(named(on(day)))
                case Arrived(consequence, day, _):
                    arrivals.setdefault(consequence, set()).add(named(on(day)))
                case _:
                    pass
    wanted = {scene: set(days.split(", or ")) for days, names in DAYS.items() for scene in names}
    assert {name: days for name, days in scenes.items() if not days <= wanted[name]} == {}
    assert set(wanted) == set(scenario().scenes)
    assert {name: days for name, days in arrivals.items() if name in ARRIVALS and not days <= set(ARRIVALS[name])} == {}


def test_where_a_scene_begins_with_a_weekday_it_is_that_day() -> None:
    days = {scene: words for words, names in DAYS.items() for scene in names}
    said = [
        (name, found[1])
        for name, text in prose()
        if name in days and (found := re.match(rf"({WEEKDAYS})(?:,| )", text))
    ]
    assert len(said) >= 5  # nearly all have their weekday filled in by the program
    assert [(name, word) for name, word in said if word not in days[name]] == []


def test_dates_written_out_with_a_weekday_are_that_weekday() -> None:
    ordinal = "|".join(sorted(ORDINALS, key=len, reverse=True))
    pattern = re.compile(rf"({WEEKDAYS}), the ({ordinal}) of ({MONTHS})")
    found = [match.groups() for _, text in prose() for match in pattern.finditer(" ".join(text.split()))]
    assert len(found) >= 3
    for weekday, word, month in found:
        when = date(2027, MONTHS.split("|").index(month) + 1, ORDINALS[word])
        assert f"{when:%A}" == weekday, (weekday, word, month)


def test_what_a_cut_tells_of_a_scene_names_the_day_on_which_it_is() -> None:
    days = {scene: words for words, names in DAYS.items() for scene in names}
    numbers = "|".join(sorted(ORDINALS, key=len, reverse=True))
    for cut in scenario().cuts.values():
        dated = {name: re.search(rf"({WEEKDAYS}), the ({numbers})", text) for name, text in cut.told.items()}
        named_days = {name: f"{match[1]} {ORDINALS[match[2]]}" for name, match in dated.items() if match}
        assert len(named_days) >= 6
        assert {name: day for name, day in named_days.items() if not days[name].startswith(f"{day} ")} == {}


def test_the_children_on_the_caseload_are_counted_alike_everywhere() -> None:
    everything = " ".join([*(text for _, text in prose()), *(piece.text for piece in scenario().brief)])
    words = " ".join(everything.split())
    assert "Eighteen other children are yours too" in words
    assert "you hand twenty children" in words
    assert "nineteen children" not in words


def test_the_ages_fit_the_day_on_which_ellis_was_born() -> None:
    born, starts = date(2026, 1, 5), scenario().starts
    history = {entry.label: entry.value for entry in scenario().history}
    assert "is born at the Royal" in history["5 January 2026"]
    assert scenario().people["ellis"].age == (starts - born).days // 365 == 1
    assert "5 January 2026" in " ".join(piece.text for piece in scenario().people["ellis"].about)
    assert (starts - date(2027, 1, 5)).days < 7  # “turned one last week”
    assert date(2027, 2, 5) < on(51) < date(2027, 3, 5)  # “nearly fourteen months old”


def test_what_lies_on_a_desk_has_been_written_by_then() -> None:
    written = {"police_email": date(2027, 1, 22), "hv_letter": date(2027, 1, 29), "gp_letter": date(2027, 1, 28)}
    for name, when in written.items():
        assert scenario().documents[name].dated == f"{when.day} {when:%B} {when.year}"
    for seed in range(40):
        for event in at_random(story(), seed).events:
            if isinstance(event, Entered):
                lying = scenario().scenes[event.scene].documents
                assert [name for name in lying if name in written and written[name] >= on(event.day)] == []
