"""How it is asked, and doubted, before what cannot be undone; folded."""

from handlers.acts.words.closing import ANOTHER_TIME

ASKS = (
    r"\?|\b(?:khong|ko|kh|hong|hok|hay khong|chua|ha|ho|hu|nhi|rang|sao|k|dzay|ta)"
    r"(?: (?:a|ah|em|chau|ad|ban|anh|chi|bac|cung|co|oi|vay|the|ta|nhi|day|minh|ha|duoc))*\W*$"
    r"|\b(?:gi|nhung gi|the nao|lam sao|ai|bao lau|bao gio|khi nao|chung nao|luc nao|may ngay|bao nhieu|nao|hay la|co phai|lieu)\b"
)
# They only sound like asking.
NOT_ASKING = (
    r"\b(?:co gi (?:toi|tui|thi|dau|em|tinh|sau)|(?:khong|chang|chả|cha|chua|het) (?:con |can |co )?gi|sao cung|gi cung|ai cung"
    r"|nao cung|ai bao|khong ai|khong sao|co sao dau|lam gi nua|lam gi cho|gi nua dau)\b"
)
# At its end, as typed: "à" asks where "ạ" is polite.
MARKED = r"\w+ (?:à|hả|hở|hử|ư|nhỉ|hen)(?: (?:em|cháu|ad|bạn|anh|chị|vậy|thế|cưng|con|ta|nhỉ))*\W*$"
# A wish that is said as a question.
WISHES = r"\b(?:giup|gium|ho|dum)\b|\bcho (?:toi|tui|em|minh|anh|chi|bac|chau|voi)\b"
# "Em có xóa gì đâu", "ai bảo xóa", "đâu có muốn rút": it was never wished.
_DEED = r"(?:xoa|rut|huy)"
_WISHED = r"(?: (?:bao|noi|bieu|keu|muon|doi|dinh|nho|xin|yeu cau|chau|em|chu|co|bac))*"
DENIES = (
    rf"\b(?:co|nao|ai|dinh)(?: (?:ai|dau))?{_WISHED} {_DEED}(?: (?:gi|het|chi|cai gi|bo|dang ky|dong y|du lieu|thong tin))* (?:dau(?! tien)|hoi nao|khi nao|bao gio|luc nao)\b"
    rf"|\b(?:dau|khong|ko|k|hong|chang|chua|nao) co{_WISHED} {_DEED}\b"
    # "Chị bấm nhầm", "lỡ tay thôi em".
    r"|^(?:(?:a|o|oi|da|chet|thoi|khong|ko|em|anh|chi|bac|chu|co|toi|tui|minh) )*(?:(?:lo |bi |vua )?(?:bam|go|nhan|an|viet|nhap)(?: (?:nham|lo|lon|sai))+|lo tay|nham tay|nham)"
    r"(?: (?:roi|thoi|day|em|a|nut|day em|oi|nhe|mat))*$"
    rf"|\b(?:dau|ai|chua|khong|ko|hong)(?: (?:bao|noi|bieu|keu|muon|doi|dinh))+(?: \w+)? {_DEED}\b"
)
DOUBTS = (
    r"\b(?:phan van|luong lu|chua chac|chua quyet|chua biet|(?:dang|can|phai)(?: \w+)? (?:nghi|suy nghi|can nhac|xem lai|tinh)|de(?: \w+)? (?:suy nghi|can nhac|xem lai|tinh|nghi (?:da|cai|them|lai|ky|chut))"
    r"|de(?: \w+){0,2} (?:ban|hoi)|de (?:do|nguyen|yen|tu tu|mai|bua khac|lan khac|khi khac)|cu de|chua voi|tu tu|suy nghi|chi hoi (?:thoi|choi|cho biet|xem|thu|vay|the|tham|cho vui))\b|^(?:a |u |uh )*ma thoi\b"
)
# What it is about.
BACK = r"\b(?:lay lai|khoi phuc|phuc hoi|hoan tac|tim lai|mo lai|(?:xoa|huy|rut) nham|lo (?:xoa|rut|huy|tay)|nham)\b"
ANEW = (
    r"\b(?:dang ky|dk|dky|lam|nop|gui|ghi|dong y|tham gia|khai)(?: \w+){0,3}? lai\b|\blai (?:tu dau|duoc)\b"
    r"|\b(?:sang nam|nam sau|nam toi|dot sau|lan sau|ban khac|ban moi)\b"
)
COST = r"\b(?:tien|phi|phat|tru diem|thanh tich|phe binh|anh huong|ky luat|co sao|mat diem|bi gi)\b"
PAPER = r"\b(?:giay|phieu in|ban in|in ra|ban giay|ho so giay|tai ve|ban cung)\b"
KEPT = r"\bcon (?:\w+ ){0,3}?(?:luu|giu|thay|gi|chi|so|nho|ban nao)\b|\b(?:thay|giu|luu) (?:\w+ )?(?:so|ten|thong tin|du lieu)\b"
# "Thế lưu đến bao giờ", where it is not deleted.
KEPT_LONG = r"\b(?:luu|giu)\b(?: \w+){0,4}? (?:bao lau|den (?:bao gio|khi nao|luc nao|may)|may (?:nam|thang|ngay))\b"
HOW_LONG = r"\b(?:bao lau|bao gio|khi nao|may ngay|luc nao|chung nao|xong ngay|ngay khong)\b"
PART = r"\b(?:mot phan|rieng|mot nguoi|mot minh|moi|bot|mot so|mot cai)\b|\bxoa chi\b|\bsua (?:lai|duoc|thoi)\b"
PEOPLE = r"\b(?:anh em|chi em|nguoi|danh sach|ca nhom|mat ten)\b"
# Told and not asked, as typed: of one thing only ("chỉ xóa số điện thoại thôi").
ONLY_PART = (
    r"\b(?:chỉ|chi|mỗi|moi|riêng|rieng)(?: (?:muốn|muon|cần|can|định|dinh|xin|là|la))* (?:xóa|xoá|xoa|rút|rut|bỏ|bo|hủy|huy)"
    r" (?!hết|het|tất|tat|cả|ca|luôn|luon|toàn|toan|đăng ký|dang ky|đồng ý|dong y)\w+.*\b(?:thôi|thoi|thui)\b|\bchỉ (?:xóa|xoá|rút|bỏ|hủy) (?:của|cua|số|so|tên|ten|một|mot|mỗi|moi)\b"
)
# "Mất cả đăng ký à", where nothing but deleting is asked.
LOSES = r"\bmat (?:\w+ )?(?:het|ca|luon|tat|sach|dang ky|phieu|danh sach|du lieu|thong tin)\b"
KNOWS = r"\b(?:ai|nguoi ta|can bo|co quan|tren|ben tinh|lien minh) (?:\w+ )?(?:biet|thay|hay|goi|hoi|xem)\b"
REMINDS = r"\b(?:nhac|tin nhac|lich nhac)\b"
REGISTERED = r"\b(?:dang ky|thi dua|hieu luc|phieu|danh hieu|dot nay)\b"
DONE_BY = r"\bai (?:\w+ )?(?:xoa|rut|lam)\b|\b(?:may|nguoi) (?:xoa|rut)\b|\b(?:duyet|don|xin phep|thu tuc)\b"
DATA = r"\b(?:so dien thoai|so|sdt|thong tin|ten|du lieu|xoa)\b"
SENT = r"\b(?:gui|chuyen)\b"
CODE = r"\bma(?: so)?\b"
LOST = r"\b(?:mat|bay|xoa|bo)\b|\b(?:da|vua) (?:ghi|nhap|khai)\b"
# The deed itself.
DELETING, TAKING, LEAVING = r"\bxoa\b", r"\brut\b", r"\b(?:huy|thoi)\b"
# Behind the clear word, and only a reason for it.
_WHO = r"(?:(?:vi|tai|nam nay|dot nay|gio|chi|toi|tui|em|anh|bac|chu|co|minh|chau|htx|don vi|ben|chung toi) )*"
REASON = (
    rf"{_WHO}(?:khong|ko|k|chang|hong|het|cha) (?:(?:con|muon|dinh|thay) )?(?:lam|tham gia|thi dua|dang ky|theo|dung|can|giu|kip)"
    r"(?: (?!dung|thoi|khoan|rut|xoa|huy)\w+){0,3} nua(?: (?:dau|em|a|nhe|nha|chau|ad))*"
    r"|(?:khong|ko|k|chang|cha|het)(?: con)? gi (?:de )?(?:giu|luu|lam|tiec)(?: nua)?(?: em| a)?"
    r"|(?:cam on|cam un|thanks?)(?: \w+){0,4}|chao (?:\w+ ?){0,3}"
    r"|co gi (?:toi|tui|chi|anh|bac|em) chiu(?: het)?"
    rf"|{ANOTHER_TIME}"
)
# The same with no comma before it.
TAIL = rf"\s+{ANOTHER_TIME}\W*$"
# Before it: "thôi, hủy đi", "không làm nữa, hủy đi".
BEFORE = rf"thoi|{REASON}"
STOPS = r"thoi (?=\w)"
