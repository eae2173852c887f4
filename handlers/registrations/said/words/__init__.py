"""The words by which a list of persons is told, mended and finished."""
