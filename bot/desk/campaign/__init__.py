"""This campaign beside the one before."""
