"""How and when somebody is reminded, as it is remembered."""
