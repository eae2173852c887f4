"""A list of persons as a whole: posts of several, its order, honours told behind the names."""
