"""What tells small talk from the name of a thing; folded."""

# Said to somebody, and in no name.
KIND_WORD = (
    r"\b(?:cam on|cam un|tks|thanks|thank|gioi|tot|hay|tuyet|nhanh|chao|xin loi|te|chan|buc|kem"
    r"|vui|de thuong|tien loi|on|ok|em|anh|chi|toi|tui|minh|ban|bot|ad)\b"
)
# What stands before it is a name ("bếp tương không khói"); what it begins is a refusal.
NO = frozenset("khong ko k chua chang hong thoi khoi dung".split())
