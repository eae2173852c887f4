"""How people pass on what they heard of somebody of the office; folded."""

_ME = r"(?:em|anh|chi|bac|chu|co|chau|toi|tui|minh|o|e|a)"
_WHO = r"(?:chu tich|pho chu tich|giam doc|sep|lanh dao|can bo|truong phong|pho phong|bi thu|thu truong)"
_PERSON = rf"(?:(?:anh|chi|ong|ba|co|chu|bac|sep|tay|lao|dong chi) (?:\w+ ){{0,3}}?|{_WHO} (?:\w+ ){{0,3}}?)"
_HAPPENS = (
    r"(?:nghi(?: huu| viec| lam| roi| day| a| ha| phai|$)|ve huu|ve vuon|ve que|len chuc|xuong chuc|mat chuc|thang chuc|chuyen (?:di|ve|cong tac|cho|sang|len|don vi)"
    r"|thoi (?:viec|chuc|lam)|tu chuc|(?:lay|bo|cuoi|ly di|ly hon|cai nhau)(?: voi)? (?:vo|chong)|lay (?:vo|chong)|cuoi|ly hon|bi (?:ky luat|bat|dieu|kiem diem|cach chuc|thay|om)"
    r"|dieu (?:di|ve|sang)|luan chuyen|sinh (?:con|em be)|xay nha|mua (?:nha|xe)|om)"
)
# "Nghe nói anh Chủ tịch sắp nghỉ hả em", "sếp mới cưới à".
HEARD_OF = (
    rf"^(?:(?:a|o|ua|nay|ma|the|da|nhan tien|{_ME}) )*(?:nghe (?:noi|don|bao|ke|dau|phong thanh|phong phanh|{_ME} noi)|thay (?:bao|noi|don)|(?:ho|nguoi ta|thien ha) (?:bao|noi|don|ke))"
    rf" (?:la )?{_PERSON}(?:sap |moi |vua |da |dinh |se |chuan bi |duoc |co |sap duoc |sap bi )*{_HAPPENS}\b"
    rf"|^(?:(?:a|o|ua|nay|ma|the|da|nhan tien|{_ME}) )*{_WHO} (?:\w+ ){{0,3}}?(?:sap|moi|vua|dinh|chuan bi) {_HAPPENS}\b"
)
# Of the business, whoever heard it.
BUSINESS = r"\b(?:ke hoach|thi dua|dang ky|danh hieu|khen|von|vay|ho so|danh sach|phieu|chi tieu|dai hoi|htx|hop tac xa|goi lai|sua|lien he|ghi)\b"
