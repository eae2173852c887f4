"""How it is agreed that an initiative is somebody's; folded, word by word."""

AGREES = frozenset("vang u uh uhm um uk dung phai chuan chinh ok oke okie yes xac".split())
AGREEING_WORDS = AGREES | frozenset(
    "da o a ah roi r rui day do ay y no nhe nha nghe luon la thi cua em e anh chi bac chu co ong ba a c dong chi dc d"
    " sep xep thu truong lanh dao ad ban chau oi ma han cai that".split()
)
REFUSES = frozenset("khong ko k hong hok sai nham".split())
# As typed: these are no yes, though their letters are; whoever was spoken of.
NO_YES = frozenset("đừng dừng dùng chưa chừa".split())
OF_ONE = frozenset("ảnh chỉ cổ ổng bả ấy sếp xếp trưởng đạo".split())
