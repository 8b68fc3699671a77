"""The graphical interface: the window, its screens and their widgets. The only package that imports pygame."""
