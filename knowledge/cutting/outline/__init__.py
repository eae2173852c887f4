"""The document's own numbering as a tree of clauses."""
