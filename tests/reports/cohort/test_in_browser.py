"""The page of a group in a real browser: what was typed is read as text, and nothing of it runs or is fetched."""

import tempfile
from pathlib import Path

from game.records.journal_reader import SUFFIX
from game.reports.cohort.cohort import FEWEST
from game.reports.cohort.html_page import cohort_html
from tests.reports.chromium import IN_BROWSER, browser
from tests.reports.cohort.test_cohort import Keep, cohort_of, keep

__all__ = ["keep"]
pytestmark = IN_BROWSER
HOSTILE = (
    "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
    "</blockquote><style>*{display:none}</style><iframe src='http://127.0.0.1:9/'></iframe><a href=\"javascript:1\">"
)


def test_nothing_that_was_typed_runs_or_is_fetched(keep: Keep, tmp_path: Path) -> None:
    for number in range(FEWEST):
        keep("kitchen.ask", alias=f"{HOSTILE}{number}", reason=f"{HOSTILE}{number}", agreed=True)
    (tmp_path / f"<img src=x onerror=alert(1)>\n{SUFFIX}").write_text(HOSTILE.replace("/", "|"), "utf-8")
    page = tmp_path / "page.html"
    # The browser waits for an article, which this page has none of but for here.
    page.write_text(cohort_html(cohort_of(tmp_path)).replace("</main>", "<article></article></main>"), "utf-8")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, browser(Path(profile)) as opened:
        opened.open(page, scripts=False)
        opened.call("Emulation.setScriptExecutionDisabled", value=False)
        opened.call("Page.reload")
        opened.until("document.readyState === 'complete' && document.querySelector('article') !== null")
        assert opened.ask("document.title") == "A group’s sessions"
        assert opened.ask("document.querySelectorAll('main script, main img, main iframe, main a').length") == 0
        assert opened.ask("[...document.querySelectorAll('blockquote')].map(one => one.textContent)") == [
            f"{HOSTILE}{number}" for number in range(FEWEST)
        ]
        assert opened.ask("document.querySelectorAll('main style').length") == 0
        assert set(opened.fetched()) == {page.resolve().as_uri()}
        assert opened.complaints() == []
