"""How people ask for the last version of what they sent, and whether it is mended; folded."""

_FILE = r"(?:phieu|ban|dang ky|ho so|don|danh sach|ds|to khai)"
MENDED = (
    rf"\b(?:{_FILE}|ten|chuc vu)(?: (?!neu\b|muon\b|duoc\b)\w+){{0,6}}? (?:sua|cap nhat|chinh|doi)(?: (?!duoc\b)\w+){{0,3}}?"
    r" (?:chua|roi (?:a|ha|phai khong|dung khong|hay chua|chua|chu))(?: (?:a|em|anh|chi|nhi|vay|the|ad|ha|e))*$"
    rf"|^(?:(?:the|vay|da|em|anh|chi|oi|ad|a) )*(?:sua|cap nhat)(?: (?:lai|xong|duoc|giup|em|cho|{_FILE}|cua|toi|a))* (?:chua|roi (?:a|ha|chua))(?: \w+)?$"
)
SEES = (
    rf"\b(?:xem|coi|doc|mo|gui)(?: lai)?(?: \w+){{0,3}}? {_FILE}(?: (?!da gui\b)\w+){{0,3}}?"
    r" (?:cuoi|cuoi cung|moi nhat|sau cung|sau khi sua|hien tai|bay gio|dang sua|vua sua)\b"
)
# "Thế giờ bên ad còn giữ tên anh ấy không".
STILL = (
    r"(?!.*\b(?:ke hoach|gach ten|phong trao)\b)\b(?:con|van)(?: con)?(?: (?:giu|luu|de|ghi|co))?(?: (?:cai|ca))* ten (?:cua )?(?!htx|don vi|to\b|minh\b|em\b|toi\b|tui\b)\w+(?: \w+){0,5}?"
    r" (?:khong|ko|k|hong|hok|chua|a|ha)(?: (?:em|anh|chi|ad|a|vay|nhi|e|ban|ha))*$"
)
