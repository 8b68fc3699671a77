"""What a reader is shown during play, as data."""
