"""The command `check`: what it reads, what it prints, what it fixes."""
