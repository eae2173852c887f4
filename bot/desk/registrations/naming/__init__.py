"""Names that a clerk looks at before they stand on a paper."""
