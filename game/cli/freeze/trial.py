"""Tries a frozen build: it is started as its users start it, without this Python, and has to leave its folder alone."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from game import __version__, paths
from game.diagnostics.game_error import GameError
from game.engine.session import begin
from game.records.lookup import find_installed, load_story

STORY = "just_a_friend"
"""The scenario that is played in the trial."""
SECONDS = 300
"""The most seconds that one step may take."""
WITHOUT_SCREEN = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "SDL_FRAMEBUFFER_ACCELERATION": "0"}


def try_build(program: Path) -> tuple[str, ...]:
    """Run a built program through a play, a debrief, a check and every screen; return what was seen, a line each.

    Raises:
        GameError: a step failed, or something was written into the folder.
    """
    before = _files(program.parent)
    with tempfile.TemporaryDirectory() as name:
        seen = tuple(_steps(program, Path(name)))
    if _files(program.parent) != before:
        raise GameError("The frozen program wrote into its own folder, where a standard user may not write.")
    return seen


def _steps(program: Path, place: Path) -> Iterator[str]:
    environment = _environment(place)
    version = _run(program, environment, "--version")
    if __version__ not in version:
        raise GameError(f"The frozen program says it is “{version.strip()}”, not {__version__}.")
    yield f"It starts, and is version {__version__}."
    _run(program, environment, "play", STORY, "--choose", ",".join(_moves()))
    yield f"A play of {STORY} came to its end."
    page = place / "debrief.html"
    (session,) = (place / "saves").glob("*.session.jsonl")
    kept = session.name.removesuffix(".session.jsonl")
    _run(program, environment, "debrief", kept, "--format", "html", "-o", str(page))
    yield f"Its debrief was written, {page.stat().st_size // 1000} KB."
    _run(program, environment, "check", "--seconds", "5", codes=(0, 1, 3))
    yield "The scenarios in it can be checked."
    _run(program, environment, "shots", "-o", str(place / "shots"), "--size", "1280x720", "--theme", "light")
    yield f"{len(list((place / 'shots').rglob('*.png')))} screens were drawn."
    answer = json.loads(_run(program, environment, paths.WORKER_ARGUMENT, typed=_request()))
    if not answer:
        raise GameError("The frozen program could not tell which endings were still open.")
    yield "The worker of the debrief answers."


def _moves() -> Iterator[str]:
    """Yield the keys of a play to the end that takes the first choice everywhere."""
    session = begin(load_story(_story_file()), 0)
    while not session.ended:
        move = session.choices()[0]
        yield move.key
        session = session.make_move(move)


def _story_file() -> Path:
    file = find_installed(STORY)
    if file is None:
        raise GameError(f"The scenario “{STORY}” is not here, so the build cannot be tried.")
    return file


def _request() -> str:
    file = _story_file()
    story = load_story(file)
    moves = list(_moves())[:-1]
    return json.dumps(
        {"file": str(file), "content": story.content, "seed": 0, "incoming": None, "moves": moves, "seconds": 5.0}
    )


def _environment(place: Path) -> Mapping[str, str]:
    """Return an environment without this Python, in which nothing is found but what the folder holds."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return {**kept, **WITHOUT_SCREEN, "SIXTY_VISITS_SAVES": str(place / "saves")}


def _run(
    program: Path, environment: Mapping[str, str], *arguments: str, codes: tuple[int, ...] = (0,), typed: str = ""
) -> str:
    try:
        ended = subprocess.run(  # noqa: S603 - what was built just now
            [str(program), *arguments], env=environment, input=typed, capture_output=True, text=True, encoding="utf-8",
            timeout=SECONDS, check=False, cwd=program.parent.parent,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GameError(f"The frozen program cannot be run: {error}") from None
    if ended.returncode not in codes:
        last = " ".join(ended.stderr.split())[-400:]
        raise GameError(f"`{' '.join(arguments[:2])}` of the frozen program ended with {ended.returncode}: {last}")
    return ended.stdout


def _files(folder: Path) -> frozenset[tuple[str, int]]:
    return frozenset((str(path), path.stat().st_size) for path in folder.rglob("*") if path.is_file())
