"""How people tell of a loss, that they do not follow or cannot do it, and that an answer is wrong; folded."""

_ME = r"(?:toi|tui|tao|tau|choa|to|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|di|me|o|may|bot|ban|ad)"
_SO = r"(?:qua|lam|ghe|the|that|thiet|roi|het|ca|day|di|mat|luon|sach|nhieu|hai|chet di duoc|em oi|a|oi|ne|nha|nhe|ma|vay|ay)"
_LEAD = rf"^(?:(?:da|vang|o|oi|a|u|the|ma|thoi|troi|gioi|haiz|hic|alo|cu|van|lai|nay|hom nay|dao nay|{_ME}) )*"
_TAIL = rf"(?: (?:{_SO}|nua|gi|cho|voi|ho|giup|cai|dau|nao|xem|xem nao|{_ME}))*$"
LOSS = (
    r"\b(?:mua lu|lu (?:mat|cuon|quet|ve|len|ngap)|(?<!len )lut|lo dat|sat lo|han han|mat (?:mua|trang|sach)|chet (?:het|sach|nhieu|rat)|chay (?:nha|kho|rung|het)"
    r"|thiet hai|thua lo|lam an (?:kho|chan|be bet|thua)|vo no|dich (?:benh|ta|lo mom)|ngap het|nam vien|bi (?:om|benh|tai nan))\b"
)
# Something is wanted or told besides.
NO_LOSS = r"\b(?:ho tro|duoc khong|dang k[yi]|dk|thi dua|ke hoach|chi tieu|nhac|gui|giam thieu|khac phuc|phong chong|bao nhieu|the nao|khong$|ko$|gi$|nao$|chua$)|\d"
WEARY = rf"{_LEAD}(?:met|chan|buon|kho|nan|oai|rau|vat va|cuc|kho khan|stress|ap luc)(?: (?:qua|lam|ghe|the|that|thiet|moi|chet di duoc|troi))+{_TAIL}"
# "Em nói gì bác không hiểu", "nói lại đi".
AGAIN = (
    rf"{_LEAD}(?:noi|viet|tra loi|bao)(?: (?:gi|cai gi|chi|vay|the|dai|kho|kho hieu|{_ME}))* (?:khong|ko|k|chang|chua|kho) hieu{_TAIL}"
    rf"|{_LEAD}(?:(?:van|cung|con) )?(?:khong|ko|k|chang|chua) (?:hieu|ro)(?: (?:lam|gi|het|noi gi|{_ME}|noi|y|ca|may))*{_TAIL}"
    rf"|{_LEAD}(?:noi|nhac|tra loi|giai thich) lai(?: (?:di|xem|xem nao|giup|ho|cho|voi|cai|nao|duoc khong|{_ME}))*{_TAIL}"
    rf"|{_LEAD}dai (?:qua|dong|the|lam)(?: (?:tom tat|rut gon|noi gon|gon|ngan|lai|giup|ho|dai|qua|dong|the|doc|khong|het|noi|mat|ca|lam|{_ME}))*$"
    rf"|{_LEAD}(?:noi|viet|tra loi)? ?(?:cho )?(?:don gian|de hieu|ngan gon|gon|nom na)(?: (?:thoi|hon|lai|di|ra|chut|ti|giup|cho|{_ME}))*{_TAIL}"
)
HELPLESS = rf"{_LEAD}(?:gia (?:roi|ca)(?: {_ME})*(?: (?:khong|ko) (?:biet|hieu)(?: gi)?)?|(?:khong|ko|k|chang|chua) biet (?:lam|chu|doc|go|bam|nhan|viet|bat dau|phai lam)(?: (?:gi|sao|the nao|dien thoai|may|nhu nao|tu dau))*|mat (?:kem|mo)|lam (?:ho|giup|thay)(?: {_ME})*|ngai (?:qua|lam|go|viet)|(?:viet|go) (?:ho|giup)(?: {_ME})*){_TAIL}"
WRONG = (
    rf"{_LEAD}(?:tra loi|noi|bao|hieu|ghi)(?: {_ME})? (?:sai|nham|khong dung|ko dung|chua dung|linh tinh|lung tung|lac de|bay ba|khong lien quan)(?: (?:roi|the|vay|cau hoi|y|y {_ME}|be bet|bet|het|toet))*{_TAIL}"
    rf"|{_LEAD}(?:sai|nham|linh tinh|lung tung|lac de|bay ba|khong dung y|khong lien quan)(?: (?:roi|be bet|bet|het|toet|cau hoi))*{_TAIL}"
    rf"|{_LEAD}(?:khong|ko) phai (?:the|vay|y {_ME}|cai do|cai nay)(?: (?:dau|ma|{_ME}))*$"
    rf"|{_LEAD}(?:noi|tra loi)(?: {_ME})? (?:cai )?(?:gi|j) (?:the|vay|day|do|ki the|ky vay)(?: (?:{_ME}|ha))*$"
)
# As they are typed, or cut short: folded some are innocent words.
CURSES = r"(?:địt|đụ|đéo|cặc|lồn|đĩ mẹ|đ[ií]t mẹ|\bdit (?:me|con)|\b(?:dcm|đcm|dkm|đkm|vcl|vkl|clgt|dmm|đmm|cmm|cmn|vãi l)\b)"
INSULTS = rf"^(?:\w+ ){{0,5}}?(?:ngu|ngoc|do hoi|vo dung|vo tich su|nhu hach|nhu cut|vo van|me may|bo may|cai may (?:nay|chet tiet))(?: (?:{_SO}|may|nay|qua|vay|{_ME}))*$|{_LEAD}(?:tao |tau |{_ME} )*(?:chan|ghet|buc) (?:cai )?(?:may|bot|em|robot)(?: \w+){{0,3}}$"
# "Không thấy trả lời gì cả", "nói thế ai chả nói được": what was answered says nothing.
UNANSWERED = (
    rf"{_LEAD}(?:(?:hoi|nhan|noi)(?: (?:mai|nhieu|ma|hoai|tu \w+|bao nhieu|{_ME}))* )?(?:khong|ko|k|chang|cha|chua|dau)(?: (?:co|thay|ai|duoc|{_ME}))* tra loi(?: (?:gi|j|chi|duoc|ca|het|cau|nao|cho|{_ME}))*{_TAIL}"
    rf"|{_LEAD}(?:cha|chang|khong|ko|k|deo) (?:co )?(?:ai|nguoi nao) (?:giup|ho tro|quan tam|de y|tra loi|them)(?: (?:gi|ca|het|duoc|{_ME}))*{_TAIL}"
    rf"|{_LEAD}(?:hoi )?(?:cau|cai|gi|chuyen|dieu)(?: \w+)? (?:nao |gi )?(?:cung|deu)(?: (?:lai|cu))* (?:bao|keu|noi|day|bat)(?: \w+){{0,2}} hoi can bo(?: (?:the|vay|chan|qua|met|{_ME}))*$"
    rf"|{_LEAD}(?:noi|tra loi)(?: (?:the|vay|rua|nhu the|nhu vay|kieu do))+ (?:thi )?ai (?:cha|chang|khong|ko|ma khong) (?:noi|tra loi|lam)(?: duoc)?{_TAIL}"
)
# It is wondered whether it is so.
ASKS_IF = r"\b(?:a|ah|ha|sao|phai khong|dung khong|khong|ko)$"
COMPLAINS = rf"{_LEAD}(?:muon |can |xin |dinh )+(?:khieu nai|phan anh|to cao|gop y|kien nghi|y kien|phan nan)(?: (?:voi|ve|den|len|cho|viec|vu|chuyen|can bo|lien minh|mot|cai|chut|ti|nay|{_ME}))*{_TAIL}"
WHO = rf"^(?:(?:the|vay|a|co phai|phai chang|dang|phai|la|{_ME}) )*(?:dang )?(?:noi chuyen|nhan tin|chat|trao doi) voi (?:chi|anh|em|co|chu|bac|can bo|dong chi|o)(?: (?!gi\b|ve\b)\w+){{0,2}} (?:phai |dung )?(?:khong|ko|k|a|ha)(?: (?:a|em|nhi|vay))*$|^(?:(?:the|vay|a|o|no|ni|ben|do|ay|alo|can bo|{_ME}) )*(?:co )?(?:ai|nguoi nao) (?:\w+ )?(?:truc|o do|o day|dau day|o ben do|o ben ay|nghe may)(?: (?:khong|ko|k|chua|nua))*(?: (?:a|em|nhi|vay|rua))*$|^(?:(?:the|vay|a|nay|alo|{_ME}) )*ai (?:(?:dang |la nguoi )*(?:o|ngoi|truc|tra loi|nhan tin|noi chuyen)(?: (?:ben kia|ben do|ben ay|dau day|day|voi|cho|tin|{_ME}))*)(?: (?:the|vay|day|do|a|{_ME}))*$|^(?:(?:the|vay|a|nay|alo|oi) )*(?:em|chau|may|ban|bot|con|co)(?: (?:nam nay|la))* (?:o dau|bao nhieu tuoi|may tuoi|ten (?:la )?gi|con trai hay con gai|nam hay nu|trai hay gai|(?:co phai |la |phai )*(?:con gai|con trai|dan ong|dan ba)(?: (?:phai|dung))* (?:khong|ko|k|a|ha)|que o dau|co (?:chong|vo|nguoi yeu|gia dinh) chua|(?:co |duoc )(?:tra )?luong (?:khong|ko|k|chua))(?: (?:the|vay|day|a|ha|nhi))*$"
# "Mày có biết nói tiếng Tày không".
LANGUAGE = r"\b(?:noi|biet|hieu|dung|nghe|nhan|viet)(?: duoc)? tieng (?:tay|thai|mong|hmong|h mong|meo|dao|nung|giay|anh|trung|dan toc|cao lan|muong)\b.*\b(?:khong|ko|k|hong|a|ha)\b"
# Cheap before dear: of what holds none of these nothing is looked at.
MAY_SAY = (
    r"\b(?:ngu|ngoc|vo dung|vo tich su|nhu hach|nhu cut|vo van|me may|bo may|cai may|ghet|buc|lu|lut|lo|han|mat|chet|chay|thiet hai|thua|lam an|vo no|dich|ngap|vien|bi|met|chan|buon|kho|nan|oai|rau|cuc|vat va|stress|ap luc"
    r"|hieu|ro|lai|don gian|gon|nom na|gia|biet|ho|giup|thay|ngai|sai|nham|dung|linh tinh|lung tung|lac de|bay ba|phai|lien quan|noi gi|noi cai gi|tra loi|hoi"
    r"|khieu nai|phan anh|to cao|gop y|kien nghi|y kien|phan nan|ai|dai|tuoi|o dau|ten|con trai|chua|luong|truc|tieng|gai|trai|noi chuyen|nhan tin|chat)\b"
)
