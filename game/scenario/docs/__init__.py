"""The language described for people and editors: JSON Schema and the key reference, made from the models."""
