"""Sixty Visits: a training simulation for people who protect children.

The house, from the street to the cellar; each room may use those below it and none above:

cli       who starts it: commands, composition, the error boundary
ui        what is seen: the window, the only user of pygame
records   what is kept: the journal of moves, saves
checker   is it sound: what can be proven about a scenario
engine    what happens: pure functions from moves to events
scenario  what the author wrote: frozen data and the loader
problems, paths: what is wrong and where; where files lie
"""

__version__ = "0.1.0"

ANYTIME = "This is a simulation. If a child may be at risk now, follow your procedures or call 999."
"""Stands at the foot of every menu and at the end of every debrief."""
