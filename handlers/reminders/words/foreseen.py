"""How a reminder is wished or asked about beside something else; folded."""

_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba)"
# Several people, or somebody of the unit: that is an aim or a duty, and no wish of one's own.
OTHERS = r"\bnhac (?:anh em|chi em|ba con|co bac|chu bac|anh chi em|moi nguoi|nhau|nho|cac|tung|nhan vien|thanh vien|xa vien|ho)\b"
WISHED = (
    rf"^(?:\W*(?:da|vang|u|a|oi|em|nho|nhe|the|tien|tien the|luc do|hom|ngay|nho em|nho chi) )*"
    rf"(?:(?:ngay |hom |truoc |luc |toi |sang |chieu )?[\d/]+ (?:\w+ ){{0,4}}?)?"
    rf"(?:nho |hay |cu |giup |lai )*nhac (?:them|lai|giup|ho|gium|cho )?\s*(?:{_ME}\b|(?:them|lai|truoc)\b)"
)
# A wish of one's own, where nothing is open; "em nhắc chị mãi mà" tells of another time.
ASKS_ME = rf"\bnhac (?:them |lai |giup |ho |gium |cho |nho )*(?:{_ME}|me|choa|t)\b|\bnhac (?:nhe|nha|nghen|voi|giup|ho|gium)\b"
NOT_MINE = r"\b(?:hom qua|hom truoc|vua|da|duoc|bi|mai ma|neu|sao|tai sao|ai|quen)(?: \w+)? nhac\b|\bnhac (?:toi|den|ve) viec\b"
_WHEN = r"(?:hom nao|ngay nao|bao gio|khi nao|luc nao|may gio|chung nao|bua nao|bua mo|khi mo|hoi nao|nhung hom nao|nhung ngay nao)"
ASKED = (
    # "Khi mô họp nhớ nhắc tui" wishes for it.
    rf"\b{_WHEN}(?: (?!(?:nho|hay|hop|co|den|toi|gan)\b)\w+){{0,3}}? (?:se |moi |thi )*nhac(?: {_ME})?\b"
    rf"|\bnhac {_ME} (?:vao |luc |nhung )?{_WHEN}\b"
    rf"|^(?:(?:the|vay|a|da|em|thi|roi) )*(?:gio )?nhac (?:la |vao |luc |nhung )?{_WHEN}(?: (?:the|vay|a|nhi|day|do|em|oi|{_ME}))*$"
)
# "Bác nhờ em những việc gì rồi", "xem lại các lịch nhắc": all that is still to come.
_LEAD = rf"(?:(?:the|vay|a|da|vang|oi|cho|giup|ho|{_ME}) )*"
_TAIL = rf"(?: (?:the|vay|a|roi|nhi|day|do|nua|oi|nhe|nha|di|cai|xem|coi|voi|dang co|khong|ko|k|{_ME}))*"
_REMINDERS = (
    r"(?:lich nhac|loi nhac|cac nhac|nhac nho|viec nhac|nhac viec|nhac hen|lich hen|danh sach nhac)"
)
LISTED = (
    rf"{_LEAD}(?:(?:xem|coi|liet ke|kiem tra|doc|ke)(?: lai)? )(?:(?:cac|may|nhung|het|giup|ho|cho|cai|toan bo|{_ME}) )*{_REMINDERS}(?: cua {_ME})?{_TAIL}"
    rf"|{_LEAD}(?:da |dang |co |van )*(?:nho|dan|hen) (?:(?:em|chau|may|con) )?(?:nhac )?(?:{_ME} )?(?:(?:nhung|may|cac) )*(?:viec |cai )?(?:gi|nao|may viec|nhung gi|viec){_TAIL}"
    rf"|{_LEAD}(?:dang |se |con |phai )*nhac {_ME} (?:(?:nhung|may|cac) )*(?:viec |cai )?(?:gi|nao|nhung gi){_TAIL}"
    rf"|{_LEAD}(?:con|co|dang co)(?: (?:{_ME}|bao nhieu|may|nhung|cac|cai))* ?(?:lich |cuoc |cai )?hen (?:nao|gi|nua|ko|khong|chua)(?: (?:nua|khong|ko))?{_TAIL}"
    rf"|{_LEAD}(?:con|co|dang co)(?: (?:bao nhieu|may))(?: (?:cai|lich|cuoc|loi|viec))* (?:hen|nhac)(?: (?:hen|nua))*{_TAIL}"
    rf"|{_LEAD}(?:da |dang |co )*(?:dat|nho|dan|hen|cai)(?: (?:em|chau|may))? (?:duoc )?(?:bao nhieu|may|nhung) (?:(?:cai|loi|viec|lich) )*(?:nhac|hen|nhac viec)(?: (?:nao|gi))?{_TAIL}"
    rf"|{_LEAD}con (?:viec|cai|loi nhac|lich nhac|lich) (?:nao|gi)(?: (?:nua|phai|can|dang|nho|dan|{_ME}))* nhac{_TAIL}"
    rf"|{_LEAD}(?:dang |se |con )+nhac (?:(?:nhung|may|cac) )*(?:viec |cai )?(?:gi|nao|nhung gi){_TAIL}"
    rf"|{_LEAD}(?:da |dang |con )*co (?:(?:nhung|cac|may|bao nhieu) )*{_REMINDERS}(?: (?:nao|gi))?{_TAIL}"
    rf"|{_LEAD}(?:danh sach |cac |nhung )*{_REMINDERS} cua {_ME}(?: (?:dau|la gi|gom gi|nao|gi))?{_TAIL}"
)
# Right below one of them also this: "còn cái nào nữa".
MORE_OF_THEM = rf"{_LEAD}con (?:(?:viec|cai|loi nhac|lich) )?(?:nao|gi)(?: (?:nua|khac))*{_TAIL}"
# "Có đổi ngày thì sao", of what is reminded of.
MOVED = r"(?:(?:the|vay|neu|lo|co|ma|khi|ho|co quan|lien minh|bi|nho) )*(?:doi|hoan|lui|thay doi|chuyen|doi sang) (?:ngay|lich|gio)(?: khac| hop)? (?:thi )?(?:sao|the nao|lam sao|ra sao|co (?:nhac|bao)(?: \w+){0,2} (?:khong|ko|k))(?: (?:em|a|nhi|chau))*"
# "Sao hôm qua không thấy nhắc anh": nothing came.
MISSED = rf"\b(?:sao|ma|the ma)\b(?: \w+){{0,4}}? (?:khong|ko|k|chua|chang|quen)(?: (?:thay|co|ai|ma|em|gi))* nhac(?: (?:gi|nho|{_ME}|hom|ngay|bua|qua|truoc|[\d/]+))*{_TAIL}$|\b(?:hom|lan|bua|dot) (?:qua|truoc|no|kia|vua roi)\b.*\bnhac(?: (?:{_ME}|bi|hoi|qua))* (?:muon|tre|cham)\b|\bsao\b.*\bnhac(?: {_ME})?(?: (?:bi|hoi))* (?:muon|tre|cham)\b"
# "Em nhắc bà con xã viên giúp anh được không": others cannot be reminded here.
FOR_OTHERS = r"\b(?:nhac|bao)(?: (?:giup|ho|cho|nho|luon))* (?:ba con|xa vien|thanh vien|moi nguoi|anh em|chi em|ca to|to vien|cac \w+|ho|nguoi khac|vo|chong|con (?:trai|gai))(?: \w+){0,6}? (?:duoc|dc) (?:khong|ko|k|chu|hong)\b|\bnhac(?: (?:giup|ho|cho|ca|luon|them|gium))* (?:vo|chong|con (?:trai|gai)|ke toan|giam doc|pho giam doc)(?: (?:toi|tui|em|anh|chi|minh|htx|nua|luon|voi))+\b"
# Whenever there is one, which asks nothing: "bao giờ họp thì nhắc tôi nhé".
WHENEVER = rf"\b{_WHEN}(?: (?:co|den|toi|gan|lien minh))* (?:cuoc |buoi |lich )?(?:hop|dai hoi|hoi nghi)\b.*\bnhac\b"
# Before a day or an event that is named, with no number of days; in a line of moments.
BEFORE = (
    r"\btruoc (?:(?:ngay|hom|le|dip|khi|cai|co|den) )*(?:\d{1,2} (?:/|thang|-|\.) ?\d{1,2}\b"
    r"|(?:hop tac|htx|quoc te|sinh nhat|dai hoi|hoi nghi|ky niem|ket thuc|tong ket)\b)"
)
# "Trước 2 tiếng", "trước 1 giờ", "trước nửa tiếng"; "trước 7 giờ sáng" is by that hour.
HOURS_AHEAD = (
    r"\btruoc(?: (?!luc|khi|vao|ngay|hom|tuan|thang)\w+){0,3}? (?:(?:\d{1,3}|nua|mot|hai|ba|vai|may) ?(?:tieng|phut|p)"
    r"|(?:[1-5]|mot|hai|ba|bon|nam) ?(?:gio|h))\b(?! (?:sang|chieu|trua|toi|dem|khuya|kem|\d))"
)
# No event has this name: all of the calendar is meant; folded.
ANY = r"(?:(?:may|cac|nhung|tat ca|moi|cai) )*(?:ngay le|ngay le lon|dip le|le|ngay ky niem)"
# Of an event, that it is wished for on its day; in a line of moments.
ON_THE_DAY = (
    r"(?:^|\b)(?:until|den|toi|hom|bua|dung|exactly|vao|luc)(?: (?:ngay|hom|bua|dip|le|ky niem|cai|khi))* "
    r"(?:ngay |le |buoi )?(?:htx|hop tac|quoc te|sinh|ky niem|dai hoi|hoi nghi|ket thuc|be mac|tong ket|bac ho)\b"
)
# Nothing is to come for a while; in a line of moments. "Tầm 9h" is another word, and a time.
PAUSING = r"\btam (?:dung|dont|ngung|nghi|hoan|thoi|tat|dinh|ngat|khong|khoi|cho|de|gac|stop)\b|\bnghi nhac"
ABOUT = r"\btầm\b"
# Of a meeting nobody says which: every one that the calendar has. What is said stands in the second.
MEETS = r"(?:(?:cac|nhung|may|co|buoi|cuoc|lich|di|ben|lien minh|cua) )*(?:hop(?: hanh)?(?: gi| nao)?|cuoc hop|buoi hop)(?: (?:gi|nao|chi|cua lien minh|lien minh|het))*"
MEETINGS = "hội nghị, đại hội"
# "… là ngày nào, nhắc mình trước 2 ngày": the day itself is asked for; "bao giờ họp thì nhắc" only leads to the wish.
WHICH_DAY = r"\b(?:la|vao|dien ra|to chuc) (?:ngay|hom|bua) (?:nao|may|mo|bao nhieu)\b(?! (?:thi|cung)\b)|\b(?:la|vao) (?:khi nao|bao gio)\b"
# The part of the day to be reminded in, where the consent is open: "chiều nhắc được không".
OF_DAY = r"^(?=.*\bnhac\b)(?:\w+ ){0,7}?(?P<part>sang(?! (?:tuan|thang|nam|ngay|thu|mai))|trua|chieu|dem|(?<=buoi )toi)\b(?!.*\b(?:mai|kia|thu|ngay|thang)\b)"
# "Thế còn nhắc đại hội thì sao", "có nhắc đại hội hộ không": whether that is done here, too.
OF_EVENTS = (
    r"^(?!.*\bke hoach\b)(?:(?:the|con|vay|a|ma|da|em|ben em|o day|co|viec|vu|cai) )*nhac (?:(?:lich|ve|viec|ho|ngay|hop) )*(?:dai hoi|hoi nghi|su kien)(?: \w+){0,3}?"
    r" (?:thi sao|the nao|ra sao|(?:ho|giup|gium|luon|cho \w+) (?:khong|ko|k|hong))(?: (?:a|em|chau|ha|vay|the|nhi))*$"
)
