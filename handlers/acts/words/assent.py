"""The words of which a clear yes consists, with their marks; without marks where none is another word."""

CLEAR = (
    "đồng ý vâng vângg dạ ừ ok oke okê oki okie uh ừm đúng rồi phải được nhất trí xác nhận chuẩn "
    "chính xác có ưng bằng lòng chịu cho phép chấp thuận tán thành hoàn toàn cứ lưu ghi gửi nộp luôn "
    "giúp hộ em anh chị bác chú cô cháu con tôi tui mình ạ nhé nha nghen nhen ơi hết cả vậy "
    "thôi đi là tiếp tục làm nốt dùng lại lấy yes e a bấm thì liền ngay và rất này gởi chốt lun nghe hè "
    "cán bộ cưng ad vẫn mần sử dụng ưng bụng thoải mái kỹ đọc xem"
).split()
# Written without marks these are others: tonight, still, stop, enough.
ONLY_MARKED = frozenset("tôi đúng dùng thôi con có cho và".split())
# At the beginning "da" is "dạ".
LEADING = frozenset(("da", "uh"))
# Politeness alone is no yes.
AGREEING = (
    "đồng vâng dạ ừ ok oke okê oki okie đúng phải được nhất xác chuẩn chính có ưng bằng chịu chấp tán "
    "gửi gởi nộp chốt tiếp yes phép lưu làm dùng"
).split()
# A "no" that agrees: there is nothing to mend.
NOTHING_TO_MEND = (
    r"\b(?:khong|ko|k|kg|hong|hok|chang|cha|khoi|chua)(?: (?:can|phai|co|thay|con|gi))*"
    r" (?:sua|sai|doi|thay doi|thieu|nham|sot|thac mac|ban khoan)\b"
    r"(?: (?:gi|chi|cho|nao|het|nua|them|ca|sot|dau))*"
)
