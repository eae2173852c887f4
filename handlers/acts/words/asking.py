"""A question that stands behind something else."""

ASKED_BEHIND = (
    r"[.!\n;,]\s+(?:(?:tiện thể|nhân tiện|tiện|à|mà|với lại|còn)[\s,]+)*"
    r"(?:cho (?:\w+ ){0,2}hỏi[\s,:]+(?:là )?)?(?P<question>[^.!?\n;,]{8,}\??)\s*$"
)
# "Cho chị đăng ký với": the wish to register and nothing else, folded.
_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|htx|don vi|ben (?:em|minh|toi|chi|anh))"
_OF = (
    rf"(?:ca nhan|tap the|ca hai|ban than|don vi|htx)(?: {_ME})?"
    r"(?: (?:danh hieu )?(?:tap the )?(?:lao dong )?(?:tien tien|xuat sac|ldtt|ldxs|cstdcs|chien si thi dua(?: co so)?"
    r"|(?:bang|giay) khen(?: (?:cua )?tinh)?))?"
)
# "Cho bác đăng ký htx dê nhé": what kind of one it is.
_TRADE = (
    r"(?:cai )?(?:htx|hop tac xa|to hop tac|tht|quy tin dung|cong ty)"
    r"(?: (?!nao\b|gi\b|dau\b|co\b|duoc\b|may\b|phai\b|khong\b|chua\b|thi\b|la\b|o\b|can\b|nhu\b|sao\b|ai\b|bao\b|han\b|so\b)\w+){1,4}?"
)
_VERB = r"(?:dang k[yi]|dk|dky|dki|ghi danh|ghi ten)(?: (?:lai|them|tiep|moi))?(?: thi dua)?"
_TAIL = r"(?: (?:voi|vs|nhe|nha|nghen|nghe|hen|a|chau|anh|chi|oi|cung|nam nay|dot nay|giup|ho|gium|di|em|ad|luon|cai|mot|thoi|duoc roi|dum))*"
_LEAD = r"(?:(?:da|vang|oi|em oi|a|alo|ad|the|vay|thoi) )*"
_WISHING = rf"(?:(?:cho|giup|ho|xin|nho|de|muon|can|dinh|tinh|xin phep) |{_ME} )"
# With whom it is for, the wish needs no lead ("đăng ký cá nhân ạ").
GREETING = r"(?:(?:chao|xin chao|kinh chao|alo|thua)(?: (?:can bo|lien minh|em|chau|anh|chi|ad|ban|cac \w+|dong chi|moi nguoi|buoi \w+|nhe|a|oi))* )?"
_WHO = (
    rf"(?:(?:htx|hop tac xa|to hop tac|tht|quy tin dung|quy|don vi|ban|thon|ben|doanh nghiep|dn|cong ty|anh em|chi em|ba con)(?: cua)?(?: (?:chung )?{_ME})?"
    rf"|chung (?:toi|em|minh|tui)|bon (?:em|tui|toi|minh)|choa|tau|tao|t|to|{_ME})"
)
_JOINS = (
    r"(?:duoc )?(?:vo |vao |di )?(?:tham gia(?: (?:vao|vo))?(?: (?:phong trao|dot|cuoc))?(?: (?:thi dua|nay|nam nay|dang ky))*|thi dua(?: nam nay| nay| voi ba con)?|gop mat"
    r"|join|(?:lam|man) (?:cai |mot cai )?(?:don |phieu |ho so |dang ky )*thi dua|danh sach (?:thi dua|dang ky))"
)
# "Mình muốn thi đua", "cho bác tham gia với".
WISHES_TO_JOIN = (
    rf"{_LEAD}(?:{_WHO} )?(?:cung )?(?:muon|xin|mong(?: muon)?|can|dinh|tinh|xin phep|quyet)(?: cho)?(?: {_WHO})? {_JOINS}{_TAIL}"
    rf"|{_LEAD}(?:(?:de nghi|nho|xin|hay) )?(?:cho|de) {_WHO}(?: xin| cung| duoc)* {_JOINS}{_TAIL}"
)
# "Dạ đăng ký ạ", "vậy em bắt đầu đăng ký", "bắt đầu đi": "thôi" before it may stop it.
_BEGINS = (
    rf"(?:(?:da|vang|oi|em oi|a|alo|ad|the|vay|u|ok) )*(?:{_ME} )?"
    rf"(?:(?:bat dau|tien hanh|lam|vao) )?(?:{_VERB}|bat dau){_TAIL}(?: (?:day|nao|day a))?"
)
# "Hay quá, thế bà đăng ký cho mấy đứa công nhân nhà bà nhé": an order, whatever was answered before.
_THEN = (
    r"(?:(?:da|vang|u|uh|ua|ok|oke|oki|a|oi|the|the thi|vay|vay thi|rua|ra the|ra vay|ro roi|hieu roi|biet roi|duoc roi|nhat tri|(?:hay|tot|quy|vui) (?:qua|day|the|lam|nhi|a)"
    r"|cam on(?: (?:em|chau|ad|ban|con|nhieu|nhe|a))*|thi|thoi duoc|nghe (?:hay|duoc) (?:day|qua)|em|chau|ad|con|ban) )*"
)
_FOLKS = (
    r"(?:(?:may|cac|nhung|tat ca|ca|toan bo|vai|hai|ba|bon|nam|sau|\d+|cho) )*"
    r"(?:dua|nguoi|anh em|chi em|anh chi em|cong nhan|xa vien|thanh vien|nhan vien|tai xe|lao dong|ba con|chau|tho|to vien)"
    r"(?: (?!nao\b|gi\b|dau\b|co\b|duoc\b|may\b|phai\b|khong\b|ko\b|chua\b|thi\b|la\b|can\b|nhu\b|sao\b|ai\b|bao\b|han\b|roi\b|da\b|sau\b|nam\b)\w+){0,6}?"
)
_INTO = r"(?: (?:vao|vo)(?: (?:thi dua|danh sach|ds|dang ky|cho|giup))*)"
_ORDERED = (
    rf"(?:{_INTO}|(?: (?:nhe|nha|nghen|nghe|hen|di|luon|voi|giup|ho|gium|cai|a|em|chau|ad|con))+)+"
)
_REST = r"(?: (?:chi (?:may|cac|nhung|moi)? ?(?:\w+ ){1,4}thoi|(?:con )?(?:tap the|don vi|htx)(?: \w+)? (?:nam sau|de sau|dot sau|lan sau|sau)(?: \w+){0,2}))?"
_FOR_FOLKS = rf"{_THEN}(?:(?:cho|de|xin|muon) )*(?:{_ME} )?(?:(?:muon|xin|se|cung) )*{_VERB} (?:cho |ca |luon )?{_FOLKS}{_ORDERED}{_REST}"
WISHES_TO_REGISTER = (
    rf"{GREETING}(?:{_FOR_FOLKS}|{_LEAD}(?:{_WISHING}+{_VERB}{_TAIL}|{_WISHING}*{_VERB} (?:cho )?(?:{_OF}|{_TRADE}){_TAIL})"
    rf"|{WISHES_TO_JOIN}|{_BEGINS})"
)
# "Từ nay đến lúc hết phong trào còn bao nhiêu ngày": counted by the calendar.
DAYS_LEFT = (
    r"\bcon (?:khoang |duoc )?(?:may|bao nhieu|bao lau)(?: nua)?(?: (?:ngay|tuan|thang|bua))?\b"
)
# A unit and its commune, where either is asked for; folded.
UNIT_AND_PLACE = (
    r"(?:(?:da|a|vang) )*(?:lien hiep|htx|hop tac xa|to hop tac|tht|quy tin dung|quy tdnd|cong ty|doanh nghiep)"
    r"(?: \w+){1,10} (?:xa|phuong|thi tran) (?!vien\b)\w+(?: \w+){0,3}"
)
# With its marks: any of them asks.
ASKING_OF_PLACE = r"\b(?:gì|nào|đâu|không|ko|chưa|hả|bao nhiêu|mấy|thế nào|ra sao|thủ tục|gi|nao|dau|khong|chua)\b"

# "Dang ky htx X xa Y lien he Z 0912… chi tieu …": the whole form in one go; folded, without signs.
DICTATED = (
    rf"{GREETING}(?:dang ky|dang ki|dk|dky|ghi danh)(?: \w+){{0,7}}? (?:htx|hop tac xa|tht|to hop tac|quy|qtdnd|cong ty|lien hiep) "
    r".*\b0(?:\d{9}|\d{2,3} \d{3} \d{3,4})\b"
)
