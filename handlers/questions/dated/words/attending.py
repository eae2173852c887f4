"""How it is asked who goes to a congress or conference, and what is done on a day; folded."""

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
# A day that is celebrated, and what is done on it: "11/4 có nghỉ không", "ngày HTX có mít tinh không".
DAY = r"\b\d{1,2}[/-]\d{1,2}\b|\bngay (?:htx|hop tac xa|quoc te|sinh)\b|\bsinh nhat bac\b"
DATE = r"\b(?P<day>\d{1,2})[/-](?P<month>\d{1,2})\b"
DONE = (
    rf"(?:co |duoc |phai |can )*(?:nghi(?: (?:lam|hoc|le|phep|ngay nao))?|treo co|mit tinh|(?:to chuc|lam) (?:le|mit tinh|ky niem|tiec|lien hoan)|le ky niem|lien hoan|tang qua)(?: (?:gi|chi|to|dung|phai|that|cap \w+))* (?:{_NOT}|chua)"
    r"|(?:to chuc|lam|co hoat dong) (?:nhung )?(?:gi|chi|nhung gi|hoat dong gi)"
)
