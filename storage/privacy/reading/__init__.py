"""How the name and the number of somebody may stand in what others wrote."""
