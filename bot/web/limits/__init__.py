"""How long one may keep us waiting, how many may come at once, and from where."""
