"""A plan as a folder of data files: read whole, checked whole, and the values it holds."""
