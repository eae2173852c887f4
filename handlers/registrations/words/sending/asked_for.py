"""How the office says what it misses in a registration, and how that is given; folded."""

# What stands around the thing that is missing: "Thiếu …", "đề nghị ghi rõ …".
ASKING = (
    r"^(?:(?:de nghi|yeu cau|can|phai|xin|htx|don vi|anh|chi|anh/chi|bac|ong|ba|ban|dang ky|phieu|con|dang|bi|chua|khong|thieu|ghi|bo"
    r" sung|them|neu|co|khai|dien|sua|xem lai|xem|kiem tra|lam|sai|ro|cu the|va|lai|giup|em|nhe|thay|muc|phan|cho)[ :,]+)+"
)
# Where the thing ends.
BEHIND = r"[,.;(\n]|\b(?:roi gui|de xet|nhe|a|cho du)\b"
AMOUNTS = (
    r"\bso (?:ho|luong|lao dong|nguoi|thanh vien|von|tien|dan|con|ha|tan|hoc|lop|buoi|viec|tre|em|suat|nha)\b"
    r"|\bdoanh thu|\bchi tieu|\bloi nhuan|\bthu nhap|\bsan luong|\bdien tich|\bvon\b|\bngan sach|\bbao nhieu|\bmay (?:ho|nguoi|con)"
    r"|\bho (?:ngheo|can ngheo)|\bdong gop|\bung ho"
)
POST = r"\bchuc vu|\bchuc danh"
COMMUNE = r"\b(?:xa|phuong|dia chi)\b"
# A clause that only reports, leads in or asks back: "cán bộ báo thiếu …", "ừ sửa đi cháu", "hộ nghèo hả".
LEADS_IN = (
    r"\b(?:can bo|lien minh|co ay|chi ay|ben do|ho bao|thieu|bo sung|sua|ghi|them|dien|khai|tra lai)\b|\b(?:ha|a)$"
    r"|^(?:(?:da|vang|u|uh|a|o|ua|the|thi|thoi|ok|roi|em|chau|con|bac|anh|chi|tui|toi|oi|day|nay|ne)\W*)+$"
)
# "Ghi vào cho bác là …", "thiếu số hộ nghèo thì ghi giùm …", "ông Ún bảo …": what follows is the value.
LED = (
    r"^\D{0,50}?\b(?:ghi|dien|bo sung|them|khai|viet|sua|nhap)\b(?: (?:vao|vo|vong|cho|ho(?! ngheo)|gium|dum|bac|em|anh|chi|chu|co|toi"
    r"|tui|minh|lai|them|day|do|ban|phieu|luon|di|nhe|nha|ad|giup(?! do\b| \d)))*(?: (?:la|thanh|rang))? (?=\d|ho |so |giup )"
    r"|^\D{0,30}?\b(?:bao|noi|dan) (?:la )?(?=\d|ho |so |giup |doanh )"
)
# Behind it; with its marks.
TAIL = r"(?:[\s,]+(?:đấy|đó|cho (?:tui|tôi|bác|em|toi|bac)|day(?: chau| em| nhe)?|nghen|hen|hén|nghe))+$"
# It asks whether it is so; with its marks.
ASKS_BACK = r"(?:^|\s)(?:à|hả|hử|hở|chứ gì|phải không|đúng không)\W*$"
LETTERED = r"\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\b"
# What names no thing.
EMPTY = frozenset(
    "so cac don vi htx nam nay la thi cho cua duoc giup do va ve trong co phai can them vao minh".split()
)
POSTS = (
    r"\b(?:giam doc|pho giam doc|chu tich|pho chu tich|chu nhiem|pho chu nhiem|ke toan|ke toan truong|to truong|to pho|thu ky|thu quy"
    r"|thanh vien|truong ban|pho ban|truong phong|quan ly|nhan vien|kiem soat vien|truong nhom|doi truong)\b"
)
# Said of the post or the place, and no value.
NOT_VALUE = r"\b(?:khong|ko|hong|chua|gap|hoi|goi|cho|mai|hom|bao gio|ai|gi|nao|sao)\b"
# Hours and days are no amount of anything.
TIMES = frozenset("h g gio ngay phut thang tuan hom".split())
# That aims are missing at all.
AIMS = r"\b(?:chi tieu|muc tieu|noi dung thi dua)\b"
