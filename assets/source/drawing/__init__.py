"""The drawing kit behind every picture: paper, colours, perspective, and the parts rooms and people are made of."""
