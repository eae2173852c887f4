"""How people ask where and by what number the office is reached; folded."""

_OFFICE = r"(?:lien minh|can bo|phong thi dua|phong|co quan|van phong|ben (?:minh|ay|do|thi dua|lien minh)|nguoi phu trach|nguoi lam|nguoi nhan)"
_NO = r"(?:so may|so dt|sdt|so dien thoai|dien thoai|so lien he|so lien lac|duong day nong|hotline|so ban|zalo|email|mail)"
NUMBER_OF_OFFICE = (
    rf"(?<!tru )\b(?:{_NO}|so)(?: (?:cua|ben|o|cho|de|goi|lien he|lien lac|ca nhan|ai|voi|truc))* {_OFFICE}\b"
    # Who its head is called is asked of the plan.
    rf"|(?<!giam doc )(?<!chu tich )(?<!lanh dao )(?<!tich cua )(?<!doc cua )\b{_OFFICE}(?: \w+){{0,5}}? (?:so nao|so may|so bao nhieu|so gi|{_NO}|ten gi|ten la gi|la ai)\b"
    r"|\b(?:goi|lien he|dien|alo|lien lac|nhan) (?:ve |vao |den |toi |cho )?(?:so nao|so may|so bao nhieu|so gi|so mo)\b"
)
# "Liên minh ở đâu", "địa chỉ văn phòng": of the office itself, and of nothing held there.
ADDRESS_OF_OFFICE = (
    rf"^(?:(?:da|cho|hoi|xin|em|anh|chi|a|oi|toi|minh) )*{_OFFICE}(?: (?:htx|hop tac xa|tinh|minh|nam|dong))* (?:o|cho|tai) (?:dau|mo|nao)(?: (?:vay|the|a|em|ha|nhi|rua))*$"
    rf"|\\bdia chi (?:cua |cho )?{_OFFICE}(?: (?:htx|hop tac xa|tinh|minh|o dau|la gi|the nao|vay|a|em|nhi))*$"
)
WHOM = (
    r"\b(?:gap|hoi|goi|lien he|lien lac|tim|noi chuyen voi|trao doi voi)(?: (?:truc tiep|thi|la|cho|voi))*"
    r" (?:ai|nguoi nao|cho nao|cho mo|o dau|o mo|dau)(?: (?:de hoi|de biet|de nop|nop|de dang ky|dang ky|de lien he|de gap|vay|the|a|nhi|duoc|nhe|bay gio|em|ad|rua|ha|day))*"
    # "Gọi cho ai, số nào": one thing, asked twice.
    r"(?:\W+(?:va |o |theo )*(?:so|sdt|so dien thoai|dien thoai|so dt)(?: (?:nao|may|gi|bao nhieu|la|vay|the|a|nhi|em|ad))*)?\W*$"
)
# "Thế ai biết", below what nobody here knows.
WHO_KNOWS = r"^(?:(?:the|vay|rua|a|ma|thi|roi|u|o) )*(?:hoi )?ai (?:(?:thi|la|moi|se|nguoi) )*(?:biet|ro|nam|tra loi duoc)(?: (?:duoc|cai do|viec do|day|a|em|nhi|gio))*$"
# The person's own number, a unit's, one on a paper: nothing of the office's.
SOMETHING_ELSE = r"\b(?:cua (?:toi|tui|em|anh|chi|bac|chu|co|minh|chau|htx)|dang ky cua|ma so|so ke hoach|ke hoach so|van ban|ai duyet|cong van|doi so|sua so|so cu|so moi|xem so|coi so)\b"
# "Muốn gặp cán bộ" wishes it and asks nothing.
CALL_ME = r"\b(?:goi (?:lai )?cho|goi lai|cho (?:toi|tui|em|anh|chi|bac|minh) gap)\b"
# A body by its kind and its own two words, wherever it begins.
BODY = r"\b(?=(?P<body>(?:phong|ban|so|to|trung tam|chi cuc|van phong|uy ban|ubnd|quy|hoi|truong) (?!may\b|zalo\b|dien\b)\w+ \w+))"
# A number or an address for letters is asked for, and nobody's call.
ASKS_NUMBER = r"\b(?:so truc|so lien he|so lien lac|duong day nong|hotline|so ban|so dien thoai|so dt|sdt|so may|email|e mail|gmail|mail|thu dien tu)\b"
EMAIL = r"\b(?:email|e mail|gmail|mail|thu dien tu)\b"
# Nothing but that: "mail", "xin cái email với", "sđt liên hệ".
_BESIDE = (
    r"(?:da|a|oi|em|anh|chi|xin|can|cho|hoi|cai|dia chi|co|la|gi|nao|khong|ko|k|lien he|lien lac|cua|co quan|lien minh|ben|minh"
    r"|voi|nhe|the|vay|ha|nhi|rua|may|nhieu|bao nhieu|quy|trung tam|phong|van phong|don vi|ai|nhan|de)"
)
ONLY_THAT = (
    rf"^(?:{_BESIDE} )*(?:{EMAIL}|(?:so )?(?:dien thoai|dt)|sdt|so may|so truc|so lien he|so lien lac|hotline|(?:so )?tong dai|(?:so )?duong day nong)"
    rf"(?: {_BESIDE})*$"
)
# "Muốn gặp", "nói chuyện với", "gọi lại giúp": somebody is wished for.
WISHES_SOMEBODY = r"\b(?:gap|noi chuyen|trao doi|goi lai|goi (?:dien )?(?:cho|giup)|muon (?:duoc )?goi|nho|chuyen may|noi may)\b"
# "Cán bộ nào đi tư vấn …": who does something, where nobody is to be met or asked.
WHO_DOES = (
    r"(?:(?:the|vay|cho hoi|em oi|a|da) )*(?:(?:can bo|nguoi|don vi|phong|ban) nao|ai) (?!.*\b(?:goi|gap|lien he|tra loi|nhan|hoi|giup|truc|nghe)\b)"
    r"(?:(?:se|la|duoc|phai|di|ve|xuong) )*(?:tu van|huong dan|phu trach|kiem tra|tham dinh|theo doi|cham|xet|lam|ho tro)\b"
)
