"""What a screen says to those who do not see it: its tree of names and roles, for screen readers and for a voice."""
