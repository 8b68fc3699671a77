"""What an author writes, as frozen data."""
