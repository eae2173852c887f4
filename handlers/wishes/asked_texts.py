"""What is answered where deleting, taking back, or leaving for good waits for its yes."""

DELETED_FOR_GOOD = "Dạ không ạ, xóa rồi thì em không lấy lại được. Em chưa xóa gì cả."
DELETED_ANEW = "Dạ được ạ, xóa xong anh/chị vẫn hỏi và đăng ký lại từ đầu được, khi còn đợt đăng ký. Em chưa xóa gì cả."
DELETED_PAPER = (
    "Dạ, giấy tờ anh/chị đã nộp và danh sách cán bộ đã in hay tải về thì em không xóa được, vẫn còn ở cơ quan; "
    "em chỉ xóa những gì lưu ở đây. Em chưa xóa gì cả."
)
DELETED_PART = (
    "Dạ, ở đây em xóa tất cả một lượt ạ. Chỉ muốn bỏ hay đổi một phần (số điện thoại, một người trong danh sách…) thì "
    "anh/chị chọn không xóa rồi gõ “sửa đăng ký”. Em chưa xóa gì cả."
)
DELETED_REMINDERS = "Dạ, xóa thì lời nhắc cũng tắt theo ạ. Chỉ muốn tắt nhắc thì anh/chị gõ “tắt nhắc”. Em chưa xóa gì cả."
DELETED_KEPT = (
    "Dạ, xóa xong thì ở đây không ai thấy tên, số điện thoại, đăng ký của anh/chị nữa; bản sao lưu tự xóa sau 14 ngày. "
    "Danh sách cán bộ đã in hay tải về thì em không xóa được. Em chưa xóa gì cả."
)
KEPT_LONG = (
    "Dạ, không xóa thì tin nhắn được giữ 30 ngày rồi tự xóa; đăng ký giữ đến hết phong trào và thêm một thời gian rồi ẩn "
    "danh, đủ từng mục thì gõ “trợ lý lưu gì”. Em chưa xóa gì cả."
)
DELETED_AT_ONCE = "Dạ, anh/chị đồng ý xóa là em xóa ngay lúc ấy; bản sao lưu tự xóa sau 14 ngày. Em chưa xóa gì cả."
DELETED_BY_ITSELF = "Dạ, trợ lý tự xóa ngay khi anh/chị đồng ý, không phải làm đơn hay chờ ai duyệt ạ. Em chưa xóa gì cả."
DELETED_REGISTRATIONS = (
    "Dạ có ạ, xóa thì các đăng ký anh/chị đã gửi qua đây cũng mất, cả những người trong danh sách; đơn vị muốn thi đua thì "
    "gửi đăng ký mới. Em chưa xóa gì cả."
)
COSTS_NOTHING = (
    "Dạ, ở đây không mất tiền và em không trừ điểm gì ạ; còn việc xét thi đua thế nào do cơ quan, anh/chị gõ “gặp cán bộ” để hỏi. "
    "Em chưa làm gì cả."
)
TAKEN_FOR_GOOD = "Dạ, bản đã rút thì không mở lại được, nhưng anh/chị gửi đăng ký mới được khi còn đợt. Em chưa rút gì cả."
TAKEN_ANEW = "Dạ được ạ, rút xong anh/chị vẫn gửi đăng ký mới được, ngay đợt này khi còn hạn và các đợt sau. Em chưa rút gì cả."
TAKEN_PART = (
    "Dạ, rút là rút cả bản ạ. Chỉ muốn sửa hay bớt một người thì không cần rút: anh/chị chọn không rút rồi gõ “sửa đăng ký”. "
    "Em chưa rút gì cả."
)
TAKEN_BY_ITSELF = (
    "Dạ, không phải làm đơn hay chờ ai duyệt ạ, anh/chị trả lời ở đây là đủ. Em chưa rút gì cả."
)
TAKEN_CODE = "Dạ, mã vẫn còn để tra, bên cạnh ghi là đã rút ạ. Em chưa rút gì cả."
TAKEN_TOLD = "Dạ, cán bộ thấy bản này đã được rút và có thể hỏi lại anh/chị; ngoài cán bộ em không báo ai. Em chưa rút gì cả."
TAKEN_PEOPLE = (
    "Dạ, rút là rút cả bản, gồm mọi người trong danh sách ạ. Chỉ muốn bớt một người thì anh/chị chọn không rút rồi gõ “sửa đăng ký”. "
    "Em chưa rút gì cả."
)
TAKEN_PAPER = "Dạ, giấy tờ đã nộp ở cơ quan thì vẫn ở đó ạ; em chỉ ghi bản gửi qua đây là đã rút. Em chưa rút gì cả."
TAKEN_DATA = (
    "Dạ, rút đăng ký chỉ là cán bộ không xét bản này nữa; tên, số điện thoại và lời đồng ý vẫn được lưu. Muốn bỏ cả thì anh/chị gõ "
    "“xóa dữ liệu”. Em chưa rút gì cả."
)
TAKEN_AT_ONCE = "Dạ, anh/chị đồng ý là em ghi rút ngay lúc ấy ạ. Em chưa rút gì cả."
CONSENT_ANEW = (
    "Dạ được ạ, khi nào đổi ý anh/chị gõ “đăng ký” rồi đồng ý lại là được. Em chưa rút gì cả."
)
CONSENT_STANDING = "Dạ, bản đã gửi vẫn còn và vẫn được xét ạ; từ lúc rút em không ghi đăng ký mới nữa, bản đang làm dở thì bỏ. Em chưa rút gì cả."
CONSENT_DATA = (
    "Dạ, rút đồng ý thì em không ghi thêm gì nữa, nhưng tên và số trong bản đã gửi vẫn còn. Muốn bỏ cả thì anh/chị chọn “Xóa tất cả”. "
    "Em chưa rút gì cả."
)
CONSENT_REMINDERS = "Dạ, nhắc lịch có lời đồng ý riêng nên vẫn như cũ ạ; muốn tắt thì gõ “tắt nhắc”. Em chưa rút gì cả."
LEFT_UNSENT = "Dạ, bản này chưa gửi đi nên hủy cũng không ai thấy ạ. Em chưa hủy gì cả."
LEFT_FOR_GOOD = (
    "Dạ, hủy hẳn thì những gì đã ghi trong bản này mất, không lấy lại được; sau này vẫn đăng ký lại từ đầu được. Muốn để đó làm sau thì "
    "chọn làm tiếp rồi cứ để yên, em giữ 30 ngày. Em chưa hủy gì cả."
)
# What each does, for a question that none of the above answers.
DOES = {
    "forget": (
        "Dạ, xóa là bỏ hết tin nhắn, đăng ký, số điện thoại, lời đồng ý và nhắc lịch của anh/chị lưu ở đây, không lấy lại được. "
        "Em chưa xóa gì cả."
    ),
    "withdraw": (
        "Dạ, rút là báo cán bộ không xét bản này nữa; thông tin và lời đồng ý vẫn còn, anh/chị vẫn gửi đăng ký mới được. Em chưa rút gì cả."
    ),
    "withdraw-consent": (
        "Dạ, rút đồng ý là từ lúc ấy em không ghi đăng ký mới của anh/chị nữa; bản đã gửi vẫn còn. Em chưa rút gì cả."
    ),
    "cancel": (
        "Dạ, hủy hẳn là bỏ bản đang ghi dở này, chưa gửi gì đi cả; lúc khác anh/chị đăng ký lại được. Em chưa hủy gì cả."
    ),
}
