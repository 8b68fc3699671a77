"""What a finished play shows, as data."""
