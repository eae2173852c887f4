"""What tells apart the questions asked before anything is given; folded."""

NUMBER = r"\b(?:so|sdt|so dt|dt|sim|dien thoai)\b"
# Where one of them stands in a plan it is for the plan to say what follows; with its marks.
SANCTION = r"\b(?:xử phạt|bị phạt|kỷ luật|trừ điểm|không (?:đạt|hoàn thành|thực hiện))\b"
