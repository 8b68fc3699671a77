"""Local details put into a pack and its scenarios; the rules of a story never depend on them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from game.scenario.local_details.dates import day_of, long_day
from game.scenario.local_details.fields import LEFT_OUT, OWN_CONTACT, DetailField, Kind, kind_of, people_of
from game.scenario.local_details.file import LocalChanges, read_local_details
from game.scenario.local_details.names import (
    NameWords,
    Renaming,
    initials_of,
    is_proper_name,
    name_words,
    shared_first_names,
    shared_surnames,
)
from game.scenario.local_details.unset_numbers import without_invented_numbers
from game.scenario.local_details.values import plain_refusal, refusal
from game.scenario.model.scenario import Pack, Scenario
from game.scenario.model.shared import Contact, Law, SharedContent
from game.scenario.model.traversal import map_texts
from game.scenario.pack_files import PACK
from game.scenario.parsing.document import read_document
from game.scenario.typography import smart_quotes

Shared = TypeVar("Shared", bound=SharedContent)
NOT_RENAMED = frozenset({"case", "law", "words", "local", "terms"})
"""Keys whose texts speak of the real case, of law or of words, never of the people of the story."""


@dataclass(frozen=True)
class LocalScenario:
    """A scenario with local details, as it shipped, and the scenes whose decisions the debrief leaves out."""

    scenario: Scenario
    shipped: Scenario
    left_out: frozenset[str] = frozenset()


def localise_scenario(scenario: Scenario, changes: LocalChanges, people: Mapping[str, str]) -> LocalScenario:
    """Put local details into a scenario.

    Args:
        scenario: as it shipped.
        changes: of its pack; what cannot be used is passed over.
        people: the whole names of the pack's people, by id.
    """
    usable = usable_changes(changes)
    if not usable:
        return LocalScenario(without_invented_numbers(scenario, scenario.local), scenario)
    own = {key.removeprefix(f"desks.{scenario.id}."): value for key, value in usable.items()}
    local = localise_shared(scenario, usable, {**people_of(scenario), **people})
    scenes = {name: scene.model_copy(update=_discuss(own, name)) for name, scene in local.scenes.items()}
    steps = local.next
    if steps:
        asked = (own.get(f"questions.{number}", text) for number, text in enumerate(steps.questions, 1))
        steps = steps.model_copy(update={"questions": tuple(text for text in asked if text != LEFT_OUT)})
    left_out = frozenset(name for name in scenario.scenes if own.get(f"{name}.use") == LEFT_OUT)
    return LocalScenario(local.model_copy(update={"scenes": scenes, "next": steps}), scenario, left_out)


def localise_shared(shared: Shared, changes: LocalChanges, people: Mapping[str, str]) -> Shared:
    """Put local details into what a pack shares, in a pack or in one of its scenarios."""
    usable = usable_changes(changes)
    renaming = renaming_of(usable, people, _phrases(shared))
    if renaming:
        kept = {key: getattr(shared, key) for key in NOT_RENAMED}
        shared = map_texts(shared, renaming.renamed).model_copy(update=kept)
    local = shared.model_copy(
        update={
            "local": {
                name: detail.model_copy(
                    update={"value": _usable(usable, f"local.{name}", kind_of(detail.value), detail.value)}
                )
                for name, detail in shared.local.items()
            },
            "agencies": {
                name: agency.model_copy(update={"name": usable.get(f"agencies.{name}", agency.name)})
                for name, agency in shared.agencies.items()
            },
            "support": _support(shared.support, usable),
            "law": _law(shared.law, usable) if shared.law else None,
        }
    )
    return without_invented_numbers(local, shared.local)


def typed_phrases(services: Mapping[str, str], details: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names of services and local details that are known where they stand typed, by the key of their change.

    Those are services of several words, and details of words with capital letters. Both are given as they shipped.
    """
    own = {f"agencies.{name}": words for name, words in services.items() if " " in words}
    return own | {f"local.{name}": words for name, words in details.items() if is_proper_name(words)}


def _phrases(shared: SharedContent) -> Mapping[str, str]:
    return typed_phrases(
        {name: agency.name for name, agency in shared.agencies.items()},
        {name: detail.value for name, detail in shared.local.items()},
    )


def localised_pack(pack: Pack, folder: Path) -> Pack:
    """Return a pack with the local details of this computer; `folder` is the one it lies in."""
    return localise_shared(pack, read_local_details().of(folder.name), people_of(pack))


