"""Misfits as a beginner makes them: the finished text is offered, made of the names of the same file."""

from collections.abc import Callable

import pytest

from game.diagnostics.problem import Problem

Letter = Callable[..., tuple[str, tuple[Problem, ...]]]


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("when: held(tablets)", "when:", "S003", "`when` has nothing after it."),
        ("goto: end", "goto:", "S003", "`goto` has nothing after it."),
        ("desk_time: 3", "desk_time:", "S003", "`desk_time` has nothing after it."),
        ("concerns: [gp]", "concerns: ", "S003", "`concerns` has nothing after it."),
        ("- The phone rings.", "-", "S003", "An entry of `text` has nothing in it."),
        ("do: [{learn: [tablets]}]", "do: {learn: tablets}", "S004", "Write `[{learn: tablets}]`."),
        ("- {label: Child, value: Callum}", "{label: Child}", "S004", "Write `[{label: Child}]`."),
        ("do: [{learn: [tablets]}]", "do: learn tablets", "S004", "Write `do: [{learn: [tablets]}]`."),
        ("do: [{learn: [tablets]}]", "do: tablets", "S004", "Write `do: [{learn: [tablets]}]`."),
        ("do: [{learn: [tablets]}]", "do: later len_rings 5", "S004", "Write `do: [{later: {len_rings: 5}}]`."),
        ("do: [{learn: [tablets]}]", "do: something", "S004", "Each item of `do` is one effect: learn, record, share,"),
        ("do: [{learn: [tablets]}]", "do: [learn tablets and job]", "S009", "Write `{learn: [tablets, job]}`."),
        ("do: [{learn: [tablets]}]", "learn: tablets", "S001", "Write `do: [{learn: [tablets]}]`."),
        ("do: [{learn: [tablets]}]", "later: {len_rings: 5}", "S001", "Write `do: [{later: {len_rings: 5}}]`."),
        ("do: [{learn: [tablets]}]", "learn:", "S001", "It is an effect; effects stand in the list of `do`."),
        ("strength: weak", "strength: weak\n        do: []\n        learn: [job]", "S001",
         "Add `{learn: [job]}` to the list of `do`."),
        ("age: 9", "age: 9 weeks", "S004", "Write digits alone, without quotes: the age in whole years; a baby is 0."),
        ("last_day: 40", "last_day: 6 weeks", "S004", "Write digits alone, without quotes: the number of days."),
        ("cost: 2}", "cost: two}", "S004", "Write digits alone, without quotes or a unit."),
        ("title: The office", "title: 9.10", "S004", 'the number 9.10 stands here. Put it in quotes: "9.10".'),
        ("value: Callum", "value: 1.50", "S004", 'the number 1.50 stands here. Put it in quotes: "1.50".'),
        ("title: The office", "title: true", "S004", 'Put it in quotes: "true".'),
        ("learn: [tablets]", "learn: 'tablets, job'", "S005", "Write `[tablets, job]`."),
        ("name: The surgery", "name: The surgery, roads: [phone letter]", "S005", "Write `phone, letter`."),
        ("name: The surgery", "name: The surgery, roads: [By phone]", "S005", "Write `phone`."),
        ("name: The surgery", "name: The surgery, roads: [By post]", "S005",
         "The id of the channel, which is the word before its colon, stands here; known here: letter, phone."),
        ("later:\n", "answers: {gp: [told(tablets) and told(job)]}\nlater:\n", "S004",
         "Write `when: told(tablets) and told(job)`, and the other keys below it."),
        ("goto: end", "goto: corridor, end", "S005", "Only one name can stand here."),
        ("later: {len_rings: 5}", "later: len_rings", "S004", "Write `{len_rings: 5}`, for example."),
        ("later: {len_rings: 5}", "later: [len_rings]", "S004", "Write `{len_rings: 5}`, for example."),
        ("later: {len_rings: 5}", "share: tablets", "S004", "Write `{what: tablets, with: gp, by: letter}`, for"),
        ("later: {len_rings: 5}", "set: heard", "S004", "Write `{heard: true}`, for example."),
        ("desk_time: 3", "present: [len]", "S004", "Write `{len: neutral}`, for example."),
        ("strength: weak", "strength: weak\n        themes: missed", "S004", "Write `{carer: missed}`, for example."),
        ("cost: 2}", "cost: 2, written: yes}", "S004", "Write `true`."),
        ("cost: 2}", "cost: 2, written: No}", "S004", "Write `false`."),
        ("heard: {start: false}", "heard: {start: yes}", "M004", "Write `start: true`."),
        ("strength: weak", "Strength: weak", "S001", "Did you mean `strength`?"),
        ("desk_time: 3", "desk-time: 3", "S001", "Did you mean `desk_time`?"),
        ("starts: 2027-01-11", "starts: 2027-13-11", "S008", "There is no month 13;"),
        ("starts: 2027-01-11", "starts: 2027-02-31", "S008", "February 2027 has 28 days."),
        ("starts: 2027-01-11", "starts: 11 January 2027", "S008", "Write `2027-01-11`, if that is 11 January."),
        ("starts: 2027-01-11", "starts: 11/1/2027", "S008", "Write `2027-01-11`, if that is 11 January."),
        ("starts: 2027-01-11", "starts: 2027-1-11", "S008", "Write `2027-01-11`, if that is 11 January."),
        ("starts: 2027-01-11", "starts: next week", "S008", "Write it as 2027-01-11: year, month, day."),
    ],
)  # fmt: skip
def test_the_finished_text_is_offered(letter: Letter, old: str, new: str, code: str, said: str) -> None:
    _, (found,) = letter((old, new))
    assert found.code == code
    assert said in f"{found.message} {found.hint}"


