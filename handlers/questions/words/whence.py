"""How people ask where in the plan that stands which was just said; folded words."""

_PLACES = "cho|muc|phan|doan|dong|trang|dieu|khoan|diem|cau|chuong|ho"
# Each asks for the place.
PLACE = (
    rf"\b(?:{_PLACES}) (?:nao|may|mo|so may|thu may|gi)\b",
    r"\b(?:o|tai|nam|ghi|noi|viet|neu|trich|lay|can cu|dua|theo|dan)(?: (?:vao|tu|o|tai|ra))* (?:dau|mo)\b",
    r"\bai (?:noi|bao|ghi|viet|quy dinh)\b",
    r"\b(?:o|tu) dau ra\b|\bnguon (?:nao|o dau|tu dau|dau|gi)\b",
    r"\b(?:theo|can cu|dua vao|trich)(?: (?:vao|tu))? (?:van ban|giay|ke hoach) (?:nao|gi|mo)\b",
)
# That something was said, or stands there.
SAID = (
    r"\b(?:dau ra|chi ro|nguon|ghi|noi|viet|neu|quy dinh|nam|trich|can cu|dua|dan|co|theo|de|bao)\b"
)
THAT = r"\b(?:the|vay|rua|ri|do|day|ay|nay|thi|vua|noi tren|tren|kia|dzay|dzi|z|v)\b"
PLAN = r"\b(?:ke hoach|kh|van ban|344)\b"
# Whether it does: "trong kế hoạch có ghi thế không".
WHETHER = (
    r"\bco (?:that |dung )?(?:su )?(?:la )?(?:duoc )?(?:ghi|noi|viet|neu|quy dinh|trong|o trong|de)\b.*\b(?:khong|ko|k|hong|hok|chua|no)\b",
    r"\b(?:khong|ko|k|chua|chang|hong)(?: (?:co|thay|he))* (?:noi|ghi|neu|viet|nhac)(?: (?:gi|den|toi|the|vay))*(?: (?:a|ha|sao|nhi|ho|em|chau))+$",
    r"\b(?:ghi|noi|viet|neu) (?:dung |ro )?(?:the|vay|rua)(?: (?:that|dung))? (?:khong|ko|k|a|ha|ho|hong|phai khong|that khong)\b",
)
# "Chắc không cháu", "có thật không", "đúng thế chứ": what was just said is doubted.
_CALLED = r"(?: (?:a|ah|ha|nhi|nhe|day|do|vay|the|rua|em|e|anh|chi|bac|chu|co|chau|con|ad|ban|oi))*"
DOUBT = (
    r"(?:(?:the|vay|rua|co|noi|ghi|tra loi|ma|u|o|oi|thong tin nay|cai (?:nay|do)|dieu (?:nay|do)) )*"
    r"(?:chac|that|dung|chinh xac|chuan|dang tin|tin duoc)(?: (?:chan|su|roi|the|vay|nhu vay|nhu the))*"
    rf" (?:khong|ko|k|hong|hok|hem|ha|chu|chua)(?: (?:hay|hoac) (?:\w+ ){{0,3}}\w+)?{_CALLED}"
)
MAY_DOUBT = r"\b(?:chac|that|dung|chinh xac|chuan|tin)\b"
# "Hỏi ở đâu" is for the person to ask.
WHOM = r"\b(?:hoi|gap|goi|nop|gui|dang ky) (?:o |tai )?(?:dau|mo|ai)\b"
# "Có những phần nào" asks for all of them.
ALL_OF_THEM = r"\bco (?:nhung|may|cac|bao nhieu)\b"
# Whatever else is said is asked about itself.
LOOSE = frozenset(
    f"nguon ai {_PLACES.replace('|', ' ')} nao may mo so thu gi o tai nam ghi noi viet neu trich lay can cu dua theo dan"
    " vao tu dau van ban giay ke hoach kh 344 lmhtx quy dinh co de bao the vay rua ri do day ay nay thi vua tren"
    " kia dzay z v trong cua la ma a ah ha nhi nhe nha voi em e anh chi bac chu co can bo ad bot ban oi minh toi tui"
    " chau con ong ba me da vang u uh uhm cai dieu y chuyen noi ro ra duoc cu ra lai cho biet hoi xem chi giup"
    " khong ko k hong hok chua no phai that dung su roi rang re hen nghen hi hey luon ta vay nguyen chinh xac"
    " dong nhung thang ten so bao chu xin".split()
)
