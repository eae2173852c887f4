"""The matcher of a plan: learned in a process of its own, and kept."""
