"""What stands in the place of a document that a channel cannot carry."""

FILE_FROM_STAFF = "Tệp Word không gửi được ở kênh này; xin liên hệ cán bộ để nhận, hoặc mở trang web của Liên minh."
FILE_AT_DESK = "Danh sách không còn gửi qua tin nhắn; xin tải trên trang quản trị."


def file_link(*, link: str) -> str:
    """A document where files cannot be sent, and how long the link lives."""
    return f"Tải tệp (liên kết có hạn 24 giờ): {link}"


def signed_link(*, link: str) -> str:
    """Where the signed sheet is sent back from a channel that passes no files on."""
    return f"Gửi lại bản ký (ảnh hoặc PDF): {link}"
