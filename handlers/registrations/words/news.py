""" "Có kế hoạch mới nhớ báo anh nhé": how people ask to hear of the next campaign; folded."""

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
