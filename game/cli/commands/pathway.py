"""`pathway`: several desks of one story, played one after the other, and their joint debrief."""

from pathlib import Path

import click

from game.cli.output_file import with_output_file


@click.command()
@click.argument("name", required=False, metavar="[ROUTE|RUN]")
@click.option("--debrief", "is_debrief", is_flag=True, help="Write the joint debrief of what has been played.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--all", "every", is_flag=True, help="Tell everything that is folded.")
@click.option("--real-case", "with_case", is_flag=True, help="Tell the real case too, at the end.")
@click.option("--choose", metavar="KEY,KEY,…", help="Make these moves at the next desk, and stop.")
@click.option("--alias", default="", metavar="NAME", help="A name to be kept with the sessions.")
@click.option("--saves", type=click.Path(path_type=Path), metavar="DIR", help="Look here instead of the usual folder.")
@with_output_file
def pathway(
    name: str | None,
    form: str,
    choose: str | None,
    alias: str,
    saves: Path | None,
    *,
    is_debrief: bool,
    every: bool,
    with_case: bool,
) -> int:
    """List the pathways, begin a ROUTE, go on with a RUN, or write the joint debrief of one."""
    # Imported where it is used: the help of a command waits for no scenario model.
    from game.cli.pathway_play import play_pathway  # noqa: PLC0415

    return play_pathway(name, form, choose, alias, saves, is_debrief=is_debrief, every=every, with_case=with_case)
