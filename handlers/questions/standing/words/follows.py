"""Short questions whose subject is the last answer's; folded words, without what stands between."""

from handlers.questions.dated.words.attending import ATTENDS, DONE

_ME = r"(?:toi|tui|minh|em|e|anh|chi|bac|chu|co|chau|con|ong|ba|ad)"
_LEAD = rf"(?:(?:the|vay|rua|con|a|ma|roi|da|vang|u|o|oi|no|cai (?:nay|do)|ke hoach(?: nay| do)?|van ban(?: nay| do)?|kh|cho|hoi|{_ME}) )*"
_TAIL = rf"(?: (?:(?:hom|ngay|bua) (?:do|ay|nay)|the|vay|a|ah|ha|nhi|day|do|nua|ay|oi|nao|luon|voi|biet|khong biet|em oi|{_ME}))*"
_WHEN = r"(?:ngay (?:nao|may|bao nhieu|thang nao|gi)|hom nao|khi nao|bao gio|luc nao|nam nao|thang nao|ngay thang nam nao|(?:bua|hom|khi|luc|hoi|ngay) (?:mo|nao|chi))"
_MAKES = r"(?:ky|ban hanh|ra|ra doi|lap|cong bo|duoc ky|duoc ban hanh)"
# Who signed or issued it, or what it is called, was asked.
ISSUED = r"\b(?:ky|ban hanh|so may|so bao nhieu|so hieu|van ban so|cua ai|ai ra|co quan nao)\b"
# What is asked, the question in full, and what must have been spoken of.
FOLLOWS = (
    (
        rf"{_LEAD}{_MAKES}(?: (?:vao|tu|luc|hoi))* {_WHEN}{_TAIL}",
        "kế hoạch ban hành ngày nào",
        r".",
    ),
    (
        rf"{_LEAD}ngay (?:ky|ban hanh)(?: la)?(?: ngay)?(?: (?:bao nhieu|nao|may|gi|hom nao))?{_TAIL}",
        "kế hoạch ban hành ngày nào",
        r".",
    ),
    (
        rf"{_LEAD}(?:vao |tu |luc )?{_WHEN}(?: {_MAKES})?{_TAIL}",
        "kế hoạch ban hành ngày nào",
        ISSUED,
    ),
    (rf"{_LEAD}(?:so|so hieu) (?:may|bao nhieu|gi|nao){_TAIL}", "kế hoạch số mấy", ISSUED),
    (
        rf"{_LEAD}(?:(?:ong|ba|anh|chi|nguoi|dong chi|bac) (?:ay|do|nay|ky|ta|no|ni) )?(?:la |lam |giu |co )*chuc (?:gi|chi|vu gi|vu chi|danh gi|nao){_TAIL}",
        "người ký kế hoạch giữ chức vụ gì",
        ISSUED,
    ),
    (rf"{_LEAD}(?:ai|ong nao|ba nao|nguoi nao) ky{_TAIL}", "ai ký kế hoạch", r"."),
)
# Of an event that was asked about: "ở đâu", "mấy giờ", "lần thứ mấy"; `told` asks for its day.
EVENT = r"\b(?:dai hoi|hoi nghi|tong ket|ky niem|hop|ngay (?:quoc te|htx|hop tac xa|sinh)|quoc te (?:htx|hop tac xa)|sinh nhat bac)\b|\b\d{1,2}/\d{1,2}\b"
_WHICH = r"(?:lan|khoa|dot) (?:thu )?(?:may|bao nhieu)|khoa nao|nhiem ky (?:nao|may|gi|bao nhieu|tu nam nao|tu (?:bao gio|khi nao) den (?:bao gio|khi nao))"
_TOLD = r"thoi gian(?: nao)?|ngay gio(?: nao)?|ngay to chuc|(?:bao gio|khi nao|luc nao)(?: (?:thi|moi|se))* (?:biet|co|chot|bao|thong bao|cong bo|dinh|xep)(?: (?:ngay|lich))?|(?:co )?(?:truoc|sau|trong|vao) (?:thang \d{1,2}|he|tet)(?: (?:hay|hoac) (?:la )?(?:sau|truoc))?(?: (?:khong|ko|k|chua))?"
OF_EVENT = rf"{_LEAD}(?:(?:nam nay|lan nay|nam \d{{4}}|la|thi|duoc) )*(?:(?:to chuc|hop|dien ra|duoc to chuc|lam|bat dau) )*(?:vao )?(?P<asks>o dau|o mo|may gio|luc may gio|dia diem o dau|dia diem nao|dia diem|noi to chuc|o cho nao|gio nao|bao gio|khi nao|ngay nao|{_WHICH}|{ATTENDS}|{DONE}|(?P<told>{_TOLD})){_TAIL}"
WHEN = rf"\b(?:bao gio|khi nao|ngay nao|hom nao|luc nao|ngay may|o dau|may gio|luc may gio|{ATTENDS}|{DONE}|(?:(?:nam nay|lan nay) )?(?:la )?(?:{_WHICH}))\b(?: {_ME})*"
# Of a flag or a certificate that was asked about: "còn của UBND tỉnh".
HONOUR = r"\b(?P<head>co thi dua|bang khen|giay khen|co(?= cua))\b"
OF_HONOUR = rf"{_LEAD}(?P<whose>cua (?:ubnd|uy ban|tinh|chinh phu|thu tuong|lien minh|bo|xa|htx|giam doc|trung uong)(?: (?!thi\b|sao\b)\w+){{0,4}}?)(?: (?:thi|sao|the nao))*{_TAIL}"
# Cheap before dear, as typed in small letters.
MAY_FOLLOW = r"ng[aà]y|b[uữ]a|[oở] m[oô]|h[oô]m|khi n|bao gi|l[uú]c|n[aă]m n|th[aá]ng n|s[oố] |k[yý]|ban h[aà]nh|[oở] [dđ][aâ]u|m[aấ]y|kho[aá]|nhi[eệ]m|[dđ][iị]a|ch[oỗ]|ch[uứ]c|\bai |b[aầ]u |n[oộ]i d|ch[uư][oơ]ng|th[aà]nh ph|ph[aả]i |[dđ][uư][oợ]c |m[oờ]i |l[aà]m |t[oổ] ch|ngh[iỉ]|c[oờ] |tinh |th[aá]ng \d|c[uủ]a |th[oờ]i gian|n[oơ]i t"
MOST_WORDS = 9
# "Nói rõ hơn đi", "chi tiết hơn".
_MORE = r"(?:ro|chi tiet|cu the|ky|day du|tuong tan|sau|can ke)"
_SAY = r"(?:noi|giai thich|trinh bay|ke|viet|cho biet|dien giai|noi lai|dan giai|huong dan)"
MORE = (
    rf"{_LEAD}(?:{_SAY} )?(?:cho {_ME} )?(?:(?:{_MORE}) (?:hon|them|ra|vao)(?: (?:nua|chut|ti|mot chut|mot ti|xiu|duoc khong|dc ko|duoc ko|di|xem|xem nao|nhe|giup|cho|ve))*|cu the(?: (?:la )?(?:lam )?(?:gi|sao|ra sao|the nao|nhu nao))?(?: (?:di|xem|nao|nhe|a))*|ke(?: ra| het)+(?: (?:di|xem|nao|nhe|cho))*|(?:trich |chep |doc |cho xem )+nguyen van(?: (?:di|ra|nhe|xem))*|{_SAY} (?:them|ro|tiep|ro rang)(?: (?:nua|chut|ti|di|xem|xem nao|nhe|duoc khong|dc ko|giup))*){_TAIL}"
    rf"|{_LEAD}(?:chua|khong|ko) (?:ro|hieu) (?:lam|ro)(?: (?:noi|giai thich) (?:lai|ro|them|ky)(?: \w+){{0,3}})?{_TAIL}"
)
MAY_BE_MORE = (
    r"\b(?:nguyen van|ke|ro|chi tiet|cu the|ky|day du|them|tuong tan|tiep|lai|sau|can ke)\b"
)
# "Tại sao thế", "vì sao không": why what was just said is so.
WHY = rf"{_LEAD}(?:tai sao|vi sao|tai vi sao|sao lai|sao ma|sao|ly do (?:la )?(?:gi|sao|vi sao)|do dau|vi le gi)(?: (?:lai|ma|khong|ko|khong co|khong ghi|khong noi|khong duoc|duoc|co|nhu|nhu vay|nhu the|khong thay ghi))*{_TAIL}"
MAY_BE_WHY = r"\b(?:sao|ly do|do dau|vi le)\b"
# Somebody asks how things are, and not why.
NOT_WHY = r"\b(?:lam sao|ra sao|thi sao|the sao|con|lay lam)\b|^sao$"
