"""A frozen build: a folder with a program that starts by a double click and needs no Python, and its trial."""
