"""What people say at the consent besides yes and no."""

CLAUSES = r"[,;.!\n]+|\s(?:nhưng|nhung|mà|ma)\s"
# Folded: the consent itself is refused.
REFUSES = r"\b(?:khong|ko|k|kg|hong|hok|no|chua|chang|dung) (?:co |he |muon )?(?:dong y|cho luu|cho phep|chiu|luu|cho ghi)\b"
# Nothing is to be kept, and no word of deleting what is.
NOT_KEPT = r"^(?!.*\bxoa\b).*\b(?:khong|ko|k|dung|khoi|chang|no) (?:co |cho |duoc |muon |can |phai )?(?:luu|ghi|giu|cat)\b"
AGREES = r"\b(?:dong y|nhat tri|ung thuan)\b"
# Something of what is asked for is to be left out.
LIMITS = r"\b(?:ten|so|sdt|dien thoai|chuc vu|don vi|dia chi|thong tin)\b"
# Where the yes may end and a question begins; with its marks.
BREAKS = r"\s*[,.;!\n]+\s*|\s+(?=(?:nhưng|nhung|mà|ma|thế|the|vậy|vay|còn|con|à|với|cơ mà)\s)"
BEHIND = r"^(?:(?:nhưng|nhung|mà|ma|thế|the|vậy|vay|còn|con|à|với|cơ|lại|lai|cho (?:em|anh|chị|bác|tôi|cô|chú|chị) hỏi|tiện thể)[\s,:]+)+"
# Folded: the question is what the yes hangs on, or is no question about it.
CONDITION = r"\b(?:neu|mien la|mien sao|dieu kien|chi khi|tru khi|mien|phai|cam|khong duoc|dong y|nhat tri|khoan|dung|de sau|de toi)\b"
# A yes by itself; "dạ" and "vâng" only lead in to what is asked.
PLAINLY = r"\b(?:dong y|nhat tri|ok|oke|okie|oki|okay|uk ok|duoc|cu luu|luu di)\b"
LEAST_WORDS = 3
# Between a yes and what is wished or told besides.
PARTS = r"[,;.!\n]+"
_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|don vi|htx|ben (?:em|minh|toi))"
# Folded: a clause that only wishes for what the yes is about.
WISHES_IT = (
    rf"\W*(?:(?:thi|the|nho|de nghi|xin|nen|cu|hay|da|vang|ad|cho|giup|ho|{_ME}) )*(?:dang k[yi]|dk|dki|dky|ghi danh|ghi ten|ghi|lam|luu|bat dau)"
    rf"(?: (?:thi dua|di|luon|lun|nhe|nha|nhe em|a|voi|giup|gium|ho|cho|ngay|lien|nghe|nghen|tiep|{_ME}))*\W*"
)
# Folded: whatever hangs on something, or is put off or back, is no yes.
CONDITION_ANYWHERE = r"\b(?:neu|mien|dieu kien|chi khi|tru khi|khoan|de sau|de toi|de mai|mai (?:tinh|lam|moi|dang ky)|nhung|sau khi|hay la|hoac|de nghi da)\b"
