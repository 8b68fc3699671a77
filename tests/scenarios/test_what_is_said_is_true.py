"""Just a friend speaks of its own past in many places: each such sentence, and what must be so wherever it is shown.

What a sentence denies stands beside it in the story, and `check` proves that. Here are sentences that say what was
done. A law is put into the story as a paragraph that would be shown beside the sentence if the law were broken there.
So plays show a breach at the moment it happens, and the prover can show that there is none in any play.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel

from game.checker.analysis.prover import prove
from game.checker.explorer.observations import Observable
from game.checker.explorer.query import Budget
from game.engine.events import Answered, Arrived, Ended, Entered, Event, Shown, Spoke
from game.engine.story import CompiledStory, compile_story
from game.engine.views.text import fill_placeholders
from game.scenario.model.fields import Paragraph, Prose
from game.scenario.model.scenario import Scenario
from game.scenario.model.traversal import answer_name, prose
from tests.scenarios.playing import at_random, played, scenario, story
from tests.scenarios.plays import PLAYS

AGREED = "(knows(manager.evenings_gap) and knows(manager.pats_hip))"
MET = "chose(meeting_lee.kerb)"
SAME_DAY = "chose(the_mark.ring_ruth)"
COMPLAINED = "(chose(the_question.not_going_away) or chose(the_question.legal_advice))"

LAWS = (
    # his name, and who gave it
    (
        "You have heard one first name here already",
        "seen(hallway.maya_on_stairs) or chose(hallway.how_often) or chose(evening_call.who_was_that)",
    ),
    ("“Is it Lee?” you say. “If he's not working", "held(lee_exists)"),
    ("You've got his name. Ninth of June", "held(lee_name)"),
    ("He told you the one himself", "held(lee_name)"),
    ("you had that off him in the rain", "held(lee_name)"),
    ("He said you'd asked", "chose(evening_call.call_out)"),
    ("Two words in biro on your hand", "held(lee_name)"),
    ("Your file had put a name in box seven", "held(lee_name)"),
    ("You read it to her off your own file", "recorded(lee_name)"),
    ("I told you his name,", "held(lee_exists)"),
    ("So you *knew*", "held(lee_name)"),
    ("I've *asked* him", "asked(kitchen.someone_name)"),
    ("You've got my birthday, she says", "held(lee_birthday)"),
    ("You give the name, where it came from and on what date", "recorded(lee_name) and not from_the_book"),
    # who has met him
    ("You last saw him awake on Monday", "lee_met or chose(pair_visit.the_mat)"),
    ("You last saw him awake on the third", "chose(the_question.manager_rings) or chose(the_question.legal_advice)"),
    ("She said you'd be back", MET),
    ("You've sat with this man", MET),
    ("somebody has sat down with him. About the mark", MET),
    # the evenings
    ("Beside box four she has written this week's names", AGREED),
    ("since your boss rang", AGREED),
    ("I'd keep Shona, though", AGREED),
    ("Five hours, two kids, twice a week", "held(lees_account)"),
    ("reads four names off a page", AGREED),
    ("And that isn't on here", "not recorded(evenings_gap)"),
    ("“Who got that?” asks the chair", AGREED),
    ("For every work evening somebody is named", AGREED),
    ("because they were asked for in time", AGREED),
    # the police, the surgery, the complaint
    ("DC Lomax has answered. Bail goes on", "held(police_status)"),
    ("Is Venner still coming to the house?", "arrived(check_comes_back)"),
    (
        "The lawyer who was asked about Marlow has a name to start from",
        "arrived(check_comes_back) or arrived(check_in_march)",
    ),
    ("The police have looked it up", "held(police_check)"),
    ("I've run him", "held(police_check)"),
    ("You say when Dr Sefton told you", "knows(gp.change_in_ellis)"),
    ("I'll put it under last June's line", "held(bruises_easily)"),
    ("three of the things in it are true", COMPLAINED),
    ("from what you had put down of the third", "held(third_of_february)"),
    ("quietly and kindly, if she felt safe at night", "knows(family_support.neil_outside)"),
    ("since you had told him of the day", "knows(colleague.police_status)"),
    ("has a first name to ask for, and no more", "not recorded(lee_name)"),
    ("January's sheet is there too", "chose(kitchen.agreement)"),
    ("I *signed* your bit of paper", "chose(kitchen.agreement)"),
    # the mark
    ("Dr Sefton rang us at ten past twelve", "knows(gp.new_mark)"),
    ("Who was with him last night?", "recorded(new_mark)"),
    ("Discussed by all, 3 March, 13.12", SAME_DAY),
    ("Discussed by all, 4 March, 9.30", f"not {SAME_DAY}"),
    ("The surgery: seen there 3 March", "knows(gp.new_mark)"),
    ("To be told: the surgery", "not knows(gp.new_mark)"),
    ("nobody had to say it twice", SAME_DAY),
    ("all of them were in one conversation on the day", SAME_DAY),
    ("People did meet about the mark, a day late", f"not {SAME_DAY}"),
    ("The lawyers have been asked what they would advise", "chose(supervision.legal_meeting)"),
)
"""(Words of the story, the condition that holds wherever they are shown.)"""
BREACH = "This is not so here: "


def plain(text: str) -> str:
    """Fill in the names, and set straight quotes and single spaces, so that a law may quote as it likes."""
    filled = fill_placeholders(scenario(), text)
    return re.sub(r"[‘’]", "'", re.sub(r"[“”]", '"', " ".join(filled.split())))


def breaches(text: Prose) -> Iterator[Paragraph]:
    """Yield a paragraph for each law that speaks of a text, to be shown where it is broken."""
    for piece in text:
        for words, condition in LAWS:
            if plain(words) in plain(piece.text):
                guard = f"({piece.when}) and " if piece.when else ""
                yield Paragraph(text=BREACH + words, when=f"{guard}not ({condition})")


def replaced(owner: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Return a copy of a model, mapping or tuple with another value at a path."""
    if not path:
        return value
    key, rest = path[0], path[1:]
    if isinstance(owner, BaseModel):
        return owner.model_copy(update={str(key): replaced(getattr(owner, str(key)), rest, value)})
    if isinstance(owner, Mapping):
        return {**owner, key: replaced(owner[key], rest, value)}
    return (*owner[:key], replaced(owner[key], rest, value), *owner[int(key) + 1 :])


