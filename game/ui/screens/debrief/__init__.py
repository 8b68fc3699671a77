"""The debrief on screen, one file a part."""
