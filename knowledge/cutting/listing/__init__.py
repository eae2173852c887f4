"""The days of a document as one list: rows of tables, each event once."""
