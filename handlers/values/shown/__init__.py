"""Values as people read them: their names, blanks filled, phones masked."""
