"""What is told beside an answer, or in its place: tried one after another."""
