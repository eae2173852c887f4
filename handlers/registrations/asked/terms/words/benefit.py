"""How people ask what they have of taking part; folded."""

_TO = r"(?: (?:em|e|chau|a|ha|vay|the|nhi|ad|ban|oi|day|do|rua|nhe|anh|chi|bac|chu|co|ong|ba|day a|khong|ko))*"
_GAIN = r"(?:loi ich|quyen loi|cai loi|loi loc|loi|ich)"
# "Thế bác đăng ký thì được gì", "tham gia thi đua có lợi gì không".
GAINS = (
    rf"\b(?:dang k[yi]|dk|dki|thi dua)(?: (?!muon\b|can\b|phai\b|khong\b|ko\b|chua\b|danh\b|nhung\b)\w+){{0,5}}? (?:duoc|dc|co)(?: (?:cai|huong|{_GAIN}))* (?:gi|chi|j){_TO}$"
    rf"|^(?:(?:the|vay|ma|roi|toi|em|bac|htx|minh|thi) )*(?:duoc|dc|co) {_GAIN} (?:gi|chi|j){_TO}$"
)
# Of what is asked for by its own name.
NAMED = r"\b(?:tham gia|danh hieu|tien|von|vay|ho tro|dao tao|giay|bang khen|thuong|ke hoach|phong trao (?:gi|nao)|co thi dua|co dang ky|chua)\b"
ASK_PRAISE = "co bieu duong khen thuong kip thoi khong"
