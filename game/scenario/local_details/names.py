"""Renaming people: the words of a name, and every word of it that stands typed in the texts of a story.

Most texts quote a person by a mark (`{manager}`), and follow by themselves. Some have the name typed: `Dr Sefton`,
`the Marlow file`, `R. Fernandes`, `MARLOW E.`. There each word of an old name is replaced by that of the new one, whole
words only and never inside a mark. A surname that several people share is renamed for all of them together.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

TITLES = frozenset({
    "Dr", "DC", "DS", "DI", "PC", "Mr", "Mrs", "Ms", "Miss", "Mx", "Professor", "Prof", "Sergeant", "Sister",
    "Inspector", "Judge", "Reverend", "Father", "Imam",
})  # fmt: skip
"""Words before a name that are no part of it; they stay, as do the story's `he` and `she`."""
_MARKUP = re.compile(r"\{[^{}\n]*\}|\[\[[^\[\]|\n]*\|?")
"""What no renaming touches: a mark, and the id in the brackets of a glossary entry."""
_BEFORE, _BEHIND = r"(?<![^\W_])", r"(?![^\W_])"


@dataclass(frozen=True)
class NameWords:
    """The words of a name: the title before it, the first name, the surname; each may be empty."""

    title: str = ""
    given: str = ""
    surname: str = ""

    def __str__(self) -> str:
        """Return the whole name."""
        return " ".join(filter(None, (self.title, self.given, self.surname)))


def name_words(name: str) -> NameWords:
    """Divide a name: `Dr Emmanuel Boateng`, `Dr Sefton`, `Lee`."""
    words = name.split()
    titles = next((number for number, word in enumerate(words) if word not in TITLES), len(words))
    title, rest = " ".join(words[:titles]), words[titles:]
    if len(rest) == 1:
        return NameWords(title, "", rest[0]) if title else NameWords("", rest[0], "")
    return NameWords(title, " ".join(rest[:1]), " ".join(rest[1:]))


def shared_surnames(people: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return each surname that several people share, with their ids; `people` are whole names by id."""
    words = {key: name_words(name) for key, name in people.items()}
    counts = Counter(each.surname for each in words.values() if each.surname)
    return {
        surname: tuple(key for key, each in words.items() if each.surname == surname)
        for surname, count in counts.items()
        if count > 1
    }


def is_proper_name(words: str) -> bool:
    """Tell whether each of some words begins with a capital letter: `Eastmere`, `Eastmere Front Door`."""
    return all(word[:1].isupper() for word in words.split())


def shared_first_names(people: Mapping[str, str]) -> frozenset[str]:
    """Return the first names that several people have; `people` are whole names by id."""
    counts = Counter(name_words(name).given for name in people.values())
    return frozenset(name for name, count in counts.items() if name and count > 1)


@dataclass(frozen=True)
class Renaming:
    """What typed words become: whole words and phrases, and the initials that stand for a name.

    Args:
        words: the new words by the old ones.
        people: the old and the new name of each person whose name changes, by id.
        initials: of everybody of the pack, to tell whose they can be.
    """

    words: Mapping[str, str]
    people: Mapping[str, tuple[NameWords, NameWords]]
    initials: Mapping[str, int]

    def __bool__(self) -> bool:
        """Tell whether anything changes."""
        return bool(self.words or self.people)

    def renamed(self, prose: str) -> str:
        """Return a text with the new words."""
        if self._abbreviated:
            prose = self._abbreviated.sub(self._new_abbreviation, prose)
        if not self._typed or not self._typed.search(prose):
            return prose
        pieces: list[str] = []
        end = 0
        for mark in _MARKUP.finditer(prose):
            pieces += [self._typed.sub(self._new_word, prose[end : mark.start()]), mark[0]]
            end = mark.end()
        return "".join([*pieces, self._typed.sub(self._new_word, prose[end:])])

    @cached_property
    def _typed(self) -> re.Pattern[str] | None:
        return typed_pattern(self.words) if self.words else None

    def _new_word(self, match: re.Match[str]) -> str:
        word = match[0]
        return self.words[word] if word in self.words else self._capitals[word]

    @cached_property
    def _capitals(self) -> dict[str, str]:
        return {old.upper(): new.upper() for old, new in self.words.items()}

    @cached_property
    def _abbreviations(self) -> dict[str, str]:
        """The new form of each abbreviation of a name, by the old one."""
        return dict(self._each_abbreviation())

    def _each_abbreviation(self) -> Iterator[tuple[str, str]]:
        for key, (old, new) in self.people.items():
            if not old.given or not old.surname:
                continue
            (first, last), (new_first, new_last) = _initials(old), _initials(new)
            for surname in (old.surname, old.surname.upper()):
                for form in ("{0}. {1}", "{0}.{1}", "{1}, {0}.", "{1} {0}."):
                    yield form.format(first, surname), form.format(new_first, surname)
            if self.initials[first + last] == 1:
                yield f"{first}.{last}.", f"{new_first}.{new_last}."
            for mark in (f"{{{key}}}", f"{{{key}.short}}"):
                yield f"{mark} {last}.", f"{mark} {new_last}."
            if old.title and self.initials[f"{old.title} {last}"] == 1:
                yield f"{old.title} {last}", f"{old.title} {new_last}"

    @cached_property
    def _abbreviated(self) -> re.Pattern[str] | None:
        changed = [old for old, new in self._abbreviations.items() if old != new]
        return re.compile(f"{_BEFORE}(?:{'|'.join(map(_abbreviation, changed))})") if changed else None

    def _new_abbreviation(self, match: re.Match[str]) -> str:
        return self._abbreviations[match[0]]


def typed_pattern(words: Mapping[str, str] | tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of words typed in a text: as they are, in capitals, and a surname as that of a family."""
    every = sorted({*words, *(word.upper() for word in words)}, key=len, reverse=True)
    return re.compile(f"{_BEFORE}(?:{'|'.join(map(re.escape, every))})(?=s?{_BEHIND})")


def _abbreviation(written: str) -> str:
    """Return the pattern of an abbreviation; one that ends in a single letter is none where a full stop follows."""
    if written.endswith("."):
        return re.escape(written)
    return re.escape(written) + (rf"(?!\.){_BEHIND}" if " " in written[-2:] else _BEHIND)


def _initials(name: NameWords) -> tuple[str, str]:
    return name.given[:1], name.surname[:1]


def initials_of(people: Mapping[str, str]) -> Counter[str]:
    """Count whose initials each pair of letters is, and each title with a letter; `people` are whole names by id."""
    counts: Counter[str] = Counter()
    for name in people.values():
        words = name_words(name)
        counts["".join(_initials(words))] += 1
        counts[f"{words.title} {words.surname[:1]}"] += 1
    return counts


def typed_in(prose: str, pattern: re.Pattern[str]) -> int:
    """Count how often a pattern of words stands in a text outside marks."""
    return len(pattern.findall(_MARKUP.sub(lambda mark: " " * len(mark[0]), prose)))
