"""The review of a decision: what could be known at that moment, what became known later, and the other options."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from game.engine.debrief.counterfactual import DatedItem, own_positions
from game.engine.debrief.counterfactual_text import credited_lines
from game.engine.debrief.knowledge import held_by_desk, held_elsewhere
from game.engine.debrief.legal_basis import LegalBasis, legal_bases
from game.engine.debrief.what_if import Alternatives, WhatIf, compare_alternatives
from game.engine.events import Event, Learned, Received
from game.engine.moves import Choose, Look
from game.engine.notes import Note, reason_text
from game.engine.session import Session, decisions
from game.engine.views.text import (
    agency_name,
    expand_glossary_links,
    fill_placeholders,
    long_date,
    piece_text,
    short_date,
)
from game.engine.votes import vote_lines, votes_about
from game.scenario.model.scenario import Scenario
from game.scenario.model.scene import Strength


@dataclass(frozen=True)
class OptionReview:
    """An option of a decision as the debrief shows it; nothing is scored."""

    key: str
    say: str
    because: str
    cost: str
    taken: bool
    standing: str
    """Why a good colleague might take this route too; empty where the author wrote nothing."""
    basis: tuple[LegalBasis, ...]
    """By what consent, duty, power or policy."""
    answer: str
    """The first sentence of what another option shows at once; empty for the one that was taken."""
    endings_open: tuple[str, ...]
    """Titles of the endings that this option leaves open and another one does not."""


@dataclass(frozen=True)
class DecisionReview:
    """A decision of a session, reviewed."""

    key: str
    moves: int
    """How many moves came before it: the number at which a branch would begin."""
    title: str
    date: str
    chosen: str
    votes: tuple[str, ...]
    """How a room parted: a line for each option."""
    reasons: tuple[str, ...]
    """The trainee's own reasons, which come before the author's."""
    because: str
    pressed: str
    knowable: str
    known_then: tuple[str, ...]
    """What this desk held at that moment."""
    noticed: tuple[str, ...]
    unnoticed: tuple[str, ...]
    """Names of what was there to be noticed and was not looked at."""
    elsewhere: tuple[str, ...]
    """What only other agencies held at that moment, with the day on which it reached this desk, if it ever did."""
    known_later: tuple[str, ...]
    """What this desk came to hold after it and before the next decision, with the day."""
    travelled: tuple[str, ...]
    """What came and would not have come by any other option: consequences and pieces, in order of days."""
    otherwise: tuple[str, ...]
    """What would have come by every other option; empty where there is only one."""
    themes: tuple[tuple[str, str], ...]
    """(theme, word): what was true of each theme after this choice."""
    options: tuple[OptionReview, ...]
    two_routes: bool
    """Whether more than one route was defensible."""
    principle: tuple[str, str]
    """(term, meaning), or two empty texts."""
    discuss: str
    disagreements: tuple[str, ...]
    what_if: tuple[WhatIf, ...]
    """The other options that would have made a difference."""
    without_difference: tuple[str, ...]
    """Keys of the options that would have made none: it is said once."""
    presenter: str
    """A note for the one who runs the session; empty unless it was asked for."""
    credited: tuple[DatedItem, ...]
    """What `travelled` says, as data."""
    weight: int
    """How much would have come otherwise, by the option by which it is most; it orders what is shown first."""

    @property
    def in_short(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return what an opened decision shows by itself: names of headings, each with its texts, without empty ones.

        Everything else of it is shown on request.
        """
        parts = (
            ("chosen", (self.chosen,)),
            ("votes", self.votes),
            ("reasons", self.reasons),
            ("because", (self.because,)),
            ("pressed", (self.pressed,)),
            ("travelled", self.travelled),
            ("otherwise", self.otherwise),
            ("discuss", (self.discuss,)),
            ("disagreements", self.disagreements),
        )
        return tuple((name, texts) for name, texts in parts if any(texts))


