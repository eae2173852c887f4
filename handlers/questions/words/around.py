"""What people say around a question and is no part of it; folded clauses."""

_ME = r"(?:toi|tui|to|minh|em|e|anh|a|chi|bac|chu|co|cau|chau|con|ong|ba|me|mi|tau|tao|t)"
_OTHERS = r"(?:chi em|ba con|anh em|xa vien|thanh vien|moi nguoi|ca to|ho|nguoi ta|ca nha|giam doc|sep|cac bac|cac ong|cac ba)"
_TOLD = (
    r"(?:ghi|chep|doc|noi|ke|bao|pho bien|trinh bay|thong bao|bao cao|tra loi|giai thich|dua|luu)"
)
_LOOSE = r"(?:nhe|nha|a|ha|voi|day|da|em|chau|can bo|thoi|chut|ti|cai)"
# Why it is asked, or that it was looked for: behind the question.
BEHIND = (
    rf"de (?:{_ME} )?(?:con |ve |ra |vao |mai |toi |hom sau |{_ME} )*{_TOLD}(?: \w+){{0,8}}"
    rf"|de {_ME} (?:con |ve |mai )*(?:biet|nam|hop|lam|chuan bi|lieu|tinh)(?: \w+){{0,6}}"
    rf"|{_ME} (?:con |se |dang |phai |dinh |muon |can )*{_TOLD}(?: lai)? (?:vao|cho|lai|de|ra)(?: \w+){{0,6}}"
    rf"|de {_TOLD} (?:cho|lai|vao|voi)(?: \w+){{0,6}}|(?:ve|mai) {_ME} (?:con )?{_TOLD}(?: \w+){{0,6}}"
    rf"|(?:{_ME} )?(?:da )?(?:doc|tim|xem|coi|do)(?: \w+){{0,3}}? (?:khong|chua|chang|hong|mai khong|mai chua|ko|k) (?:thay|ra|hieu|gap)(?: \w+){{0,3}}"
    rf"|(?:noi|bao|ke) (?:truoc |nghe |luon )*(?:cho|de) (?:{_ME}|{_OTHERS}) (?:(?:{_ME}|con|ca|cung) )*(?:mung|biet|lieu|tinh|vui|ro|nghe)(?: (?:voi|truoc|mung))*"
    rf"|(?:{_ME} )?(?:chi )?hoi (?:cho biet|vui|choi|tham|the|vay|cho chac|cho ro)(?: (?:thoi|{_LOOSE}))*"
)
# Who speaks, and that it is only a question: before it, each a sentence or clause of its own.
BEFORE = (
    rf"(?:(?:da|vang|alo|a|o) )*(?:xin |kinh )?chao(?: (?:{_ME}|can bo|ad|bot|ban|ca nha|nhe|a))*"
    rf"|(?:{_ME} )?(?:la|o|ben|thuoc|cua|o ben|la ben|la nguoi|dang o)(?: (?!khong|ko|co|duoc|phai|can|nao|gi)\w+){{1,8}}"
    rf"|(?:{_ME} )?(?:chi |dinh |muon |cho |xin |moi )*hoi(?: (?:thoi|{_ME}|cai|ti|chut|mot|1|nay|dieu|cho biet|truoc|tham))*"
    rf"(?: (?:chu )?(?:chua|khong|ko) (?:co )?(?:dang ky|dk|khai|lam|gui)(?: (?:gi|j|dau|ca|het|voi|thi dua))*)?(?: {_LOOSE})*"
    rf"|(?:{_ME} )?(?:chua|khong|ko) (?:dang ky|dk|khai|gui)(?: (?:gi|j|dau|ca|het))+(?: {_LOOSE})*"
)
# "… năm nào ấy nhỉ kế hoạch có ghi bà quên mất".
FORGOT = rf" (?:(?:trong )?ke hoach (?:co )?(?:ghi|noi)(?: (?:do|day|roi|ma))* )?(?:ma )?{_ME} quen(?: (?:mat|roi|beng|bieng|mat roi))*(?: {_LOOSE})*$"
# How a story comes to its question: "…, bác hỏi là", "…, sếp bảo em hỏi xem".
LEADS_TO = (
    rf"[,;.]\s*(?:(?:nay|gio|bay gio|nen|nhan day|tien day|thi|cho nen|ma|the|{_ME}) )*"
    r"(?:(?:muon|xin|cho(?: "
    + _ME
    + r")?)(?: (?:xin|phep|duoc))* hoi(?: (?:la|ve|xem|chut|ti|mot chut|rang|voi|a))* "
    rf"|(?:{_OTHERS}|gd|bo|{_ME})?(?: {_ME})? ?(?:bao|nho|keu|sai|cu) {_ME} (?:(?:la|nhan|len|di) )?hoi (?:(?:la|xem|rang|ve|giup|ho) )*"
    r"|hoi (?:la|xem|rang) )"
)
THANKS_BEHIND = rf"[,;.!\s]+(?:(?:da|vang|{_ME}) )*(?:xin )?cam on(?: \w+){{0,5}}[\s.!]*$"
# What is asked of one's own unit is read with it.
OF_ONESELF = r"\b(?:dang k[yi]|dk|tham gia|ghi danh|duoc (?:khong|ko|k|hong)|thuoc dien)\b"
# Whether others may take part is asked of the kind that is named, and not of who speaks.
OF_A_KIND = r"^(?!.*\b(?:dang k[yi]|dk|ghi danh)\b).*\b(?:to hop tac|tht|quy tin dung|doanh nghiep|cong ty|lien hiep|ca nhan|nguoi (?:ve huu|lao dong|gia|cao tuoi|nuoc ngoai|ngoai))\b"
# Folded: a clause that ends so asks.
ASKS_AT_ITS_END = (" khong", " ko", " k", " chua", " hong", " hok", " khong a", " khong em")
# "Thôi để tui suy nghĩ, hỏi cho biết thôi": it says nothing of what stands before it.
ONLY_ASKED = rf"(?:{_ME} )?(?:chi )?hoi (?:cho biet|vui|choi|tham|the|vay)(?: (?:thoi|{_LOOSE}))*"
# As typed, before a question: folded the "vậy" of "ờ vậy" is the word for borrowing.
WELL_LED = r"^\W*(?:(?:ờ|ừ|ừm|à|ơ|ồ|dạ|vâng|thế|vậy|rứa|rồi|còn)[\s,]+)+(?=\w)"

