"""The words by which the persons of a list are told, mended and left out."""
