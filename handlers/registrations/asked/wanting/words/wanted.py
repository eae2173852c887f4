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
# "Tập thể khác cá nhân chỗ nào", "cả hai được không": of whom it is for.
KINDS_DIFFER = (
    r"^(?=.*\btap the\b)(?=.*\bca nhan\b).*\b(?:khac|phan biet)\b"
    r"|\b(?:nen|(?:khong|ko|k|chua) biet|phan van)\b(?: \w+){0,4}? (?:tap the (?:hay|hoac)(?: la)? ca nhan|ca nhan (?:hay|hoac)(?: la)? tap the)"
    r"(?: (?:nhi|nhe|em|a|chau|anh|chi|oi|day|thi|duoc|dc|tot|hon|hop|ha|cho|de|hay|la|phu|ly|dung|nua))*$"
)
BOTH_MAY = r"(?:(?:the|vay|thi|hay|a|em|chau|oi|dang ky|dk|ghi|lam|cho) )*ca (?:2|hai)(?: (?:luon|cung|thi|co))* (?:duoc|dc) (?:khong|ko|k|hong|chu)(?: (?:a|em|chau|nhi|vay|ad))*"
AIMS_WANTED = r"(?:(?:the|vay|thi|a|em|chau|oi|cho|hoi|ma) )*(?:co )?(?:can|phai|bat buoc)(?: (?:ghi|co|khai|dien|nhap|viet|phai))* (?P<what>chi tieu|sang kien)(?: (?:gi|nao|j|luon|o day))* (?:khong|ko|k|hong)(?: (?:a|em|chau|nhi|vay|ad))*"
# "Năm ngoái tiên tiến rồi, năm nay đăng ký xuất sắc được không".
HIGHER_NOW = (
    r"\bnam (?:ngoai|truoc|kia|20\d\d)\b.*\b(?:tien tien|ldtt|ttldtt|xuat sac|cstd\w*|chien si)\b.*\b(?:nam nay|gio|lan nay|dot nay)\b.*"
    r"\b(?:xuat sac|ldxs|ttldxs|chien si|cstd\w*|bang khen|co thi dua|cao hon)\b.*\b(?:duoc|dc) (?:khong|ko|k|hong|chua|chu)\b"
)
# Cheap before dear: whoever says none of these asks none of the four above.
MAY_WONDER = r"\b(?:khac|phan biet|hay|hoac|ca (?:2|hai)|chi tieu|sang kien|nam (?:ngoai|truoc|kia|20\d\d))\b"
# "Có cần nộp sản phẩm không", "có phải cam kết gì không": what a plan may not ask for.
THINGS = (
    r"\b(?:co|can|phai|duoc|nen)\b(?: (?:co|can|phai|ky|lam|viet|mang|gui|nop|dua|them|ca|duoc))* (?P<thing>san pham|mau (?:che|hang|san pham|gao|mat ong)|hang mau|(?:ban |giay )?cam ket)"
    r"(?: (?:gi|nao|j|di|kem|theo|den|len|khong|o|noi))* (?:khong|ko|k|hong|chu)(?: (?:a|em|chau|nhi|vay|ad))*$"
    r"|\b(?:nop|mang|gui) (?P<other>san pham|mau (?:che|hang|san pham|gao|mat ong)|hang mau)(?: (?:di|den|len|kem|thi))* (?:co )?(?:duoc|dc) (?:khong|ko|k)"
)
THING_NAMES = {"cam": "cam kết", "ban": "cam kết", "giay": "cam kết"}
PRODUCT = "sản phẩm, mẫu hàng"
# Where a plan itself asks for something of the kind.
WANTS = r"\b(?:nop|gui|kem|ky|mang)(?: \w+){0,3}? (?:san pham|mau|hang mau|cam ket)\b"
