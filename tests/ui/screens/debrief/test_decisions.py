"""Looking closer: one's own reason before the author's, both sides of each option, and no grades."""

import re
from collections.abc import Iterator
from dataclasses import replace

from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.what_if import WhatIf
from game.engine.notes import Note
from game.reports.debrief.wording import ending_note, rerun_note
from game.ui.drawing.style import Style
from game.ui.screens.debrief.screen import DebriefScreen
from game.ui.widgets.button import Card
from tests.engine.debrief.test_debrief import ASKED, LEFT, MORE, SCENES
from tests.engine.stories import play, story
from tests.ui.driving import click_on, keys, named, shown, words
from tests.ui.screens.debrief.test_screen import Kept, opened, write

REASON = (Note("reason", "kitchen.leave", "She was tired."),)
BECAUSE = (Note("reason", "kitchen.ask", "Because."),)
FIELD = "write|reason|kitchen.ask|0"
THEN, LATER = "What you held then", "What came to you before the next decision"
ASK, LEAVE = "open:decisions/kitchen.ask", "open:decisions/kitchen.leave"


def all_pages(screen: DebriefScreen) -> str:
    """Return the words from here to the last page of what is opened."""
    return "\n".join(_pages(screen))


def _pages(screen: DebriefScreen) -> Iterator[str]:
    yield words(screen)
    while screen.reader.has_next:
        click_on(screen, "forward")
        yield words(screen)


def left(style: Style, *names: str, notes: tuple[Note, ...] = REASON) -> DebriefScreen:
    """Open the decision to leave, and what can be opened from its last page by these names."""
    screen = opened(style, *LEFT, at="decisions", notes=notes)
    click_on(screen, LEAVE)
    for name in names:
        all_pages(screen)
        click_on(screen, f"open:{'/'.join((*screen.reader.path, name))}")
    return screen


def test_what_went_well_comes_first(style: Style) -> None:
    screen = opened(style, at="went_well")
    said = words(screen)
    assert said.index("What went well") < said.index("received by Police (13 January)")
    click_on(screen, "forward")
    assert screen.page.key == "decisions"


def test_even_where_little_was_done_something_true_is_said_to_have_gone_well(style: Style) -> None:
    said = words(opened(style, *LEFT, at="went_well"))
    assert said.index("What went well") < said.index("to their end")


def test_decisions_are_cards_with_numbers_that_show_what_was_chosen_and_nothing_of_the_authors(style: Style) -> None:
    screen = opened(style, at="decisions")
    cards = [widget for widget in shown(screen) if isinstance(widget, Card)]
    assert [card.shortcut_number for card in cards] == [1]
    assert "“Ask his name.”" in words(screen)
    assert "A name can be checked." not in words(screen)


def test_a_card_shows_the_trainees_own_reason(style: Style) -> None:
    assert "She was tired." in words(opened(style, *LEFT, at="decisions", notes=REASON))


def test_the_trainees_reason_is_asked_for_before_the_authors_is_shown(style: Style) -> None:
    kept: Kept = []
    screen = opened(style, at="decisions", keep=lambda *note: kept.append(note))
    click_on(screen, ASK)
    assert "A name can be checked." not in words(screen)
    write(screen, FIELD, "I wanted to know.")
    click_on(screen, "keep|reason|kitchen.ask")
    assert kept == [("reason", "kitchen.ask", "I wanted to know.")]
    assert "A name can be checked." in words(screen)
    click_on(screen, "back")
    assert "I wanted to know." in words(screen)
    assert FIELD not in keys(screen)


def test_nobody_has_to_write(style: Style) -> None:
    screen = opened(style, at="decisions")
    click_on(screen, ASK)
    assert named(screen, "forward").name == "Read on"
    click_on(screen, "forward")
    assert "A name can be checked." in words(screen)
    click_on(screen, "back")
    assert FIELD in keys(screen)


def test_a_reason_given_during_play_stands_before_the_authors(style: Style) -> None:
    said = all_pages(left(style))
    assert said.index("She was tired.") < said.index("It is her own business.")
    assert said.count("She was tired.") == 1


def test_every_decision_is_there_on_request(style: Style) -> None:
    screen = opened(style, at="decisions")
    click_on(screen, "open:decisions")
    assert ASK in keys(screen)
    click_on(screen, ASK)
    assert "“Ask his name.”" in words(screen)


def test_known_then_and_known_later_stand_side_by_side(style: Style) -> None:
    screen = opened(style, *ASKED, at="decisions", notes=BECAUSE)
    click_on(screen, ASK)
    assert THEN not in all_pages(screen)
    click_on(screen, f"{ASK}/known_then")
    tops = {widget.name: widget.rect for widget in shown(screen) if widget.name in {THEN, LATER}}
    assert tops[THEN].top == tops[LATER].top
    assert tops[THEN].right < tops[LATER].left
    said = all_pages(screen)
    for part in ("She said so herself.", "Large boots", "Nothing more came to this desk", "The mugs", "GP: What she"):
        assert part in said


def test_every_option_says_why_it_looks_reasonable_and_what_it_costs_and_both_defensible_routes_are_named(
    style: Style,
) -> None:
    assert "More than one route could be defended here." in all_pages(left(style))
    screen = left(style, "options")
    said = [words(screen)]
    for option in ("kitchen.ask", "kitchen.leave", "kitchen.send"):
        click_on(screen, f"{LEAVE}/options/{option}")
        said.append(all_pages(screen))
        click_on(screen, "forward")
    together = "\n".join(said)
    for part in ("A name can be checked.", "She cools.", "It feels safe.", "Where there is a bail condition."):
        assert part in together
    assert together.count("You chose this") == 1


