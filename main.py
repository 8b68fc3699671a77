"""Starts Sixty Visits from its source tree."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
