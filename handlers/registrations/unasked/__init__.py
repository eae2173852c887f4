"""Data that nobody asked for, with nothing open: what is wanted with them is asked first."""
