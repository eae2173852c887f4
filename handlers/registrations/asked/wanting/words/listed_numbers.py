"""How it is asked whether the numbers of those in the list are kept; folded."""

_NUMBER = r"(?:so dien thoai|so dt|so may|sdt|dien thoai|so)"
_MANY = r"(?:may|cac|nhung|ca)"
_THEM = (
    r"(?:(?:cac|may|nhung|tung|moi|ca) (?:anh chi|chi em|anh em|co bac|co chu|chu bac|anh|chi|nguoi|ban|bac|ong|ba|ho)"
    r"|moi nguoi|anh em|chi em|ba con|nguoi ta|nguoi khac|ho\b|mot nguoi|tung nguoi|ca nhom|nhan vien|xa vien|thanh vien)"
)
_OF = r"(?: (?:cua|ma|thi|dt|ay|do|kia))*"
_LIST = r"(?:trong (?:danh sach|file|tep|bang)|(?:em|toi|tui|minh|chi|anh|chau|bac) (?:lo |vua |moi )?(?:dan|chep|copy|paste|go)|(?:dan|chep|copy|paste)(?: \w+)? (?:ca|nguyen|het))"
# Whose: of them all, or of two that are named.
OF_THEM = (
    rf"\b{_NUMBER}{_OF} {_THEM}|\b{_MANY} {_NUMBER}\b.*\b{_LIST}|\b{_LIST}.*\b{_NUMBER}\b"
    rf"|\b{_NUMBER}\b(?: \w+){{0,3}} {_LIST}"
    rf"|\b{_NUMBER}{_OF} (?:anh|chi|ong|ba|co|chu|bac) \w+(?: \w+)? (?:voi|va) (?:anh|chi|ong|ba|co|chu|bac) \w+"
)
# What is feared of them.
KEPT = r"\b(?:luu|giu|ghi|hien|len phieu|vao phieu|vao dang ky|lo ra|sao (?:khong|ko|k|hong)|cong khai)\b"
