"""How people point at a number they gave before, and how they complain of so many questions."""

# Folded: "số vừa đọc lúc nãy", "số hồi nãy tôi cho".
POINTED = r"\b(?:vua (?:doc|cho|noi|gui|dua|nhan|bao|khai)|(?:luc|hoi|ban|khi) (?:nay|truoc))\b"
NUMBER = r"\b(?:so|sdt|dt|dien thoai)\b"
# As typed: without one of these there is nothing to fold.
TYPED = r"\b(?:s[oố]|s[dđ]t|[dđ]t|[dđ]i[eệ]n)\b"
# Of the questions themselves; what else angers is answered elsewhere.
SO_MANY = (
    r"\b(?:hoi|khai|dien|nhap|go)(?: \w+){0,4}? (?:lam|nhieu|dai|mai|hoai|suot|rac roi|phien)\b"
    r"|\b(?:lam|nhieu) (?:cau hoi|muc|buoc|thu tuc|cau|thu)(?: \w+)? (?:the|qua|vay)\b"
    r"|\bcon (?:may|bao nhieu|nhieu) (?:cau|muc|buoc|thu|cai|dieu)\b"
)
