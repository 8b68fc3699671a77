"""The code of every problem: what it means, and an example of the fault and of its mend."""
