"""What the operator reads about files and folders which the account may not use."""

import errno
import os

_NOT = {"enter": "không vào được", "read": "không đọc được", "write": "không ghi được"}
_REASONS = {
    errno.EACCES: "tài khoản này không có quyền",
    errno.EPERM: "tài khoản này không có quyền",
    errno.ENOENT: "chỗ ấy không có hoặc không tạo được",
    errno.ENOTDIR: "một phần đường dẫn là tệp, không phải thư mục",
    errno.EISDIR: "đó là thư mục, không phải tệp",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "hết hạn mức ổ đĩa",
    errno.EROFS: "ổ chỉ đọc",
    errno.EIO: "ổ đĩa bị lỗi",
    errno.EMFILE: "mở quá nhiều tệp",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ELOOP: "liên kết trỏ vòng",
    errno.EXDEV: "sang ổ đĩa khác",
    errno.EBUSY: "đang có chương trình khác dùng",
    errno.ETXTBSY: "đang có chương trình khác dùng",
}


def reason(error: OSError) -> str:
    """Why the system has refused, as far as it is known; else in its own words."""
    known = _REASONS.get(error.errno or 0)
    return known or (os.strerror(error.errno) if error.errno else str(error))


def of_another(*, name: str, at: str, us: str, owner: str, what: str) -> str:
    """What lies where the program works belongs to another account: perhaps by a slip of ours."""
    return (
        f"{name}: tài khoản {us} {_NOT[what]} {at}, vì nó thuộc tài khoản {owner} (có lệnh đã chạy bằng {owner}?). "
        f"Chạy bằng root: chown -R {us}: {at}, rồi luôn gõ lệnh htx-bot bằng {us}."
    )


def not_ours(*, name: str, at: str, us: str, owner: str, what: str) -> str:
    """A file elsewhere, perhaps of the system's own: it stays whose it is."""
    begin = f"{name}: tài khoản {us} {_NOT[what]} {at} (thuộc tài khoản {owner})."
    look = f"Kiểm tra đường dẫn ở {name}" if _is_setting(name) else "Kiểm tra đường dẫn"
    if what == "write":
        return f"{begin} {look}: chọn một tệp trong thư mục của {us}."
    after = f", rồi sửa {name}" if _is_setting(name) else ""
    return (
        f"{begin} {look}; đúng tệp ấy thì chép sang thư mục của {us}, chạy bằng root: install -m 600 -o {us} {at} "
        f"THƯ-MỤC{after}."
    )


def own_rights(*, name: str, at: str, us: str) -> str:
    """It is ours, and its mode keeps us out."""
    return f"{name}: quyền của {at} không cho chính tài khoản {us} dùng. Chạy: chmod -R u+rwX {at}."


def of_the_system(*, name: str, at: str, why: str) -> str:
    """What the system refuses for a reason of its own."""
    return f"{name}: không dùng được {at} ({why})."


def on_the_way(*, name: str, at: str, us: str, owner: str, path: str, shared: bool) -> str:
    """A folder above it, or beside the installation, which is not ours to give away."""
    to = "" if at == path else f" nên không dùng được {path}"
    grant = "" if shared else f" Hoặc cho vào, chạy bằng root: chgrp {us} {at} && chmod g+rX {at}."
    then = f" rồi sửa {name}" if _is_setting(name) else ""
    return f"{name}: tài khoản {us} không vào được {at} (thuộc tài khoản {owner}){to}. Dời sang thư mục của {us}{then}.{grant}"


def cannot_make(*, name: str, at: str, us: str, owner: str, folder: str, shared: bool) -> str:
    """What is not there yet cannot be made; `shared`: in a folder of the system's."""
    begin = f"{name}: tài khoản {us} không tạo được gì trong {at} (thuộc tài khoản {owner})."
    if folder != at:
        made = f"tạo sẵn bằng root: install -d -m 700 -o {us} {folder}"
    else:
        made = "" if shared else f"chạy bằng root: chown {us}: {at}"
    if not made:
        return (
            f"{begin} Chọn một thư mục của {us}{f' rồi sửa {name}' if _is_setting(name) else ''}."
        )
    return f"{begin} Nếu đúng chỗ này thì {made}; không thì gõ lại lệnh trong thư mục có .env, hoặc sửa {name}."


def _is_setting(name: str) -> bool:
    return name.replace("_", "").isalpha()


def read_only(*, name: str, at: str) -> str:
    """A disk that takes no writing."""
    return (
        f"{name}: {at} nằm trên ổ chỉ đọc nên không ghi được. Gắn ổ cho ghi (systemd: ReadWritePaths; Docker: bỏ :ro), "
        "hoặc chuyển dữ liệu sang ổ khác."
    )


def for_another(*, at: str, owner: str, data: str) -> str:
    """Root is at work in the installation of another account; `data`: what may be given back."""
    after = f"; đã lỡ chạy thì: chown -R {owner}: {data}" if data else ""
    return (
        f"Lưu ý: lệnh này chạy bằng root, mà {at} thuộc tài khoản {owner}: tệp nó tạo ra {owner} không đọc được. "
        f"Gõ lại: runuser -u {owner} -- htx-bot …{after}."
    )
