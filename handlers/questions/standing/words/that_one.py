"""How something that was just shown is pointed at, and nothing else is said; folded."""

_ME = r"(?:toi|tui|to|minh|em|e|anh|chi|bac|chu|co|chau|con|ong|ba|me|o|ad|tao)"
_LEAD = rf"(?:(?:thi|vay|the|u|uh|ok|oke|thoi|da|vang|a|rua|con|roi|cho|{_ME}) )*"
_TAIL = rf"(?: (?:di|nhe|nha|a|em|chau|ay|thoi|luon|voi|vay|nua|thi sao|sao|{_ME}))*"
_IT = r"(?:cai|muc|y|dieu|viec|phan|cau|o)"
CHOSEN = rf"{_LEAD}(?:chon|lay|theo|xem|hoi) {_IT} (?:do|ay|nay|kia|day|no|nớ|ni)(?: (?:do|ay|kia))?{_TAIL}|{_LEAD}{_IT} (?:do|ay|nay|kia|day|no|ni){_TAIL}"
OTHER = rf"{_LEAD}{_IT} (?:kia|con lai|khac){_TAIL}"
# Cheap before dear.
MAY_POINT = rf"\b{_IT} (?:do|ay|nay|kia|day|no|ni|con lai|khac)\b"
MOST_WORDS = 9
