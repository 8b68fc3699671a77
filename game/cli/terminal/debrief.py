"""The debrief in the terminal: four parts, paced by Enter; what is folded is shown only on request."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from game import TEXT_BOX_NOTICE
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.note_saving import save_note
from game.cli.terminal.prompt import CONTINUE_HINT, Prompt
from game.engine.debrief.debrief import build_debrief
from game.engine.session import Session
from game.records.recorded_session import RecordedSession
from game.reports.debrief.blocks import (
    Block,
    BulletList,
    Comparison,
    Heading,
    KnowledgeTable,
    Letter,
    MomentList,
    Note,
    Part,
    Prose,
    Quote,
    SafetyLine,
    Section,
    TraineeText,
    group_by_heading,
)
from game.reports.debrief.outline import build_outline
from game.reports.debrief.wording import REASON_QUESTION

MAX_SECONDS = 8.0
"""How long the search for the endings that each option left open may take."""
REASON_PROMPT = f"{REASON_QUESTION} Type it, or Enter reads on, q leaves. {TEXT_BOX_NOTICE}"
SUPERVISION_PROMPT = f"Type one thing you want to take to supervision, or Enter goes on. {TEXT_BOX_NOTICE}"
DISAGREEMENT_PROMPT = f"If you see it differently, type why; Enter goes on, q leaves. {TEXT_BOX_NOTICE}"

MORE = "There is more to this part: --all tells it."
REAL_CASE = "The real case is told with --real-case, and only if you want it."

TITLE_DEPTH = 2
"""How deep the sections are nested whose titles are titles and not headings."""


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
    return build_outline(build_debrief(play.session, play.notes, endings_open))


def _show_part(part: Part, prompt: Prompt) -> None:
    """Show a part, each of its sections after Enter."""
    sections = _begin(prompt.console, part)
    if sections:
        _show_sections(sections, prompt)
    else:
        prompt.wait_for_enter()


def _begin(console: ConsoleWriter, part: Part) -> tuple[Section, ...]:
    """Write the title and the words of a part; return its sections.

    A part without words of its own begins with its first section, whose title then bears the part's.
    """
    first, rest = part.sections[:1], part.sections[1:]
    if part.blocks or not any(section.shown for section in first):
        console.title(part.title)
        print_blocks(console, part.blocks)
        return part.sections
    return (*(replace(section, title=f"{part.title}: {section.title}") for section in first), *rest)


def _show_sections(sections: Iterable[Section], prompt: Prompt) -> None:
    """Show sections, each before Enter; those that are folded are offered with the one before them."""
    pending: list[Section] | None = None
    for section in sections:
        if not section.shown:
            pending = [*(pending or ()), section]
            continue
        if pending is not None:
            _wait_or_unfold(prompt, pending)
        pending = _show_section(prompt.console, section)
    if pending is not None:
        _wait_or_unfold(prompt, pending)


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
    for section in _begin(prompt.console, part):
        if section.field == "decisions":
            prompt.console.title(section.title)
            print_blocks(prompt.console, section.blocks)
            for decision in section.sections:
                if decision.shown:
                    _show_decision(decision, play, prompt)
        elif section.shown:
            _show_sections([section], prompt)
    print_blocks(prompt.console, part.after)
    folded = [section for section in part.sections if not section.shown and section.field != "decisions"]
    decisions = _decisions(part)
    titles = [section.title for section in (*decisions, *folded)]
    while titles:
        place = prompt.choose_number("Any decision again, or another one? Enter goes on to the last part.", titles)
        if place is None:
            return
        if place >= len(decisions):
            _show_whole(prompt.console, folded[place - len(decisions)])
            continue
        # Built again, because notes may have been written since.
        _show_decision(_decisions(_parts(play, endings_open)[2])[place], play, prompt)


def _decisions(part: Part) -> tuple[Section, ...]:
    return next(section.sections for section in part.sections if section.field == "decisions")


def _show_decision(section: Section, play: RecordedSession, prompt: Prompt) -> None:
    """Show a decision, the trainee's own reason before the author's; a disagreement becomes a note."""
    prompt.console.title(section.title)
    chosen, *others = group_by_heading(section.blocks)
    _print_group(prompt.console, *chosen)
    if not any(note.kind == "reason" and note.about == section.key for note in play.notes):
        reason = prompt.wait_for_enter(REASON_PROMPT)
        if reason:
            save_note(prompt.console, play, "reason", reason, section.key)
    for group in others:
        _print_group(prompt.console, *group)
    disagreement = _wait_or_unfold(prompt, section.sections, DISAGREEMENT_PROMPT)
    if disagreement:
        save_note(prompt.console, play, "disagreement", disagreement, section.key)


def _show_next_steps(part: Part, play: RecordedSession, prompt: Prompt) -> None:
    """Show what to take to work and keep a note for supervision; then the real case if it is asked for, and support."""
    sections = _begin(prompt.console, part)
    place = next((number for number, section in enumerate(sections) if section.real_case), len(sections))
    folded = _print_shown(prompt.console, sections[:place], depth=0)
    note = _wait_or_unfold(prompt, folded, SUPERVISION_PROMPT)
    if note:
        save_note(prompt.console, play, "supervision", note)
    for section in sections[place:]:
        if section.real_case:
            _offer_real_case(section, prompt)
        else:
            _show_section(prompt.console, section)
    print_blocks(prompt.console, part.after)


def _offer_real_case(section: Section, prompt: Prompt) -> None:
    prompt.console.line()
    prompt.console.line(f"{section.title}. It is told once, and only if you want it.")
    if prompt.wait_for_enter("y tells it, Enter passes over it, q leaves.").lower() in {"y", "yes"}:
        _show_section(prompt.console, section)
        prompt.wait_for_enter()


def _show_section(console: ConsoleWriter, section: Section) -> list[Section]:
    """Write a section and what is shown within it; return what is folded."""
    _print_title(console, section, depth=0)
    return _print_shown(console, section.sections, depth=1)


def _show_whole(console: ConsoleWriter, section: Section, depth: int = 0) -> None:
    """Write a section and everything within it."""
    _print_title(console, section, depth)
    for inner in section.sections:
        _show_whole(console, inner, depth + 1)


def print_debrief(console: ConsoleWriter, parts: Iterable[Part]) -> None:
    """Write a whole debrief without stopping; a part with folded sections ends with how to see them."""
    for part in parts:
        folded = _print_shown(console, _begin(console, part), depth=0)
        for line, real_case in ((MORE, False), (REAL_CASE, True)):
            if any(section.real_case is real_case for section in folded):
                console.line()
                console.line(line, quiet=True)
        print_blocks(console, part.after)


def _print_shown(console: ConsoleWriter, sections: Iterable[Section], depth: int) -> list[Section]:
    """Write the sections that are shown; return those that are not."""
    folded = []
    for section in sections:
        if section.shown:
            _print_title(console, section, depth)
            folded += _print_shown(console, section.sections, depth + 1)
        else:
            folded.append(section)
    return folded


def _print_title(console: ConsoleWriter, section: Section, depth: int) -> None:
    """Write a section's title and its own blocks; a section far within others has a plain heading."""
    (console.title if depth < TITLE_DEPTH else console.heading)(section.title)
    print_blocks(console, section.blocks)


def _print_group(console: ConsoleWriter, heading: str, blocks: Iterable[Block]) -> None:
    if heading:
        console.heading(heading)
    print_blocks(console, blocks)


def print_blocks(console: ConsoleWriter, blocks: Iterable[Block]) -> None:
    """Write blocks of a debrief."""
    for block in blocks:
        match block:
            case Heading(text):
                console.heading(text)
            case Prose(text) | Letter(text) | Note(text) | SafetyLine(text):
                console.prose(text)
            case Quote(text):
                console.line(text)
            case BulletList(items):
                console.items(items, markdown=True)
            case MomentList(moments):
                for moment in moments:
                    console.items((f"{moment.lead}{' '.join(moment.text.split())}",), markdown=not moment.is_verbatim)
            case TraineeText(texts):
                console.items(texts)
            case Comparison(columns):
                for column in columns:
                    print_blocks(console, column)
            case KnowledgeTable():
                pass  # The list that follows tells the same; a terminal has no room for its columns.
