"""How the whole or right name of somebody is told; folded, unless said otherwise."""

# Before a name; it is no part of it.
HONOURS = frozenset(
    "anh chi ong ba co chu bac em di thim cau me con thang cai a c o cu bo dong chi may".split()
)
# Written with a capital, and no part of a name.
NO_NAME = frozenset("ten ho dung sua doi ghi viet nguoi so day da vang khong thieu moi cho".split())
# That a name is spoken of, or that something of it is wrong.
OF_A_NAME = r"\b(?:ho ten|ten|khai sinh|day du|thieu|sot|sai|nham|lon|sua|doi|viet lai|ghi lai|go lai|moi dung|moi phai|dung la|phai la)\b"
# Right before another name: nothing but whose it is stands between.
CALLED = (
    r"\b(?:ten|ho ten|ho va ten)(?: (?!chong\b|vo\b|con\b|bo\b|me\b|htx\b|don vi\b|to\b|quy\b|hop tac\b|cong ty\b|xa\b|thon\b|ban\b|dang nhap\b)\w+){0,9}?"
    r" (?:la|thanh|sang|ra)(?: (?:chi|anh|ong|ba|co|chu|bac|em))?$|\b(?:ten|ho ten)(?: \w+){0,6}\s*:$"
)
# Of something else that is called so.
OF_OTHERS = r"\b(?:vo|chong|me|bo)(?: cua)?(?: (?:anh|chi|ong|ba|co|chu|bac|em|thang|con))* \w+ ten\b|\bten (?:cua )?(?:htx|hop tac xa|don vi|to hop tac|quy|cong ty|xa|thon|ban|lien hiep|to|chong|vo|con (?:chi|anh|ong|ba|co|chu|bac)|bo|me)\b"
# Somebody more, or somebody in the place of another, and no other name.
OTHERWISE = r"\b(?:them (?!chu\b|dem\b|lot\b|ten\b|cho\b|mot chu\b)|bo sung|thay (?:bang|vao|the|cho)\b|bo \w+ ra|xoa|gach|rut)"
# Right before the name, or of writing it: it is not called so.
DENIED = (
    r"\b(?:khong|ko|k|hong|hok|chang|no|dau)(?: co)? phai(?: (?:la|ten|ten la|chi|anh|ong|ba|co|chu))*$"
    r"|\b(?:dung|khoi|chua|khong|ko|hong)(?: (?:co|can|phai|nen|duoc))* (?:sua|doi|ghi|viet|ten|goi)\b"
)
OF_CONTACT = r"\b(?:lien he|dau moi|lien lac|nguoi nhan may)\b"
# Behind the name.
TAIL = frozenset(
    "co a nhe nha nhen nghen nghe hen hi chang nua thoi em anh chi bac co chu chau oi moi dung phai giup gium ho dum voi do day ay cho roi chu ma thoi ne"
    " toi tui minh sua lai luon can bo ad cam on nua o kia duoc khong ko trong danh sach".split()
)
# "Pọm có chữ Minh ở giữa", "chị Pọm thiếu chữ đệm Minh"; with its marks.
INSERTED = (
    r"^(?P<head>.*?\b)(?:có|co|thiếu|thieu|sót|sot|thêm|them|quên|quen|rớt|rot)\s+(?:thêm\s+|them\s+|mất\s+|mat\s+|cái\s+|cai\s+|một\s+|mot\s+|cả\s+)*"
    r"(?P<part>(?:chữ|chu|tên|ten|đệm|dem|lót|lot|giữa)\s+(?:(?:đệm|dem|lót|lot|giữa)\s+)?)?(?:là\s+|la\s+)?[\"“'‘]?(?P<new>[^\W\d_]+)[\"”'’]?(?P<tail>(?:[\s,.!]+[^\W\d_]+)*)\W*$"
)
IN_THE_MIDDLE = r"\bo giua\b|\bdung giua\b"
MOST_WORDS = 34
# One of these stands in whatever tells a name, or what of it is missing.
MAY = r"\b(?:ho ten|ten|khai sinh|day du|thieu|sot|sai|nham|lon|sua|doi|viet|ghi|go|moi dung|moi phai|dung la|phai la|chu|dem|lot|giua|rot|quen|them|co)\b"
# Below "nếu chỉ có vậy": that it is so, or that there is no more of it.
ALL_OF_NAME = (
    r"^(?:dung|phai|chuan|uh+|uhm|uk|ukm|ok|oke|okie|oki|u|vang|co)(?: (?:em|e|anh|a|chi|c|bac|chu|co|chau|nhe|a|vay|roi|r|do|day|the|luon|ma|thoi))*$"
    r"|\b(?:dung|phai|chuan|duoc|dc) (?:roi|r|rui|vay|the|day|do|ma)\b|\bchinh xac\b|\bchac chan\b"
    r"|\b(?:chi|co|moi|mot|ten|nhu|bay nhieu|vay|the|van)(?: (?:co|moi|mot|la|con))* (?:vay|the|thoi|thui|ay|do|day)\b"
    r"|\b(?:khong|ko|k|kg|hong|hok|chang|cha|khoi|chua)(?: (?:co|biet|nho|ro|can|nhan))+(?: (?:ca|them|gi|cai|ten))* (?:ho|dem|lot|nua|gi)\b"
    r"|\b(?:u+|uh+|vang|ok|oke) (?:dung|phai|vay|the)\b"
)
AROUND_ALL = frozenset(
    "da vang u uh uhh uhm um uk ukm ua ok oke okie oki dung phai chuan roi r rui chinh xac duoc dc the vay do day ay"
    " thoi thui la thi chi co moi mot minh chac chan em e anh a chi c bac chu chau con nhe nha nhen nghen ma luon lun di"
    " ho ten dem lot ko k kg khong hong hok cha chang khoi chua biet nho ro can gi gui goi lai nop xong ca nua them cu"
    " ghi viet de giu nguyen nhu bay nhieu cai nguoi van oi nhan ad giup cho voi".split()
)
# "Ho Dung", "Chu Dung": two words, of which the first is a family.
MAY_BE_NAME = r"(?:ho|chu|do|con|vi|ma|co|la) \w+"
# Beside the name itself, nothing but that it is so.
BEHIND_NAME = frozenset(
    "thoi thui la ten chi co moi minh vay the nhe nha a em e anh chi bac chu co chau ong ba di luon roi r duoc dung cu ghi goi".split()
)
# "Họ Nguyễn", "bác ấy họ Vàng".
FAMILY_SAID = r"(?P<before>(?:(?:da|a|thi|em|anh|chi|bac|chu|co|ong|ba|ay|no|mang|la|con|thang) )*(?:(?!ho )(?P<own>\w+) )?ho (?:la )?)(?P<family>\w+(?: (?:thi|van))?)(?: (?:nhe|a|em|day|do|ay))*"
# Behind the contact's name where somebody is to be named: the same person.
HERSELF = frozenset("luon lun chu ai thoi nua day do a nhe nha em cung la vay".split())
ONLY_SHE = frozenset(("luon", "lun", "ai", "thoi", "nua", "day"))
MOST_OF_NAME = 5
# "Anh Bách họ Hoàng, kế toán": the family behind the given name.
FAMILY_BEHIND = (
    r"\W*(?:(?:dạ|da|à|a|thì|thi|còn|con)\s+)*(?:(?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|em)\s+)?(?P<given>[^\W\d_]+)\s+(?:thì\s+|thi\s+)?họ\s+(?:là\s+|la\s+)?"
    r"(?P<family>[^\W\d_]+(?:\s+(?:thị|thi|văn|van|a|seo|mí|đức|đình|hữu|ngọc|xuân))?)(?P<rest>\W.*)?"
)
# "Cơ sở": the level of an honour, and nobody's name; folded.
LEVEL = r"(?:(?:da|thi|la|cap) )*(?:co so|tinh|toan quoc)(?: (?:a|nhe|nha|em|thoi|day|cap))*"
