"""How people go on about titles in few words; folded, without signs."""

MOST_WORDS = 8
_LED = r"(?:(?:roi|the|vay|con|xong|thi|va|ma|sau do) )*"
_TAIL = r"(?: (?:vay|the|a|ha|nhi|em|anh|chi|bac|chau|oi|rua|ri|day|do|ta|ad|nhe|cho|dzay))*"
MAY_BE = r"\b(?:ai|nao|may|nhieu|tien)\b"
TITLES = (
    r"\b(?:danh hieu|chien si|lao dong (?:tien tien|gioi)|co thi dua|giay khen|bang khen"
    r"|khen thuong|duoc khen|khen (?:ai|nhung|ca nhan|tap the))\b"
)
WHO = (
    rf"{_LED}(?:do |la )?(?:ai|(?:noi|cap|co quan|nguoi|ben|cho) (?:nao|mo))(?: (?:la|se|nguoi|ben))*"
    rf" (?:xet duyet|phe duyet|duyet|xet|quyet dinh|quyet|cong nhan|trao|phong tang|cham){_TAIL}"
)
HOW_MUCH = (
    rf"{_LED}(?:(?:duoc|dc|thuong|nhan|co|kem|la|duoc thuong|het) )*"
    r"(?:may (?:trieu|tram|dong|nghin|chuc|cu|tien)|bao nhieu(?: (?:tien|trieu|dong))?|tien (?:bao nhieu|may|khong|ko))"
    rf"{_TAIL}"
)
