"""The cards of all installed scenarios, read without loading them whole: the menu needs nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from game import ANYTIME, AUDIENCE
from game.diagnostics.game_error import GameError
from game.diagnostics.problem import Place, Problem, has_errors
from game.diagnostics.suggestion import suggest_name
from game.scenario.codes.catalogue import problem
from game.scenario.file_access import LEADS_OUT
from game.scenario.local_details.file import LocalChanges, local_details_state, read_local_details
from game.scenario.model.placeholders import SHORT, Placeholder, fill_placeholders_with
from game.scenario.pack_files import (
    LOCAL_FILE,
    PACK,
    FolderState,
    folder_state,
    folders_below,
    id_of,
    outside_folders,
    scenario_files,
)
from game.scenario.parsing.document import YamlDocument, read_document
from game.scenario.typography import smart_quotes

NAMED = ("agencies", "people", "local", "terms")
LONGEST_LINE = 160
"""Characters of the line that says what a scenario is about."""


@dataclass(frozen=True)
class ScenarioCard:
    """What the menu shows of a scenario; `problem` is set if its file cannot be read."""

    id: str
    title: str
    desk: str
    minutes: int
    path: Path
    pack: str
    line: str
    problem: Problem | None = None
    audience: str = ""
    anytime: str = ""
    """The pack's own words for whom it is for and what to do if somebody may be at risk now; empty if it has none."""
    short_minutes: int = 0
    """How long its short way through takes; 0 if it has none."""
    is_tutorial: bool = False
    """Whether it teaches how to play, and so is no desk of a pathway."""
    starts_here: bool = False
    """Whether it is the desk of its pack to start at, wherever it stands in the pathway."""

    @property
    def is_broken(self) -> bool:
        """Whether the file cannot be read."""
        return self.problem is not None


def scenario_cards(folder: Path) -> tuple[ScenarioCard, ...]:
    """Return a card for every scenario in a folder and in its packs: where to start, then the rest of each pathway."""
    cards = (card for each in _folders(folder) for card in _cards_in(each))
    return (*cards, *(_refused_card(each, LEADS_OUT) for each in _outside_folders(folder)))


def pack_words(cards: Iterable[ScenarioCard]) -> tuple[str, str]:
    """Return whom a menu of these scenarios is for, and what to do if somebody may be at risk now.

    A pack's own words stand there where all scenarios share them, else the program's.
    """
    own = {(card.audience, card.anytime) for card in cards if not card.is_broken and not card.is_tutorial}
    audience, anytime = own.pop() if len(own) == 1 else ("", "")
    return audience or AUDIENCE, anytime or ANYTIME


def find_scenario(scenario_id: str, folder: Path) -> Path:
    """Return the file of the scenario with an id; raises GameError with the nearest id if there is none."""
    file = installed_file(scenario_id, folder)
    if file is not None:
        return file
    every = [name for each in _folders(folder) for name in _files_by_id(each)]
    hint = suggest_name(scenario_id, every).hint or "there are no scenarios here"
    raise GameError(f"There is no scenario called `{scenario_id}` in {folder}; {hint}.".replace("?.", "?"))


def installed_file(scenario_id: str, folder: Path) -> Path | None:
    """Return the file of the scenario with an id, of which no more is read than where it stands; None without one."""
    return next((file for each in _folders(folder) if (file := _files_by_id(each).get(scenario_id))), None)


def _folders(folder: Path) -> tuple[Path, ...]:
    try:
        return (folder, *folders_below(folder)) if folder.is_dir() else ()
    except OSError as error:
        raise GameError(f"The folder {folder} cannot be opened: {error.strerror}.") from error


