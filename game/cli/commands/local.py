"""`local`: the local details of the packs, listed, changed, and checked in a file that was carried here."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import paths
from game.cli.error_handler import EXIT_OK, PROBLEMS
from game.cli.output_file import with_output_file
from game.cli.terminal.console import ConsoleWriter
from game.diagnostics.game_error import GameError

if TYPE_CHECKING:
    from game.scenario.local_details.fields import DetailField
    from game.scenario.local_details.file import LocalDetailsFile
    from game.scenario.local_details.form import DetailsForm


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@click.option("--set", "values", nargs=2, multiple=True, metavar="KEY VALUE", help="Change a detail; `left out` also.")
@click.option("--reset", "resets", multiple=True, metavar="KEY", help="Go back to the original.")
@click.option("--all", "is_whole", is_flag=True, help="List every detail with its key and where it is used.")
@click.option("--use", "is_used", is_flag=True, help="Take over the details of FILE, if none of them is refused.")
@with_output_file
def local(
    file: Path | None, values: Sequence[tuple[str, str]], resets: Sequence[str], *, is_whole: bool, is_used: bool
) -> int:
    """List the local details that were changed here, or check FILE, a file of them from another computer."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.records.local_details import details_forms  # noqa: PLC0415
    from game.scenario.local_details.file import read_local_details  # noqa: PLC0415

    forms, console = details_forms(), ConsoleWriter()
    for key, value in (*values, *((key, None) for key in resets)):
        _change(forms, key, value)
    present = _read(file) if file else read_local_details()
    slips = _slips(forms, present, file or paths.local_details())
    if is_used and file and not slips:
        _take_over(present)
        console.line("Taken over: everything in it holds here now.")
    _show(console, forms, present, is_whole=is_whole)
    for slip in slips:
        console.verbatim(slip)
    return PROBLEMS if slips else EXIT_OK


def _change(forms: "Iterable[DetailsForm]", key: str, value: str | None) -> None:
    """Change a detail, or go back to what ships; raises GameError for an unknown key or a value that is refused."""
    from game.diagnostics.suggestion import suggest_name  # noqa: PLC0415
    from game.records.local_details import save_local_details  # noqa: PLC0415
    from game.scenario.local_details.file import read_local_details  # noqa: PLC0415

    form = next((form for form in forms if key in form.fields), None)
    if form is None:
        hint = suggest_name(key, {name for form in forms for name in form.fields}).hint
        raise GameError(f"There is no local detail `{key}`; {hint or 'no pack here has any'}.".replace("?.", "?"))
    field = form.fields[key]
    changes = {name: each for name, each in read_local_details().of(form.name).items() if name != key}
    if value is not None and value.strip() != form.shipped(field):
        reason = form.refusal(field, value, changes)
        if reason:
            raise GameError(f"{field.label} (`{key}`): {reason}")
        changes[key] = value.strip()
    save_local_details(form.name, changes)


def _read(file: Path) -> "LocalDetailsFile":
    from game.scenario.local_details.file import read_local_details  # noqa: PLC0415

    if not file.is_file():
        raise GameError(f"There is no file {file}.")
    present = read_local_details(file)
    if present.trouble:
        raise GameError(present.trouble, PROBLEMS)
    return present


def _slips(forms: "Iterable[DetailsForm]", present: "LocalDetailsFile", file: Path) -> list[str]:
    """Return a sentence with its line for each change that cannot be used."""
    by_name = {form.name: form for form in forms}
    slips = [present.trouble] if present.trouble else []
    for pack, changes in present.packs.items():
        if pack not in by_name:
            slips.append(f"{file}: no pack here is called `{pack}`, so what is changed in it is used nowhere.")
            continue
        for key, reason in by_name[pack].slips(changes):
            line = present.positions.place(("packs", pack, key)).line
            slips.append(f"{file}:{line}: `{key}` is not used. {reason}")
    return slips


def _take_over(present: "LocalDetailsFile") -> None:
    from game.records.local_details import save_local_details  # noqa: PLC0415

    for pack, changes in present.packs.items():
        save_local_details(pack, changes)


def _show(
    console: ConsoleWriter, forms: "Iterable[DetailsForm]", present: "LocalDetailsFile", *, is_whole: bool
) -> None:
    for form in forms:
        changes = present.of(form.name)
        shown = [field for field in form.fields.values() if is_whole or field.key in changes]
        console.heading(form.title)
        if not shown:
            console.line("Nothing was changed: everything is as it came.")
        for field in shown:
            console.verbatim(_line(form, field, changes.get(field.key)))
            if is_whole:
                console.line(f"{field.label}. {form.usage(field)}", quiet=True)
    console.verbatim(f"What is changed here is kept in {paths.local_details()}")


def _line(form: "DetailsForm", field: "DetailField", value: str | None) -> str:
    shipped = form.shipped(field)
    return (
        f"{field.key}: {shipped}" if value is None else f"{field.key}: {value}   (the original: {shipped or 'nothing'})"
    )
