"""The debrief as an outline of blocks, and the outline as a page."""
