"""How somebody marks by hand what was written by somebody else; as typed."""

MARKED = r"(?i)(?:chuyển tiếp|chuyen tiep|fwd?|forward(?:ed)?)\s*:"
