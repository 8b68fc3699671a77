"""The browser of the tests of pages."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reports.chromium import Browser, browser


@pytest.fixture(scope="session")
def running() -> Iterator[Browser]:
    """One browser for all tests; each opens a tab of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, browser(Path(folder)) as found:
        yield found
