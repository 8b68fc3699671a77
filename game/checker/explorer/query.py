"""The query of an exploration: what it is to find out, from which starts, and within which budget."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from game.checker.explorer.state_variables import StateVariable
from game.engine.pathway.receipts import ReceivedInformation
from game.scenario.model.scenario import Scenario


@dataclass(frozen=True)
class ExplorationQuery:
    """What the explorer is to find out; what no query asks for is abstracted away, so that more stories finish."""

    count_plays: bool = True
    """Count plays and their shares under uniform choice."""
    follow_irrelevant_moves: bool = True
    """Follow every enabled move. Without it, looks, lines, documents and contacts that change no live variable are left
    out, as are the pieces of a contact that nothing depends on: what can be reached is the same, and plays that differ
    in nothing else count as one."""
    count_moves: bool = True
    """Count the fewest moves to everything, so that what is shown as a witness is a shortest play."""
    sample_contacts: bool = False
    """Let contacts carry each piece alone and some full sets only, since all sets of many pieces are too many."""
    arrivals: tuple[str, ...] | None = None
    """Consequences to follow until they arrive, even where no condition reads the arrival; None is all of them."""
    texts: tuple[str, ...] | None = ()
    """Paragraphs whose condition is to be observed, as `kitchen#1`, `kitchen.ask#0`, `later:letter#0`,
    `ending:apart#0`, `answer:police.1#0`; None is all of them."""
    denials: tuple[str, ...] | None = ()
    """Paragraphs that deny something, named alike, of which it is to be observed whether they are shown while it is
    so; None is all of them."""
    answers: tuple[str, ...] | None = ()
    """Answers of which it is to be observed whether they are given, as `answer:police.1`; None is all of them."""
    effects: tuple[str, ...] | None = ()
    """Effects whose condition is to be observed, or whether what they write or send is held, as `kitchen.ask!0`, with a
    second `!` for one inside a condition; None is all of them."""
    endings: tuple[str, ...] | None = None
    """Endings that are told apart; None is all of them. The conditions of the others are not read: a play that ends
    and comes to none of these is only known to end. Name with an ending those above it, which are tried before."""
    extra_conditions: tuple[str, ...] = ()
    """Conditions that can be evaluated in every state afterwards; what they read stays live."""
    tracked: frozenset[StateVariable] | None = None
    """The variables that conditions read; the others are left open, so that a condition which reads them may hold or
    not (`localization.py`). None is all of them, and the exploration is exact."""
    cut: str = ""
    """The cut in which the story is explored (R26); empty for the whole of it."""

    @property
    def is_localised(self) -> bool:
        """Tell whether variables are left open."""
        return self.tracked is not None

    def leaves_open(self, variable: StateVariable) -> bool:
        """Tell whether conditions that read a variable may hold or not, whatever it is."""
        return self.tracked is not None and variable not in self.tracked

    def follows_consequence(self, consequence: str) -> bool:
        """Tell whether a consequence is to be followed until it arrives."""
        return self.arrivals is None or consequence in self.arrivals

    def observes_text(self, text: str) -> bool:
        """Tell whether a paragraph's condition is to be observed."""
        return self.texts is None or text in self.texts

    def observes_denial(self, text: str) -> bool:
        """Tell whether it is to be observed what a paragraph denies."""
        return self.denials is None or text in self.denials

    def observes_answer(self, answer: str) -> bool:
        """Tell whether it is to be observed that an answer is given."""
        return self.answers is None or answer in self.answers

    def tells_ending(self, ending: str) -> bool:
        """Tell whether an ending is told apart from those below it."""
        return self.endings is None or ending in self.endings

    def observes_effect(self, effect: str) -> bool:
        """Tell whether an effect is to be observed."""
        return self.effects is None or effect in self.effects

    def observes_inside(self, name: str) -> bool:
        """Tell whether an effect or a list of effects, or any effect inside it, is to be observed."""
        if self.effects is None:
            return True
        return any(effect == name or effect.startswith(f"{name}!") for effect in self.effects)


UNLIMITED = 1 << 62
"""More numbers than any machine holds."""


@dataclass(frozen=True)
class Budget:
    """When an exploration stops, finished or not."""

    situations: int = 20_000_000
    seconds: float = 60.0
    """Of computing time, so that what else the machine does changes nothing."""
    numbers: int = UNLIMITED
    """Of the numbers, of eight bytes each, that states wait in to be expanded: the memory that an exploration takes is
    two or three times as much, while it merges them. What it keeps of finished buckets is bounded by `situations`."""


def incoming_subsets(scenario: Scenario) -> tuple[tuple[ReceivedInformation, ...], ...]:
    """Return every subset of what earlier desks may have sent (R17, R25), the whole of it first."""
    return tuple(_subsets(may_be_handed_on(scenario)))


def may_be_handed_on(scenario: Scenario) -> tuple[str, ...]:
    """Return the pieces that earlier desks may have sent here, in the order of the scenario's two lists."""
    return tuple(dict.fromkeys((*scenario.incoming, *scenario.may_arrive)))


def _subsets(incoming: tuple[str, ...]) -> Iterator[tuple[ReceivedInformation, ...]]:
    for size in range(len(incoming), -1, -1):
        for subset in itertools.combinations(incoming, size):
            yield tuple(ReceivedInformation(info) for info in subset)