def review_decisions(
    session: Session,
    notes: tuple[Note, ...],
    endings_open: Mapping[str, tuple[str, ...]],
    *,
    for_presenter: bool = False,
) -> tuple[DecisionReview, ...]:
    """Review every decision that the trainee made in a session, in order, but for those that a facilitator left out.

    Args:
        session: the play.
        notes: what the trainee wrote.
        endings_open: by choice key, the ids of the endings that can still be reached after it; empty where that was not
            worked out.
        for_presenter: whether to add the notes for the one who runs the session.
    """
    own, left_out = frozenset(own_positions(session)), session.story.left_out
    made_by_trainee = [each for each in decisions(session) if each[0] in own and each[1].scene not in left_out]
    reviewer = _Reviewer(session, notes, endings_open, tuple(position for position, _ in made_by_trainee))
    return tuple(reviewer.review(position, move, for_presenter=for_presenter) for position, move in made_by_trainee)


@dataclass(frozen=True)
class _Reviewer:
    """What the review of every decision of a session reads."""

    session: Session
    notes: tuple[Note, ...]
    endings_open: Mapping[str, tuple[str, ...]]
    positions: tuple[int, ...]

    def review(self, position: int, move: Choose, *, for_presenter: bool) -> DecisionReview:
        session, scenario = self.session, self.session.story.scenario
        before = session.truncated_to(position)
        day, scene = before.situation.day, scenario.scenes[move.scene]
        choice, about = scene.choices[move.choice], scene.debrief
        term = scenario.terms.get(about.principle) if about and about.principle else None
        own_notes = [note for note in self.notes if note.about == move.key or self._is_first(position, note)]
        noticed, unnoticed = _spots(before, move.scene)
        alternatives = compare_alternatives(session, position)
        return DecisionReview(
            key=move.key,
            moves=position,
            title=fill_placeholders(scenario, scene.title, day),
            date=long_date(scenario, day),
            chosen=fill_placeholders(scenario, choice.say, day),
            votes=self._votes(move.scene, day),
            reasons=tuple(reason_text(note) for note in own_notes if note.kind == "reason"),
            because=_readable(scenario, choice.because, day),
            pressed=_readable(scenario, about.pressed if about else "", day),
            knowable=_readable(scenario, about.knowable if about else "", day),
            known_then=_pieces(scenario, held_by_desk(before)),
            noticed=noticed,
            unnoticed=unnoticed,
            elsewhere=_held_elsewhere(session, position, before),
            known_later=_known_later(session, position, self.positions),
            travelled=credited_lines(session, alternatives.credited),
            otherwise=alternatives.otherwise,
            themes=tuple(
                (fill_placeholders(scenario, scenario.themes[theme].name), word.replace("_", " "))
                for theme, word in choice.themes.items()
            ),
            options=_options(before, move, alternatives, self.endings_open),
            two_routes=sum(_defensible(other.strength, other.defensible) for other in scene.choices.values()) > 1,
            principle=(term.term, _readable(scenario, term.text, day)) if term else ("", ""),
            discuss=_readable(scenario, scene.discuss, day),
            disagreements=tuple(note.text for note in own_notes if note.kind == "disagreement"),
            what_if=alternatives.what_if,
            without_difference=alternatives.without_difference,
            presenter=_readable(scenario, scene.presenter, day) if for_presenter else "",
            credited=alternatives.credited,
            weight=alternatives.weight,
        )

    def _votes(self, scene: str, day: int) -> tuple[str, ...]:
        scenario = self.session.story.scenario
        choices = scenario.scenes[scene].choices.items()
        words = {f"{scene}.{name}": fill_placeholders(scenario, choice.say, day) for name, choice in choices}
        return vote_lines(votes_about(self.notes, scene), words)

    def _is_first(self, position: int, note: Note) -> bool:
        """Return whether a note is about no reviewed decision and this is the first one: such notes stand beside it."""
        reviewed = frozenset(self.session.moves[each].key for each in self.positions)
        return self.positions[0] == position and stands_alone(self.session, note, reviewed)


def stands_alone(session: Session, note: Note, reviewed: Collection[str]) -> bool:
    """Return whether a note is about none of the decisions that are reviewed, and about none that was left out."""
    return note.about not in reviewed and note.about.partition(".")[0] not in session.story.left_out


