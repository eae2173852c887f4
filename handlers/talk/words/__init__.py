"""How people take their leave without a word of farewell."""
