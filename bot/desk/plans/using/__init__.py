"""A plan as a whole: it comes into use, is taken back, edited, put away or thrown away."""
