"""A facilitator's own cut as a session keeps it."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class CustomCut:
    """The scenes that are played, and the key of the option by which each other scene is run."""

    plays: tuple[str, ...]
    route: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the cut in its scenario: the same for the same scenes and options, and for no others."""
        digest = hashlib.sha256("\n".join((*self.plays, "", *self.route)).encode()).hexdigest()
        return f"custom-{digest[:8]}"
