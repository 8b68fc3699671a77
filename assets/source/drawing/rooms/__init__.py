"""The places of the story, one module for each home or building."""
