"""How people wish that two of their chats are one; folded."""

CHANNEL = r"\b(?:zalo|za lo|telegram|tele|web|trang web|website|kenh)\b"
_FILE = r"(?:phieu|dang ky|ho so|don|ban|tin|du lieu|thong tin)"
JOINS = (
    r"\b(?:noi|lien ket|ket noi|dong bo|gop|ghep|lien thong)\b"
    rf"|\b(?:xem|dung|chung|thay|coi)(?: \w+){{0,2}}? chung\b|\bchung {_FILE}\b"
    rf"|\b(?:xem|coi|thay)(?: \w+){{0,3}}? {_FILE}(?: \w+){{0,4}}? (?:ben|o|tren|qua|tu) (?:zalo|tele|telegram|web|trang web)\b"
)
# Of something else: a group, a friend, a call, another's chat.
NOT_LINKED = (
    r"\bnhom\b|\bket ban\b|\b(?:goi|nhan tin|lien he|lien lac) (?:cho |voi |qua |bang |toi |den )*(?:can bo|zalo|toi|em|anh|chi)\b"
    r"|\b(?:khong|ko|k|dung|khoi|thoi) (?:can |muon |phai )*(?:noi|lien ket|ket noi|dong bo|gop)\b|\b(?:tach|bo|huy|go) (?:\w+ ){0,2}?(?:noi|lien ket|kenh)\b"
    r"|\bhtx\b(?: \w+){0,3} (?:lien ket|ket noi)\b|\b(?:lien ket|ket noi) (?:chuoi|san xuat|tieu thu|thi truong|cung cau)\b"
)
