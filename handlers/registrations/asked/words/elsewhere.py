"""What people wish to register here and is applied for elsewhere: its name, and whom to ask.

The rule: folded; only what no registration of an emulation movement holds stands here.
"""

CULTURE = "ngành văn hóa (UBND xã, Sở Văn hóa)"
COMMUNE = "UBND xã, phường"
EMULATION = "cán bộ thi đua, khen thưởng của xã hoặc của tỉnh"
ELSEWHERE = (
    ("Nghệ nhân nhân dân, Nghệ nhân ưu tú", r"nghe nhan", CULTURE),
    ("Nghệ sĩ nhân dân, Nghệ sĩ ưu tú", r"nghe (?:si|sy)", CULTURE),
    ("Nhà giáo nhân dân, Nhà giáo ưu tú", r"nha giao", "ngành giáo dục (nhà trường, Sở Giáo dục)"),
    ("Thầy thuốc nhân dân, Thầy thuốc ưu tú", r"thay thuoc", "ngành y tế (cơ sở y tế, Sở Y tế)"),
    ("Bà mẹ Việt Nam anh hùng", r"(?:ba me|me) (?:viet nam|vn) anh hung", COMMUNE),
    ("Chế độ người có công, Bằng Tổ quốc ghi công", r"nguoi co cong|to quoc ghi cong|liet (?:si|sy)|thuong binh", COMMUNE),
    ("Gia đình văn hóa, thôn bản văn hóa", r"(?:gia dinh|thon|ban|lang|to dan pho|khu dan cu) van hoa", COMMUNE),
    ("Anh hùng lao động", r"anh hung (?:lao dong|ld)", EMULATION),
    ("Huân chương", r"huan chuong|huy chuong", EMULATION),
    ("Sản phẩm OCOP", r"ocop", "UBND xã hoặc ngành nông nghiệp"),
    ("Hàng Việt Nam chất lượng cao", r"hang (?:viet nam|vn|viet) chat luong cao", "Hội doanh nghiệp Hàng Việt Nam chất lượng cao"),
    ("Nông dân giỏi, Nông dân xuất sắc", r"nong dan (?:gioi|xuat sac|tieu bieu|san xuat)", "Hội Nông dân xã"),
)  # fmt: skip
# Wished for oneself or somebody, and no aim of a unit.
WISHED = (
    r"\b(?:xin|dang k[yi]|dk|dki|dky|de nghi|lam (?:ho so|don)|khai|ghi danh|ghi ten|nop ho so)\b"
)
# What a plan may tell of such a thing: a day, a sum, a number, who receives it.
VALUE = (
    r"\b(?:bao gio|khi nao|khi mo|hom nao|bua nao|ngay nao|ngay may|ngay mo|luc nao|chung nao|thang may|han (?:cuoi|chot|nop)|bao nhieu|nhieu tien|may (?:tien|trieu|dong|muc|dot|nguoi|ngay|sao|bo)|muc nao|dieu kien|tieu chuan|ho tro"
    r"|thuong|giay to|ho so gom|gom (?:gi|nhung)|nop (?:o )?dau|gui (?:ve |o )?dau|o dau|cho ai|co quan nao|the nao|quy trinh|trinh tu)\b"
)
# A clause or heading about who takes part.
TAKES_PART = r"\bdoi tuong\b|\bdieu kien (?:tham gia|dang ky|xet)\b|\bthanh phan tham gia\b"
# The name goes on: a craftsman of a course is no "nghệ nhân ưu tú".
NAMED_ON = r"\b(?:nghe nhan|nghe (?:si|sy)|nha giao|thay thuoc)(?: (?:nhan dan|uu tu))+\b"
