"""Texts, vectorised: which paragraphs are shown, and whether one is shown while what it denies holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.checker.explorer.state_sets import PackedStates
from game.checker.explorer.story_analysis import paragraphs_observed
from game.checker.explorer.vectorized.conditions import RowPredicate
from game.checker.explorer.vectorized.effects import EffectCompiler, StepContext
from game.checker.explorer.vectorized.projection import partition_rows
from game.scenario.model.fields import Paragraph


@dataclass(frozen=True)
class CompiledParagraph:
    """A paragraph that the query observes; `denies` is None where what it denies is not observed."""

    name: str
    when: RowPredicate
    denies: RowPredicate | None
    is_text_observed: bool


def compile_texts(effects: EffectCompiler, name: str, prose: Iterable[Paragraph]) -> tuple[CompiledParagraph, ...]:
    """Compile the paragraphs of a text that the query observes."""

    def test(condition: str | None) -> RowPredicate:
        return effects.conditions.test(effects.reading.expression(condition))

    return tuple(
        CompiledParagraph(
            piece.name, test(piece.when), None if piece.denies is None else test(piece.denies), piece.is_text_observed
        )
        for piece in paragraphs_observed(name, prose, effects.live.question)
    )


def evaluate_texts(texts: tuple[CompiledParagraph, ...], rows: PackedStates, moment: StepContext) -> None:
    """Evaluate the conditions of a text, and record what holds."""
    for piece in texts:
        mask = piece.when(rows, moment.day)
        if piece.is_text_observed:
            moment.watch.record_condition("text", piece.name, mask, rows)
        if piece.denies is not None:
            shown, _ = partition_rows(rows, mask)
            moment.watch.record_condition("denial", piece.name, piece.denies(shown, moment.day), shown)
