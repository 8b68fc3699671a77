"""What is seen: the window, its widgets and its screens. The only room that imports pygame."""
