"""Short and dialect ways to ask, and the question in full; the first patterns are folded."""

_ME = r"(?:toi|tui|tao|tau|choa|minh|em|e|anh|chi|bac|chu|co|chau|con|ong|ba|me|o|mi|ad)"
_LEAD = rf"(?:(?:the|vay|rua|con|a|ma|roi|da|vang|u|oi|alo|nay|cho|xin|hoi|muon|biet|{_ME}) )*"
_TAIL = rf"(?: (?:the|vay|rua|a|ah|ha|nhi|day|do|nua|he|hi|hay|ay|oi|voi|em oi|{_ME}))*"
_WHEN = r"(?:khi nao|khi mo|bao gio|bao h|ngay nao|ngay may|hom nao|luc nao|bua nao|bua mo|chung nao|den bao gio|den khi nao)"
_NOT = r"(?:khong|ko|k|kg|hong|hok|chua)"
# All of a line, and what it asks.
IN_FULL = (
    (
        rf"{_LEAD}(?:(?:dang k[yi]|dk|tham gia|thi dua|lam|xong|dat|roi|ma|danh hieu) )*(?:thi )?(?:co |duoc |nhan )+(?:qua|tien|tien thuong|thuong tien|phan thuong|thuong|phong bi|qua cap)(?: (?:gi|chi|j))* {_NOT}{_TAIL}",
        "thưởng bao nhiêu tiền",
    ),
    (
        rf"{_LEAD}ai (?:se |la nguoi )?(?:(?:phat|trao|cho|chi|tra) (?:qua|thuong|tien thuong|phan thuong)|thuong){_TAIL}|{_LEAD}(?:tien |phan )?thuong thi sao{_TAIL}",
        "thưởng bao nhiêu tiền",
    ),
    (
        rf"{_LEAD}(?:cai )?(?:thoi )?han(?: chot| cuoi)? (?:nop|gui|dang k[yi]|dk)(?: (?:ho so|don|phieu|ban|dang k[yi]|thi dua))*(?: (?:la|den|toi|thi))*(?: {_WHEN})?{_TAIL}",
        "hạn đăng ký là bao giờ",
    ),
    (rf"{_LEAD}{_WHEN} (?:thi )?(?:hop )?tong ket{_TAIL}", "hội nghị tổng kết khi nào"),
    (rf"{_LEAD}(?:bua|hom|ngay) (?:ni|nay|nay) (?:la )?may{_TAIL}", "hôm nay ngày mấy"),
    (rf"{_LEAD}{_WHEN} (?:thi |co |moi )?hop{_TAIL}", "khi nào họp"),
    (
        rf"{_LEAD}(?:(?:phong trao|thi dua|cai nay|dot nay)(?: (?:nay|do|thi dua))* )?(?:tham gia|thi dua|lam|vao)?(?: (?:vao|thi|roi))* ?(?:co |duoc )+(?:loi(?: ich)?|quyen loi|ich|huong)(?: (?:gi|chi|j))(?: cho (?:ba con|dan|htx|xa vien|minh|chung \w+))?(?: {_NOT})?{_TAIL}",
        "tham gia thi đua có lợi ích gì",
    ),
    (
        rf"{_LEAD}(?:phong trao (?:nay )?)?(?:tham gia|thi dua)(?: (?:vao|thi|roi|thi dua|phong trao|nay))* (?:co )?duoc (?:cai )?(?:gi|chi|j)(?: {_NOT})?{_TAIL}",
        "tham gia thi đua có lợi ích gì",
    ),
    (
        rf"{_LEAD}(?:khong|ko|k|chang) (?:lam|tham gia|dang k[yi]|dk|thi dua)(?: (?:thi dua|gi|nua))* (?:thi |co )*(?:sao|bi sao|bi gi|sao khong|bi gi khong|co sao khong|bi phat khong){_TAIL}",
        "không đăng ký thì có bị gì không",
    ),
    (
        rf"{_LEAD}(?:lo |neu |ma )*(?:thi |bi )*(?:rot|truot|khong dat|ko dat|k dat)(?: (?:roi|danh hieu|thi dua|ma))* (?:thi )?(?:co )?(?:sao|sao khong|bi gi|bi gi khong|bi sao khong|bi phat khong|the nao){_TAIL}",
        "không đạt danh hiệu thì có bị gì không",
    ),
    (
        rf"{_LEAD}(?:gui|nop|dang k[yi]|dk)(?: (?:qua|bang|o|tren|vao))+ (?:zalo|telegram|mang|tin nhan|dien thoai|day|web)(?: (?:nay|luon))* (?:co )?(?:duoc|dc|dk) {_NOT}{_TAIL}",
        "nộp ở đâu",
    ),
    (
        rf"{_LEAD}(?:moi|mot|1) (?:htx|don vi|to|hop tac xa|to hop tac)(?: (?:thi|duoc|dc|dang k[yi]|dk|de nghi|cu|de cu|ghi|khen))* (?:may|bao nhieu|nhieu nhat may|toi da may|toi da bao nhieu) (?:nguoi|ca nhan|suat|ban)(?: (?:dang k[yi]|dk|duoc khen))?{_TAIL}",
        "mỗi đơn vị được đề nghị khen thưởng bao nhiêu người",
    ),
)
# Cheap before dear.
MAY_BE_SHORT = r"\b(?:han|tong ket|may|hop|loi|quyen loi|ich|huong|duoc|dc|sao|bi|gui|nop|qua|tien|thuong|rot|truot|dat)\b"
MOST_WORDS = 14
