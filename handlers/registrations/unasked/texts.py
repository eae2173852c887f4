"""What is said to data that nobody asked for."""

ASKED = "Dạ, em nhận được rồi, chưa ghi vào đâu ạ. Anh/chị muốn đăng ký thi đua cho đơn vị, hay nhờ cán bộ gọi lại ạ?"
MORE = (
    "Dạ, em nhận thêm rồi, vẫn chưa ghi vào đâu ạ. Anh/chị muốn đăng ký, hay nhờ cán bộ gọi lại ạ?"
)
WHICH = "Dạ, em nhận được rồi, chưa ghi vào đâu ạ. Anh/chị chọn giúp em một việc: đăng ký thi đua, hay nhờ cán bộ gọi lại ạ?"
REGISTER = "Đăng ký thi đua"
CALL = "Nhờ cán bộ gọi lại"


def greeted(*, own: str) -> str:
    """To whoever comes and says who they are, as they call themselves."""
    return (
        f"Dạ, em chào {own} ạ! Em là trợ lý tự động, chưa ghi gì vào đâu. {own.capitalize()} muốn đăng ký thi đua cho đơn vị, "
        "hay nhờ cán bộ gọi lại ạ?"
    )
