"""What tells small talk from the name of a thing; folded."""

# Said to somebody, and in no name.
KIND_WORD = (
    r"\b(?:cam on|cam un|tks|thanks|thank|gioi|tot|hay|tuyet|nhanh|chao|xin loi|te|chan|buc|kem"
    r"|vui|de thuong|tien loi|on|ok|em|anh|chi|toi|tui|minh|ban|bot|ad)\b"
)
# What stands before it is a name ("bếp tương không khói"); what it begins is a refusal.
NO = frozenset("khong ko k chua chang hong thoi khoi dung".split())
# What asks and leans on what was said before it, and what stands around that.
ASKING = frozenset(
    "o mo tai cho noi dau nao nay gi chi ai may bao nhieu bn gio lau khi luc hom bua ngay thang nam la"
    " the vay rua thi ma con roi co duoc khong ko k a ha nhi em e chau anh bac cu the nhu sao".split()
)
# Names that hold such a word without its marks.
NOT_ASKING = r"\b(?:giai the|dia chi|bao cao|bao hiem|chi bo|tap the|chu the)\b"
# "Bao giờ nhận", below what is given and the plan says nothing of.
WHEN_GIVEN = r"(?:(?:the|vay|a|ma|roi|thi|u) )*(?:bao gio|khi nao|chung nao|ngay nao|bao lau|hom nao)(?: (?:thi|moi|se|duoc|lai))* (?:nhan|phat|trao|linh|lanh|tra|cap|co tien|co|chi)(?: (?:tien|thuong|qua|duoc|the|vay|a|em|nhi))*|(?:(?:the|la|thi|duoc|khoang) )*(?:bao nhieu|bn)(?: (?:tien|the|vay|a|em|nhi|duoc))*"
EVENT = r"\b(?:dai hoi|hoi nghi|tong ket)\b"
# Who means the assistant, what registering costs, or who reads what is written here says so.
OF_MACHINE = frozenset(
    "em e bot may máy mày ad mi tro trợ ly lý nguoi người ban bạn day đây đấy do đó the thế vay vậy la là chu chú"
    " chau cháu con that thật robot tuoi tuổi ten tên".split()
)
OF_COSTS = frozenset(
    "phi phí mat mất nop nộp dong đóng thu free mien miễn ton tốn tra trả dang đăng ky ký dk tham cuoc cước nhan nhắn"
    " tin gop góp".split()
)
OF_SEEN = frozenset(
    "thong thông tin so số du dữ lieu liệu ten tên luu lưu lo lộ khai ghi dang đăng ky ký dk nhan nhắn cua của doc đọc"
    " giu giữ bi bị mat mất tui toi tôi em chi chị anh bac bác minh mình".split()
)
OF_SENT = frozenset(
    "dang đăng ky ký dk gui gửi nop nộp khai sua sửa rut rút ten tên danh sach sách cua của toi tôi tui em minh mình"
    " htx don đơn vi vị".split()
)
# How many years or times it is, and no day of the week.
COUNTED_YEARS = r"\b(?:nam|lan|ky niem|khoa|nhiem ky)(?: (?:thu|lan thu))? (?:may|bao nhieu)\b"
# The moon's calendar is asked for; what lies between a day of it and the question.
_OF_MOON = r"(?: \w+){0,3}? am(?: lich)?\b(?: \w+){0,4}? "
LUNAR = (
    r"\b(?:mung|mong|ngay|hom|ram)(?: \w+){0,2} (?:may|nao|bao nhieu)(?: \w+)? am(?: lich)?\b"
    r"|\b(?:am lich|lich am|ngay am)(?: (?:la|thi|roi vao))* (?:ngay |mung |mong )?(?:may|nao|bao nhieu)\b"
    r"|\b(?:la|thi|vao|nham|trung|rang|theo) (?:ngay )?am(?: lich)? (?:ngay |mung |mong |la )*(?:may|nao|bao nhieu)\b"
    rf"|\b(?:mung|mong|ram|\d{{1,2}}/\d{{1,2}}){_OF_MOON}(?:ngay nao|may|bao nhieu|hom nao|bao gio|khi nao|bua mo|duong lich)\b"
    r"|\b(?:doi|tinh|quy) (?:ra|sang|qua) (?:ngay )?(?:am|duong)\b|\bla bao nhieu am\b|\b(?:am|duong)(?: lich)? hay (?:la )?(?:am|duong)\b"
    r"|\b(?:ram|mung (?:mot|1))(?: thang \w+)?(?: nay| sau| toi)? (?:la|vao|roi vao|nham) (?:ngay|hom|thu) (?:nao|may|bao nhieu)\b"
)
TODAY = r"\b(?:hom|bua) (?:nay|ni)\b|\bhnay\b"
