"""Loading files: to a pack or a scenario, or to the whole list of problems; shape is checked first, then meaning."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from game.diagnostics.finding import Finding
from game.diagnostics.problem import Place, Problem, has_errors, sort_problems
from game.diagnostics.suggestion import suggest_name
from game.scenario.codes.catalogue import problem
from game.scenario.file_access import LEADS_OUT
from game.scenario.merging import MergedDocuments, merge_documents, pack_keys, read_pack
from game.scenario.model.scenario import Pack, Scenario
from game.scenario.own_desk import seen_from_own_desk
from game.scenario.pack_files import (
    PACK,
    SHARED,
    folders_below,
    id_of,
    misnamed_files,
    outside_folders,
    path_exists,
    scenario_files,
)
from game.scenario.parsing.document import read_document
from game.scenario.parsing.source_file import read_source
from game.scenario.parsing.source_map import KeyPath, SourceMap
from game.scenario.symbols import SymbolTable, collect_symbols
from game.scenario.validation.location import locate_findings
from game.scenario.validation.placeholders import unquoted_details
from game.scenario.validation.schema import ValidatedData, validate_data
from game.scenario.validation.semantics import check_pack, check_scenario

Value = TypeVar("Value")


@dataclass(frozen=True)
class Loaded(Generic[Value]):
    """The outcome of loading: a value exactly if nothing is an error, all problems in order, and all positions."""

    value: Value | None
    problems: tuple[Problem, ...] = ()
    positions: SourceMap = field(default_factory=SourceMap)
    path: Path = Path()


@dataclass(frozen=True)
class LoadedTree:
    """Everything below a path: its packs, its scenarios, and each problem once."""

    packs: tuple[Loaded[Pack], ...] = ()
    scenarios: tuple[Loaded[Scenario], ...] = ()
    problems: tuple[Problem, ...] = ()


def load_pack(folder: Path) -> Loaded[Pack]:
    """Load what the scenarios of a folder share."""
    joined = read_pack(folder)
    pack = _pack_of(folder, joined)
    return replace(pack, problems=sort_problems([*pack.problems, *_pathway(folder, joined)]))


def _pathway(folder: Path, pack: MergedDocuments) -> Iterator[Problem]:
    return locate_findings(_unknown_steps(folder, pack), pack.positions)


def _unknown_steps(folder: Path, pack: MergedDocuments) -> Iterator[Finding]:
    """M022: the pathway, its seasons and its routes name scenarios of the folder."""
    ids = {id_of(file) for file in scenario_files(folder)}
    for path, name in _steps(pack.data):
        if name not in ids:
            near = suggest_name(name, ids - {""})
            message = f"no scenario of this pack has the id `{name}`"
            hint = near.hint or "write it, or take it off the pathway"
            yield Finding("M022", path, message, hint, replacement=near.replacement)


def _steps(data: Mapping[str, object]) -> Iterator[tuple[KeyPath, str]]:
    """Yield every scenario that a pack names as a step of its pathway, with its path."""
    lists: list[tuple[KeyPath, object]] = [(("pathway",), data.get("pathway"))]
    for key in ("seasons", "routes"):
        entries = data.get(key)
        for name, entry in entries.items() if isinstance(entries, dict) else ():
            lists.append(((key, name, "desks"), entry.get("desks") if isinstance(entry, dict) else None))
    for path, names in lists:
        for number, name in enumerate(names if isinstance(names, list) else ()):
            if isinstance(name, str):
                yield (*path, number), name


def _unquoted_details(details: object, quoting: Iterable[SourceMap], positions: SourceMap) -> Iterator[Problem]:
    """Yield the problem of each local detail that none of the quoting files prints."""
    lines = {file: each for source in quoting for file, each in source.lines.items()}
    text = "\n".join(line for each in lines.values() for line in each)
    return locate_findings(unquoted_details(details if isinstance(details, dict) else (), text), positions)


def _known_names(joined: MergedDocuments, lost: frozenset[str]) -> SymbolTable:
    doubtful = frozenset(str(path[0]) for path in joined.repeated if len(path) == 1)
    return replace(collect_symbols(joined.data), lost=lost, doubtful=doubtful)


def _pack_of(folder: Path, joined: MergedDocuments) -> Loaded[Pack]:
    validated = validate_data(Pack, joined.data, joined.unread)
    problems = [*joined.problems, *(locate_findings(validated.findings, joined.positions) if joined.is_whole else ())]
    if validated.rest and joined.is_whole:
        known = _known_names(joined, validated.lost)
        problems += locate_findings(
            check_pack(validated.rest, known, folder, validated.gone | joined.unread), joined.positions
        )
    return _loaded(validated, problems, joined, folder)


def load_scenario(path: Path) -> Loaded[Scenario]:
    """Load one scenario: joined with its pack if a `pack.yaml` lies beside it, else as it stands alone."""
    folder = path.parent
    if path.name in SHARED and (folder / PACK).is_file():
        hint = "name one of the other files of the folder, or the folder"
        message = "this file is shared by the scenarios of its pack; it is none itself"
        refusal = problem("L001", Place(str(path)), message, hint)
        return Loaded(None, (refusal,), SourceMap(str(path)), path)
    if not path_exists(folder / PACK):
        return _scenario_of(path, MergedDocuments(), None)
    joined = read_pack(folder)
    return _scenario_of(path, joined, _pack_of(folder, joined))


def _scenario_of(path: Path, pack: MergedDocuments, checked: Loaded[Pack] | None) -> Loaded[Scenario]:
    start = replace(pack_keys(pack), problems=(), is_whole=True)
    document = read_document(path)
    joined = merge_documents(start, (document,))
    validated = validate_data(Scenario, joined.data, joined.unread)
    own = [*joined.problems, *(locate_findings(validated.findings, joined.positions) if joined.is_whole else ())]
    if validated.rest and joined.is_whole and pack.is_whole:
        known = _known_names(joined, validated.lost)
        findings = check_scenario(validated.rest, known, path.parent, validated.gone | joined.unread)
        own += locate_findings(findings, joined.positions)
    if not has_errors(own):
        details = (document.value or {}).get("local")
        own += _unquoted_details(details, (document.positions,), document.positions)
    # What is wrong in the pack's files is reported with the pack.
    shared = checked.problems if checked else ()
    problems = [problem for problem in own if not checked or problem.place.file == str(path)]
    loaded = _loaded(validated, [*shared, *problems], joined, path)
    return loaded if loaded.value is None else replace(loaded, value=seen_from_own_desk(loaded.value))


def _loaded(
    validated: ValidatedData[Value],  # type: ignore[type-var]  # any model
    problems: Iterable[Problem],
    joined: MergedDocuments,
    path: Path,
) -> Loaded[Value]:
    every = sort_problems(problems)
    return Loaded(None if has_errors(every) else validated.value, every, joined.positions, path)


def load_path(path: Path) -> LoadedTree:
    """Load a file, a pack, or the packs and scenarios that lie in a folder and in the folders of that folder."""
    if path.is_dir():
        folders = [path]
        try:
            folders += folders_below(path)
            refused = tuple(problem("L001", Place(str(each)), LEADS_OUT) for each in outside_folders(path))
        except OSError as error:
            return _unopened_folder(path, error)
        return _join_trees([*(_load_folder(each) for each in folders), LoadedTree(problems=refused)])
    if path.name in SHARED and (path.parent / PACK).is_file():
        return _load_whole_pack(path.parent)
    loaded = load_scenario(path)
    return LoadedTree((), (loaded,), loaded.problems)


def _unopened_folder(folder: Path, error: OSError) -> LoadedTree:
    message = f"this folder cannot be opened: {(error.strerror or 'it is not said why').lower()}"
    return LoadedTree(problems=(problem("L001", Place(error.filename or str(folder)), message),))


def _load_folder(folder: Path) -> LoadedTree:
    try:
        misnamed = tuple(_misnamed(file, name) for file, name in misnamed_files(folder).items())
        if (folder / PACK).is_file():
            return _join_trees([_load_whole_pack(folder), LoadedTree(problems=misnamed)])
        alone = tuple(load_scenario(file) for file in scenario_files(folder))
    except OSError as error:
        # A folder that nobody may open hides none of the others.
        return _unopened_folder(folder, error)
    return LoadedTree((), alone, (*misnamed, *(each for loaded in alone for each in loaded.problems)))


def _misnamed(file: Path, right: str) -> Problem:
    message = f"this file is not read, since its name ends in {file.suffix}"
    return problem("L026", Place(str(file)), message, f"rename it to `{right}`")


def _load_whole_pack(folder: Path) -> LoadedTree:
    joined = read_pack(folder)
    pack = _pack_of(folder, joined)
    scenarios = tuple(_scenario_of(file, joined, pack) for file in scenario_files(folder))
    own = (problem for each in scenarios for problem in each.problems)
    every = [*pack.problems, *_pathway(folder, joined), *own]
    if not has_errors(every):
        quoting = (joined.positions, *(each.positions for each in scenarios))
        every += _unquoted_details(joined.data.get("local"), quoting, joined.positions)
    return _join_trees([LoadedTree((pack,), scenarios, tuple(every))])


def _join_trees(trees: Iterable[LoadedTree]) -> LoadedTree:
    every = tuple(trees)
    scenarios = tuple(loaded for tree in every for loaded in tree.scenarios)
    problems = [problem for tree in every for problem in tree.problems]
    packs = tuple(pack for tree in every for pack in tree.packs)
    return LoadedTree(packs, scenarios, sort_problems([*problems, *_repeated_ids(packs), *_repeated_ids(scenarios)]))


def _repeated_ids(every: Iterable[Loaded[Pack] | Loaded[Scenario]]) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for loaded in every:
        if loaded.value is None:
            continue
        before = first.setdefault(loaded.value.id, loaded.path)
        if before != loaded.path:
            place = loaded.positions.place(("id",))
            hint = "give one of the two another id"
            yield problem("M019", place, f"the id `{loaded.value.id}` is also that of {before}", hint)


def source_text(file: str) -> str:
    """Return the text of a file as its problems count lines; empty if it cannot be read."""
    return "\n".join(read_source(Path(file)).lines or ())
