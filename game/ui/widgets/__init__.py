"""The parts a screen is put together from: one small tree of rectangles that answer events with messages."""