@cache
def watched() -> Scenario:
    """Return the scenario with the laws in it."""
    watching: Scenario = scenario()
    for text in prose(scenario()):
        if any(breaches(text.paragraphs)):
            watching = replaced(watching, text.path, (*text.paragraphs, *breaches(text.paragraphs)))
    return watching


@cache
def watched_story() -> CompiledStory:
    return compile_story(watched())


def shown(event: Event) -> tuple[str, tuple[int, ...]]:
    """Return the name of the text that an event shows, and which of its paragraphs."""
    match event:
        case Entered(scene, _, paragraphs):
            return scene, paragraphs
        case Shown(scene, choice, paragraphs):
            return f"{scene}.{choice}", paragraphs
        case Spoke(scene, line, _, paragraphs):
            return f"{scene}.{line}", paragraphs
        case Answered(agency, answer, _, _, paragraphs) if agency in scenario().answers:
            return answer_name(agency, answer), paragraphs
        case Arrived(consequence, _, paragraphs):
            return f"later:{consequence}", paragraphs
        case Ended(ending, _, paragraphs):
            return f"ending:{ending}", paragraphs
        case _:
            return "", ()


def test_a_law_speaks_only_of_the_paragraph_that_holds_its_words() -> None:
    there = Paragraph(text="“She said you’d\nbe back,” says {lee.short}.", when="lee_met")
    (breach,) = breaches((Paragraph(text="It rains."), there))
    assert breach.when == f"(lee_met) and not ({MET})"


def test_a_broken_law_is_seen_at_the_moment_it_is_broken() -> None:
    text = scenario().scenes["car"].text
    broken = Paragraph(text=BREACH, when="not lee_met")
    untrue = compile_story(replaced(scenario(), ("scenes", "car", "text"), (*text, broken)))
    assert ("car", (0, len(text))) in [shown(event) for event in at_random(untrue, 1).events]


def test_the_words_of_every_law_stand_in_the_story() -> None:
    everything = " ".join(plain(piece.text) for text in prose(scenario()) for piece in text.paragraphs)
    assert [words for words, _ in LAWS if plain(words) not in everything] == []


def test_nothing_untrue_is_said_in_the_scripted_plays_nor_in_many_at_random() -> None:
    paragraphs = {text.name: text.paragraphs for text in prose(watched())}
    sessions = [played(keys, of=watched_story()) for keys, _ in PLAYS.values()]
    sessions += [at_random(watched_story(), seed) for seed in range(100)]
    untrue = {
        (name, paragraphs[name][place].text)
        for session in sessions
        for event in session.events
        for name, places in [shown(event)]
        for place in places
        if paragraphs[name][place].text.startswith(BREACH)
    }
    assert untrue == set()


@pytest.mark.slow
def test_nothing_untrue_is_said_in_any_play_there_can_be() -> None:
    proof = prove(watched_story(), Budget(seconds=600))
    laws = {
        f"{text.name}#{place}": piece.text
        for text in prose(watched())
        for place, piece in enumerate(text.paragraphs)
        if piece.text.startswith(BREACH)
    }
    assert {name: proof.play(Observable("text", name)) for name in laws if proof.happens("text", name)} == {}
    assert [name for name in laws if proof.is_unresolved("text", name)] == []


def test_nobody_in_the_room_is_a_question_mark_in_the_case_file() -> None:
    people, of = scenario().people, story()
    known = {name: of.index.predicate(person.known_when) for name, person in people.items()}
    for seed in range(60):
        for turn in at_random(of, seed).turns:
            for event in turn.events:
                if isinstance(event, Entered):
                    present = scenario().scenes[event.scene].present
                    assert [name for name in present if not known[name](turn.situation)] == [], event
