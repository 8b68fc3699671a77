"""A desk as its tests know it: scripted plays, and what holds of every play of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from game.engine.cuts.route import follow_route, is_automatic
from game.engine.session import Session, begin, decisions
from game.engine.story import CompiledStory
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Scene, Strength
from tests.scenarios import playing
from tests.scenarios.playing import at_random, words_shown


@dataclass(frozen=True)
class CutPlay:
    """A play of a cut: the keys of its moves, and the ending it reaches.

    Keys of scenes that the cut tells are passed over, so that a play of the whole story can be given.
    """

    keys: str
    ending: str


@dataclass(frozen=True)
class Desk:
    """What is said of one desk, to be held by `test_every_desk.py`.

    Attributes:
        name: The scenario's id.
        plays: Scripted plays, each with the ending that it reaches, in the order of the endings.
        pure: The strength that some plays take at every decision that has it; where none has, they are weak.
        passed_on: Names of plays by how much they bring where it is needed, most first; the last bring nothing.
        forks: How many decisions a play may have: the most are all there are.
        plain: The forks whose strong option everybody can see.
        spread: By how many words the options of any other fork differ at the most.
        days: On which day each scene is, in every play.
        arrivals: On which day some of what arrives does so.
        always: What of that arrives in every play.
        early: A scene that a play comes to within its first third.
        cut_scene: The decision that the short cut is about.
        cut_plays: Plays of the short cut.
        last_moment: How the last paragraph but one of every ending begins.
    """

    name: str
    plays: Mapping[str, tuple[str, str]]
    pure: Mapping[str, Strength]
    passed_on: tuple[tuple[str, ...], ...]
    forks: frozenset[int]
    plain: frozenset[str]
    days: Mapping[str, list[str]]
    arrivals: Mapping[str, str]
    always: frozenset[str]
    early: str
    cut_scene: str
    cut_plays: tuple[CutPlay, ...]
    last_moment: str
    spread: int = 2

    @property
    def scenario(self) -> Scenario:
        """The scenario as it is shipped."""
        return playing.scenario(self.name)

    @property
    def story(self) -> CompiledStory:
        """The story as it is shipped."""
        return playing.story(self.name)

    @cached_property
    def decision_scenes(self) -> dict[str, Scene]:
        """The scenes whose options have a strength, by their ids."""
        scenes = self.scenario.scenes.items()
        return {name: scene for name, scene in scenes if any(option.strength for option in scene.choices.values())}

    @cached_property
    def scripted(self) -> dict[str, Session]:
        """The scripted plays, played, by their names."""
        return {name: self.play(keys) for name, (keys, _) in self.plays.items()}

    @cached_property
    def random(self) -> tuple[Session, ...]:
        """Eighty plays at random, the same ones every time."""
        return tuple(at_random(self.story, seed) for seed in range(80))

    def play(self, keys: str) -> Session:
        """Play moves by their keys; every one has to be on offer."""
        return playing.played(keys, of=self.story)

    def day(self, number: int) -> str:
        """Return a day of the story in words, such as "Monday 7 December"."""
        when = self.scenario.starts + timedelta(days=number)
        return f"{when:%A} {when.day} {when:%B}"

    def strengths(self, session: Session) -> list[Strength | None]:
        """Return the strength of what a play chose at each decision."""
        return [self.decision_scenes[move.scene].choices[move.choice].strength for _, move in decisions(session)]

    def play_cut(self, cut: str, keys: str) -> Session:
        """Play a cut with those moves of a play that it leaves to the trainee."""
        plays = self.scenario.cuts[cut].plays
        session = follow_route(begin(self.story, cut=cut))
        for key in keys.split(","):
            move = self.story.move(key)
            assert move is not None, key
            if session.situation.scene in plays and session.is_legal(move):
                session = follow_route(session.make_move(move))
        return session


def word_count(text: str) -> int:
    """Return how many words a text has."""
    return len(re.findall(r"\w[\w’'-]*", text))


def words_read_in_cut(session: Session, cut: str) -> int:
    """Return how many words are read in a play of a cut: what is told of it, and what is played."""
    told = word_count(" ".join(session.story.scenario.cuts[cut].told.values()))
    return told + sum(
        word_count(words_shown(Session(session.story, 0, None, (turn,))))
        for position, turn in enumerate(session.turns)
        if position == 0 or not is_automatic(session, position)
    )
