"""How the sheet of what was sent is asked for, to be printed or signed; folded."""

_SHEET = r"(?:word|docx|file in|ban in|ban cung|to in|phieu in|ban giay)"
PAPER = (
    rf"\b(?:cho|gui|xin|lay|tai|can|muon|co|in)\b(?: (?!hoi\b)\w+){{0,5}}? (?:ban |file |tep |to |phieu |mau )*{_SHEET}\b"
    r"|\b(?:ban|file|tep|to|phieu|don|dang ky)\b(?: \w+){0,4}? (?:de|ma|cho)(?: \w+){0,2}? (?:in|ky|dong dau|trinh ky)\b"
    r"|\b(?:in|tai)(?: (?:ra|xuong|phieu|ban|don|dang ky|giay))+(?: \w+){0,3}? (?:ky|dong dau|trinh)\b"
)
# "Em in hộ anh cái giấy", "in giấy ở đâu": of whoever has sent something.
_ME = r"(?:em|e|anh|a|chi|c|bac|chu|co|chau|toi|tui|minh|ong|ba)"
PRINTED = (
    rf"\bin(?: (?:ra|ho|giup|gium|dum|cho|lai|duoc|voi|{_ME}))* (?:cai |mot |to |ban )?(?:giay|to|phieu|ban|don|dang ky|to khai)\b"
    rf"|\b(?:cho|gui|xin)(?: (?:lai|{_ME}))* (?:cai |to |ban )?(?:giay|phieu|ban)(?: (?:\w+ ){{0,3}}?)?(?:de )?(?:in|ky)\b"
)
# Of the plan, of whether paper is wanted at all, of what is sent back.
NO_PAPER = r"\b(?:e?mail|dia chi|ke hoach|van ban|cong van|thong bao|mau don|mau dang ky|co phai|co can|bat buoc|can khong|phai nop|nop ban|gui lai|gui ban|da ky|(?<!dang )ky roi|(?<!dang )ky xong|chup|scan|quet)\b"
