"""Starts Sixty Visits from its source tree."""

import sys

if __name__ == "__main__":
    try:
        from game.cli import main

        code = main()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
