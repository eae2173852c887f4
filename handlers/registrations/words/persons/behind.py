"""Who is spoken of behind the names, where there is one beside the speaker."""

HE = r"\b(?:nó|hắn|ổng|bả|cổ|ảnh|ông ấy|bà ấy|anh ấy|chị ấy|cô ấy|chú ấy|người kia|đứa kia)\b"
