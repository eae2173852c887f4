"""How people ask to hear of the next campaign, and to register one more unit; folded."""

_ME = r"(?:toi|tui|em|minh|anh|chi|bac|chu|co|chau|ong|ba|htx|don vi|ben \w+|cho|voi)"
_NEW = (
    r"(?:ke hoach|dot(?: dang ky| thi dua)?|phong trao|chuong trinh|van ban|thi dua|cuoc thi|dang ky)(?: dang ky| thi dua)?"
    r" (?:moi|tiep theo|tiep|sau|sang nam|nam sau|nam toi|khac|nam 20\d\d|20\d\d)"
)
NEWS = (
    rf"(?:(?:a|da|vang|the|thoi|em|oi|nho|neu|khi nao|bao gio|luc nao|lan sau|sau nay|chung nao|hom nao) )*(?:co|ra|mo|phat dong|ban hanh) (?:cai )?{_NEW}"
    rf"(?: (?:thi|la|nho|nhan|ra|nhe|nho|em|giup|phai))* (?:bao|nhan|nhan tin|nhac|thong bao|alo|goi|hu|bao tin)(?: (?:tin|lai|{_ME}|biet|ngay|nhe|nha|nghe|nghen|a|em|luon|som|truoc|mot tieng))*"
    rf"|(?:(?:nho|nhan|em|oi|da|giup|hay|cho) )*(?:bao|nhan tin|thong bao|nhac)(?: (?:tin|{_ME}|biet|giup))* (?:khi|luc|neu|bao gio|khi nao)(?: nao)? (?:co|ra|mo) {_NEW}(?: (?:nhe|nha|a|em|voi|nghe))*"
)
# "Anh muốn cho HTX khác đăng ký nữa", "đăng ký thêm một đơn vị".
_UNIT = r"(?:htx|hop tac xa|don vi|to hop tac|tht|quy|cong ty|doanh nghiep|co so|ben)"
_WISHING = rf"(?:(?:da|a|vang|em|oi|gio|the|con|muon|can|xin|cho|giup|nho|nua|thi|lai|{_ME}) )*"
ANOTHER = (
    rf"{_WISHING}(?:dang ky|dk|lam|ghi)(?: (?:them|cho|mot|1|ca|ban|phieu|thi dua|giup|cai))* {_UNIT}(?: (?:khac|nua))+(?: (?:nua|a|nhe|nha|em|duoc|khong|ko|di|luon|voi))*"
    rf"|{_WISHING}(?:them |mot |1 )*{_UNIT} khac(?: (?:cung|nua|muon))* (?:dang ky|dk)(?: (?:nua|a|nhe|nha|em|luon|voi|thi dua))*"
    # "Con to thu hai nua", "giờ đến htx thứ 2 nhé".
    rf"|(?:{_WISHING}(?:con|den|sang|tiep(?: theo)?(?: la)?) )+(?:cai |mot |1 )?(?:{_UNIT}|to|cai) (?:thu )?(?:hai|2|ba|3|nua|khac|con lai)(?: (?:nua|a|nhe|nha|em|chau|di|luon|voi|co|day|chua|dang ky|dk))*"
    rf"|{_WISHING}(?:dang ky|dk|lam|ghi) them(?: (?:cho|mot|1))* {_UNIT}(?: (?:khac|nua|a|nhe|nha|em|di))*"
)
