"""The rules of the engine a second time, over arrays of packed states."""