def people_in(folder: Path) -> Mapping[str, str]:
    """Return the whole names of the people of the pack in a folder, by id; none where that cannot be read."""
    people = (read_document(folder / PACK).value or {}).get("people")
    entries = people.items() if isinstance(people, dict) else ()
    names = {key: entry.get("name") for key, entry in entries if isinstance(entry, dict)}
    return {key: name for key, name in names.items() if isinstance(name, str) and "{" not in name}


def usable_changes(changes: LocalChanges) -> LocalChanges:
    """Return the changes whose values can stand in a text, in the quotes of print."""
    return {key: smart_quotes(value) for key, value in changes.items() if value.strip() and not plain_refusal(value)}


def renaming_of(changes: LocalChanges, people: Mapping[str, str], phrases: Mapping[str, str]) -> Renaming:
    """Return what typed words become.

    Args:
        changes: what was changed.
        people: the whole names of people as they shipped, by id.
        phrases: other names that may stand typed, as they shipped, by the key of their change.
    """
    renamed = new_names(changes, people)
    words = {
        old: new
        for was, now in renamed.values()
        for old, new in ((was.given, now.given), (was.surname, now.surname))
        if old and old != new
    }
    words |= {shipped: changes[key] for key, shipped in phrases.items() if key in changes}
    return Renaming(words, renamed, initials_of(people) if renamed else {})


def new_names(changes: LocalChanges, people: Mapping[str, str]) -> dict[str, tuple[NameWords, NameWords]]:
    """Return the old and the new name of each person whose name changes, by id; what is no name is passed over."""
    if not any(key.startswith(("people.", "surnames.")) for key in changes):
        return {}
    families = {key for keys in shared_surnames(people).values() for key in keys}
    shared = shared_first_names(people)
    renamed = {}
    for key, name in people.items():
        old = name_words(name)
        if key in families:
            surname = _usable(changes, f"surnames.{old.surname.lower()}", Kind.SURNAME, old.surname)
            new = NameWords(old.title, _usable(changes, f"people.{key}", Kind.FIRST_NAME, old.given), surname)
        else:
            new = new_name(name, _usable(changes, f"people.{key}", Kind.NAME, name))
        if old.given in shared:
            new = replace(new, given=old.given)
        if new != old:
            renamed[key] = old, new
    return renamed


def _usable(changes: LocalChanges, key: str, kind: Kind, shipped: str) -> str:
    """Return a value that was changed if it is one of its kind, else what ships."""
    value = changes.get(key, shipped)
    return shipped if refusal(DetailField(key, "", "", kind, shipped), value) else value


def new_name(shipped: str, value: str) -> NameWords:
    """Return a new name in the words of the old one: its title stays, and it has a first name if that has one."""
    old, words = name_words(shipped), name_words(value)
    whole = " ".join(filter(None, (words.given, words.surname)))
    if old.given and old.surname:
        given, _, surname = whole.partition(" ")
        return NameWords(old.title, given, surname or old.surname)
    return NameWords(old.title, "", whole) if old.surname else NameWords(old.title, whole, "")


def _discuss(own: LocalChanges, scene: str) -> dict[str, str]:
    question = own.get(f"{scene}.discuss")
    return {} if question is None else {"discuss": "" if question == LEFT_OUT else question}


def _support(support: tuple[Contact, ...], changes: LocalChanges) -> tuple[Contact, ...]:
    name, text = (changes.get(f"support.{OWN_CONTACT}.{part}", "") for part in ("name", "text"))
    own = (Contact(name=name or "Here", text=text),) if text else ()
    shown = (
        contact.model_copy(
            update={
                "name": changes.get(f"support.{number}.name", contact.name),
                "text": changes.get(f"support.{number}.text", contact.text),
            }
        )
        for number, contact in enumerate(support, 1)
        if changes.get(f"support.{number}.use") != LEFT_OUT
    )
    return (*own, *shown) if support else ()


def _law(law: Law, changes: LocalChanges) -> Law:
    provisions = {}
    for name, provision in law.provisions.items():
        update: dict[str, object] = {"title": changes.get(f"law.{name}.title", provision.title)}
        since = day_of(changes.get(f"law.{name}.since", ""))
        if since is not None:
            update |= {"in_force_from": since, "commencement": long_day(since)}
        provisions[name] = provision.model_copy(update=update)
    as_at = day_of(changes.get("law.as_at", "")) or law.as_at
    return law.model_copy(update={"provisions": provisions, "as_at": as_at})
