"""How words for the office are handed over, and what only the office keeps is asked for; folded."""

_ME = r"(?:toi|tui|tao|tau|choa|minh|em|e|anh|chi|bac|chu|co|chau|con|ong|ba|me|o|mu)"
_LEAD = rf"^(?:(?:da|vang|a|oi|thoi|the|thi|nay|xin|nho|phien|lam on|cho|giup|ho|gium|bot|ad|may|{_ME}) )*"
_OFFICE = (
    r"(?:(?:ban |cac |may |ong |ba |bac |anh |chi |cac dong chi |dong chi )?(?:lanh dao|can bo|van phong|lien minh|sep|co quan|giam doc lien minh|chu tich lien minh|truong phong|nguoi phu trach)"
    r"|tren (?:tinh|lien minh|van phong)|cac (?:anh chi|sep|bac)(?: tren| o| ben)? (?:tinh|lien minh|van phong))(?: (?:lien minh|tinh|htx|ben do|tren do|phong|ay))*"
)
_SAY = r"(?:noi|bao cao|bao|nhan tin|nhan|thua|truyen dat|chuyen loi|chuyen|trinh bay|thong bao|gui loi)"
# "Nói với lãnh đạo là HTX anh đang ngập", "nhắn giúp tôi cho văn phòng: …".
TELL = rf"{_LEAD}{_SAY}(?: (?:lai|ho|giup|gium|dum|cho|luon|truoc|nhanh|{_ME}))*(?: (?:voi|cho|toi|den|len|qua))* {_OFFICE}(?: (?:biet|nghe|giup|ho|voi|nhe))*(?P<that> (?:la|rang|ve viec|viec|vu)\b)?(?P<words> .*)"
# "Bác góp ý là liên minh nên mở lớp".
SUGGEST = rf"{_LEAD}(?:(?:muon|co|dinh) )*(?:gop y|kien nghi|phan anh|de dat|y kien)(?: (?:voi|cho|toi|den|len|them|mot chut|la|rang|the nay|{_OFFICE}))*(?P<words>.*)"
# "Tao muốn gặp giám đốc của chúng mày".
MEET = rf"{_LEAD}(?:muon|doi|can|phai|de)(?: (?:{_ME}|duoc))* (?:gap|noi chuyen(?: truc tiep)? voi) (?:giam doc|sep|lanh dao|chu tich|can bo|nguoi (?:that|lam|phu trach|quan ly|lon|khac)|quan ly|truong phong|ai do)\b"
# What others have a list of: "HTX tôi là thành viên chưa", "có trong danh sách khen thưởng không".
_LAST = r"(?:chua|khong|ko|k)(?: (?:a|em|nhi|vay|the|nhe))*$"
_UNIT = r"(?:htx|hop tac xa|to hop tac|tht|quy(?: tin dung)?|don vi|cong ty|ben|nha)"
MEMBER = rf"\b{_UNIT}(?: \w+){{0,4}} (?:la|vao|duoc vao|co phai la?|phai la?) (?:thanh vien|hoi vien)(?: (?:cua|lien minh|htx|tinh|lmhtx|day|chinh thuc|roi|hay))* {_LAST}"
LISTED = rf"\bco (?:ten )?(?:trong|o) (?:cai )?danh sach(?: (?:khen|thuong|khen thuong|thanh vien|hoi vien|moi|duoc|de nghi|nam ngoai|cua|lien minh|tinh|du|hop))* {_LAST}"
# It is wished for, and not only asked.
PLEASE = r"\b(?:nho|phien|giup|ho|gium|dum)\b"
# The registration of this chat is looked up here.
OF_REGISTRATION = r"\b(?:dang k[yi]|dk|dang ki|ban gui|da gui|duyet)\b"
