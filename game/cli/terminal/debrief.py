"""The debrief in the terminal: four parts, paced by Enter; what is folded is shown only on request."""

from collections.abc import Iterable, Mapping

from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.notes import save_note
from game.cli.terminal.prompt import CONTINUE_HINT, Prompt
from game.engine.debrief.debrief import build_debrief
from game.engine.session import Session
from game.records.recorded_session import RecordedSession
from game.reports.debrief.blocks import Block, BulletList, Heading, KnowledgeTable, Part, Prose, Section, TraineeText
from game.reports.debrief.outline import build_outline
from game.reports.debrief.wording import REASON_QUESTION

MAX_SECONDS = 8.0
"""How long the search for the endings that each option left open may take."""
REASON_PROMPT = f"{REASON_QUESTION} Type it, or Enter reads on, q leaves."
DISAGREEMENT_PROMPT = "If you see it differently, type why; Enter goes on, q leaves."

MORE = "There is more to this part: --all tells it."
REAL_CASE = "The real case is told with --real-case, and only if you want it."


def endings_left_open(session: Session) -> Mapping[str, tuple[str, ...]]:
    """Work out which endings each option of a play left open, as far as there is time."""
    from game.checker.analysis.outcomes import open_endings_by_option  # noqa: PLC0415 - numpy is slow to import, and only this needs it

    return open_endings_by_option(session, MAX_SECONDS)


def show_debrief(play: RecordedSession, prompt: Prompt) -> None:
    """Show the debrief of a play that ended, part by part; raises UserQuit where the trainee leaves."""
    check_in, events, _, next_steps = _parts(play)
    prompt.wait_for_enter("The debrief follows: about ten minutes. Enter goes on, q leaves.")
    for part in (check_in, events):
        _show_part(part, prompt)
    _show_decisions(play, prompt)
    _show_next_steps(next_steps, play, prompt)


def _parts(play: RecordedSession, endings_open: Mapping[str, tuple[str, ...]] | None = None) -> tuple[Part, ...]:
    return build_outline(build_debrief(play.session, play.notes, endings_open), play.session.story.scenario)


def _show_part(part: Part, prompt: Prompt) -> None:
    """Show a part, each of its sections after Enter."""
    prompt.console.title(part.title)
    print_blocks(prompt.console, part.blocks)
    if part.blocks:
        _wait_or_unfold(prompt, part.sections)
    _show_sections((section for section in part.sections if section.shown or not part.blocks), prompt)


def _show_sections(sections: Iterable[Section], prompt: Prompt) -> None:
    """Show sections, each before Enter; one that is folded is only named until it is asked for."""
    for section in sections:
        _wait_or_unfold(prompt, _show_section(prompt.console, section) if section.shown else [section])


def _wait_or_unfold(prompt: Prompt, sections: Iterable[Section], hint: str = CONTINUE_HINT) -> str:
    """Wait for Enter; `m` shows the folded sections, any other answer is returned."""
    folded = [section for section in sections if not section.shown]
    if not folded:
        return prompt.wait_for_enter(hint)
    answer = prompt.wait_for_enter(f"{hint} m tells more: {'; '.join(section.title for section in folded)}.")
    if answer.lower() not in {"m", "more"}:
        return answer
    for section in folded:
        _show_whole(prompt.console, section)
    return prompt.wait_for_enter(hint)


def _show_decisions(play: RecordedSession, prompt: Prompt) -> None:
    prompt.console.line()
    prompt.console.line("One moment: the next part is being made ready.", quiet=True)
    endings_open = endings_left_open(play.session)
    part = _parts(play, endings_open)[2]
    decisions = [section for section in part.sections if section.key]
    well, *others = (section for section in part.sections if not section.key)
    _show_part(Part(part.title, part.blocks, (well,)), prompt)
    for section in decisions:
        if section.shown:
            _show_decision(section, play, prompt)
    _show_sections(others, prompt)
    print_blocks(prompt.console, part.after)
    titles = [section.title for section in decisions]
    while titles:
        place = prompt.choose_number("Any decision again, or another one? Enter goes on to the last part.", titles)
        if place is None:
            return
        # Built again, because notes may have been written since.
        current = [section for section in _parts(play, endings_open)[2].sections if section.key]
        _show_decision(current[place], play, prompt)


def _show_decision(section: Section, play: RecordedSession, prompt: Prompt) -> None:
    """Show a decision, the trainee's own reason before the author's; a disagreement becomes a note."""
    prompt.console.title(section.title)
    print_blocks(prompt.console, section.blocks[:1])
    if not any(note.kind == "reason" and note.about == section.key for note in play.notes):
        reason = prompt.wait_for_enter(REASON_PROMPT)
        if reason:
            save_note(prompt.console, play, "reason", reason, section.key)
    print_blocks(prompt.console, section.blocks[1:])
    disagreement = _wait_or_unfold(prompt, section.sections, DISAGREEMENT_PROMPT)
    if disagreement:
        save_note(prompt.console, play, "disagreement", disagreement, section.key)


def _show_next_steps(part: Part, play: RecordedSession, prompt: Prompt) -> None:
    prompt.console.title(part.title)
    print_blocks(prompt.console, part.blocks)
    others = [section for section in part.sections if not section.real_case]
    note = _wait_or_unfold(prompt, others, "Type one thing you want to take to supervision, or Enter goes on.")
    if note:
        save_note(prompt.console, play, "supervision", note)
    for section in (section for section in part.sections if section.real_case):
        prompt.console.line()
        prompt.console.line(f"{section.title}. It is told once, and only if you want it.")
        if prompt.wait_for_enter("y tells it, Enter passes over it, q leaves.").lower() in {"y", "yes"}:
            _show_section(prompt.console, section)
            prompt.wait_for_enter()
    print_blocks(prompt.console, part.after)


def _show_section(console: ConsoleWriter, section: Section) -> list[Section]:
    """Write a section and what is shown within it; return what is folded."""
    console.title(section.title)
    print_blocks(console, section.blocks)
    return _print_shown(console, section.sections)


def _show_whole(console: ConsoleWriter, section: Section) -> None:
    """Write a section and everything within it."""
    console.title(section.title)
    print_blocks(console, section.blocks)
    for inner in section.sections:
        _show_whole(console, inner)


def print_debrief(console: ConsoleWriter, parts: Iterable[Part]) -> None:
    """Write a whole debrief without stopping; a part with folded sections ends with how to see them."""
    for part in parts:
        console.title(part.title)
        print_blocks(console, part.blocks)
        folded = _print_shown(console, part.sections)
        for line, real_case in ((MORE, False), (REAL_CASE, True)):
            if any(section.real_case is real_case for section in folded):
                console.line()
                console.line(line, quiet=True)
        print_blocks(console, part.after)


def _print_shown(console: ConsoleWriter, sections: Iterable[Section]) -> list[Section]:
    """Write the sections that are shown; return those that are not."""
    folded = []
    for section in sections:
        if section.shown:
            folded += _show_section(console, section)
        else:
            folded.append(section)
    return folded


def print_blocks(console: ConsoleWriter, blocks: Iterable[Block]) -> None:
    """Write blocks of a debrief."""
    for block in blocks:
        match block:
            case Heading(text):
                console.heading(text)
            case Prose(text):
                console.prose(text)
            case BulletList(items):
                console.items(items, markdown=True)
            case TraineeText(texts):
                console.items(texts)
            case KnowledgeTable():
                pass  # The list that follows tells the same; a terminal has no room for its columns.
