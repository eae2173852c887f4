"""Drafted ways to ask for every section of a freshly imported plan."""
