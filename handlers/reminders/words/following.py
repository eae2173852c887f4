"""How the wish of a moment ago is changed: "à 5 rưỡi đi", "thôi 7h", "sớm hơn 1 tiếng"; folded."""

# In a line of moments; what else is said is no change.
FRAME = frozenset(
    "a u uh uk um ok oke da vang the thi la ma thoi nham lon quen chet ay y do kia co cai luc vao hoi tam chung"
    " khoang doi sua chuyen thanh qua sang lai ve som tre muon cham lui len xuong hon lam it mot ti chut nua"
    " tieng gio h g phut ph p ruoi kem less trua chieu evening toi dem khuya ngay hom bua truoc dung exactly"
    " tuan thang mung thu chu nhat mai nhac bao nhan keu goi de dat lay chon khong ko k phai dau nhe nha nhi"
    " nghen nghe hen hi hay tot cho chac an duoc roi ban em anh chi bac chau co con ong ba o me tui minh cung"
    " di dum giup gium ho voi duoc xin buoi them va ra vo vay gap kip day cu hoi until from only".split()
)
# Who reminds again of what is to be reminded of says that it is another moment.
MENDING = frozenset(
    "thoi nham lon quen chet doi sua chuyen doi dich khoi bo huy can lui muon som tre co".split()
)
BEGINS = frozenset("a ah u uh uk thoi nham lon quen chet y ua".split())
MOST_WORDS = 14
# The wish itself is taken back, and nothing besides.
DROPPED = (
    r"(?:(?:a|ua|u|uh|the|thi|y|da|em|vang|lon|nham) )*(?:(?:thoi|bo|huy|xoa|khoi)(?: (?:di|nhe|nha|em|a|luon|qua))*"
    r"|(?:thoi )?(?:khoi|bo|huy|xoa)(?: (?:cai|loi|lich|viec|hen))*(?: (?:nhac|hen|bao))(?: (?:do|ay|nay|kia|vua roi|hoi nay))*"
    r"(?: (?:di|nhe|nha|em|a|luon|nua))*|(?:thoi |bo di )?(?:khong|ko|k|hong|chang) can(?: (?:nhac|bao|dau|the))*(?: (?:nua|dau|em|a|nhe))*"
    r"|bo di khong can nhac nua)"
)
# "Thôi 1 ngày thôi": of days before, where nothing else is said.
DAYS_ALONE = r"(?:(?:a|u|uh|the|thi|thoi|nham|doi|de|chi|can|la|lai|con) )*(?P<count>\d{1,2}) (?:ngay|hom|bua)(?: (?:thoi|la|du|duoc|roi|truoc|em|chau|nhe|nha|a|di|can))*"
SHIFT = (
    r"\b(?P<way>som|tre|muon|cham|lui|len|doi len|doi lui)(?: (?:hon|len|lai|xuong|ra|vao|them|lui|khoang|chung|di))*"
    r" (?P<count>\d{1,3}|nua) (?P<unit>tieng|gio|h|phut|ph|p)\b(?P<half> ruoi)?"
)
EARLIER = ("som", "len", "doi len")
DAY_BEFORE = r"(?<!\d )\b(?:hom|bua|ngay) truoc\b"
ADDED = r"\bthem\b|\bnua\b(?! (?:tieng|gio))"
# As it is typed: a wish put as a question.
WHETHER = r"(?<=\w)[\s,]+(?:(?:thì|thi|có|co)\s+)?(?:được|duoc|đc|dc)\s+(?:không|khong|ko|k|hông|hong|hok)(?:\s+(?:em|cháu|chau|ạ|a|anh|chị|chi|ad|con|nhỉ|nhi))*[\s?.!]*$"
