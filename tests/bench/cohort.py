"""A group's page made of many sessions: how long, how much memory, by how many plays.

`python -m tests.bench.cohort 30 1000 10000` keeps so many plays of the shipped scenarios, played at random, in a folder
of their own and counts them; reading is compared with reading the bytes of the same files.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from game import paths
from game.engine.story import CompiledStory
from game.records.lookup import load_story, story_lookup
from game.records.recorded_session import RecordedSession
from game.reports.cohort.html_page import cohort_html
from game.reports.cohort.reading import read_cohort
from game.scenario.catalogue import scenario_cards
from tests.bench.figures import Figure
from tests.scenarios.playing import any_move


def keep_plays(stories: list[CompiledStory], folder: Path, first: int, last: int) -> None:
    """Keep plays at random, each of one of the stories in turn, numbered from `first` up to `last`."""
    for number in range(first, last):
        chance = random.Random(number)  # noqa: S311 - plays, not secrets
        story = stories[number % len(stories)]
        play = RecordedSession.begin(story, number, None, folder, alias=f"Player {number}", pack="eastmere")
        while not play.session.ended:
            play.act(any_move(play.session, chance))
        play.close()


def measure(folder: Path) -> tuple[float, float]:
    """Return the CPU time of the page of a folder, and of reading its bytes alone, in seconds."""
    lookup = story_lookup()
    for card in scenario_cards(paths.scenarios()):
        lookup("", card.id)
    begun = time.process_time()
    cohort_html(read_cohort(folder, lookup))
    middle = time.process_time()
    for file in folder.iterdir():
        file.read_bytes()
    return middle - begun, time.process_time() - middle


def figures(numbers: Sequence[int] = (30, 1000)) -> Iterator[Figure]:
    """Measure each number of plays, the least first."""
    stories = [load_story(card.path) for card in scenario_cards(paths.scenarios())]
    with tempfile.TemporaryDirectory() as name:
        folder, kept = Path(name), 0
        for number in sorted(numbers):
            keep_plays(stories, folder, kept, number)
            kept = number
            ours, bytes_alone = measure(folder)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            what = f"a group's page of {number:,} sessions"
            line = f"{what}: {ours:.2f} s; their bytes alone {bytes_alone:.3f} s; {memory} MB at most\n"
            sys.stdout.write(line)
            yield Figure("cohort", what, ours, "s", "their bytes read", bytes_alone)


if __name__ == "__main__":
    tuple(figures(tuple(map(int, sys.argv[1:])) or (30, 1000)))
