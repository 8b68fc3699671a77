"""A scenario's words for paper: filled in, dated by the days on which its scenes are, and only what is always so."""

import random
from dataclasses import dataclass
from functools import cached_property

from game.engine.moves import Choose
from game.engine.session import Session, begin
from game.engine.situation import Situation
from game.engine.story import CompiledStory
from game.engine.views.text import expand_glossary_links, fill_placeholders, long_date
from game.scenario.model.fields import Prose
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Scene

PLAYS = 40
"""How many plays at random tell on which day each scene is."""


@dataclass(frozen=True)
class StoryText:
    """The words of a story, for sheets.

    Attributes:
        story: the story.
        cut: the cut whose scenes are printed; empty for the whole story.
    """

    story: CompiledStory
    cut: str = ""

    @property
    def scenario(self) -> Scenario:
        """The scenario."""
        return self.story.scenario

    @cached_property
    def entered(self) -> dict[str, Situation]:
        """By scene a situation in which it was entered, in some play; a scene that none of them met is left out."""
        entered: dict[str, Situation] = {}
        for seed in range(PLAYS):
            for turn in _play(self.story, seed).turns:
                entered.setdefault(turn.situation.scene, turn.situation)
        return entered

    @cached_property
    def scenes(self) -> dict[str, Scene]:
        """The scenes that are played, in the order of the scenario."""
        played = self.scenario.cuts[self.cut].plays if self.cut else self.scenario.scenes
        return {name: scene for name, scene in self.scenario.scenes.items() if name in played}

    @property
    def decisions(self) -> dict[str, Scene]:
        """The scenes whose decisions a group looks at: of those that are played, all that nobody left out."""
        left_out = self.story.left_out
        return {name: scene for name, scene in self.scenes.items() if scene.is_decision and name not in left_out}

    def words(self, text: str, scene: str = "") -> str:
        """Return a text with people, local details and, for a scene, its day put in."""
        day = self.entered[scene].day if scene in self.entered else None
        filled = fill_placeholders(self.scenario, text.strip(), day)
        return expand_glossary_links(self.scenario, filled)

    def prose(self, prose: Prose, scene: str = "") -> str:
        """Return the paragraphs of a text that are shown in every play."""
        return "\n\n".join(self.words(piece.text, scene) for piece in prose if piece.when is None)

    def heading(self, scene: str) -> str:
        """Return a scene's title with its date."""
        title = self.words(self.scenario.scenes[scene].title, scene)
        entered = self.entered.get(scene)
        return f"{title}, {long_date(self.scenario, entered.day)}" if entered else title


def _play(story: CompiledStory, seed: int) -> Session:
    """Make choices at random, and no other moves, until the story ends."""
    chance = random.Random(seed)  # noqa: S311 - plays, not secrets
    session = begin(story, seed)
    while not session.ended:
        session = session.make_move(chance.choice([move for move in session.legal_moves() if isinstance(move, Choose)]))
    return session