def _spots(before: Session, scene: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of what was looked at, and of what was there to be noticed and was not."""
    scenario, situation = before.story.scenario, before.situation
    noticed: list[str] = []
    unnoticed: list[str] = []
    for move, rule in before.story.scenes[scene].looks.items():
        if isinstance(move, Look):
            name = fill_placeholders(scenario, scenario.scenes[scene].look[move.spot].name, situation.day)
            if move.key in situation.seen:
                noticed.append(name)
            elif rule.when(situation):
                unnoticed.append(name)
    return tuple(noticed), tuple(unnoticed)


def _readable(scenario: Scenario, text: str, day: int) -> str:
    return expand_glossary_links(scenario, fill_placeholders(scenario, text.strip(), day))


def _defensible(strength: Strength | None, defensible: str) -> bool:
    return strength is Strength.STRONG or bool(defensible)


def _options(
    before: Session, chosen: Choose, alternatives: Alternatives, endings_open: Mapping[str, tuple[str, ...]]
) -> tuple[OptionReview, ...]:
    scenario, day = before.story.scenario, before.situation.day
    moves = before.choices()
    open_endings = _endings_that_differ([move.key for move in moves], endings_open)

    def review(move: Choose) -> OptionReview:
        choice = scenario.scenes[move.scene].choices[move.choice]
        titles = (fill_placeholders(scenario, scenario.endings[name].title) for name in open_endings.get(move.key, ()))
        return OptionReview(
            key=move.key,
            say=fill_placeholders(scenario, choice.say, day),
            because=_readable(scenario, choice.because, day),
            cost=_readable(scenario, choice.cost, day),
            taken=move == chosen,
            standing=_readable(scenario, choice.defensible, day),
            basis=legal_bases(scenario, choice.basis),
            answer=alternatives.answers.get(move.key, ""),
            # Alphabetical: the author's own order would read as a ranking.
            endings_open=tuple(sorted(titles)),
        )

    return tuple(review(move) for move in moves)


def _endings_that_differ(keys: list[str], endings_open: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """Return by option the endings that it leaves open and another does not; nothing unless all were worked out."""
    if any(key not in endings_open for key in keys):
        return {}
    everywhere = frozenset(endings_open[keys[0]]).intersection(*(endings_open[key] for key in keys))
    return {key: tuple(name for name in endings_open[key] if name not in everywhere) for key in keys}


def _pieces(scenario: Scenario, held: frozenset[str]) -> tuple[str, ...]:
    return tuple(piece_text(scenario, info) for info in scenario.information if info in held)


def _held_elsewhere(session: Session, moves: int, before: Session) -> tuple[str, ...]:
    scenario = session.story.scenario
    reached: dict[str, str] = {}
    for day, info in _received_after(session, moves):
        reached.setdefault(info, f" (reached you on {short_date(scenario, day)})")
    held: dict[str, list[str]] = {}
    for agency, info in held_elsewhere(before):
        held.setdefault(agency, []).append(piece_text(scenario, info) + reached.get(info, ""))
    return tuple(f"{agency_name(scenario, agency)}: {'; '.join(pieces)}" for agency, pieces in held.items())


def _known_later(session: Session, moves: int, positions: tuple[int, ...]) -> tuple[str, ...]:
    """Return what reached this desk between a decision and the next, so that each piece stands at one decision only."""
    scenario = session.story.scenario
    following = next((position for position in positions if position > moves), len(session.moves))
    return tuple(
        f"{short_date(scenario, day)}: {piece_text(scenario, info)}"
        for day, info in _received_after(session, moves, following)
    )


def _received_after(session: Session, moves: int, until: int | None = None) -> Iterator[tuple[int, str]]:
    """Yield (day, information) for what reached this desk after a move, with `until` only before that later move."""
    # What the choice itself taught at once is its answer, and was not known later.
    own_day, answer = session.turns[moves].situation.day, session.turns[moves + 1].events
    for event in _events_after(session, moves, until):
        match event:
            case Learned(_, day) if day == own_day and event in answer:
                pass
            case Learned(info, day):
                yield day, info
            case Received(agency, info, day, _, _) if agency == session.story.index.desk:
                yield day, info
            case _:
                pass


def _events_after(session: Session, moves: int, until: int | None = None) -> list[Event]:
    turns = session.turns[moves + 1 : None if until is None else until + 1]
    return [event for turn in turns for event in turn.events]
