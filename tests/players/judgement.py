"""The judgement of a play: which forks it took, which threads it followed, and what it brought where it is needed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.engine.cuts.route import is_automatic
from game.engine.debrief.knowledge import held_by_desk
from game.engine.events import Entered
from game.engine.moves import Ask, Choose, Move
from game.engine.session import Session
from game.engine.threads import thread_parents
from game.engine.views.text import fill_placeholders
from game.scenario.model.scenario import Scenario
from tests.players.counterfactual import without_contacts
from tests.players.pages import words_read

Pair = tuple[str, str]
"""An agency and a piece of information."""


@dataclass(frozen=True)
class Fork:
    """A decision that the player made; `plain` where everybody can see the textbook answer."""

    scene: str
    choice: str
    strength: str
    plain: bool


@dataclass(frozen=True)
class Conversation:
    """What was said in a scene, in order, and which of its key lines."""

    scene: str
    said: tuple[str, ...]
    key_lines: tuple[str, ...]
    """Those said that matter."""
    key_lines_there: int
    """How many lines of the scene matter."""


@dataclass(frozen=True)
class Thread:
    """A first line and what was said on it, by key in order; `depth` is the longest chain of follow-ups."""

    lines: tuple[str, ...]
    depth: int


@dataclass(frozen=True)
class Pairs:
    """The pairs *a piece reached a service that needs it* of a play, those from the start left out."""

    own: tuple[Pair, ...]
    """Those that would not be there without the player's contacts."""
    story: tuple[Pair, ...]
    possible: int
    """How many pairs there could be."""
    replaced: int
    """Choices that the comparison had to replace, since without the contacts theirs was not on offer."""


@dataclass(frozen=True)
class Judgement:
    """Everything that is measured of a play."""

    name: str
    player: str
    ending: str
    """The ending's title; empty if none was reached."""
    moves: int
    forks: tuple[Fork, ...]
    conversations: tuple[Conversation, ...]
    threads: tuple[Thread, ...]
    pairs: Pairs
    held: tuple[str, ...]
    """Pieces that the desk holds at the end."""
    written: tuple[str, ...]
    words: int
    """Words of the pages that were shown; a blind player and dice had them before them too, unread."""
    remarks: tuple[str, ...] = ()
    """What is to be said about the replay of its file."""

    def strengths(self, *, plain: bool = False) -> Mapping[str, int]:
        """Count the forks by strength: those that are not plain, or the plain ones."""
        return Counter(fork.strength for fork in self.forks if fork.plain == plain)

    @property
    def key_lines(self) -> int:
        """Return how many lines that matter were said."""
        return sum(len(conversation.key_lines) for conversation in self.conversations)

    @property
    def deepest(self) -> int:
        """Return the depth of the deepest thread; 0 if nothing was said."""
        return max((thread.depth for thread in self.threads), default=0)


def judge(name: str, player: str, session: Session, remarks: tuple[str, ...] = ()) -> Judgement:
    """Judge a play; moves that a cut's route made are not the player's."""
    scenario, ending = session.story.scenario, session.situation.ending
    return Judgement(
        name=name,
        player=player,
        ending=fill_placeholders(scenario, scenario.endings[ending].title) if ending else "",
        moves=sum(not is_automatic(session, position) for position in range(1, len(session.turns))),
        forks=tuple(_forks(session)),
        conversations=tuple(_conversations(session)),
        threads=threads(session),
        pairs=pairs_of(session),
        held=session.story.index.in_order(held_by_desk(session)),
        written=session.story.index.in_order(session.situation.recorded),
        words=words_read(session),
        remarks=remarks,
    )


def _own_moves(session: Session) -> Iterator[Move]:
    """Yield the player's own moves, in order."""
    for position, move in enumerate(session.moves, 1):
        if not is_automatic(session, position):
            yield move


def _forks(session: Session) -> Iterator[Fork]:
    for move in _own_moves(session):
        if isinstance(move, Choose):
            scene = session.story.scenario.scenes[move.scene]
            strength = scene.choices[move.choice].strength
            if strength is not None:
                yield Fork(move.scene, move.choice, strength.value, scene.plain)


def _lines(session: Session) -> tuple[Ask, ...]:
    return tuple(move for move in _own_moves(session) if isinstance(move, Ask))


def _conversations(session: Session) -> Iterator[Conversation]:
    """Yield the conversations of the scenes that were entered, those in which nothing was said included."""
    lines, automatic = _lines(session), {session.turns[position - 1].situation.scene for position in _route(session)}
    entered = dict.fromkeys(event.scene for event in session.events if isinstance(event, Entered))
    for scene in entered:
        talk = session.story.scenario.scenes[scene].talk
        said = tuple(move.line for move in lines if move.scene == scene)
        if talk and (said or scene not in automatic):
            key_lines = tuple(line for line in said if talk[line].matters)
            yield Conversation(scene, said, key_lines, sum(bool(line.matters) for line in talk.values()))


def _route(session: Session) -> Iterator[int]:
    """Yield the positions of the turns that a cut's route made."""
    return (position for position in range(1, len(session.turns)) if is_automatic(session, position))


def threads(session: Session) -> tuple[Thread, ...]:
    """Return the threads of a play: a line follows on the last one said before it that its condition asks for."""
    roots: dict[str, str] = {}
    depths: dict[str, int] = {}
    for move in _lines(session):
        parent = next((key for key in reversed(depths) if key in _followed(session, move)), None)
        roots[move.key] = roots[parent] if parent else move.key
        depths[move.key] = depths[parent] + 1 if parent else 1
    lines = {root: tuple(key for key in roots if roots[key] == root) for root in dict.fromkeys(roots.values())}
    return tuple(Thread(keys, max(depths[key] for key in keys)) for keys in lines.values())


def _followed(session: Session, move: Ask) -> frozenset[str]:
    """Return the keys of the lines on which a line can follow."""
    parents = thread_parents(session.story, move.scene)[move.line]
    return frozenset(Ask(move.scene, parent).key for parent in parents)


def needed_pairs(scenario: Scenario) -> frozenset[Pair]:
    """Return every agency and piece where the piece is needed.

    That is whom it concerns, or any agency where it says nothing of that; never the own desk, and nobody for a piece
    whose list of those concerned is empty.
    """
    return frozenset(
        (agency, info)
        for info, about in scenario.information.items()
        for agency in (scenario.agencies if about.concerns is None else about.concerns)
        if agency != scenario.desk
    )


def pairs_of(session: Session) -> Pairs:
    """Return the pairs of a play: those that are lost when it is repeated without contacts, and the others."""
    needed = needed_pairs(session.story.scenario) - session.turns[0].situation.knows
    reached = needed & session.situation.knows
    counterfactual = without_contacts(session)
    own = reached - counterfactual.session.situation.knows
    return Pairs(
        tuple(sorted(own)),
        tuple(sorted(reached - own)),
        possible=len(needed),
        replaced=counterfactual.replaced,
    )
