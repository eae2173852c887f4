"""A plan as it comes is searched by its own words, and by other words for the same things."""

import numpy as np
import pytest

from knowledge.measure.lessons import lessons, only_learnt
from knowledge.passages.asked import asked, load_kinds, stated
from knowledge.passages.cover import Cover
from knowledge.passages.inverted import Inverted
from knowledge.passages.lookup import MOST, Linear, LookupWeights, measured
from knowledge.passages.named import ABOUT
from knowledge.passages.passages import NAMES, Passages
from knowledge.passages.stated import STATED
from knowledge.plan.plan import COMMON
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

SECTIONS = {
    "I.1": "1. Mục đích\nTạo khí thế thi đua sôi nổi trong các hợp tác xã.",
    "II.1": "1. Hợp tác xã thành lập mới được hỗ trợ một lần 30.000.000 đồng.",
    "II.2": "2. Hợp tác xã ngừng hoạt động được hướng dẫn thủ tục giải thể.",
    "III.1": "1. Hồ sơ gửi về Phòng Kinh tế trước ngày 15/4/2026.",
    "III.2": "2. Lớp học tổ chức tại Hội trường tầng 3, phường Yên Ninh.",
}
UNSAID = [0.0] * len((*ABOUT, *STATED))
HEADINGS = dict.fromkeys(("II.1", "II.2"), ("II. MỨC HỖ TRỢ",))


@pytest.fixture(scope="module")
def speller() -> Speller:
    speller = Speller(COMMON)
    speller.learn(SECTIONS.values())
    return speller


def passages_of(speller: Speller) -> Passages:
    cover = Cover(SECTIONS, HEADINGS, speller, COMMON)
    return Passages(SECTIONS, HEADINGS, speller, COMMON, cover)


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("moi lap htx duoc cho bao nhieu tien", "II.1"),
        ("htx muon dep thi sao", "II.2"),
        ("giay to nop o dau han chot hom nao", "III.1"),
        ("đi học ở chỗ nào", "III.2"),
        ("phát động thi đua để làm gì", "I.1"),
    ],
)
def test_other_words_find_the_section(speller: Speller, question: str, section: str) -> None:
    """None of its own questions was ever written down; the first stands first."""
    passages = passages_of(speller)
    reading = speller.read(question)
    evidence = passages.evidence(Said(question), reading, {})
    found = LookupWeights.load(COMMON).find(evidence, 0.5, reading.words, lambda _: UNSAID)
    assert passages.ids[int(found.probabilities.argmax())] == section


def test_a_question_about_other_things_is_trusted_less(speller: Speller) -> None:
    """Of words that the plan does not hold nothing is made."""
    passages = passages_of(speller)
    trusted = []
    for question in ("htx moi lap duoc ho tro bao nhieu tien", "gia lon hoi hom nay the nao"):
        reading = speller.read(question)
        evidence = passages.evidence(Said(question), reading, {})
        trusted.append(
            LookupWeights.load(COMMON)
            .find(evidence, 0.5, reading.words, lambda _: UNSAID)
            .first_sure
        )
    assert trusted[0] > 2 * trusted[1]


def test_what_plans_leave_out_is_asked_in_words_of_its_own(speller: Speller) -> None:
    """A rate of interest is seldom stated; the same evidence is trusted less when one is asked."""
    lookup = LookupWeights.load(COMMON)
    evidence = passages_of(speller).evidence(Said("hồ sơ"), speller.read("hồ sơ"), {})
    plain, asking = (
        lookup.find(evidence, 0.5, words, lambda _: UNSAID).first_sure
        for words in (("ho", "so", "gui", "o", "phong"), ("ho", "so", "vay", "lai", "suat"))
    )
    assert asking < plain


@pytest.mark.parametrize(
    ("question", "asked_for"),
    [
        ("kế hoạch này số mấy", "mo-dau"),
        ("ai ký kế hoạch", "nguoi-ky"),
        ("họp giữa năm ở đâu", None),
    ],
)
def test_the_papers_frame_is_known_when_it_is_asked_for(
    speller: Speller, question: str, asked_for: str | None
) -> None:
    """Letterhead and signature hold words of every question, and answer few."""
    sections = {"mo-dau": "Số: 12/KH-LMHTX\nKẾ HOẠCH", "nguoi-ky": "CHỦ TỊCH\nTrần Văn Mẫu"}
    cover = Cover(sections, {}, speller, COMMON)
    passages = Passages(sections, {}, speller, COMMON, cover)
    numbers = passages.evidence(Said(question), speller.read(question), {}).numbers
    found = dict(zip(passages.ids, numbers[:, NAMES.index("frame_asked")], strict=True))
    assert [each for each, asked in found.items() if asked] == ([asked_for] if asked_for else [])