# What is asked for fun, or what things cost on the market.
_THING = r"(?:nam|che|que|lua|gao|ngo|san|lon|heo|ga|vit|ca|trau|bo|cam|buoi|xang|vang|phan|thoc|rau|tom|mat ong|thit|ca phe|cafe|tieu|cao su|nha|dat|dien|sau rieng|mang|sua|trung)"
LIGHT = (
    r"\b(?:hoi|noi) (?:vui|choi|dua|cho vui)\b|\b(?:vui|dua|choi) (?:thoi|ti|chut)\b"
    rf"|\bgia (?:ca )?{_THING}\b(?: \w+){{0,5}} (?:bao nhieu|the nao|sao|len|xuong|may)\b|\b{_THING}(?: \w+){{0,3}} (?:bao nhieu|may) (?:tien|mot can|mot ky|can|ky|dong)\b"
)
# Beside a question of ours: the weather, the market, a lottery, a match.
BESIDE = (
    r"\b(?:thoi tiet|troi (?:co |se |dang )*(?:mua|nang|lanh|ret|nong|bao)|co mua|mua (?:to|bao|gio)|nhiet do|du bao)\b"
    r"|\b(?:hom nay|mai|toi nay|chieu nay|sang mai)(?: \w+)? (?:mua|nang|ret|lanh)\b"
    rf"|\b(?:xo so|so de|lo de|vietlott|da bong|bong da|da banh|ti so)\b|\bgia (?:ca )?{_THING}\b|^(?:\w+ )?{_THING} (?:hom nay|bua nay|dao nay)\b"
)
# As typed: where one of them ends, and what leads on to the next.
BETWEEN = r"(?i)\?+\s*|[;,\n]+\s*|\s+(?:và|va|với lại|voi lai|với cả|voi ca|vs)\s+"
LED_ON = r"(?i)^(?:(?:à|a|mà|ma|thì|thi|thế|the|và|va|với cả|voi ca|với lại|voi lai|còn|con)\s+)+"
# "À không, anh hỏi là ai ký cơ", "ý bác là …": what is meant instead of what was asked.
MAY_MEAN = r"(?i)\b(?:hỏi|hoi|ý|y)\b"
STRESSED = r"\s(?:cơ mà|co ma|cơ|kia mà|kia ma|chứ|chu|ấy chứ|ay chu)[\s.!]*$"
MEANT = (
    rf"^\W*(?:(?:a|u|o|ay|oi|thoi|ko|khong|k|nham|nham roi|khong phai|ko phai|dau phai|phai)\b[\s,.]*)*"
    rf"(?:(?:y|cau) (?:cua )?{_ME}(?: (?:muon|dang|dinh))?(?: (?:hoi|noi|la))+|{_ME} (?:dang |muon |dinh )?hoi(?: (?:la|ve|xem|cai))*|y la)(?: la)?\s+(?=\S)"
)
