"""How somebody else's data is asked for: as it is typed, with a whole name behind whose it is."""

OF_SOMEBODY = (
    r"(?i:\b(?:của|cua|về|ve)\s+(?:ông|bà|anh|chị|cô|chú|bác|ong|ba|anh|chi|co|chu|bac|htx|ai)\s+)"
    r"[^\W\d_a-zà-ỹđ]\w*\s+\w"
)
