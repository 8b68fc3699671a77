"""`play` and `preview`: a scenario or a kept session, and a scenario that is being written."""

from pathlib import Path

import click


@click.command()
@click.argument("what", metavar="ID|FILE|SESSION")
@click.option("--text", is_flag=True, help="Play in this terminal.")
@click.option("--seed", type=click.IntRange(min=0), help="The order in which choices are shown; drawn if left out.")
@click.option("--choose", metavar="KEY,KEY,…", help="Make these moves, one after the other, and stop.")
@click.option("--incoming", metavar="A,B|none", help="What earlier desks sent here; the scenario's own if left out.")
@click.option("--cut", metavar="CUT", help="A shorter way through, by its name in the scenario; asked for if left out.")
@click.option("--saves", type=click.Path(path_type=Path), metavar="DIR", help="Keep the session here.")
@click.option("--alias", default="", metavar="NAME", help="A name to be kept with the session.")
@click.option("--scenario", metavar="ID|FILE", help="Where a session's scenario lies, if it is not installed.")
@click.option("--room", "mode", flag_value="room", help="Play it with a group in a room, which votes on each decision.")
@click.option("--reasons", "mode", flag_value="reasons", help="Alone or in a pair: say why before each decision.")
def play(
    what: str,
    seed: int | None,
    choose: str | None,
    incoming: str | None,
    cut: str | None,
    saves: Path | None,
    alias: str,
    scenario: str | None,
    mode: str | None,
    *,
    text: bool,
) -> int:
    """Play a scenario by its id or file, or go on with a session by its name or file."""
    # Imported where it is used: the help of a command waits for no scenario model.
    from game.cli.scenario_play import PlayOptions, play_named  # noqa: PLC0415
    from game.records.journal_format import SessionMode  # noqa: PLC0415

    return play_named(
        what, PlayOptions(seed, choose, incoming, cut, saves, alias, scenario, text, SessionMode(mode or ""))
    )


@click.command()
@click.argument("file", metavar="FILE")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, help="The order of the choices.")
def preview(file: str, seed: int) -> int:
    """Open FILE in a window that follows every save and keeps your place. Nothing of the play is kept."""
    # Imported where they are used: see above.
    from game.cli.check.paths import existing_path  # noqa: PLC0415
    from game.cli.window import open_preview  # noqa: PLC0415
    from game.scenario.pack_files import scenario_at  # noqa: PLC0415

    return open_preview(scenario_at(existing_path(file)), seed)
