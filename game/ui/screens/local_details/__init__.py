"""The form of local details: a page of its sections, and one for each section."""
