"""`tables`: the sessions of several tables, each at another desk of one story, as one *who knew what, when*."""

from pathlib import Path

import click

from game.cli.output_file import with_output_file


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--all", "every", is_flag=True, help="Tell everything that is folded.")
@click.option("--real-case", "with_case", is_flag=True, help="Tell the real case too, at the end.")
@with_output_file
def tables(files: tuple[Path, ...], form: str, *, every: bool, with_case: bool) -> None:
    """Lay sessions of several desks of one story side by side: what left which desk, and who had it when."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.cli.joint_output import print_joint_debrief  # noqa: PLC0415
    from game.records.lookup import story_lookup  # noqa: PLC0415
    from game.records.tables import joint_debrief_of_tables, read_tables  # noqa: PLC0415

    sessions = read_tables(files, story_lookup())
    title = "Tables side by side"
    print_joint_debrief(joint_debrief_of_tables(sessions), sessions, title, form, every=every, with_case=with_case)
