"""What is asked for fun, or what things cost on the market; folded."""

_THING = r"(?:nam|che|que|lua|gao|ngo|san|lon|heo|ga|vit|ca|trau|bo|cam|buoi|xang|vang|phan|thoc|rau|tom|mat ong|thit|ca phe|cafe|tieu|cao su|nha|dat|dien|sau rieng|mang|sua|trung)"
LIGHT = (
    r"\b(?:hoi|noi) (?:vui|choi|dua|cho vui)\b|\b(?:vui|dua|choi) (?:thoi|ti|chut)\b"
    rf"|\bgia (?:ca )?{_THING}\b(?: \w+){{0,5}} (?:bao nhieu|the nao|sao|len|xuong|may)\b|\b{_THING}(?: \w+){{0,3}} (?:bao nhieu|may) (?:tien|mot can|mot ky|can|ky|dong)\b"
)
