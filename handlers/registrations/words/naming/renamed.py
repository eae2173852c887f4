"""How the unit's name is said to be short or wrong, and how it is said again; with their marks."""

_UNIT = (
    r"(?:đơn vị|don vi|htx|hợp tác xã|hop tac xa|liên hiệp(?: htx)?|lien hiep(?: htx)?|tổ hợp tác|to hop tac|tht"
    r"|quỹ|quy|trung tâm|trung tam|công ty|cong ty|cty)"
)
_WHOSE = r"(?:(?: của| cua)?(?: nhà| nha)? (?:em|tôi|toi|tui|mình|minh|anh|chị|chi|bác|bac|chú|chu|cô|co|bên em|bên tôi|bên mình|chúng tôi))?"
# What is said between the field and the name.
_SMALL = (
    r"(?:vẫn|van|còn|con|bị|bi|ghi|viết|viet|đang|dang|thiếu|thieu|sai|nhầm|nham|lộn|lon|sót|sot|cụt|cut|chưa|chua|đủ|du|đúng|dung|rồi|roi"
    r"|r|tề|te|mà|ma|lại|lai|giúp|giup|giùm|gium|hộ|ho|cho|em|e|anh|chị|chi|tôi|toi|tui|bác|bac|chú|cô|nhé|nhe|nha|ạ|a|kìa|kia|đó|do|đây|hết|het"
    r"|đầy|day|phải|phai|là|la|thành|thanh|sang|ra|mới|moi|nó|no|thì|thi|của|cua|đi|di)"
)
_PART = r"(?:(?:mất|mat|cái|cai|mấy|may) )*(?:chữ|chu|từ|tu|cụm từ|cum tu|đoạn|doan|khúc|khuc)"
FIELD = rf"\b(?:tên|ten)(?: (?:của|cua))?(?: (?P<of>{_UNIT})\b)?{_WHOSE}"
SHORT = r"\b(?:thiếu|thieu|sót|sot|mất|mat|cụt|cut|chưa đủ|chua du)\b"
_BETWEEN = rf"(?P<mid>(?:[ ,]+(?:{_PART} [^,.;:]{{1,30}}?|{_SMALL})\b)*)"
# "Tên đơn vị vẫn thiếu, phải là …", "tên thiếu chữ HTX tề: …", "sửa tên đơn vị: …".
SAID_AGAIN = rf"{FIELD}{_BETWEEN}(?P<turn>\s*[:,]\s*|\s+)(?P<new>[^\s,:.;!?][^.;!?\n]*)"
# "Em ghi thiếu tên rồi, HTX … mới đúng", "đơn vị là HTX … chứ".
OTHERWISE = (
    rf"(?:\b(?:thiếu|thieu|sai|nhầm|nham|lộn|lon) (?:tên|ten)\b(?P<mid>(?: {_SMALL}\b)*)\s*[:,]\s*|\b(?:đơn vị|don vi)(?: phải)? (?:là|la) )"
    r"(?P<new>[^\s,:.;!?][^.;!?\n]*)"
)
# "… thiếu chữ Sông Hồng, sửa đi": what is missing, and not the whole.
LACKS = rf"{FIELD}(?: {_SMALL})*? (?:thiếu|thieu|sót|sot|mất|mat) {_PART} (?P<part>[^,.;:!?\n]+)"
MEANT = r"(?:là|la|thành|thanh|sang|phải|phai)$"
TAIL = (
    r"(?:[\s,]+(?:(?:ở|o) (?:cuối|cuoi|sau|đuôi)|mới (?:đúng|phải)|moi (?:dung|phai)|ms đúng|chứ|chớ|chu|nhé|nhe|nha|nghen|ạ|a|em|cơ|co|thôi|thoi|đi|di|với|giúp|giup"
    r"|(?:sửa|sua|ghi|viết|bổ sung|thêm)(?: (?:lại|lai|đi|di|giúp|giup|giùm|cho|em|anh|chị|tôi|bác|vào|vô|nhé|nha))*|rồi|roi|tề|kìa|đó|do))+$"
)
