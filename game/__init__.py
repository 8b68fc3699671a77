"""Sixty Visits: a training simulation for people who protect children.

The packages, the highest first. Each may import from those below it and from none above; `tests/test_architecture.py`
reads the source and fails where one does.

cli          the command line: commands, the terminal player, composition, the error boundary
ui           the window; the only package that imports pygame
reports      a debrief or the map of a scenario as a page: HTML, Markdown, JSON
records      session files: the journal of moves, written line by line, read and replayed
checker      what can be proven about a scenario: exploration of its state space, rules, wording
engine       the semantics: a pure function from a story, a situation and a move to events
scenario     the scenario language: frozen models, the loader, validation, the documentation of its keys
diagnostics  a problem with its code, place, sentence and hint, and how it is rendered; the error that is a sentence
paths        where scenarios, assets, session files and settings lie
"""

__version__ = "0.1.0"

ANYTIME = "This is a simulation. If a child may be at risk now, follow your procedures or call 999."
"""Stands at the foot of every menu and at the end of every debrief."""
TEXT_BOX_NOTICE = "Please name no real person and no real case: what is written may have to be disclosed."
"""Stands in or beside every box in which somebody writes, before the first letter."""
AUDIENCE = "for people who protect children"
"""Whom the simulation is for, as the menu says it."""
