"""`python -m tests.players`: play as a reader, blind or by dice, and judge the plays."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from game.cli.error_handler import EXIT_OK, PROBLEMS, run_guarded
from game.records.lookup import load_story
from tests.players import blind as blind_player
from tests.players import reader as reader_player
from tests.players.dice import play_by_chance
from tests.players.judgement import Judgement, judge
from tests.players.plays import (
    BLIND,
    DEFAULT_FOLDER,
    DICE,
    READER,
    Setup,
    keep_play,
    open_play,
    play_path,
    read_play,
    scenario_file,
)
from tests.players.summary import as_fields, plays_table, summary_table

PLAYS = click.option("--plays", type=click.Path(path_type=Path), default=DEFAULT_FOLDER, help="Where plays are kept.")
SCENARIO = click.option("--scenario", help="The id or file of the scenario, where a new play begins.")
CUT = click.option("--cut", default="", help="The cut in which it is played.")
SEED = click.option("--seed", type=int, help="Orders what is on offer; without it drawn from the name.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of tables.")


@click.group()
def players() -> None:
    """Play a desk as a reader, blind or by dice, and judge the plays."""


@players.command()
@click.argument("name")
@click.argument("keys", nargs=-1)
@click.option("--case-file", is_flag=True, help="Print the case file too.")
@PLAYS
@SCENARIO
@CUT
@SEED
def read(
    name: str, keys: tuple[str, ...], *, case_file: bool, plays: Path, scenario: str | None, cut: str, seed: int | None
) -> int:
    """Make moves by their KEYS in the play NAME, and print the page as a reader sees it."""
    is_begun = play_path(plays, name).exists()
    play = open_play(name, Setup(READER, plays, scenario, cut, seed))
    before = play.session if is_begun else None
    texts, problem = reader_player.make_moves(play, keys)
    play.close()
    text = reader_player.reader_text(before, play.session)
    file = (reader_player.case_file_text(play.session),) if case_file else ()
    return _show("\n\n".join((*texts, *file, text)), problem)


@players.command()
@click.argument("name")
@click.argument("moves", nargs=-1)
@PLAYS
@SCENARIO
@CUT
@SEED
def blind(name: str, moves: tuple[str, ...], *, plays: Path, scenario: str | None, cut: str, seed: int | None) -> int:
    """Make MOVES, each a letter, `note 1+2` or `ROAD LETTER 1+2`, in the play NAME, and print labels alone."""
    play = open_play(name, Setup(BLIND, plays, scenario, cut, seed))
    problem = blind_player.make_moves(play, moves)
    play.close()
    return _show(blind_player.blind_text(blind_player.blind_page(play.session)), problem)


@players.command()
@click.argument("number", type=click.IntRange(1, 10_000))
@click.option("--keep", metavar="PREFIX", default="", help="Keep the plays, named PREFIX-1 and so on.")
@PLAYS
@SCENARIO
@CUT
@click.option("--seed", type=int, default=0, help="The seed of the first play; each later one has the next.")
@JSON
def dice(number: int, *, keep: str, plays: Path, scenario: str | None, cut: str, seed: int, as_json: bool) -> int:
    """Play NUMBER times by chance, and print a summary."""
    file = scenario_file(scenario)
    story, judgements = load_story(file), []
    for count in range(1, number + 1):
        name = f"{keep or DICE}-{count}"
        session = play_by_chance(story, seed + count - 1, cut)
        if keep:
            keep_play(name, Setup(DICE, plays, scenario, cut, seed + count - 1), session, file)
        judgements.append(judge(name, DICE, session))
    return _show(json.dumps(as_fields(judgements), indent=2) if as_json else summary_table(judgements))


@players.command("judge")
@click.argument("names", nargs=-1, required=True)
@PLAYS
@SCENARIO
@JSON
def judge_plays(names: tuple[str, ...], *, plays: Path, scenario: str | None, as_json: bool) -> int:
    """Judge the plays NAMES: forks, threads, what reached whom, and what was read."""
    judgements = [_judged(name, Setup("", plays, scenario)) for name in names]
    if as_json:
        return _show(json.dumps(as_fields(judgements), indent=2))
    return _show("\n\n".join((plays_table(judgements), summary_table(judgements))))


def _judged(name: str, setup: Setup) -> Judgement:
    player, session, remarks = read_play(name, setup)
    return judge(name, player, session, remarks)


def _show(text: str, problem: str = "") -> int:
    """Print a text, and beside it why a move was refused."""
    click.echo(text)
    if not problem:
        return EXIT_OK
    click.echo(problem, err=True)
    return PROBLEMS


def main(arguments: Sequence[str]) -> int:
    """Run a command; what goes wrong is said in a sentence."""
    return run_guarded(lambda: _run(arguments))


def _run(arguments: Sequence[str]) -> int:
    try:
        return int(players.main(list(arguments), "python -m tests.players", standalone_mode=False) or EXIT_OK)
    except click.ClickException as error:
        error.show()
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
