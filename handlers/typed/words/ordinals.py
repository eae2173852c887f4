"""Places of a list in words; folded."""

PLACES = {"nhat": 1, "mot": 1, "hai": 2, "nhi": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5}
FIRST = {"dau": 1}
# Folded: whoever or whatever is counted so is no line of what is offered.
OF_OTHERS = r"\b(?:nguoi|loai|don vi|htx|hop tac xa|hang|giai|ong|ba|danh hieu|ke hoach)\b"
