"""The page docs/settings.md, made from the settings themselves and what .env.example says of them.

The rule: names and defaults are the code's, the words are .env.example's, and nothing is typed twice.
"""

import re
from pathlib import Path

from bot.config import Settings

HEAD = """# Các biến cấu hình

Trang này do chương trình viết ra từ chính các biến và `.env.example` (`UPDATE_DOCS=1 pytest -n0 tests/test_project.py`): đừng
sửa tay. Đặt trong `.env` ở thư mục làm việc hoặc trong môi trường; dòng để trống là dùng mặc định.
"""


def settings_page(root: Path) -> str:
    """The whole page."""
    example = (root / ".env.example").read_text(encoding="utf-8")
    sections = [HEAD]
    for block in re.split(r"\n\s*\n", example):
        names = re.findall(r"^([A-Z][A-Z_]+)=", block, re.M)
        words = " ".join(re.findall(r"^# ?(.*)$", block, re.M))
        if names:
            told = "\n".join(f"- `{one}`, mặc định: {_default(one.lower())}" for one in names)
            sections.append(f"{told}\n\n  {words}\n")
    return "\n".join(sections)


def _default(name: str) -> str:
    value = Settings.model_fields[name].default
    shown = value.as_posix() if isinstance(value, Path) else value
    if isinstance(value, bool):
        shown = str(value).lower()
    if isinstance(value, float):
        shown = f"{value:g}"
    return "không đặt" if value in (None, "") else f"`{shown}`"
