"""How it is asked what to write where one is in doubt, and what to do where a button fails; folded."""

_ME = r"(?:toi|tui|em|anh|chi|bac|chu|co|chau|ong|ba|minh|htx|don vi|ben \w+|nha \w+)"

_WRITES = r"(?:dang k[yi]|dk|ghi|khai|viet|dien|lay|de|dung)"
# "HTX đổi tên rồi thì ghi tên nào".
WHICH_NAME = rf"\b(?:doi|thay|sua) ten\b.*\b{_WRITES}(?: \w+){{0,2}}? (?:ten )?(?:nao|gi|sao|the nao|lam sao)\b"
WHICH_COMMUNE = (
    rf"\b{_WRITES}(?: (?:cai|theo|ten))*(?: (?:xa|phuong|huyen))+ (?:cu|nao|truoc)\b.*\b(?:hay|hoac)\b.*\b(?:moi|hien nay|bay gio)\b"
    r"|\b(?:sap nhap|nhap|doi ten|gop|bo huyen)\b.*\b(?:xa|phuong|huyen|thi tran)\b.*\b(?:nao|cu hay moi|xa cu hay xa moi|ghi sao|ghi the nao)\b"
    r"|\b(?:xa|phuong|huyen)\b.*\b(?:sap nhap|nhap|gop|bo)\b.*\bghi (?:xa |phuong |dia chi |sao|the nao|lam sao)"
)
# "Có 3 người cùng tên thì ghi sao".
SAME_NAMES = r"\b(?:trung|cung|giong)(?: (?:ho|ten|nhau))+\b.*\b(?:ghi|viet|khai|dang k[yi]|lam)(?: \w+){0,3}? (?:sao|the nao|lam sao|kieu gi|cach nao)\b"
# A paper was handed in: whether it is to be done again here.
PAPER_SENT = (
    r"\b(?:gui|nop|lam|dang k[yi])\b.*\b(?:bang giay|ban giay|to giay|giay)\b.*\b(?:roi|hom truoc|tuan truoc)\b"
    r".*\b(?:lam lai|lai|nop|gui|dang k[yi]|khai)\b.*\b(?:khong|ko|k|hong|hok|chu)\b"
)
# "Nút gửi không bấm được".
BUTTON_FAILS = (
    r"\b(?:nut|bam|an vao|nhan vao|cham vao)\b(?: \w+){0,5}? (?:khong|ko|k|hong|hok|chang|cha)(?: (?:bam|an|nhan))? (?:duoc|dc|an|len|thay gi|chay|co tac dung|phan ung)\b"
    r"|\bnut\b(?: \w+){0,3}? (?:bi )?(?:liet|do|hong|mat|khong hien|ko hien)\b"
)
# An invitation or a paper of the office that was lost.
LOST_LETTER = (
    r"\b(?:giay moi|thu moi|cong van|giay trieu tap)\b.*\b(?:mat|lac|that lac|chua nhan|khong nhan|ko nhan|khong thay|gui lai|cho xin lai|xin lai)\b"
    r"|\b(?:gui lai|xin lai|cho (?:xin )?lai)\b.*\b(?:giay moi|thu moi|cong van|giay trieu tap)\b"
)
# "Tên đó mấy, htx tôi ấy", "ở gần cầu Mậu A ấy": pointed at, and not named.
POINTS_AT_UNIT = r"(?:\w+ ){0,4}?(?:htx|hop tac xa|don vi|to|cai) (?:cua )?(?:toi|tui|em|anh|chi|bac|chu|co|minh|ben \w+) (?:ay|do|day|y|no)(?: (?:ma|a|em|nhe|chau))*"
POINTS_AT_PLACE = (
    r"(?:(?:da|thi|la|no|nam|o|ben|cho|ngay) )*(?:gan|canh|doi dien|qua|phia (?:tren|duoi|sau|truoc)|dau|cuoi) (?:cai )?"
    r"(?:cau|cho|truong|uy ban|tram|nga (?:ba|tu)|suoi|song|duong|ben|doc|deo|dinh|chua|benh vien|quoc lo)\b.*"
)
# "Cả nhà tôi 3 người": how many, and nobody by name.
SO_MANY = (
    r"(?:(?:da|vang|thi|gom|co|la|ghi|dang ky|cho|ca|het) )*(?:nha|gia dinh|vo chong|anh em|bo con|me con|htx|to)"
    r"(?: (?:toi|tui|em|minh|tau|bac|chi|anh|co|gom|la|tong cong))*(?: (?:\d{1,2}|hai|ba|bon|nam|sau|may) (?:nguoi|dua|ong|ba|vo chong))(?: (?:a|nhe|nha|em|luon))*"
)
MAY_ASK = r"\b(?:nguoi|dua|ay|do|day|gan|canh|doi dien|qua|phia|dau|cuoi|ten|xa|phuong|giay|nut|bam|an vao|nhan vao|cham vao|giay moi|thu moi|cong van|trung|cung|giong)\b"
