"""The days of events, as a plan's own words tell them."""
