"""The words of data that nobody asked for."""
