"""What is said about whose a number is."""

from knowledge.typed.repeats import compiled

# Folded text around a number.
WRONG_AFTER = compiled(
    r"(?:[ ,.(]*(?:nhe|nha|nghen|em|chau|anh|chi)\b)*[ ,.(]*(?:a |oi |thoi )?(?:nham|sai|lon|khong (?=;|$|0)|khong(?=[ ,.:]*$)|khong phai|ko phai|bo di|la so cu|so cu(?! (?:mat|hong|bo|thi|khong|het|da|dung|cat|khoa|roi sim))|cu roi|khong dung nua|khong con dung|hong|het dung)\b"
)
# "Số em 09… nhưng đừng ghi số em nhé", "… thì không cần ghi": that one is not to be written.
_LEAVE = (
    r"(?:dung(?: co)?|khong|ko|khong can|khong phai|khoi|khoi can|cho|cho co)"
    r" (?:ghi|luu|dien|lay|dua|cho)(?: lai)?"
)
_LED = r"[ ,.(]*(?:(?:nhung|ma|thi|la|nhung ma|em|de \w+(?: \w+){0,2} thoi)\b[ ,]*)*"
_SOFTLY = (
    r"(?: (?:vao|phieu|don|so (?:do|nay|ay)|nhe|nha|nghen|nghe|a|em|di|dau|lam gi|day|giup|ho))*"
)
LEFT_AFTER = compiled(rf"{_LED}{_LEAVE}{_SOFTLY}[ )]*(?:[,.;:!]|$)")
_SELF = r"(?:em|chau|con|toi|tui|minh|bac|chu|anh|chi|co|tao|ong|ba)"
OWN_LEFT_AFTER = compiled(rf"{_LED}{_LEAVE} (?:so |cai so |sdt )?(?:cua )?{_SELF}\b")
OWN_BEFORE = compiled(rf"\b(?:so|sdt|may|dt|dien thoai)(?: cua)? {_SELF}\b[^.;]*$")
WRONG_BEFORE = compiled(
    r"\b(?:chu khong phai|chu ko phai|chu k phai|khong phai|(?:dung|khong|bo) (?:goi|lay|ghi|dung)|thay cho|thay so|so cu|so cu la|bo so|doi tu|tu so)(?: so)?(?: la)?[ :]*$"
)
# "Chánh văn phòng", "trưởng phòng" is somebody's post, and his own number.
OFFICE = compiled(
    r"\b(?:co quan|co dinh|(?<!cung )(?<!dang )(?<!hay )(?<!rat )(?<!ai )(?<!toan )ban(?! (?:no|khong|ko|rua|lam|ron|suot|viec|hop|qua|hoai|het))|(?<!chanh )(?<!pho )(?<!vien )van phong|vp|may ban|dt ban|(?<!truong )(?<!pho )(?<!van )phong)\b"
)
# "… 09…, khi nào cần lắm mới gọi": the other one is the contact's.
RARELY_AFTER = compiled(
    r"[ ,.(]*(?:(?:khi|luc)(?: nao)? )?(?:can|gap|khan|bi|ket)(?: \w+){0,3}? (?:moi|hang|hay|thi)(?: \w+)? (?:goi|alo|dien)\b(?! (?:so|cho|qua|vao|den|toi))"
)
RARELY_BEFORE = compiled(
    r"\b(?:can|gap|khan|bi|ket)(?: \w+){0,3}? (?:moi|hang|hay) (?:goi|alo|dien)(?: (?:so|vao|cho|qua|toi|den))*[ :]*$"
)
OWN = compiled(r"\b(?:so (?:em|chau|con|cua em|cua chau|cua con|e)|em la chau|so rieng em)\b")
OTHERS = compiled(
    r"\b(?:so (?:chu|ong|ba|bac|co|cua|anh ay|chi ay|sep)|goi so|lien he|dau moi|so chinh|di dong)\b"
)
OF_POST = compiled(
    r"\b(?:so|cua|may|con|sdt|dt)(?: \w+){0,2} (?:ke toan|thu quy|pho giam doc|pho|thu ky|van thu|nhan vien|truong phong|ban giam doc)\b"
)
OF_SPEAKER = compiled(
    r"\b(?:so|may|sdt|dt)(?: \w+)?(?: cua)? (?:toi|tui|minh|bac|chu|anh|chi|co)\b"
)
CONTACT = compiled(r"\b(?:lien he|dau moi|phu trach|dai dien|lh|chinh)\b")
# "09… của chị Trâm", "09… (Trâm)": whose it is said behind it; up to the name.
OF_WHOM = r"[ ,]*(?:\(|(?:la )?(?:so )?cua )(?:\w+ ){0,3}?"
EITHER = compiled(r"[ ,]*(?:hoac|hay|va|voi|voi ca)(?: (?:la|so))*[ ,:]*$")
OF_BEFORE = compiled(r"^[ ,]*(?:\([^)]*\)|(?:la )?(?:so )?cua [^,;.]*)")
# Said beside something else: the contact's number was wrong.
WRONG = (
    r"\b(?:so dien thoai|dien thoai|sdt|so dt|so lien he|so may)\b[^.;\d]{0,30}\b(?:sai|nham|lon)\b"
)
# "…, lấy số mình", "… thì gọi kế toán": whose number of those named is the one.
CHOSEN = compiled(
    r"\b(?:lay|dung|ghi|goi)(?: (?:so|cho|thi|may|cua))* (\w+(?: \w+)?)(?: (?:nhe|nha|nghen|nghe|a|di|thoi|giup|em|chau))*\W*$"
)
# "…, lấy số tui ni 0913…": right before the number that is to be taken.
TAKEN = compiled(
    r"(?<!\bdung )(?<!\bkhong )(?<!\bkhoi )\b(?:lay|ghi|goi|xai)(?: (?:cho|vao|qua|theo|em|giup))*(?: (?:so|sdt|dt|cai|may))+(?: (?:cua|toi|tui|minh|bac|anh|chi|co|chu|em|di dong|co quan|co dinh|may ban|ban|vp|dt|nay|ni|day|do|la|sau))*[ :]*$"
)
# The one said last counts: "… là số chồng tôi, số tôi 09…".
FAMILY = compiled(
    r"\b(?:so|may|cua)(?: cua)? (?:vo|chong|ong xa|ba xa|con|nha)\b"
    r"(?!.*\b(?:so|may|sdt|dt)(?: cua)? (?:toi|tui|em|minh|bac|anh|chi|chu|co)\b)"
)
FAMILY_AFTER = compiled(
    r"(?:[ ,.(]*(?:la )?(?:so )?cua| *la so) (?:vo|chong|ong xa|ba xa|con|nha)\b"
)
# What leads to a number, at the end of what stands before it.
LED_TO = r"[\s,.;]*(?:(?:số|so|sđt|sdt|đt|dt|điện thoại|dien thoai|máy|là|la)[\s,.:]*)*$"
