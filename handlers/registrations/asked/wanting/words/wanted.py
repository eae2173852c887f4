"""What registering is asked to want, and the words by which a plan may want it; folded, or with marks."""

# A bound that a plan does not set is named as it was asked for.
BOUNDS = (
    ("doanh thu tối thiểu", r"\bdoanh (?:thu|so)\b"),
    ("mức lãi tối thiểu", r"\b(?:lai|loi nhuan)\b(?! (?:duoc|khong|ko|dang))"),
    ("mức vốn tối thiểu", r"\bvon\b"),
    ("độ tuổi", r"\btuoi\b"),
    ("số người được đăng ký", r"\btoi da\b.*\bnguoi\b"),
    (
        "số người tối thiểu",
        r"\b(?:nguoi|thanh vien|xa vien|ho)\b.*\b(?:tro len|toi thieu|moi|it nhat)\b"
        r"|\b(?:may|bao nhieu|\d+|chuc|it|so|it nhat|toi thieu)(?: \w+)? (?:nguoi|ng|thanh vien|xa vien|ho)\b",
    ),
    (
        "thời gian thành lập hay làm việc tối thiểu",
        r"\b(?:moi|vua) (?:thanh lap|lap|ra doi|ra|vao)\b|\bthanh lap\b|\b(?:may|bao nhieu|bao lau|\d+) (?:nam|thang)\b|\bbao lau\b",
    ),
    ("quy mô", r"\bquy mo\b|\b(?:nho|be|nho xiu|be ti)\b"),
)
# Where one of them stands in the plan it may be the bound that is asked for; with their marks.
BOUND = r"\b(?:tối thiểu|ít nhất|trở lên|tối đa|không quá|từ đủ)\b"
IDENTITY = r"căn cước|cccd|cmnd|chứng minh (?:nhân dân|thư)|hộ khẩu"
REPORT = r"báo cáo"
DEADLINE = r"\b(?:khi nao|bao gio|luc nao|ngay nao|ngay may|thang nao|han)\b"
# Of honours the year before is asked by their level alone: "có đăng ký tỉnh được không".
OF_PROVINCE = r"\b(?:cap )?tinh\b"
# Who has nobody that the law names as the one who decides.
NO_HEAD = r"\b(?:khong|chua|ko|k|hong|hok|chang|no|lam gi) co (?:ong |ba |ai )?(?:giam doc|gd|thu truong)\b"
# "Báo cáo nộp bằng giấy hay qua mạng", "nộp báo cáo cho ai".
_TO = r"(?:cho ai|cho noi nao|ve dau|o dau|dau|den dau|qua dau|bang gi|bang cach nao|bang giay|qua mang|the nao|kieu gi|cach nao)"
REPORTS_TO = rf"\bbao cao\b(?: \w+){{0,4}}? (?:nop|gui|lam|viet)\b(?: \w+){{0,2}}? {_TO}\b|\b(?:nop|gui)(?: \w+){{0,2}}? bao cao(?: \w+){{0,3}}? {_TO}\b"
HANDED_TO = rf"(?:(?:the|vay|roi|thi|a|em|chau|oi|cho|hoi|con|phai|minh) )*(?:nop|gui)(?: (?:cai nay|cai do|no|thi))* {_TO}(?: hay (?:qua mang|bang giay|online|zalo))?(?: (?:the|vay|em|chau|a|nhi|ad|ha))*"
OF_REGISTERING = r"\b(?:dang k[yi]|dk|ghi danh|mau|don|phieu|giay|dong dau|con dau|nop|gui)\b"
