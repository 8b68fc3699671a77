"""Plays a scenario or a kept session: in the window, by text, or by a list of moves."""

import difflib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game import paths
from game.cli.error_handler import EXIT_OK, PROBLEMS, WRONG_USE
from game.cli.play_mode import PlayMode, choose_play_mode
from game.cli.terminal.console import ConsoleWriter
from game.cli.terminal.intro import pick_cut, show_brief, show_farewell, show_messages, show_notice
from game.cli.terminal.page import show_page
from game.cli.terminal.player import TerminalPlayer
from game.cli.terminal.prompt import Prompt, UserQuit
from game.diagnostics.game_error import GameError
from game.engine.moves import Move, Tell
from game.engine.pathway.receipts import ReceivedInformation
from game.engine.session import Session
from game.engine.story import CompiledStory
from game.engine.views.contacts import desk_view
from game.engine.views.text import describe_move, join_names
from game.records.journal_format import SessionMode, SessionOptions
from game.records.journal_writer import WriteFailedError
from game.records.lookup import PlayTarget, resolve_target
from game.records.recorded_session import SEED_RANGE, RecordedSession
from game.reports.pathway.hand_over_blocks import RESTS

MAX_ALIAS = 80
"""Characters of the name that is kept with a session."""


@dataclass(frozen=True)
class PlayOptions:
    """What a person may say of a play; None or empty where nothing was said."""

    seed: int | None = None
    choose: str | None = None
    incoming: str | None = None
    cut: str | None = None
    saves: Path | None = None
    alias: str = ""
    scenario: str | None = None
    is_text: bool = False
    mode: SessionMode = SessionMode.PLAIN


def play_named(what: str, options: PlayOptions) -> int:
    """Play a scenario or a session; return the exit code; raises GameError for options that do not go together."""
    choose, cut, alias = options.choose, options.cut, options.alias
    if len(alias) > MAX_ALIAS:
        raise GameError(f"An alias has at most {MAX_ALIAS} characters; this one has {len(alias):,}.")
    if options.mode is SessionMode.ROOM and (options.is_text or choose is not None):
        raise GameError("A room votes in the window; leave `--room` out, or `--text` and `--choose`.")
    mode = choose_play_mode(text=options.is_text or choose is not None)
    folder = options.saves or paths.saves()
    target = resolve_target(what, folder, options.scenario)
    if target.session is not None and _is_new(options):
        raise GameError(
            "A session that is taken up keeps its own seed, its incoming pieces, its cut and its alias, and is "
            "played as it began: plainly, with reasons, or in a room."
        )
    pieces, session_options = (
        parse_incoming(target.story, options.incoming),
        SessionOptions(parse_cut(target.story, cut), options.mode),
    )

    def begin(chosen: SessionOptions) -> RecordedSession:
        return begin_or_resume(target, folder, options.seed, pieces, alias=alias, options=chosen)

    if target.story.scenario.cuts and cut is None and choose is None and target.session is None:
        return _ask_length(mode, target.story, begin, session_options)
    session = begin(session_options)
    try:
        if choose is not None:
            return play_keys(session, parse_keys(choose), ConsoleWriter())
        if mode == "text":
            return _in_terminal(session)
        return _in_window(session)
    finally:
        session.close()


def _is_new(options: PlayOptions) -> bool:
    """Tell whether anything was said that only a new session can have."""
    texts = options.alias or options.cut
    return bool(options.seed is not None or options.incoming is not None or texts or options.mode)


def play_keys(play: RecordedSession, keys: Sequence[str], console: ConsoleWriter) -> int:
    """Make moves by their keys and show the page after each; return the exit code."""
    show_notice(console, play)
    show_messages(console, play.messages)
    if play.branch_reason:
        play = play.branch(len(play.session.moves))
        show_messages(console, play.messages)
    show_brief(console, play)
    try:
        code = _make_moves(play, keys, console)
        show_farewell(console, play)
    finally:
        play.close()
    return code


def _make_moves(play: RecordedSession, keys: Sequence[str], console: ConsoleWriter) -> int:
    shown = show_page(console, play.session)
    for key in keys:
        move = play.session.story.move(key)
        if move is None or not play.session.is_legal(move):
            _refuse(console, play.session, key)
            return WRONG_USE
        messages = play.messages
        try:
            play.act(move)
        except WriteFailedError as error:
            show_messages(console, [f"{error} “{key}” was not done."])
            return PROBLEMS
        if play.messages is not messages:
            show_messages(console, play.messages)
        if play.is_resting:
            console.line()
            console.line(RESTS)
            break
        console.line()
        console.line(f"> {key}: {describe_move(play.session.story.scenario, move)}")
        shown = show_page(console, play.session, shown)
    return EXIT_OK if play.is_recording else PROBLEMS


