"""The desk's member register: list, one unit, import, aliases, closing."""
