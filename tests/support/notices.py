"""What others read when somebody is erased at the desk, in short words."""

from handlers.values.replies import CODE, Reply
from storage.privacy.subjects import Notices

NOTICES = Notices(
    registration=Reply("đã xóa"),
    contact=Reply(f"{CODE} mất người liên hệ"),
    draft=Reply("đã bỏ bản nháp"),
    request=Reply("đã bỏ yêu cầu"),
    whole=Reply("đã xóa tất cả"),
    uncalled=Reply(f"{CODE} không còn người liên hệ"),
    merged=Reply(f"{CODE} mất người của bản đã gộp"),
)
