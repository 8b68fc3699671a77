"""What the author wrote: frozen data, read without executing anything."""