def test_endings_still_open_are_shown_at_each_option_as_soon_as_they_were_worked_out(style: Style) -> None:
    screen = left(style, "options", "kitchen.ask")
    assert "Endings still open after it" not in words(screen)
    session = play(story(SCENES, **MORE), *LEFT)
    endings_open = {"kitchen.ask": ("known", "apart"), "kitchen.leave": ("apart",), "kitchen.send": ("apart",)}
    fuller = build_debrief(session, REASON, endings_open)
    screen._callbacks = replace(screen._callbacks, fuller=lambda: fuller)
    screen.tick(33)
    assert words(screen).count("Endings still open after it") == 1
    assert screen._callbacks.fuller is None


def test_what_a_decision_did_stands_in_running_words_and_in_no_list_of_grades(style: Style) -> None:
    screen = opened(style, *ASKED, at="decisions", notes=BECAUSE)
    for name in (ASK, "forward", f"{ASK}/options", f"{ASK}/options/kitchen.ask"):
        click_on(screen, name)
    assert "What this decision did for…\nThe adults are known: clear." in all_pages(screen)


def test_what_if_follows_an_option_and_tells_its_differences(style: Style) -> None:
    screen = left(style, "options", "kitchen.ask")
    assert "Worked out by going through" not in words(screen)
    click_on(screen, "forward")
    said = words(screen)
    assert "“Ask his name.”" in said, "it says by which option"
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
    screen = opened(style, *LEFT, at="decisions", notes=REASON, keep=lambda *note: kept.append(note))
    for name in (LEAVE, "forward", "differently:kitchen.leave"):
        click_on(screen, name)
    write(screen, "write|disagreement|kitchen.leave|0", "She had to be left in peace.")
    click_on(screen, "keep|disagreement|kitchen.leave")
    assert kept == [("disagreement", "kitchen.leave", "She had to be left in peace.")]
    assert "She had to be left in peace." in words(screen)


def test_what_the_trainee_wrote_is_shown_as_it_was_written(style: Style) -> None:
    said = words(left(style, notes=(Note("reason", "kitchen.leave", "I *hoped* [[curiosity]]"),)))
    assert "I *hoped* [[curiosity]]" in said


def test_nothing_is_graded(style: Style) -> None:
    said = [all_pages(left(style)), words(left(style, "options"))]
    said += [all_pages(left(style, "options", option)) for option in ("kitchen.ask", "kitchen.leave", "kitchen.send")]
    grades = r"\b(strong|weak|partial|overreach|score|grade|correct|wrong|mistake|should have)\b"
    assert not re.search(grades, "\n".join(said).lower())
    assert "%" not in "\n".join(said)


def test_without_a_way_to_branch_none_is_offered(style: Style) -> None:
    assert "Try this moment again" not in all_pages(left(style))
    assert "Play it from here" not in all_pages(left(style, "options", "kitchen.ask"))


def test_a_play_without_decisions_says_so(style: Style) -> None:
    screen = opened(style, "kitchen.boots", at="decisions")
    assert "No decision was made in the part that was played." in words(screen)


def test_what_went_well_shows_three_lines_and_the_rest_on_request(style: Style) -> None:
    screen = opened(style, at="went_well")
    part = screen._debrief.looking_closer
    long = replace(part, went_well=tuple(f"Number {number}." for number in range(12)))
    screen.show(replace(screen._debrief, looking_closer=long))
    assert "Number 2." in words(screen)
    assert "Number 3." not in words(screen)
    click_on(screen, "open:went_well/More that went well")
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
    screen = opened(style, at="decisions")
    screen.show(build_debrief(play(story(scenes, **MORE, answers=answers), *keys_of_play)))
    return screen


def test_a_thread_is_opened_and_its_words_stand_in_it_on_request(style: Style) -> None:
    screen = talked(style)
    assert "Left here" not in words(screen)
    for name in ("open:conversations", "open:conversations/kitchen.someone"):
        click_on(screen, name)
    said = words(screen)
    for part in ("Followed so far", "“Who is he?”", "Left here", "Go on. “Lee who?”", "She stops."):
        assert part in said
    assert "Lee.\n" not in said
    click_on(screen, "open:conversations/kitchen.someone/What was said")
    assert "Lee.\n" in words(screen)


def test_what_was_not_begun_is_named_by_its_topic_on_request(style: Style) -> None:
    screen = talked(style)
    click_on(screen, "open:conversations")
    assert "Work" not in words(screen)
    click_on(screen, "open:conversations/Not begun")
    assert ": Work" in words(screen)
    assert "How is work?" not in words(screen)


def test_contacts_are_shown_with_what_came_back_on_request(style: Style) -> None:
    screen = talked(style)
    assert "And born when?" not in words(screen)
    click_on(screen, "open:contacts")
    said = words(screen)
    assert said.index("Police, by phone") < said.index("What she said") < said.index("And born when?")


def test_threads_by_which_most_would_have_come_otherwise_are_cards_too(style: Style) -> None:
    screen = talked(style)
    closer = replace(screen._debrief.looking_closer, first=("kitchen.someone",))
    screen.show(replace(screen._debrief, looking_closer=closer))
    assert [widget.key for widget in shown(screen) if isinstance(widget, Card)] == [
        "open:conversations/kitchen.someone"
    ]
