"""How a post is told of somebody by name; folded."""

# Before the name.
LEAD = frozenset(
    "a o oi ui da vang the thi ma con nhung ghi go viet danh nham sai roi r khong ko k phai quen sua lai doi thuc ra dung"
    " noi cho giup chau em voi xin anh chi ong ba co chu bac cau thim di mo c e dc dong thang cai".split()
)
# Between name and post; one of the last says that it is told.
BETWEEN = frozenset("thi moi phai dang chi van nay hien gio la lam giu chuc".split())
TELLS = frozenset(("la", "lam", "giu"))
TAIL = frozenset(
    "co ma nhe nha a em chau chu thoi day do roi r moi dung nhi co oi luon giup ho voi".split()
)
MOST_OF_NAME = 5
# No name is made of one of these.
NO_NAME = frozenset(
    "ai nguoi lien he chuc vu ten so toi tui minh em anh chi bac chu ong no ay do nay kia ta dua con trai gai vo chong"
    " htx xa phuong thon ban don vi hop tac to tap the ca nhan danh sach sach dong dien thoai sdt dt cu truoc sau moi"
    " thu muc phan cai viec hai hop le ma nhu vay dung sai nham cung deu tat toan may nhung cac mot va voi dau them bo"
    " xoa sua doi thay bang khong ko k chua gui gi lao tien chien si danh hieu pho truong".split()
)
# With their marks: "bả là kế toán trưởng" names nobody.
SPOKEN_OF = frozenset("bả ổng ảnh cổ chỉ hắn y thẳng".split())
