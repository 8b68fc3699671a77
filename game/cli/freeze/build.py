"""Builds the folder with PyInstaller, for the platform it runs on."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from game import paths
from game.diagnostics.game_error import GameError
from game.records.atomic_write import write_atomically

NOT_INSTALLED = "Freezing needs the extra “freeze”: python -m pip install '.[freeze]'"
NO_SOURCE = "A frozen build is made from the source tree: run `python main.py freeze -o DIR` there."
NAME = paths.NAME
"""The name of the folder and of the program in it."""
LEFT_OUT = ("tkinter", "unittest", "pydoc_data", "IPython", "pytest", "hypothesis", "numpy.tests")
"""Modules that nothing in play needs."""
ASSETS = ("figures", "fonts", "icons", "map", "new_pack", "places", "portraits", "report", "web", "LICENSES.md")
"""What of the assets is used by the program; their sources are not."""
DESKTOP_ENTRY = """[Desktop Entry]
Type=Application
Name=Sixty Visits
Comment=Practise at one desk what protects a child
Exec={program}
Icon={icon}
Categories=Education;
Terminal=false
"""


def program_of(folder: Path) -> Path:
    """Return the program in a built folder."""
    return folder / (f"{NAME}.exe" if sys.platform == "win32" else NAME)


def build_folder(target: Path) -> Path:
    """Build the folder below `target` and return it; raises GameError without PyInstaller or if it fails."""
    try:
        from PyInstaller.__main__ import run  # noqa: PLC0415 - an extra that few have
    except ImportError:
        raise GameError(NOT_INSTALLED) from None
    source = paths.home()
    if not (source / "main.py").is_file():
        raise GameError(NO_SOURCE)
    with tempfile.TemporaryDirectory() as work:
        try:
            run([str(source / "main.py"), *_options(source, target.resolve(), Path(work))])
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever stops it, the builder is told in a sentence
            raise GameError(f"PyInstaller could not build the folder: {error}") from None
    folder = target / NAME
    if sys.platform.startswith("linux"):
        _write_desktop_entry(folder)
    return folder


def _options(source: Path, target: Path, work: Path) -> Iterator[str]:
    yield from ("--noconfirm", "--log-level", "ERROR", "--name", NAME, "--onedir")
    yield from ("--distpath", str(target), "--workpath", str(work), "--specpath", str(work))
    # The commands are imported by name when they are asked for, so that no import statement leads to them.
    yield from ("--paths", str(source), "--collect-submodules", "game", "--collect-submodules", "rich._unicode_data")
    for name in LEFT_OUT:
        yield from ("--exclude-module", name)
    for pack in sorted((source / "scenarios").iterdir()):
        inside = f"scenarios/{pack.name}" if pack.is_dir() else "scenarios"
        yield from ("--add-data", f"{pack}:{inside}")
    for name in ASSETS:
        path = source / "assets" / name
        yield from ("--add-data", f"{path}:{f'assets/{name}' if path.is_dir() else 'assets'}")
    if sys.platform == "win32":
        yield from ("--hide-console", "hide-early")


def _write_desktop_entry(folder: Path) -> None:
    """Write what puts the program into a menu of Linux: copy it to ~/.local/share/applications."""
    icon = folder / "_internal" / "assets" / "icons" / "app.png"
    text = DESKTOP_ENTRY.format(program=program_of(folder).resolve(), icon=icon.resolve())
    write_atomically(folder / "sixty-visits.desktop", text.encode("utf-8"))
