"""What the office does from the command line: exports, events, units, staff."""
