"""The system's clipboard, which may refuse both ways."""

import pygame


def put_text(text: str) -> bool:
    """Put a text into the clipboard; tell whether it is there."""
    try:
        pygame.scrap.put_text(text)
    except (pygame.error, UnicodeError):
        return False
    return True


def get_text() -> str:
    """Return the text of the clipboard; empty if it is not available or holds none."""
    try:
        return pygame.scrap.get_text() or ""
    except (pygame.error, UnicodeError):
        return ""
