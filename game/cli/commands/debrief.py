"""`debrief`: a kept session's debrief as text, as data, or as a page to read and print."""

from pathlib import Path

import click

from game.cli.output_file import with_output_file


@click.command()
@click.argument("session")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--all", "every", is_flag=True, help="Tell everything that is folded: every decision, every option.")
@click.option("--real-case", is_flag=True, help="Tell the real case too, at the end.")
@click.option("--presenter", is_flag=True, help="Add the notes for the one who runs the session.")
@click.option("--scenario", metavar="ID|FILE", help="Where the session's scenario lies, if it is not installed.")
@click.option("--saves", type=click.Path(path_type=Path), metavar="DIR", help="Look here instead of the usual folder.")
@with_output_file
def debrief(
    session: str, form: str, scenario: str | None, saves: Path | None, *, every: bool, real_case: bool, presenter: bool
) -> None:
    """Write the debrief of SESSION: its file, its name, or the first letters of its name."""
    # Imported where it is used: the help of a command waits for no scenario model.
    from game.cli.debrief_output import print_session_debrief  # noqa: PLC0415

    print_session_debrief(session, form, scenario, saves, every=every, real_case=real_case, presenter=presenter)
