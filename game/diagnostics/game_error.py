"""Expected failures: an exception with a sentence for people, and the exit code it ends the command line with."""

PROBLEMS, WRONG_USE = 1, 2
"""Exit codes of the command line: problems in what was read; what cannot be read at all, or a wrong call."""


class GameError(Exception):
    """An expected failure: a sentence for people, and `exit_code`, which the command line ends with."""

    def __init__(self, message: str, exit_code: int = WRONG_USE) -> None:
        super().__init__(message)
        self.exit_code = exit_code
