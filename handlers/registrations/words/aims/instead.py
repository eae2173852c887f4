"""How one amount is said to stand in the place of another; as typed, with marks and without.

The rule: each pattern has the amount that goes (`old`) and what stands for it (`new`).
"""

_LEAD = (
    r"(?:(?:khoan(?: đã| da)?|thôi|thoi|mà|ma|à|ơ|ờ|dạ|da|nghĩ lại|nghi lai|em ơi|em oi|cháu ơi|chau oi)[\s,.]+)*"
    r"(?:(?:chỉ tiêu|chi tieu|cái|cai|dòng|dong)\s+)*"
)
_TAIL = r"(?:[\s,]+(?:thôi|thoi|nhé|nhe|nha|nghe|nghen|đi|di|em|cháu|chau|ạ|a|cho|giúp|giup|giùm|gium|chắc|chac|ăn|an|bác|bac|tui|tôi|toi|anh|chị|chi|với|voi))*\W*$"
_PUTS = (
    r"(?:(?:thôi|thoi|bác|bac|chú|chu|anh|chị|chi|em|tui|tôi|toi|cháu|chau|cho|thì|thi)\s+)*"
    r"(?:để|de|ghi|hạ|ha|lấy|lay|còn|con|sửa|sua|đặt|dat|nâng|nang|tăng|tang|đổi|doi|chừng|chung)\s+"
    r"(?:(?:xuống|xuong|lên|len|thành|thanh|là|la|lại|lai|cho|em|anh|bác|bac|thôi|thoi)\s+)*"
)
_TOO = (
    r"(?:(?:thì|thi|là|la|e|nghe|coi bộ|coi bo|xem ra|hơi|hoi|có khi|co khi)\s+)*"
    r"(?:cao|thấp|thap|nhiều|nhieu|ít|it|khó|kho|lớn|lon|to|nhỏ|nho|căng|cang)(?:\s+(?:quá|qua|lắm|lam|thế|the|đấy|day|rồi|roi|mất|mat))*"
)
_NOT = r"(?:chứ|chu|chớ|cho)\s+(?:không|khong|ko|hông|hong|hổng|đâu|dau|nỏ|no)(?:\s+(?:phải|phai|có|co|là|la))*"
_GONE = (
    r"(?:bỏ|bo|xóa|xoá|xoa|thôi|thoi|gạch|gach)\s+(?:(?:cái|cai|con|số|so|dòng|dong|cấy|cay)\s+)*"
)
INSTEAD = (
    # "Doanh thu 3 tỷ 2 thì cao quá, để 2 tỷ 8 thôi".
    rf"{_LEAD}(?P<old>[^,.;\n]*?\d[^,.;\n]*?)\s+{_TOO}\s*[,.;]?\s*(?:{_PUTS})?(?P<new>\d[^,.;\n]*?){_TAIL}",
    # "Doanh thu 2 tỷ 8 chứ không phải 3 tỷ 2".
    rf"{_LEAD}(?P<new>[^,.;\n]*?\d[^,.;\n]*?)\s*,?\s+{_NOT}\s+(?P<old>\d[^,;\n]*?){_TAIL}",
    # "Bỏ cái 3 tỷ 2 đi, doanh thu 2 tỷ 8".
    rf"{_LEAD}{_GONE}(?P<old>[^,.;\n]*?\d[^,.;\n]*?)(?:\s+(?:đi|di|ra))?\s*[,.;]\s*(?:{_PUTS})?(?P<new>[^,.;\n]*?\d[^,.;\n]*?){_TAIL}",
)
# What is behind it is denied: "váy 14 bộ chứ không phải 40", "…, nãy gõ nhầm 40"; before it as well.
_NO = r"(?:không|khong|ko|k|hông|hổng|hong|nỏ|đâu|dau|chẳng)\s+(?:có\s+|co\s+)?(?:phải|phai)(?:\s+(?:là|la|chỉ))?"
_SLIP = r"(?:(?:hồi|lúc|hoi|luc)\s+)?(?:nãy|nay|trước|truoc)(?:\s+(?:em|tôi|tui|toi|chị|anh|bác|lỡ|tay))*\s+(?:gõ|go|ghi|viết|bấm|đánh|nói)(?:\s+(?:nhầm|nham|lộn|lon|sai|thành|thanh|là|la))+"
_WHY = r"(?:(?:ơ|ủa|o|ua|ô|a)\s+)*(?:sao|răng|rang)\s+(?:(?:nó|no|vẫn|van|lại|lai|còn|con|ghi|là|la|để|de|thấy|thay)\s+)*"
DENIED = (
    rf"^(?P<new>.*?\d[^\n]*?)\s*[,;]?\s+(?:(?:chứ|chu|chớ|cho|mà)\s+)?(?:{_NOT}|{_NO}|{_SLIP})\s+(?P<old>(?:cái\s+)?[^,;\n]*?\d[^\n]*?){_TAIL}",
    rf"^{_LEAD}(?:{_NO}|{_SLIP})\s+(?P<old>[^,;\n]*?\d[^,;\n]*?)\s*(?:[,;.]\s*|\s+(?=(?:mà|ma)\s))(?:(?:mà|ma|là|la|có|co|chỉ|chi|đúng ra|dung ra|phải|phai|thực ra)\s+)*(?P<new>[^,;\n]*?\d[^,;\n]*?){_TAIL}",
    # "Sao vẫn 40, váy 14 bộ cơ mà".
    rf"^\W*{_WHY}(?P<old>\d[^,;\n]*?)\s*[,;.?!]+\s*(?:(?:mà|ma|là|la|có|co|chỉ|chi|phải|phai)\s+)*(?P<new>[^,;\n?]*?\d[^,;\n?]*?)(?:\s+(?:có|co|cơ|thôi|thoi)?\s*(?:mà|ma))?{_TAIL}",
)
# "Chỉ tiêu doanh thu anh ghi nhầm, 3 tỷ mới đúng", "doanh thu phải là 3 tỷ chứ không phải 2,2": by its own words.
_ME = r"(?:em|anh|chị|chi|tôi|toi|tui|bác|bac|chú|chu|cô|co|ông|ong|bà|ba|cháu|chau|mình|minh)"
_WRONG = (
    rf"(?:(?:{_ME}|lỡ|lo|nãy|nay|hồi|hoi|tay|bị|bi)\s+)*(?:(?:ghi|viết|viet|gõ|go|đánh|danh|bấm|bam|nói|noi|khai)\s+)?"
    r"(?:nhầm|nham|lộn|lon|sai|lầm|lam)(?:\s+(?:rồi|roi|mất|mat|số|so|em|cháu|chau|ạ|a|đấy|day))*\s*[,.;]\s*"
    rf"(?:{_PUTS}|(?:(?:phải|phai|đúng|dung|chỉ|chi|số|so|thực|thuc|ra|là|la)\s+)+)?"
)
_SHOULD_BE = (
    r"(?:(?:phải|phai|đúng ra|dung ra|đúng|dung)\s+(?:là|la)|(?:sửa|sua|đổi|doi|chỉnh|chinh|ghi)\s+(?:lại|lai|thành|thanh|là|la)"
    r"(?:\s+(?:thành|thanh|là|la|cho|giùm|giúp))*)\s+"
)
HEADED = (
    rf"^{_LEAD}(?P<head>[^\d,.;:\n]{{2,40}}?)\s+(?:{_WRONG}|{_SHOULD_BE})(?P<new>\d[^,;\n]*?)(?:\s+(?:mới|moi)\s+(?:đúng|dung|phải|phai|chuẩn|chuan))?"
    rf"(?:\s*,?\s+{_NOT}\s+\d[^;\n]*?)?{_TAIL}"
)
# What else has a number of its own.
NO_AIM = r"^(?:chi tieu|cai|dong|muc|cau)\b|\bthu (?:nhat|hai|nhi|ba|tu|nam)\b|\b(?:dau|cuoi|giua)\b|\b(?:so|sdt|dt|dien thoai|ten|xa|phuong|htx|hop tac xa|lien he|danh hieu|ngay|nam|thang|ma|tuoi|sinh|nguoi lien he)\b"
# Right before a number: it is the one that is denied.
DENIES = rf"(?:{_NOT}|{_NO}|{_SLIP})\s+(?:\w+\s+)?$"
# "Ờ mà 300 hay 350 nhỉ, thôi 350 đi": thought over aloud, and settled.
WAVERED = (
    r"^.*?(?P<one>\d+(?:[.,]\d+)*)\s*(?:[^\W\d_]+\s+){0,2}?(?:hay|hoặc|hoac)(?:\s+(?:là|la))?\s+(?P<other>\d+(?:[.,]\d+)*)(?:\s+[^\W\d_]+){0,3}?"
    r"[\s,.?!…]+(?:[^\W\d_]+[\s,.]+){0,3}?(?:thôi|thoi|chốt|chot|cứ|cu|để|de|lấy|lay|ghi)\s+(?:[^\W\d_]+\s+){0,2}?(?P<new>\d+(?:[.,]\d+)*)\b[^\d]*$"
)
