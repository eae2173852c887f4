"""Faults on purpose: strict fake platforms, and the run that kills the program against them."""
