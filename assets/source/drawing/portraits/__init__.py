"""Head-and-shoulders portraits: one person is one set of parts, and only the face changes with a mood."""
