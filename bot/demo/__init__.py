"""An office to look at: made up, in a folder of its own that goes when the program ends."""
