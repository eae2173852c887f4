"""How people ask whether a plan speaks of something; folded words, commas as words of their own."""

_PLAN = r"(?:ban )?(?:ke hoach|kh|van ban)(?: (?:nay|do|ay|kia|\d+|cua \w+))?"
_SPEAKS = r"(?:noi|nhac|ghi|neu|de cap|viet|quy dinh|khong che|gioi han|han che|an dinh|dat ra|dong|bao|ban)"
_LED = r"(?:(?:gi|chi(?! (?:bo|phi|doan|hoi|tiet|nhanh|tieu|thi|cuc|tra)\b)|j|cai|toi|den|ve|ro|cu the|rieng|chuyen|nhung|cai gi) )*"
_NOT = r"(?:khong|ko|k|kg|hong|hok|hem|khum|hem|no|chua)"
_CALLED = (
    r"(?: (?:a|ha|nhi|nhe|nha|the|vay|rua|ri|ay|do|dzay|em|e|anh|chi|bac|chau|co|chu|ad|ban|cung|oi|can bo|voi"
    r"|hen|nghen|hey|hi|luon|ta|con|ong|ba|me|toi|ban oi|dau))*"
)
_OURS = r"(?:cua )?(?:(?:chung|bon) (?:toi|em|minh|chau|tui)|ben (?:toi|em|minh|chau|tui)|nha (?:toi|minh|em))"
_ENDS = rf"{_CALLED}(?= ,|$)"
_PLACE = r"(?:cho|muc|phan|doan|dong|trang|khoan)"
_WHERE = rf"(?:o |tai |trong )*(?:{_PLACE} (?:nao|mo)|dau|mo)"
# Each names what is asked about as `thing`; where it stands comes first, or it would be the thing's.
SPEAKS_OF = (
    rf"\b{_PLAN} (?:thi |ma |da )?(?:co |no |duoc )*{_SPEAKS} {_LED}(?P<thing>[^,].*?) {_WHERE}(?: {_NOT})?{_ENDS}",
    rf"\b(?:trong )?{_PLAN}(?: thi| ,)* (?P<thing>[^,]+?) (?:duoc |co |no )*{_SPEAKS}(?: den| toi| ve)* {_WHERE}(?: {_NOT})?{_ENDS}",
    rf"\b(?P<thing>[^,]+?) (?:nam|duoc {_SPEAKS}|co {_SPEAKS}|co) {_WHERE} (?:trong|cua) {_PLAN}{_ENDS}",
    rf"\b{_WHERE} (?:trong|cua) {_PLAN} (?:co )?{_SPEAKS} {_LED}(?P<thing>[^,]+?){_ENDS}",
    rf"\b{_PLAN} (?:thi |ma |da )?(?:co |no )+{_SPEAKS} {_LED}(?P<thing>[^,].*?)(?: (?:la )?(?:bao nhieu|may) (?:phan tram|%))? {_NOT}{_ENDS}",
    rf"^(?P<thing>[^,]+?) (?:thi )?(?:co )?(?:duoc )?(?:{_SPEAKS} )?(?:co )?(?:trong|o trong) {_PLAN} {_NOT}{_ENDS}",
    rf"\b(?:co )?(?:muc|phan|doan|cau|dong|cho) nao(?: trong {_PLAN})? (?:co )?{_SPEAKS} {_LED}(?P<thing>[^,].*?) {_NOT}{_ENDS}",
    rf"\bsao (?:trong )?{_PLAN} (?:lai |chang )?(?:{_NOT} )(?:co |thay |{_SPEAKS} )+{_LED}(?P<thing>[^,]+?)(?: (?:a|ha|nhi|the|vay|rua|ri)){_ENDS}",
    rf"\bsao (?:trong )?{_PLAN} (?:lai |chang )?(?:{_NOT} )(?:co |thay |{_SPEAKS} )+{_LED}(?P<thing>[^,]+?)(?= ,|$)",
    rf"\b{_PLAN} (?:lai |chang )?(?:{_NOT} )(?:co |thay |{_SPEAKS} )+{_LED}(?P<thing>[^,]+?) (?:a|ha|nhi|sao|ho){_ENDS}",
    rf"\b{_PLAN} (?:thi )?(?:toan|chi|chu yeu|moi)\b[^,]*?(?: ,| the| con| vay)+ (?:(?:the|vay|con|ma|thi|nganh|linh vuc|nghe|mang) )*(?P<thing>[^,]+?)(?: {_OURS})? (?:dung|nam|xep|de|o)(?: (?:o|vao|trong))* (?:dau|cho nao|muc nao)(?: trong (?:do|{_PLAN}))?{_ENDS}",
)
# Of the second kind only where a plan is named, too.
PLAN = r"\b(?:ke hoach|kh \d+|van ban)\b"
# What itself asks is a question of its own.
ASKS = r"\b(?:ai|gi|nao|may|bao nhieu|bao gio|khi nao|dau|the nao|vi sao|tai sao|lam sao|j|hay)\b|\bsao$|^(?:chi|chuyen|cai)$"
# "Thế điện", "ocop thì sao", "còn du lịch" below the answer to such a question.
AND_THAT = (
    rf"(?:(?:the|vay|con|ca|hay) )+(?P<thing>\w+(?: \w+){{0,3}}?)(?: (?:thi sao|thi|nua|co khong))?{_CALLED}"
    rf"|(?P<other>\w+(?: \w+){{0,3}}?) thi sao{_CALLED}"
)
# Around the thing, and no part of it.
LOOSE = frozenset(
    "ấy đó này nay kia thế the thì thi là la ạ à em anh chị bác cháu nhỉ gì cái hả luôn các đến tới về ve".split()
)
# What is done about the thing, which a plan may call otherwise.
LED_BY = r"^(?:kêu gọi|keu goi|vận động|van dong|khuyến khích|khuyen khich|yêu cầu|yeu cau|chuyện|vụ|khoản|(?:(?:có|co) )?(?:phong trào|phong trao|nội dung|noi dung|chương trình|chuong trinh|hoạt động|hoat dong|việc|viec)|có|co) (?=\w+ \w)"
# Between the words of the thing: the plan may join them otherwise ("đối với" for "cho").
JOINING = frozenset(
    "cho của cua với voi về ve đối doi tới toi đến den các cac những nhung và va là la do trong".split()
)
# What a plan of any movement says first: who takes part.
WHO = "Những đơn vị nào được tham gia thi đua?"


def framed(*, thing: str) -> str:
    """The question about one thing in the plainest words."""
    return f"Kế hoạch có nói gì về {thing} không?"
