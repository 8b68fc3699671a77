"""What a trainee reads in Just a friend: a whole play in forty minutes, and a mark that does not come last of all."""

import re

from game.engine.events import Entered
from game.engine.session import Session
from tests.players.pages import words_read
from tests.scenarios.playing import at_random, played, story, text_of, words_shown
from tests.scenarios.plays import ALL_WEAK, MIXED, PLAYS

MOST_OF_A_PLAY = 5000
MOST_OF_A_SCENE = 250
LONGER = {"the_call": "six people say in one round what each takes, and the fork asks what none of them said"}
"""Scenes that open with more words, and why."""


def test_a_middling_play_is_read_in_the_time_that_the_menu_names() -> None:
    read = {name: words_read(played(keys)) for name, keys in (("mixed", MIXED), ("weak", ALL_WEAK))}
    assert max(read.values()) <= MOST_OF_A_PLAY, read


def before_the_mark(session: Session) -> float:
    """Return the share of the words of a play, 0 to 1, that were shown before the mark was seen."""
    at_the_mark = next(number for number, turn in enumerate(session.turns) if turn.situation.scene == "the_mark")
    return len(words_shown(session.truncated_to(at_the_mark)).split()) / len(words_shown(session).split())


def test_the_mark_comes_within_the_first_two_thirds_of_a_middling_play() -> None:
    shares = [before_the_mark(at_random(story(), seed)) for seed in range(30)]
    assert max(shares) <= 2 / 3, shares


def test_whoever_asks_much_comes_to_the_mark_hardly_later() -> None:
    shares = {name: before_the_mark(played(keys)) for name, (keys, _) in PLAYS.items()}
    assert max(shares.values()) <= 0.7, shares


def test_no_scene_opens_with_too_much_at_once_without_a_reason() -> None:
    sessions = [played(keys) for keys, _ in PLAYS.values()] + [at_random(story(), seed) for seed in range(60)]
    words: dict[str, int] = {}
    for session in sessions:
        for event in session.events:
            if isinstance(event, Entered):
                words[event.scene] = max(words.get(event.scene, 0), len(re.findall(r"\w[\w’'-]*", text_of(event))))
    assert set(LONGER) == {scene for scene, number in words.items() if number > MOST_OF_A_SCENE}, words
