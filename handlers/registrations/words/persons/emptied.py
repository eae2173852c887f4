"""How an initiative is said to be none, or whose is to come; folded, without signs."""

INITIATIVE = "sang kien"
# "Không phải thêm người, sáng kiến của Lử mà".
NO_MORE = r"\b(?:khong|ko|k)(?: phai)? them (?:nguoi|ai)(?: (?:nao|moi|dau))?\b"
CLEARING = frozenset("bo xoa trong chua khong ko k khoi huy".split())
BESIDE = frozenset(
    "cua cho di de thanh sua doi co thi la nguoi so thu em anh chi ong ba bac chu nhe a nha giup cai phan ten gi het ca"
    " dau hien van luon ma da vang o oi u nham them phai ghi lai con nua thoi ra muc cho anh ay do nay dong chi minh toi"
    " hien tai moi can".split()
)