def _refuse(console: ConsoleWriter, session: Session, key: str) -> None:
    console.line()
    if session.story.move(key) is None:
        console.line(f"The scenario has no move “{key}”.")
    else:
        console.line(f"“{key}” is not on offer now. {_why_not(session, session.story.move(key))}".rstrip())
    on_offer = session.legal_moves()
    if not on_offer:
        console.line("The play has ended; nothing is on offer.")
        return
    console.line("On offer:")
    console.items(f"{move.key}: {describe_move(session.story.scenario, move)}" for move in on_offer)
    desk = desk_view(session)
    if desk is not None and desk.pieces:
        console.items(f"record:{piece.info}, and others with it: a note" for piece in desk.pieces[:1])
        console.items(
            f"tell:{recipient.agency}.{desk.pieces[0].info}:{road.channel}, and others with it: {recipient.name}, "
            f"{road.name[:1].lower()}{road.name[1:]}"
            for recipient in desk.recipients
            for road in recipient.roads
            if recipient.is_open and road.is_affordable
        )
        console.line(f"You hold: {', '.join(piece.info for piece in desk.pieces)}.")


def _why_not(session: Session, move: Move | None) -> str:
    """Say why a contact cannot be made, where that is its road or its recipient; empty for every other move."""
    desk = desk_view(session)
    if desk is None or not isinstance(move, Tell):
        return ""
    recipient = next((each for each in desk.recipients if each.agency == move.agency), None)
    if recipient is None or not recipient.is_open:
        return "They cannot be reached from here now."
    roads = {road.channel: road for road in recipient.roads}
    if move.channel not in roads:
        names = join_names([f"{road.name[:1].lower()}{road.name[1:]}" for road in recipient.roads])
        return f"{recipient.name} can be reached {names} only."
    return "" if roads[move.channel].is_affordable else "There is no time for it."


def begin_or_resume(
    target: PlayTarget,
    folder: Path,
    seed: int | None,
    incoming: tuple[ReceivedInformation, ...] | None,
    *,
    alias: str,
    options: SessionOptions,
) -> RecordedSession:
    """Begin a play of a scenario, or resume the session that was named."""
    if target.session is not None:
        return RecordedSession.resume(target.session, target.story, file=target.file)
    new_seed = secrets.randbelow(SEED_RANGE) if seed is None else seed
    return RecordedSession.begin(
        target.story,
        new_seed,
        incoming,
        folder,
        pack=target.pack,
        alias=alias,
        file=target.file,
        options=options,
    )


def parse_keys(choose: str) -> tuple[str, ...]:
    """Return the keys of a comma-separated list."""
    return tuple(key.strip() for key in choose.split(",") if key.strip())


def parse_cut(story: CompiledStory, cut: str | None) -> str:
    """Return a cut of the scenario by its name; none given is the whole."""
    cuts = story.scenario.cuts
    if cut and cut not in cuts:
        hint = f"it has {', '.join(cuts)}." if cuts else "it has none; leave `--cut` out."
        raise GameError(f"The scenario has no cut “{cut}”; {hint}")
    return cut or ""


def parse_incoming(story: CompiledStory, incoming: str | None) -> tuple[ReceivedInformation, ...] | None:
    """Read which pieces earlier desks sent, None for the scenario's own; raises GameError for an unknown one."""
    if incoming is None:
        return None
    known = story.scenario.information
    pieces = () if incoming.strip() == "none" else parse_keys(incoming)
    for piece in pieces:
        if piece not in known:
            near = difflib.get_close_matches(piece, known, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"it has {', '.join(known)}."
            raise GameError(f"The scenario has no piece of information “{piece}”; {hint}")
    return tuple(ReceivedInformation(piece) for piece in pieces)


def _ask_length(
    mode: PlayMode, story: CompiledStory, begin: Callable[[SessionOptions], RecordedSession], options: SessionOptions
) -> int:
    """Ask how much of a scenario to play, and play that."""
    if mode == "window":
        # The window's library is imported only where a window opens.
        from game.cli.window import open_length  # noqa: PLC0415

        return open_length(story, begin, options)
    prompt = Prompt(ConsoleWriter())
    try:
        cut = pick_cut(prompt, story.scenario)
    except UserQuit:
        return EXIT_OK
    if cut is not None:
        TerminalPlayer(begin(replace(options, cut=cut)), prompt).run()
    return EXIT_OK


def _in_terminal(session: RecordedSession) -> int:
    TerminalPlayer(session, Prompt(ConsoleWriter())).run()
    return EXIT_OK


def _in_window(session: RecordedSession) -> int:
    # The window's library is imported only where a window opens.
    from game.cli.window import open_play  # noqa: PLC0415

    return open_play(session)
