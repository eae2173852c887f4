"""How a part of the unit's name is struck out or put in; with marks or without."""

NAME = r"\b(?:tên|ten)\s+(?:của\s+|cua\s+)?(?:đơn vị|don vi|htx|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|tht|tổ|to|quỹ|quy|qtdnd|công ty|cong ty|cty)\b"
_PART = r"(?:(?:đi\s+|di\s+|giúp\s+|cái\s+|mấy\s+)?(?:cụm từ|cum tu|cụm|cum|chữ|chu|từ|đoạn|doan))"
STRUCK = (
    rf"\b(?:bỏ|bo|xóa|xoá|xoa|cắt|cat|thừa|thua|dư)\s+(?:bớt\s+|bot\s+)?{_PART}\s+(?P<what>.+)$"
)
PUT_IN = (
    rf"\b(?:thêm|them|thiếu|thieu|chèn|chen)\s+{_PART}\s+(?P<what>.+?)\s+(?:vào\s+|vao\s+|ở\s+)?"
    r"(?P<where>sau|trước|truoc)\s+(?:chữ|chu|từ)\s+(?P<beside>.+)$"
)
# Behind what is struck out.
TAIL = r"\s+(?:trong|o|ở|khoi|khỏi)\s+(?:ten|tên)\b.*$|(?:\s+(?:đi|di|nhé|nhe|nha|ạ|a|giúp|giup|em|với|voi|luôn|cho)\b)+.*$"
QUOTES = "\"“”'‘’«»"
# "Chưa đặt tên", "chua biet goi ten gi", "chua nghi ra ten"; a name that is missing in a list is none of a unit.
NOT_NAMED_YET = (
    r"\bchua (?:(?:biet|nghi|kip|thong nhat|hop|ban|chot|chon|xong|ra|duoc|co|dat|lay|goi|no|cai|la) ){1,4}ten"
    r"(?: (?:gi|nao|la gi|chinh thuc|rieng))?(?! (?:trong|tren|toi|em|minh|o|cua|ai)\b)\b"
    r"|\b(?:khong|ko|k) biet (?:dat|goi|lay)(?: la)? ten (?:gi|nao|la)\b"
)
