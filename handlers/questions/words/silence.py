"""How a percentage is asked for, folded; and how a plan states one, lower case with marks."""

PERCENT = r"\bphan tram\b|\bty le\b|\bti le\b|%"
STATED = r"tỷ lệ|phần trăm|%"
