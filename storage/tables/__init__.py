"""The tables, grouped by who needs them, and what every table shares."""
