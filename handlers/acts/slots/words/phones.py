"""Numbers as they are spoken, and what is said about whose a number is."""

import re

DIGITS = {
    "khong": "0", "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "lam": "5",
    "sau": "6", "bay": "7", "tam": "8", "chin": "9", "le": "0", "linh": "0",
}  # fmt: skip
_DIGIT = "(?:không|khong|một|mot|mốt|hai|ba|bốn|bon|tư|tu|năm|nam|lăm|sáu|sau|bảy|bay|bẩy|tám|tam|chín|chin)"
_TIMES = r"(?:hai|ba|bốn|bon) (?:số|con|so)"
_SAID = rf"(?:[ ,.\-]+(?:(?:rồi|roi)[ ,]+)?(?:{_TIMES} )?{_DIGIT})"
# "0912000 bảy tám chín": begun in digits and ended in words.
MIXED = rf"(?<!\d)0(?:[ .\-]?\d){{2,8}}{_SAID}{{1,7}}\b"
SPOKEN = rf"\b(?:không|khong){_SAID}{{5,10}}\b"
# Folded: "ba số không" is said for three of them.
REPEATED = r"\b(hai|ba|bon) (?:so|con) (\w+)"
# Folded text around a number.
WRONG_AFTER = re.compile(
    r"[ ,.(]*(?:a |oi |thoi )?(?:nham|sai|lon|khong (?=;|$|0)|khong(?=[ ,.:]*$)|khong phai|ko phai|bo di|la so cu|so cu(?! (?:mat|hong|bo|thi|khong|het|da|dung|cat|khoa|roi sim))|cu roi|khong dung nua|khong con dung|hong|het dung)\b"
)
WRONG_BEFORE = re.compile(
    r"\b(?:chu khong phai|chu ko phai|chu k phai|khong phai|dung goi|thay cho|thay so|so cu|so cu la|bo so|doi tu|tu so)(?: so)?(?: la)?[ :]*$"
)
OFFICE = re.compile(r"\b(?:co quan|co dinh|ban|van phong|vp|may ban|dt ban|phong)\b")
OWN = re.compile(r"\b(?:so (?:em|chau|con|cua em|cua chau|cua con|e)|em la chau|so rieng em)\b")
OTHERS = re.compile(
    r"\b(?:so (?:chu|ong|ba|bac|co|cua|anh ay|chi ay|sep)|goi so|lien he|dau moi|so chinh|di dong)\b"
)
CONTACT = re.compile(r"\b(?:lien he|dau moi|phu trach|dai dien|lh|chinh)\b")
# Said beside something else: the contact's number was wrong.
WRONG = (
    r"\b(?:so dien thoai|dien thoai|sdt|so dt|so lien he|so may)\b[^.;\d]{0,30}\b(?:sai|nham|lon)\b"
)