def test_what_is_far_from_the_mean_says_no_more() -> None:
    """One number of a plan unlike all others does not outweigh the rest."""
    linear = Linear(np.zeros(1), np.ones(1), np.ones(1))
    assert linear.of(np.array([[400.0], [-400.0], [0.5]])).tolist() == [MOST, -MOST, 0.5]


def test_every_number_has_its_weight() -> None:
    """A number without a weight is refused when the file is read, not when somebody asks."""
    lookup = LookupWeights.load(COMMON)
    assert len(lookup.rank.weights) == len(NAMES)
    assert 0 < lookup.offer_limit < lookup.answer_limit < 1


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("thưởng bao nhiêu tiền", "amount"),
        ("nộp trước ngày nào", "day"),
        ("học ở đâu", "place"),
        ("số điện thoại của phòng", "phone"),
        ("đạt bao nhiêu phần trăm", "percent"),
    ],
)
def test_the_kind_that_is_asked_for(question: str, kind: str) -> None:
    """An amount, a day, a place, a number to call, a share."""
    kinds = load_kinds(COMMON)
    folded = fold(question)
    wanted = asked(kinds, folded, folded)
    assert kind == next(k.name for k, is_asked in zip(kinds, wanted, strict=True) if is_asked)


def test_what_a_passage_states() -> None:
    """A sum is one by its unit, a day by its number."""
    kinds = load_kinds(COMMON)
    states = dict(zip((k.name for k in kinds), stated(kinds, fold(SECTIONS["II.1"])), strict=True))
    assert states["amount"]
    assert not states["day"]
    assert not states["phone"]


def test_what_everybody_holds_says_little() -> None:
    """A word of every item weighs less than a word of one; a word of none counts in the whole."""
    items = Inverted([("htx", "vay"), ("htx", "học"), ("htx",)])
    rarities = items.rarities(("htx", "vay", "xyz"))
    assert rarities["htx"] < rarities["vay"] < rarities["xyz"]
    shares = items.share(rarities)
    assert shares.argmax() == 0
    assert shares.max() < 1


def test_the_lessons_are_whole() -> None:
    """Every lesson has its document and questions, and most of them can be answered."""
    assert len(lessons()) >= 13
    for lesson in lessons():
        text = lesson.document.read_text(encoding="utf-8")
        answered = [each for each in lesson.asked({"all": text}) if each.sections]
        assert len(answered) >= 30, lesson.name


def test_exercises_are_never_measured() -> None:
    """Who fits the weights has written them: no question of theirs stands among the others."""
    exercised = [*(lesson for lesson in lessons() if lesson.exercises), *only_learnt()]
    assert len(exercised) >= 20
    for lesson in exercised:
        text = lesson.document.read_text(encoding="utf-8")
        asked = list(lesson.exercised({"all": text}))
        assert not {each.question for each in asked} & {str(row["q"]) for row in lesson.rows}
        stated = [row for row in lesson.exercises if row["answers"]]
        assert sum(bool(each.sections) for each in asked) == len(stated), lesson.name


def test_who_states_the_value_goes_before_who_only_names_the_thing(speller: Speller) -> None:
    """By their words the two are alike; nobody overtakes the three, nobody leaves them."""
    lookup = LookupWeights.load(COMMON)
    passages = passages_of(speller)
    question = Said("hợp tác xã được hỗ trợ thủ tục bao nhiêu tiền")
    evidence = passages.evidence(question, speller.read(question), {})
    states = [0.0 if each != "value_near_part" else 1.0 for each in (*ABOUT, *STATED)]
    plain = lookup.find(evidence, 0.5, ("ho", "tro"), lambda _: UNSAID).probabilities
    three = np.argsort(-plain)[:3].tolist()
    for place in three:
        told = dict.fromkeys(three, UNSAID) | {place: states}
        raised = lookup.find(evidence, 0.5, ("ho", "tro"), told.__getitem__).probabilities
        assert raised[place] > plain[place]
        assert set(np.argsort(-raised)[:3].tolist()) == set(three)


def test_plans_among_the_exercises_are_learnt_from_only() -> None:
    """They have a document and exercises, no measured question, and no lesson's name."""
    assert only_learnt()
    assert not {each.name for each in only_learnt()} & {each.name for each in lessons()}
    assert all(each.exercises and not each.rows for each in only_learnt())


def test_what_the_fit_measured_is_kept_with_the_weights() -> None:
    """Every share that is published for plans nobody has taught."""
    figures = measured(COMMON)
    assert figures["plans"] == len(lessons())
    assert {"right", "served", "wrong", "false_denials", "false_answers"} <= set(figures)
    assert figures["false_denials"] == 0
    # Measured again with every fit: what was reached is not given back.
    assert figures["first"] >= 80
    assert figures["right"] >= 50
    assert figures["served"] >= 88
    assert figures["wrong"] <= 4
    assert figures["false_answers"] <= 4
