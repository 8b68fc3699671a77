"""Looking closer: one's own reason before the author's, both sides of each option, and no grades."""

import re
from dataclasses import replace

from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.what_if import WhatIf
from game.engine.notes import Note
from game.reports.debrief.outline import build_outline
from game.reports.debrief.wording import ending_note, rerun_note
from game.ui.drawing.style import Style
from game.ui.screens.debrief.decisions import initially_open
from game.ui.screens.debrief.screen import DebriefScreen
from tests.engine.debrief.test_debrief import ASKED, LEFT, MORE, SCENES
from tests.engine.stories import play, story
from tests.ui.driving import click_on, keys, named, words
from tests.ui.screens.debrief.test_screen import Kept, opened, write

REASON = (Note("reason", "kitchen.leave", "She was tired."),)
FIELD = "write|reason|kitchen.ask|0"
THEN, LATER = "What you held then", "What came to you before the next decision"


def everything(style: Style) -> DebriefScreen:
    screen = opened(style, *LEFT, at="closer", notes=REASON)
    for names in (("decision:0:", "options:", "differently:"), ("whatif:",)):
        for key_of in [one for one in keys(screen) if one.startswith(names)]:
            click_on(screen, key_of)
    return screen


def test_what_went_well_comes_first(style: Style) -> None:
    said = words(opened(style, at="closer"))
    assert said.index("What went well") < said.index("received by Police (13 January)") < said.index("The decisions")


def test_even_where_little_was_done_something_true_is_said_to_have_gone_well(style: Style) -> None:
    said = words(opened(style, *LEFT, at="closer"))
    assert said.index("What went well") < said.index("to their end") < said.index("The decisions")


def test_the_trainees_reason_is_asked_for_before_the_authors_is_shown(style: Style) -> None:
    kept: Kept = []
    screen = opened(style, at="closer", keep=lambda *note: kept.append(note))
    assert "A name can be checked." not in words(screen)
    write(screen, FIELD, "I wanted to know.")
    click_on(screen, "keep|reason|kitchen.ask")
    assert kept == [("reason", "kitchen.ask", "I wanted to know.")]
    said = words(screen)
    assert said.index("I wanted to know.") < said.index("A name can be checked.")
    assert screen.widget_host.focus is not None
    assert screen.widget_host.focus.key.startswith("decision:")


def test_nobody_has_to_write(style: Style) -> None:
    screen = opened(style, at="closer")
    assert named(screen, "read:1").name == "Read on without writing"
    click_on(screen, "read:1")
    assert "A name can be checked." in words(screen)
    assert FIELD in keys(screen)


def test_a_reason_given_during_play_stands_above_the_authors(style: Style) -> None:
    said = words(opened(style, *LEFT, at="closer", notes=REASON))
    assert said.index("She was tired.") < said.index("It is her own business.")


def test_a_decision_that_is_not_among_the_first_is_there_on_request(style: Style) -> None:
    screen = opened(style, at="closer")
    click_on(screen, "decision:1")
    assert "“Ask his name.”" in words(screen).partition("The decisions")[0]
    assert "“Ask his name.”" not in words(screen).partition("The decisions")[2]
    assert FIELD not in keys(screen)
    click_on(screen, "decision:1")
    assert FIELD in keys(screen)


def test_known_then_and_known_later_stand_side_by_side(style: Style) -> None:
    screen = opened(style, *ASKED, at="closer", notes=(Note("reason", "kitchen.ask", "Because."),))
    assert THEN not in words(screen)
    click_on(screen, "decision:1:What was known then, and later")
    tops = {widget.name: widget.rect for widget in screen.widget_host.root.walk() if widget.name in {THEN, LATER}}
    assert tops[THEN].top == tops[LATER].top
    assert tops[THEN].right < tops[LATER].left
    said = words(screen)
    shown = ("She said so herself.", "Large boots", "Nothing more came to this desk", "The mugs", "GP: What she said")
    for part in shown:
        assert part in said


def test_every_option_says_why_it_looks_reasonable_and_what_it_costs_and_both_defensible_routes_are_named(
    style: Style,
) -> None:
    screen = opened(style, *LEFT, at="closer", notes=REASON)
    assert "More than one route could be defended here." in words(screen)
    assert "She cools." not in words(screen)
    click_on(screen, "options:0")
    said = words(screen)
    for part in ("A name can be checked.", "She cools.", "It feels safe.", "Where there is a bail condition."):
        assert part in said
    assert said.count("You chose this") == 1


def test_endings_still_open_are_shown_at_each_option_as_soon_as_they_were_worked_out(style: Style) -> None:
    screen = opened(style, *LEFT, at="closer", notes=REASON)
    click_on(screen, "options:0")
    assert "Endings still open after it" not in words(screen)
    session = play(story(SCENES, **MORE), *LEFT)
    endings_open = {"kitchen.ask": ("known", "apart"), "kitchen.leave": ("apart",), "kitchen.send": ("apart",)}
    fuller = build_debrief(session, REASON, endings_open)
    screen._callbacks = replace(screen._callbacks, fuller=lambda: fuller)
    screen.tick(33)
    assert words(screen).count("Endings still open after it") == 1
    assert screen._callbacks.fuller is None


def test_what_a_decision_did_stands_in_running_words_and_in_no_list_of_grades(style: Style) -> None:
    screen = opened(style, *ASKED, at="closer", notes=(Note("reason", "kitchen.ask", "Because."),))
    click_on(screen, "options:1")
    assert "What this decision did for…\nThe adults are known: clear." in words(screen)


