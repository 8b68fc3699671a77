"""The debrief by text: four parts, paced by Enter; what is folded or behind a switch stays so until it is asked for."""

from collections.abc import Iterable, Mapping

from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.notes import save_note
from game.cli.terminal.prompt import Prompt
from game.engine.debrief.debrief import build_debrief
from game.engine.debrief.knowledge import Knowledge
from game.engine.session import Session
from game.engine.views.text import join_names
from game.records.recorded_session import RecordedSession
from game.reports.debrief.blocks import Block, BulletList, Heading, KnowledgeTable, Part, Prose, Section, TraineeText
from game.reports.debrief.outline import build_outline

SECONDS = 8.0
"""How long somebody waits at most for the endings that each option left open."""
REASON_PROMPT = "Before you read on: why did you choose this? Type it, or Enter reads on, q leaves."
DISAGREEMENT_PROMPT = "If you see it differently, type why; Enter goes on, q leaves."

MORE = "There is more to this part: --all tells it."
REAL_CASE = "The real case is told with --real-case, and only if you want it."


def endings_left_open(session: Session) -> Mapping[str, tuple[str, ...]]:
    """Work out which endings each option of a play left open, as far as there is time."""
    from game.checker.analysis.outcomes import open_endings_by_option  # noqa: PLC0415 - numpy is slow to import, and only this needs it

    return open_endings_by_option(session, SECONDS)


def show_debrief(play: RecordedSession, asking: Prompt) -> None:
    """Tell the debrief of a play that ended, part by part; the trainee can leave at any moment."""
    start, happened, _, after = _parts(play)
    asking.wait_for_enter("The debrief follows: about ten minutes. Enter goes on, q leaves.")
    for part in (start, happened):
        _tell(part, asking)
    _tell_decisions(play, asking)
    _tell_next(after, play, asking)


def _parts(play: RecordedSession, endings_open: Mapping[str, tuple[str, ...]] | None = None) -> tuple[Part, ...]:
    return build_outline(build_debrief(play.session, play.notes, endings_open), play.session.story.scenario)


def _tell(part: Part, asking: Prompt) -> None:
    """Tell a part, each of its sections after Enter."""
    asking.paper.title(part.title)
    print_blocks(asking.paper, part.blocks)
    if part.blocks:
        _go_on(asking, part.sections)
    for section in part.sections:
        if section.shown:
            _section(asking.paper, section)
            _go_on(asking, section.sections)


def _go_on(asking: Prompt, sections: Iterable[Section], words: str = "Enter goes on, q leaves.") -> str:
    """Wait for Enter; `m` tells what is folded, anything else is returned."""
    folded = [section for section in sections if not section.shown]
    if not folded:
        return asking.wait_for_enter(words)
    said = asking.wait_for_enter(f"{words} m tells more: {'; '.join(section.title for section in folded)}.")
    if said.lower() not in {"m", "more"}:
        return said
    for section in folded:
        _section(asking.paper, section)
    return asking.wait_for_enter(words)


def _tell_decisions(play: RecordedSession, asking: Prompt) -> None:
    asking.paper.line()
    asking.paper.line("One moment: the program works out which endings each option left open.", quiet=True)
    endings_open = endings_left_open(play.session)
    part = _parts(play, endings_open)[2]
    _tell(Part(part.title, part.blocks, tuple(one for one in part.sections if not one.key)), asking)
    decisions = [section for section in part.sections if section.key]
    for section in decisions:
        if section.shown:
            _decision(section, play, asking)
    print_blocks(asking.paper, part.after)
    titles = [section.title for section in decisions]
    while titles:
        place = asking.choose_number("Any decision again, or another one? Enter goes on to the last part.", titles)
        if place is None:
            return
        # What was written since then stands in it now.
        again = [section for section in _parts(play, endings_open)[2].sections if section.key]
        _decision(again[place], play, asking)


def _decision(section: Section, play: RecordedSession, asking: Prompt) -> None:
    """Tell a decision, one's own reason first; the trainee may disagree, and that is kept."""
    asking.paper.title(section.title)
    print_blocks(asking.paper, section.blocks[:1])
    if not any(note.kind == "reason" and note.about == section.key for note in play.notes):
        reason = asking.wait_for_enter(REASON_PROMPT)
        if reason:
            save_note(asking.paper, play, "reason", reason, section.key)
    print_blocks(asking.paper, section.blocks[1:])
    said = _go_on(asking, section.sections, DISAGREEMENT_PROMPT)
    if said:
        save_note(asking.paper, play, "disagreement", said, section.key)


def _tell_next(part: Part, play: RecordedSession, asking: Prompt) -> None:
    asking.paper.title(part.title)
    print_blocks(asking.paper, part.blocks)
    others = [section for section in part.sections if not section.real_case]
    said = _go_on(asking, others, "Type one thing you want to take to supervision, or Enter goes on.")
    if said:
        save_note(asking.paper, play, "supervision", said)
    for section in (section for section in part.sections if section.real_case):
        asking.paper.line()
        asking.paper.line(f"{section.title}. It is told once, and only if you want it.")
        if asking.wait_for_enter("y tells it, Enter passes over it, q leaves.").lower() in {"y", "yes"}:
            _section(asking.paper, section)
            asking.wait_for_enter()
    print_blocks(asking.paper, part.after)


def _section(paper: ConsoleWriter, section: Section) -> None:
    paper.title(section.title)
    print_blocks(paper, section.blocks)


def print_debrief(paper: ConsoleWriter, parts: Iterable[Part]) -> None:
    """Write a whole debrief without stopping; that some of it is folded is said at the end of its part."""
    for part in parts:
        paper.title(part.title)
        print_blocks(paper, part.blocks)
        folded = _shown(paper, part.sections)
        for line, real_case in ((MORE, False), (REAL_CASE, True)):
            if any(section.real_case is real_case for section in folded):
                paper.line()
                paper.line(line, quiet=True)
        print_blocks(paper, part.after)


def _shown(paper: ConsoleWriter, sections: Iterable[Section]) -> list[Section]:
    """Write the sections that are shown; return those that are not."""
    folded = []
    for section in sections:
        if section.shown:
            _section(paper, section)
            folded += _shown(paper, section.sections)
        else:
            folded.append(section)
    return folded


def print_blocks(paper: ConsoleWriter, pieces: Iterable[Block]) -> None:
    """Write pieces of a debrief."""
    for piece in pieces:
        match piece:
            case Heading(text):
                paper.heading(text)
            case Prose(text):
                paper.prose(text)
            case BulletList(items):
                paper.items(items, markdown=True)
            case TraineeText(texts):
                paper.items(texts)
            case KnowledgeTable(knowledge):
                paper.prose("Who needed which piece, and never had it:")
                paper.items(summarise_gaps(knowledge))


def summarise_gaps(found: Knowledge) -> list[str]:
    """Say who never had which pieces, together where they are the same services, and what nobody was without."""
    names = dict(found.agencies)
    pieces: dict[tuple[str, ...], list[str]] = {}
    for row in found.rows:
        pieces.setdefault(row.gaps, []).append(row.text)
    whole = pieces.pop((), [])
    apart = [f"{join_names([names.get(one, one) for one in gaps])}: {'; '.join(of)}" for gaps, of in pieces.items()]
    return [*apart, *([f"Nobody was without this: {'; '.join(whole)}"] if whole else [])]
