"""How it is asked who goes to a congress or conference, and what is done there; folded."""

EVENT = r"\b(?:dai hoi|hoi nghi)\b"
_GOES = r"(?:du|di|hop|den|tham du|tham gia|toi du)"
# The "mình" of "liên minh" is nobody who speaks.
_ANYBODY = r"(?<!lien )(?:(?:htx|ben|nha|don vi) )?(?:toi|tui|minh|em|anh|chi|bac|chu|htx|don vi|xa vien|thanh vien|chung toi)"
_NOT = r"(?:khong|ko|k|hong|hok)"
ATTENDS = (
    rf"(?:nhung |gom |co )*(?:ai|nguoi nao|don vi nao|htx nao)(?: (?:duoc|phai|se|thi|can))* (?:{_GOES}|moi)(?: {_GOES})?"
    r"|(?:bao nhieu|may) (?:nguoi|dai bieu|don vi)(?: (?:du|di|hop|tham du|tham gia))?"
    rf"|(?:{_ANYBODY} )?(?:co )?(?:phai|can|duoc) {_GOES} {_NOT}|(?:{_ANYBODY} )?co (?:duoc )?(?:moi|giay moi) {_NOT}"
    r"|bau (?:ai|may nguoi|nhung ai|nhung gi|cai gi)|thanh phan(?: (?:du|gom|tham du))?(?: (?:nhung )?(?:ai|gi))?|(?:noi dung|chuong trinh)(?: (?:hop|gom|la))?(?: (?:nhung )?gi)?|(?:hop|ban|lam) (?:ve )?(?:nhung )?(?:gi|chuyen gi|viec gi)"
)
