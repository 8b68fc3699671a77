"""Judgements of several plays, as tables for people and as fields for JSON."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tests.players.judgement import Judgement

STRENGTHS = ("strong", "partial", "weak", "overreach")
Measure = Callable[[Judgement], float]


def _strength(strength: str, *, plain: bool) -> Measure:
    return lambda judgement: judgement.strengths(plain=plain).get(strength, 0)


MEASURES: Mapping[str, Measure] = {
    **{f"forks {strength}": _strength(strength, plain=False) for strength in STRENGTHS},
    **{f"plain forks {strength}": _strength(strength, plain=True) for strength in STRENGTHS},
    "pairs by the player": lambda judgement: len(judgement.pairs.own),
    "pairs by the story": lambda judgement: len(judgement.pairs.story),
    "pairs possible": lambda judgement: judgement.pairs.possible,
    "lines that matter": lambda judgement: judgement.key_lines,
    "deepest thread": lambda judgement: judgement.deepest,
    "pieces held": lambda judgement: len(judgement.held),
    "pieces written": lambda judgement: len(judgement.written),
    "words shown": lambda judgement: judgement.words,
    "moves": lambda judgement: judgement.moves,
}
"""What is summarised over plays, by name."""


@dataclass(frozen=True)
class Range:
    """The mean, the lowest and the highest of a measure."""

    mean: float
    lowest: float
    highest: float


@dataclass(frozen=True)
class Summary:
    """The plays of one kind of player: how many, their endings, and the range of every measure."""

    player: str
    plays: int
    endings: Mapping[str, int]
    """How many plays reached each ending; an unfinished play has an empty one."""
    strong_share: float | None
    """The share of strong ones among all forks that are not plain; None without such forks."""
    measures: Mapping[str, Range]


def summarise(judgements: Sequence[Judgement]) -> tuple[Summary, ...]:
    """Summarise judgements by kind of player, in the order in which kinds first appear."""
    players = dict.fromkeys(judgement.player for judgement in judgements)
    return tuple(_summary(player, [each for each in judgements if each.player == player]) for player in players)


def _summary(player: str, judgements: Sequence[Judgement]) -> Summary:
    forks = [fork for judgement in judgements for fork in judgement.forks if not fork.plain]
    return Summary(
        player=player,
        plays=len(judgements),
        endings=dict(Counter(judgement.ending for judgement in judgements)),
        strong_share=sum(fork.strength == "strong" for fork in forks) / len(forks) if forks else None,
        measures={name: _range([measure(each) for each in judgements]) for name, measure in MEASURES.items()},
    )


def _range(values: Sequence[float]) -> Range:
    return Range(sum(values) / len(values), min(values), max(values))


def as_fields(judgements: Sequence[Judgement]) -> dict[str, Any]:
    """Return judgements and their summaries as fields for JSON."""
    return {
        "plays": [asdict(judgement) | {"measures": measures_of(judgement)} for judgement in judgements],
        "summary": [asdict(summary) for summary in summarise(judgements)],
    }


def measures_of(judgement: Judgement) -> dict[str, float]:
    """Return every measure of a play, by name."""
    return {name: measure(judgement) for name, measure in MEASURES.items()}


def plays_table(judgements: Sequence[Judgement]) -> str:
    """Return a table of the measures by play, then what was said and followed in each."""
    header = ["play", "player", "ending", *MEASURES]
    columns = [
        [judgement.name, judgement.player, judgement.ending or "(not ended)"]
        + [f"{value:g}" for value in measures_of(judgement).values()]
        for judgement in judgements
    ]
    # One line a measure: a table of twenty columns fits no terminal.
    rows = zip(header, *columns, strict=True)
    return "\n\n".join((_table(rows), *(_details(judgement) for judgement in judgements)))


def _details(judgement: Judgement) -> str:
    lines = [f"{judgement.name}:"]
    lines += [
        f"  fork {fork.scene}: {fork.choice} ({_kind(fork.strength, plain=fork.plain)})" for fork in judgement.forks
    ]
    for talk in judgement.conversations:
        said = ", ".join(f"{line}*" if line in talk.key_lines else line for line in talk.said) or "nothing"
        lines.append(f"  said in {talk.scene}: {said} (* {len(talk.key_lines)} of {talk.key_lines_there} that matter)")
    lines += [f"  thread, {thread.depth} deep: {' > '.join(thread.lines)}" for thread in judgement.threads]
    for origin, pairs in (("player", judgement.pairs.own), ("story", judgement.pairs.story)):
        lines.append(f"  by the {origin}: {', '.join(f'{info} → {agency}' for agency, info in pairs) or 'nothing'}")
    if judgement.pairs.replaced:
        lines.append(f"  without the contacts {judgement.pairs.replaced} choices had to be replaced by others")
    return "\n".join((*lines, *(f"  {remark}" for remark in judgement.remarks)))


def _kind(strength: str, *, plain: bool) -> str:
    return f"{strength}, plain" if plain else strength


def summary_table(judgements: Sequence[Judgement]) -> str:
    """Return a table of means, with the lowest and the highest, by kind of player."""
    summaries = summarise(judgements)
    rows = [["player", *(f"{summary.player}, {summary.plays} plays" for summary in summaries)]]
    endings = dict.fromkeys(ending for summary in summaries for ending in summary.endings)
    rows += [
        [f"ending: {ending or '(not ended)'}", *(str(each.endings.get(ending, 0)) for each in summaries)]
        for ending in endings
    ]
    rows.append(["share of strong forks", *(_percent(summary.strong_share) for summary in summaries)])
    rows += [[name, *(_range_text(summary.measures[name]) for summary in summaries)] for name in MEASURES]
    return _table(rows)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _range_text(measure: Range) -> str:
    return f"{measure.mean:.1f} ({measure.lowest:g} to {measure.highest:g})"


def _table(rows: Iterable[Sequence[str]]) -> str:
    """Lay rows of the same length out in columns."""
    cells = list(rows)
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)
    return "\n".join(line.rstrip() for line in lines)
