"""The page for facilitators: before and after a session, and what of the packs somebody still has to verify."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.views.text import fill_placeholders
from game.ui.screens.pack_texts import installed_packs
from game.ui.screens.text_screen import escape_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenario.model.scenario import Pack

SESSION = """Play the desk yourself first, and choose how much of it to use: a desk with a short way asks at its
start. It works alone, in pairs, or in a room with one screen: one person presses, everybody decides. Begin with the
notice and leave room to step out. It is not meant for anybody who has lately been close to the death of a child,
unless somebody sits with them.

Keep as much time for the debrief as for the play. It asks what was known and what pressed; it marks nobody, and
neither should the room."""
SHARED_COMPUTER = """Each person can give a name under *Saved sessions*; then their sessions lie in a folder of
their own, and the menu goes on with those. Nothing leaves this computer. Whoever can open the folder can read what
was written:"""
LOCAL = """Teams, telephone numbers, names of people, dates of guidance, questions, the decisions that are looked at and
the support page can be made your own under *Local details* in the menu. Until you put in your own, names and numbers
are examples."""
CHECKED = "Everything in the packs that are installed here has been verified by somebody."


def facilitator_text(scenarios: Path, saves: Path) -> str:
    """Return the page as Markdown; `scenarios` is the folder of packs, `saves` that of the sessions."""
    unverified = [line for pack in installed_packs(scenarios) for line in _unverified(pack)]
    items = "\n".join(f"- {line}" for line in unverified)
    return "\n\n".join(
        [
            f"## A session\n\n{SESSION}",
            f"## Several people on one computer\n\n{SHARED_COMPUTER} {escape_markdown(str(saves))}.",
            f"## Local names and numbers\n\n{LOCAL}",
            f"## Not yet verified\n\n{items or CHECKED}",
        ]
    )


def _unverified(pack: Pack) -> Iterator[str]:
    """Yield a line for each kind of thing in a pack that nobody has verified yet."""
    title = fill_placeholders(pack, pack.title)
    contacts = [fill_placeholders(pack, contact.name) for contact in pack.support if not contact.verified]
    terms = [term.term for term in pack.terms.values() if not term.verified]
    provisions = [rule.title for rule in (pack.law.provisions.values() if pack.law else ()) if not rule.verified]
    for what, by, names in (
        ("Numbers and hours of helplines", "on the day of a release", contacts),
        ("Glossary", "by somebody of the field", terms),
        ("Law and guidance", "by a lawyer", provisions),
    ):
        if names:
            yield f"**{what}** ({title}), to be verified {by}: {', '.join(names)}."
