"""What the operator reads about the keys of an installation."""


def master_key_bad(*, file: str, why: str) -> str:
    """The master key can neither be read nor made."""
    return f"MASTER_KEY, MASTER_KEY_FILE: không dùng được khóa trong {file} ({why}). Cho chương trình quyền đọc, hoặc chép lại từ bản sao lưu."
