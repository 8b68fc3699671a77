"""`share`: the trainee agrees, item by item, which of their reasons a group may be shown."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import paths
from game.cli.error_handler import EXIT_OK
from game.cli.terminal.console import ConsoleWriter
from game.diagnostics.game_error import GameError
from game.engine.notes import shared_reasons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.records.recorded_session import RecordedSession

QUESTION = "May a group be shown it, without your name? y or n: "
BEFORE = (
    "A group’s page counts what was played, and shows no words. Here you can agree to single reasons of yours. "
    "Agree to none in which somebody real can be known. Enter means no."
)


@click.command()
@click.argument("session")
@click.option("--agree", "keys", multiple=True, metavar="KEY", help="Agree to the reasons about this choice, unasked.")
@click.option("--saves", type=click.Path(path_type=Path), metavar="DIR", help="Look here instead of the usual folder.")
def share(session: str, keys: tuple[str, ...], saves: Path | None) -> int:
    """Agree, one by one, which of your reasons in SESSION a group may be shown."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.records.lookup import load_session_story  # noqa: PLC0415
    from game.records.recorded_session import RecordedSession  # noqa: PLC0415
    from game.records.session_list import find_session  # noqa: PLC0415

    path = find_session(saves or paths.saves(), session)
    play = RecordedSession.resume(path, load_session_story(path))
    try:
        if play.branch_reason:
            raise GameError(play.branch_reason)
        agreed = _listed(play, keys) if keys else _asked(play, ConsoleWriter())
        for key in agreed:
            play.add_note("shared", "", key)
    finally:
        play.close()
    return EXIT_OK


def _reasons(play: "RecordedSession") -> dict[str, list[str]]:
    """Return by choice the reasons that were written about it and are not shared yet."""
    shared = shared_reasons(play.notes)
    reasons: dict[str, list[str]] = {}
    for note in play.notes:
        if note.kind == "reason" and note.about and note.about not in shared:
            reasons.setdefault(note.about, []).append(note.text)
    return reasons


def _listed(play: "RecordedSession", keys: "Sequence[str]") -> tuple[str, ...]:
    unknown = [key for key in keys if key not in _reasons(play)]
    if unknown:
        raise GameError(f"No reason is kept about “{unknown[0]}” that is not shared already.")
    return tuple(keys)


def _asked(play: "RecordedSession", console: ConsoleWriter) -> tuple[str, ...]:
    """Show each reason and ask; leaving agrees to no more."""
    from game.cli.terminal.prompt import Prompt, UserQuit  # noqa: PLC0415
    from game.engine.views.text import describe_move  # noqa: PLC0415

    reasons, story = _reasons(play), play.session.story
    if not reasons:
        console.line("No reason of yours is kept in this session that is not shared already.")
        return ()
    console.line(BEFORE)
    prompt, agreed = Prompt(console), []
    try:
        for key, texts in reasons.items():
            move = story.move(key)
            console.heading(describe_move(story.scenario, move) if move else key)
            for text in texts:
                console.verbatim(text)
            if prompt.ask(QUESTION).casefold() in {"y", "yes"}:
                agreed.append(key)
    except UserQuit:
        pass
    console.line(f"{len(agreed)} of {len(reasons)} may be shown.")
    return tuple(agreed)
