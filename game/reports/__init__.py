"""A drawn scenario written down: as one page of HTML with its outline, and as Mermaid text."""
