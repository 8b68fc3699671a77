"""Local details of the packs on this computer: the form of each, and the one file in which changes are kept."""

from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.records.atomic_write import write_atomically
from game.records.journal_reader import os_error_text
from game.records.private_files import make_folder
from game.scenario.loader import load_path
from game.scenario.local_details.file import LocalChanges, local_details_text, read_local_details
from game.scenario.local_details.form import DetailsForm
from game.scenario.pack_files import PACK, folders_below


def details_forms(scenarios: Path | None = None) -> tuple[DetailsForm, ...]:
    """Return the form of each pack that can be read and is not there to teach the program alone; by default installed.

    Its scenarios stand in the order of its pathway.
    """
    root = paths.scenarios() if scenarios is None else scenarios
    try:
        folders = [each for each in (root, *folders_below(root)) if (each / PACK).is_file()]
    except OSError as error:
        raise GameError(f"The folder {root} cannot be opened: {os_error_text(error)}.") from error
    return tuple(form for folder in folders if (form := details_form(folder)) is not None)


def details_form(folder: Path) -> DetailsForm | None:
    """Return the form of the pack in a folder; None if it has errors, or only tutorials."""
    tree = load_path(folder)
    pack = tree.packs[0].value if tree.packs else None
    scenarios = [loaded.value for loaded in tree.scenarios if loaded.value is not None and not loaded.value.tutorial]
    if pack is None or not scenarios:
        return None
    order = {name: number for number, name in enumerate(pack.pathway)}
    scenarios.sort(key=lambda scenario: (order.get(scenario.id, len(order)), scenario.title))
    return DetailsForm(folder.name, pack, tuple(scenarios))


def save_local_details(pack: str, changes: LocalChanges, file: Path | None = None) -> Path:
    """Keep the changes of a pack, beside those of others, and return the file.

    Raises:
        GameError: the file that is there cannot be read, so that it would be lost, or it cannot be written.
    """
    file = file or paths.local_details()
    present = read_local_details(file)
    if present.trouble and not changes:
        return file
    if present.trouble:
        raise GameError(f"{present.trouble} Mend it, or move it away; what you changed here is not kept yet.")
    if dict(present.of(pack)) == dict(changes):
        return file
    text = local_details_text({**present.packs, pack: changes})
    try:
        make_folder(file.parent)
        write_atomically(file, text.encode())
    except OSError as error:
        raise GameError(f"The local details could not be kept in {file}: {os_error_text(error)}.") from error
    return file
