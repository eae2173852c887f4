"""How people wish that their number alone is deleted; folded, whole lines."""

_ME = r"(?:em|anh|chi|toi|tui|bac|chu|co|ong|ba|chau|minh|choa|tau)"
_OUT = (
    r"(?:khoi|ra|di|het|luon|trong|tren|o|ra khoi|khoi (?:may|day|danh sach|he thong|phieu|ho so))"
)
NUMBER = (
    rf"(?:(?:da|a|oi|thoi|cho|giup|nho|lam on|muon|xin|{_ME}) )*(?:xoa|bo|go|huy|gach|loai)(?: (?:giup|ho|cho|luon|cai|{_ME}))*"
    rf" (?:so dien thoai|so dt|sdt|so may|so phone|so(?= cua {_ME}))(?: (?:cua|cu|nay|do|ay|{_ME}))*"
    rf"(?: (?:{_OUT}|may|day|danh sach|he thong|phieu|ho so|dang ky|giup|nhe|nha|a|em|voi|duoc khong|dc ko|duoc ko|duoc chu))*"
)
