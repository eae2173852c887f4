"""The member register: units, their names and aliases, and units that are no more."""
