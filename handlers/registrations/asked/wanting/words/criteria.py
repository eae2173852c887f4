"""How the criteria of the emulation are asked for; folded, without signs."""

ASK = "công tác khen thưởng phải đảm bảo yêu cầu gì"
# A plan that speaks of them is asked itself; lower case, with their marks.
STAND = r"tiêu chí|tiêu chuẩn|thang điểm|chấm điểm|bảng điểm"
_NAMES = r"(?:tieu chi|tieu chuan|thang diem|bang diem|barem)"
_SCORED = r"(?:cham diem (?:khong|ko|k|hong)|cham (?:\w+ ){0,2}?diem|tinh diem|cho diem|dat (?:\w+ ){0,2}?(?:bao nhieu|may|bn|bnh) diem|(?:bao nhieu|may|bn|bnh) diem|diem (?:\w+ ){0,2}?(?:the nao|ntn|ra sao|sao|bao nhieu))"
CRITERIA = rf"\b(?:{_NAMES}|{_SCORED})\b"
# Of these they are asked without a mark of asking too.
_TAIL = r"(?: (?:vay|the|a|em|ad|nhi|ha|anh|chi|oi|day))*"
ASKS = (
    rf"\b{_NAMES}(?: (?:de|cua|ve|cho|xet|binh xet|cham|danh gia|khen|thi dua|binh bau|thuong|khen thuong|cong nhan|dat|duoc|diem))*"
    rf"(?: (?:ntn|gi|nao|sao|the nao|ra sao|nhu the nao|la gi|gom|may|bao nhieu)\b|{_TAIL}$)"
    rf"|\b(?:bao nhieu|may|bn|bnh) diem\b|\bcham diem (?:khong|ko|k|hong|chu)\b|\btheo {_NAMES} (?:nao|gi)\b"
)
# Who speaks of something else that has some, or says what he thinks of them.
OTHERS = (
    r"\b(?:ocop|nong thon moi|ntm|xa dat|thon|vietgap|viet gap|globalgap|huu co|san pham|nhan hieu|an toan|chat luong san pham|hoc sinh|thi dau vao|dai hoc|hoc bong"
    r"|ho ngheo|ngheo|moi truong|vay (?:von|tien|vay)|tin dung|hoi cho|danh hieu (?:gia dinh|lang|ban|htx|hop tac xa)|doanh nghiep (?:nho|vua)|\d sao|(?:ba|bon|nam) sao|cham cong|diem (?:ban|thu mua|giao dich|du lich|den|danh|cham|hen|hop|dung)"
    r"|(?:chi thi|nghi quyet|quyet dinh|nghi dinh|thong tu|ke hoach|luat)(?: so)? \d+|de nghi|kien nghi|gop y|phai bo|can bo|bo di|khong can|diem 2|cap|luong|bao hiem)\b"
)
ORDERS = r"\b(?:ghi|them|sua|doi|xoa|gui|nho|nhac)\b"
