"""The rules of the engine a second time, compiled into operations on arrays of packed states."""
