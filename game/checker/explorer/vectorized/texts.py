"""Texts, vectorised: which paragraphs are shown, and whether one is shown while what it denies holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.story_analysis import paragraphs_observed
from game.checker.explorer.vectorized.conditions import Branch
from game.checker.explorer.vectorized.effects import EffectCompiler, StepContext, partition_rows
from game.scenario.model.fields import Paragraph


@dataclass(frozen=True)
class CompiledParagraph:
    """A paragraph that the query observes; `denies` is None where what it denies is not observed."""

    name: str
    when: Branch
    denies: Branch | None
    is_text_observed: bool


def compile_texts(effects: EffectCompiler, name: str, prose: Iterable[Paragraph]) -> tuple[CompiledParagraph, ...]:
    """Compile the paragraphs of a text that the query observes."""

    def branch(condition: str | None) -> Branch:
        return effects.conditions.branch(effects.reading.expression(condition))

    return tuple(
        CompiledParagraph(
            piece.name,
            branch(piece.when),
            None if piece.denies is None else branch(piece.denies),
            piece.is_text_observed,
        )
        for piece in paragraphs_observed(name, prose, effects.live.question)
    )


def evaluate_texts(texts: tuple[CompiledParagraph, ...], rows: PackedStates, moment: StepContext) -> None:
    """Evaluate the conditions of a text, and record what holds."""
    for piece in texts:
        masks = piece.when.masks(rows, moment.day)
        if piece.is_text_observed:
            moment.watch.record_condition("text", piece.name, masks, rows)
        if piece.denies is not None:
            shown, _ = partition_rows(rows, masks)
            moment.watch.record_condition("denial", piece.name, piece.denies.masks(shown, moment.day), shown)
