"""How people speak of the list of persons as a whole: its order, its parting, who stands there twice."""