def test_several_effects_in_the_wrong_place_go_into_one_list(letter: Letter) -> None:
    _, found = letter(("do: [{learn: [tablets]}]", "learn: [tablets]\n        record: [job]"))
    assert [each.hint for each in found] == ["Write `do: [{learn: [tablets]}, {record: [job]}]`."] * 2


def test_an_empty_condition_is_not_always(letter: Letter) -> None:
    _, (found,) = letter(("when: knows(gp.tablets)", "when:"))
    assert found.code == "S003"


def test_a_condition_and_its_text_in_two_items_belong_together(letter: Letter) -> None:
    _, (found,) = letter(("when: held(tablets)\n        text", "when: held(tablets)\n      - text"))
    assert found.message == "The `text` in the next item belongs to this one."
    assert found.hint.startswith("Delete the dash before `text:`")


def test_an_if_and_its_do_in_two_items_belong_together(letter: Letter) -> None:
    new = "- if: heard\n          - do: [{learn: [job]}]"
    _, (found,) = letter(("- later: {len_rings: 5}", new))
    assert found.message == "The `do` in the next item belongs to this one."


@pytest.mark.parametrize("heading", ["corridor🙂", "Corridor", "the corridor"])
def test_a_faulty_name_is_never_offered_and_its_mentions_are_not_blamed(letter: Letter, heading: str) -> None:
    name = heading.removesuffix("🙂").lower().replace(" ", "_")
    _, (found,) = letter(("  corridor:", f"  {heading}:"), ("goto: end", f"goto: {name}"))
    assert (found.code, found.hint) == ("S005", f"Write `{name}`.")


def test_a_name_near_a_faulty_one_is_offered_without_its_faults(letter: Letter) -> None:
    _, found = letter(("  corridor:", "  corridor🙂:"), ("goto: end", "goto: coridor"))
    assert all("corridor🙂" not in each.hint for each in found)


def test_a_name_that_stands_twice_is_never_shown_with_a_mark_of_the_program(letter: Letter) -> None:
    _, found = letter(("  front_room:", "  corridor:"))
    assert "L017" in {each.code for each in found}
    assert all("again in" not in f"{each.message} {each.hint}" for each in found)
