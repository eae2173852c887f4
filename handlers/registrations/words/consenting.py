"""What people say at the consent besides yes and no."""

CLAUSES = r"[,;.!\n]+|\s(?:nhưng|nhung|mà|ma)\s"
# Folded: the consent itself is refused.
REFUSES = r"\b(?:khong|ko|k|kg|hong|hok|no|chua|chang|dung) (?:co |he |muon )?(?:dong y|cho luu|cho phep|chiu|luu|cho ghi)\b"
# Nothing is to be kept, and no word of deleting what is.
NOT_KEPT = r"^(?!.*\bxoa\b).*\b(?:khong|ko|k|dung|khoi|chang|no) (?:co |cho |duoc |muon |can |phai )?(?:luu|ghi|giu|cat)\b"
AGREES = r"\b(?:dong y|nhat tri|ung thuan)\b"
# Something of what is asked for is to be left out.
LIMITS = r"\b(?:ten|so|sdt|dien thoai|chuc vu|don vi|dia chi|thong tin)\b"