def test_what_if_is_shown_on_request_and_tells_its_differences(style: Style) -> None:
    screen = opened(style, *LEFT, at="closer", notes=REASON)
    click_on(screen, "options:0")
    assert "Worked out by going through" not in words(screen)
    click_on(screen, "whatif:0:kitchen.ask")
    said = words(screen)
    assert "His full name: you would have had it from 11 January." in said
    assert "where it was still possible: 1 of 1 thing." in said


def test_the_words_about_a_re_run_are_honest() -> None:
    run = WhatIf("a.b", "Say.", "Apart", same_ending=False, differences=(), kept=5, left_out=4)
    assert "5 of 9 things. Where you had not been" in rerun_note(run)
    assert ending_note(run) == "The story would have come to another ending: *Apart*."
    alone = WhatIf("a.b", "Say.", "", same_ending=False, differences=(), kept=0, left_out=0)
    assert "you did nothing after it" in rerun_note(alone)
    assert "reached no ending" in ending_note(alone)


def test_one_can_see_it_differently_and_that_is_kept(style: Style) -> None:
    kept: Kept = []
    screen = opened(style, *LEFT, at="closer", notes=REASON, keep=lambda *note: kept.append(note))
    click_on(screen, "differently:0")
    write(screen, "write|disagreement|kitchen.leave|0", "She had to be left in peace.")
    click_on(screen, "keep|disagreement|kitchen.leave")
    assert kept == [("disagreement", "kitchen.leave", "She had to be left in peace.")]
    assert "She had to be left in peace." in words(screen)


def test_what_the_trainee_wrote_is_shown_as_it_was_written(style: Style) -> None:
    said = words(opened(style, *LEFT, at="closer", notes=(Note("reason", "kitchen.leave", "I *hoped* [[curiosity]]"),)))
    assert "I *hoped* [[curiosity]]" in said


def test_nothing_is_graded(style: Style) -> None:
    said = words(everything(style)).lower()
    assert not re.search(r"\b(strong|weak|partial|overreach|score|grade|correct|wrong|mistake|should have)\b", said)
    assert "%" not in said


def test_without_a_way_to_branch_none_is_offered(style: Style) -> None:
    assert "Try this moment again" not in words(opened(style, *LEFT, at="closer", notes=REASON))


def test_a_play_without_decisions_says_so(style: Style) -> None:
    screen = opened(style, "kitchen.boots", at="closer")
    assert "No decision was made in the part that was played." in words(screen)


def test_what_went_well_shows_three_lines_and_the_rest_on_request(style: Style) -> None:
    screen = opened(style, at="closer")
    part = screen._debrief.looking_closer
    long = replace(part, went_well=tuple(f"Number {number}." for number in range(12)))
    screen.show(replace(screen._debrief, looking_closer=long))
    assert "Number 2." in words(screen)
    assert "Number 3." not in words(screen)
    assert "More that went well" in words(screen)
    click_on(screen, "section:What went well:More that went well")
    assert "Number 11." in words(screen)


TALK = {
    "someone": {"topic": "Somebody new", "say": "Who is he?", "answer": "Lee.", "do": [{"learn": ["words"]}]},
    "name": {"topic": "Go on.", "say": "Lee who?", "answer": "She stops.", "when": "asked(kitchen.someone)"},
    "work": {"topic": "Work", "say": "How is work?", "answer": "Long."},
}


def talked(style: Style) -> DebriefScreen:
    """Open the debrief of a play with a conversation and a call that was answered."""
    scenes = SCENES | {"kitchen": SCENES["kitchen"] | {"talk": TALK}}
    answers = {"police": [{"text": "“And born when?” they ask."}]}
    keys_of_play = ("kitchen.someone", "kitchen.leave", "tell:police.words:phone", "desk.end")
    screen = opened(style, at="closer")
    screen._shown = set()
    screen.show(build_debrief(play(story(scenes, **MORE, answers=answers), *keys_of_play)))
    return screen


def test_a_thread_is_opened_and_closed_and_its_words_stand_in_it_on_request(style: Style) -> None:
    screen = talked(style)
    assert "Left here" not in words(screen)
    click_on(screen, "section:kitchen.someone")
    said = words(screen)
    for part in ("Followed so far", "“Who is he?”", "Left here", "Go on. “Lee who?”", "She stops."):
        assert part in said
    assert "Lee.\n" not in said
    click_on(screen, "section:kitchen.someone:What was said")
    assert "Lee.\n" in words(screen)
    click_on(screen, "section:kitchen.someone")
    assert "Left here" not in words(screen)


def test_what_was_not_begun_is_named_by_its_topic_on_request(style: Style) -> None:
    screen = talked(style)
    assert "Work" not in words(screen)
    click_on(screen, "section:What was asked, and how far:Not begun")
    assert ": Work" in words(screen)
    assert "How is work?" not in words(screen)


def test_contacts_are_shown_with_what_came_back_on_request(style: Style) -> None:
    screen = talked(style)
    assert "And born when?" not in words(screen)
    click_on(screen, "section:What you wrote down, and whom you told")
    said = words(screen).partition("What you wrote down, and whom you told")[2]
    assert said.index("Police, by phone") < said.index("What she said") < said.index("And born when?")


def test_threads_by_which_most_would_have_come_otherwise_are_open_by_themselves(style: Style) -> None:
    debrief = talked(style)._debrief
    first = replace(debrief, looking_closer=replace(debrief.looking_closer, first=("kitchen.someone",)))
    assert "section:kitchen.someone" in initially_open(first.looking_closer, build_outline(first))
