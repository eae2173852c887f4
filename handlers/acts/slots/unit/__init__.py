"""The unit, its commune, and whether it is the collective or persons who take part."""
