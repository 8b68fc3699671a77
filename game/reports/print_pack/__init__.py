"""What a facilitator prints for a session with one scenario: a guide, sheets for the group, and pages to take home."""
