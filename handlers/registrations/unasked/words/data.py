"""What a line of nothing but data is made of; folded."""

# "Sdt", "số", "zalo": what leads a number in.
NUMBER_LEADS = frozenset(
    "so sdt dt dthoai dien thoai may zalo lien he lac hotline dd di dong".split()
)
# "Tên", "là": what leads a name in.
NAME_LEADS = frozenset("ten la ho va hoten".split())
ME = frozenset(
    "toi tui tau minh em e anh a chi c bac chu co chau con ong ba day ben cua thi nguoi".split()
)
# What is only polite, or joins two values.
AROUND = frozenset(
    "da vang a o oi chao xin alo thua kinh gui nhe nha nghen nhen nay do va voi hien dang lam"
    " tai thuoc huyen tinh dong chi can bo lien minh ad luon them nua vs".split()
)
UNITS = (
    *(("lien", "hiep", "htx"), ("hop", "tac", "xa"), ("to", "hop", "tac")),
    *(("quy", "tin", "dung", "nhan", "dan"), ("quy", "tin", "dung")),
    *(
        ("quy", "tdnd"),
        ("cong", "ty"),
        ("doanh", "nghiep"),
        ("qtdnd",),
        ("htx",),
        ("tht",),
        ("cty",),
    ),
)
UNIT_TYPES = {
    "htx": "hop tac xa",
    "hop": "hop tac xa",
    "lien": "lien hiep",
    "to": "to hop tac",
    "tht": "to hop tac",
    "quy": "quy tin dung",
    "qtdnd": "quy tin dung",
    "cong": "doanh nghiep",
    "cty": "doanh nghiep",
    "doanh": "doanh nghiep",
}
PLACES = (("thi", "tran"), ("xa",), ("phuong",))
LARGER = (("huyen",), ("tinh",), ("thi", "xa"), ("thanh", "pho"), ("tp",), ("thon",))
# Behind a name they lead in the next value.
BETWEEN = frozenset("o tai thuoc ben la ten".split())
# No name of a person, a unit or a place holds one of these where somebody only names it.
NO_NAME = frozenset(
    "khong ko chua duoc dc nao gi sao bao nhieu may ai dau the thi co phai muon can dang ky dk gui nop hoi xem"
    " sua xoa huy rut nhac giup cho gap goi lai moi cu khac nho yeu danh hieu thi dua khen thuong tien tien"
    " thanh lap hoat kieu tieu bieu vien nhan ke hoach tham gia ve nhung cac trong ngoai toan nguoi roi ngung no lo to nhom ho dan doi phong quy"
    " tinh huyen la ra vao den duoi tren nay kia do day".split()
)
# "Nhận được chưa", right below.
RECEIVED = (
    r"\b(?:nhan|doc|thay|xem|luu|ghi)(?: (?:duoc|dc|tin|so|het|lai|cho|gi|cua|em|anh|bac|chi|chau|toi|minh))*"
    r" (?:chua|roi|ko|khong|k)(?: (?:a|em|chau|the|vay|ha|nhi|oi|ad|ko|khong|chua))*$"
)
