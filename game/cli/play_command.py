"""`play`: a scenario or a kept session, in the window, by text, or by a list of moves."""

import difflib
import secrets
from pathlib import Path

import click

from game import paths
from game.cli.asking import Asking
from game.cli.boundary import GOOD
from game.cli.door import way
from game.cli.paper import Paper
from game.cli.scripted import play_keys
from game.cli.terminal import Terminal
from game.engine.step import Receipt
from game.engine.story import Story
from game.problems import GameError
from game.records.finding import Named, named
from game.records.play import SEEDS, Play

LONGEST_ALIAS = 80
"""Characters of the name that is kept with a session."""


@click.command()
@click.argument("what", metavar="ID|FILE|SESSION")
@click.option("--text", is_flag=True, help="Play in this terminal.")
@click.option("--seed", type=click.IntRange(min=0), help="The order in which choices are shown; drawn if left out.")
@click.option("--choose", metavar="KEY,KEY,…", help="Make these moves, one after the other, and stop.")
@click.option("--incoming", metavar="A,B|none", help="What earlier desks sent here; the scenario's own if left out.")
@click.option("--saves", type=click.Path(path_type=Path), metavar="DIR", help="Keep the session here.")
@click.option("--alias", default="", metavar="NAME", help="A name to be kept with the session.")
@click.option("--scenario", metavar="ID|FILE", help="Where a session's scenario lies, if it is not installed.")
def play(
    what: str,
    seed: int | None,
    choose: str | None,
    incoming: str | None,
    saves: Path | None,
    alias: str,
    scenario: str | None,
    *,
    text: bool,
) -> int:
    """Play a scenario by its id or file, or go on with a session by its name or file."""
    if len(alias) > LONGEST_ALIAS:
        raise GameError(f"An alias has at most {LONGEST_ALIAS} characters; this one has {len(alias):,}.")
    chosen = way(text=text or choose is not None)
    folder = saves or paths.saves()
    found = named(what, folder, scenario)
    if found.session is not None and (seed is not None or incoming is not None or alias):
        raise GameError("A session that is taken up keeps its own seed, its incoming pieces and its alias.")
    session = begun(found, folder, seed, received(found.story, incoming), alias)
    try:
        if choose is not None:
            return play_keys(session, keys_of(choose), Paper())
        if chosen == "text":
            return _by_text(session)
        return _in_window(session)
    finally:
        session.close()


def begun(found: Named, folder: Path, seed: int | None, incoming: tuple[Receipt, ...] | None, alias: str) -> Play:
    """Begin a play of what was named, or take its session up."""
    if found.session is not None:
        return Play.resume(found.session, found.story, file=found.file)
    drawn = secrets.randbelow(SEEDS) if seed is None else seed
    return Play.begin(found.story, drawn, incoming, folder, pack=found.pack, alias=alias, file=found.file)


def keys_of(choose: str) -> tuple[str, ...]:
    """Return the keys of a list with commas."""
    return tuple(key.strip() for key in choose.split(",") if key.strip())


def received(story: Story, incoming: str | None) -> tuple[Receipt, ...] | None:
    """Read what earlier desks sent; None is the scenario's own."""
    if incoming is None:
        return None
    known = story.scenario.information
    pieces = () if incoming.strip() == "none" else keys_of(incoming)
    for piece in pieces:
        if piece not in known:
            near = difflib.get_close_matches(piece, known, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"it has {', '.join(known)}."
            raise GameError(f"The scenario has no piece of information “{piece}”; {hint}")
    return tuple(Receipt(piece) for piece in pieces)


def _by_text(session: Play) -> int:
    Terminal(session, Asking(Paper())).run()
    return GOOD


def _in_window(session: Play) -> int:
    # The window's library is imported only where a window opens.
    from game.cli.window import open_play  # noqa: PLC0415

    return open_play(session)