def _outside_folders(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(outside_folders(folder)) if folder.is_dir() else ()
    except OSError:
        return ()


def _files_by_id(folder: Path) -> Mapping[str, Path]:
    try:
        return _ids_of(folder, folder_state(folder))
    except OSError:
        return {}


@lru_cache(maxsize=100)
def _ids_of(folder: Path, _state: FolderState) -> Mapping[str, Path]:
    """Return the files of a folder by their ids, read anew only when one of them has changed."""
    return {id_of(file) or _id_as_parsed(file): file for file in reversed(scenario_files(folder))}


def _id_as_parsed(file: Path) -> str:
    return _words(_data(file).get("id")) or file.stem


def _cards_in(folder: Path) -> tuple[ScenarioCard, ...]:
    """Return the cards of a folder; one that cannot be opened has a broken card, and the others are still there."""
    try:
        return _cards_of(folder, folder_state(folder) | local_details_state())
    except OSError as error:
        return (
            _refused_card(folder, f"this folder cannot be opened: {(error.strerror or 'it is not said why').lower()}"),
        )


def _refused_card(folder: Path, message: str) -> ScenarioCard:
    return ScenarioCard(folder.name, folder.name, "", 0, folder, "", "", problem("L001", Place(str(folder)), message))


@lru_cache(maxsize=100)
def _cards_of(folder: Path, _state: FolderState) -> tuple[ScenarioCard, ...]:
    """Return the cards of a folder, where to start before all others; read anew only when a file has changed."""
    shared = {key: value for name in (LOCAL_FILE, PACK) for key, value in _data(folder / name).items()}
    changes = read_local_details().of(folder.name) if shared else {}
    cards = [_card(file, shared, changes) for file in scenario_files(folder)]
    pathway = shared.get("pathway")
    order = {name: number for number, name in enumerate(pathway)} if isinstance(pathway, list) else {}
    return tuple(sorted(cards, key=lambda card: (not card.starts_here, order.get(card.id, len(order)), card.title)))


def _card(file: Path, shared: Mapping[str, object], changes: LocalChanges) -> ScenarioCard:
    document = read_document(file)
    own: Mapping[str, object] = document.value or {}
    both: dict[str, Mapping[str, object]] = {key: {**_group(shared.get(key)), **_group(own.get(key))} for key in NAMED}
    desk, minutes = _words(own.get("desk")), own.get("minutes", 20)
    line = next(filter(None, (_first_line(own.get(key)) for key in ("brief", "notice"))), "")
    if changes:
        line, both = _localised(line, both, changes)
    return ScenarioCard(
        id=_words(own.get("id")) or file.stem,
        title=_words(own.get("title")) or file.stem.replace("_", " "),
        desk=_words(_group(both["agencies"].get(desk)).get("name")) or desk,
        minutes=minutes if isinstance(minutes, int) else 0,
        path=file,
        pack=_words(shared.get("title")),
        line=_cut(_filled(line, both)),
        problem=_first_error(document),
        audience=_filled(own.get("audience", shared.get("audience")), both),
        anytime=_filled(own.get("anytime", shared.get("anytime")), both),
        short_minutes=_short_minutes(own.get("cuts")),
        is_tutorial=own.get("tutorial") is True,
        starts_here=own.get("start_here") is True,
    )


def _localised(
    line: str, both: Mapping[str, Mapping[str, object]], changes: LocalChanges
) -> tuple[str, dict[str, Mapping[str, object]]]:
    """Return a line, and what its marks stand for, with the local details of a pack."""
    # The models are loaded only where something was changed: the menu's first desks do not wait for them.
    from game.scenario.local_details.application import renaming_of, typed_phrases, usable_changes  # noqa: PLC0415

    usable = usable_changes(changes)
    names, services, details = (
        {key: _words(_group(entry).get(field)) for key, entry in both[kind].items()}
        for kind, field in (("people", "name"), ("agencies", "name"), ("local", "value"))
    )
    people = {key: name for key, name in names.items() if "{" not in name}
    renaming = renaming_of(usable, people, typed_phrases(services, details))

    def named(kind: str, field: str) -> Mapping[str, object]:
        return {
            key: {**_group(entry), field: usable.get(f"{kind}.{key}", _group(entry).get(field))}
            for key, entry in both[kind].items()
        }

    renamed = {
        key: {part: renaming.renamed(_words(_group(entry).get(part))) for part in ("name", "short")}
        for key, entry in both["people"].items()
    }
    local = {"local": named("local", "value"), "agencies": named("agencies", "name"), "people": renamed}
    return renaming.renamed(smart_quotes(line)), {**both, **local}


def _short_minutes(cuts: object) -> int:
    """Return the minutes of the first cut, which is what a newcomer is offered; 0 if there is none."""
    minutes = next(iter(map(_group, _group(cuts).values())), {}).get("minutes")
    return minutes if isinstance(minutes, int) and not isinstance(minutes, bool) else 0


def _data(file: Path) -> Mapping[str, object]:
    return read_document(file).value or {}


def _first_error(document: YamlDocument) -> Problem | None:
    if document.value is not None and not has_errors(document.problems):
        return None
    return next((problem for problem in document.problems if has_errors([problem])), None)


def _group(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _words(value: object) -> str:
    return smart_quotes(value.strip()) if isinstance(value, str) else ""


def _filled(value: object, both: Mapping[str, Mapping[str, object]]) -> str:
    """Return a text with its marks filled in; empty if it is none."""
    return smart_quotes(fill_placeholders_with(_words(value), lambda mark: _marked(mark, both)))


def _marked(mark: Placeholder, both: Mapping[str, Mapping[str, object]]) -> str:
    if mark.kind not in both:
        return mark.written
    entry = _group(both[mark.kind].get(mark.name))
    key = {"people": "name", "local": "value", "terms": "term"}[mark.kind]
    short = _words(entry.get("short")) if mark.written.endswith(f"{SHORT}}}") else ""
    return mark.words or short or _words(entry.get(key)) or mark.name


def _cut(line: str) -> str:
    """Cut a line that is too long behind a sentence, or behind a word where that would leave too little."""
    if len(line) <= LONGEST_LINE:
        return line
    within = line[: LONGEST_LINE - 1]
    sentences, end, _ = within.rpartition(". ")
    return f"{sentences}." if end and len(sentences) > LONGEST_LINE // 2 else f"{within.rsplit(' ', 1)[0]}…"


def _first_line(value: object) -> str:
    return next((line for piece in _pieces(value) if (line := " ".join(piece.split("\n\n")[0].split()))), "")


def _pieces(value: object) -> Iterator[str]:
    for piece in value if isinstance(value, list) else [value]:
        if isinstance(piece, dict):
            # A conditional piece is not what every play begins with.
            continue
        if isinstance(piece, str):
            yield piece
