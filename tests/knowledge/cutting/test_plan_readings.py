"""Until when one registers and how long a movement runs: read where it is said, never invented.

The kind: a date of other matter is taken for the deadline or the period, and closes registration.
"""

from datetime import date
from pathlib import Path

import pytest

from bot.plans.forms.hints import head_hints
from bot.plans.importing import import_plan, show_plan
from knowledge.plan.plan import load_plan
from tests.support.plans import small_plans
from tests.support.plans.found import read


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (
            (
                "II. ĐỐI TƯỢNG, THỜI GIAN VÀ ĐĂNG KÝ THI ĐUA",
                "1. Đối tượng: Các hợp tác xã thành viên.",
                "2. Thời gian: Từ ngày 01/01/2026 đến hết ngày 30/11/2026. Đợt cao điểm từ ngày "
                "25/3/2026 đến ngày 25/4/2026.",
                "3. Đăng ký: Các đơn vị gửi bản đăng ký về Liên minh trước ngày 15/01/2026.",
            ),
            date(2026, 1, 15),
        ),
        (
            (
                "1. Trước ngày 25 tháng 01 năm 2026, các hợp tác xã gửi đăng ký thi đua về Liên minh.",
                "2. Trước ngày 30/10/2026 gửi báo cáo.",
            ),
            date(2026, 1, 25),
        ),
        (
            (
                "II. NỘI DUNG",
                "1. Thi đua sản xuất.",
                "III. ĐĂNG KÝ THI ĐUA",
                "1. Thời hạn: trước ngày 20/02/2026.",
                "2. Nơi nhận: Văn phòng Liên minh.",
            ),
            date(2026, 2, 20),
        ),
        (
            (
                "1. Bản đăng ký thi đua gửi về Văn phòng (qua thư điện tử) trước ngày 31/01/2026.",
                "2. Báo cáo kết quả thực hiện đăng ký thi đua gửi trước ngày 15/11/2026.",
            ),
            date(2026, 1, 31),
        ),
        (
            (
                "1. Đăng ký thi đua theo hướng dẫn riêng của Liên minh.",
                "2. Việc đăng ký mã số vùng trồng làm xong trước ngày 30/6/2026.",
                "3. Đăng ký nhãn hiệu tập thể, đăng ký kinh doanh chậm nhất ngày 31/8/2026.",
                "4. Gửi danh sách đăng ký dự lớp tập huấn trước ngày 10/3/2026.",
                "5. Đăng ký tham gia hội chợ trước ngày 01/5/2026.",
            ),
            None,
        ),
        (("1. Các đơn vị đăng ký thi đua trước ngày 01/11/2025.", "2. Làm tốt."), None),
        (("1. Các đơn vị đăng ký thi đua trước ngày 15/02 hằng năm.", "2. Làm tốt."), None),
    ],
)
def test_only_a_day_that_closes_this_registration_is_its_deadline(
    tmp_path: Path, lines: tuple[str, ...], day: date | None
) -> None:
    """Other things one registers for, a chapter that speaks of more, reports: none of them."""
    found = read(small_plans.write(tmp_path, *lines)).registration
    assert (found.day if found else None) == day


def test_of_several_days_none_is_the_deadline_until_somebody_chooses(tmp_path: Path) -> None:
    """They are left out of the plan, with a mark that `plan check` refuses."""
    file = small_plans.write(
        tmp_path,
        "1. Tập thể đăng ký thi đua trước ngày 15/01/2026; cá nhân đăng ký thi đua trước ngày "
        "30/01/2026.",
        "2. Làm tốt.",
    )
    root = tmp_path / "plans"
    folder = root / import_plan(file, root, None, lambda *_: None)
    assert load_plan(folder).registration_deadline is None
    written = (folder / "plan.toml").read_text("utf-8")
    assert "# registration_deadline = 2026-01-15  # CHƯA RÕ" in written
    assert "# registration_deadline = 2026-01-30  # CHƯA RÕ" in written
    assert "hạn đăng ký là" not in (folder / "answers.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("lines", "title", "period"),
    [
        (
            ("1. Thời gian thực hiện: Từ tháng 10/2025 đến khi tổ chức xong Đại hội.", "2. Hai."),
            small_plans.TITLE,
            (date(2025, 10, 1), None),
        ),
        (
            ("1. Thời gian: từ ngày ký ban hành đến khi kết thúc Đại hội.", "2. Hai."),
            small_plans.TITLE,
            (date(2025, 12, 5), None),
        ),
        (
            (
                "1. Thời gian thi đua chia làm 02 đợt:",
                "- Đợt 1: Cao điểm trong 10 ngày làm việc (từ ngày 08 tháng 12 năm 2025 đến ngày "
                "19 tháng 12 năm 2025);",
                "- Đợt 2: Làm nốt trong 03 ngày làm việc (từ ngày 05 đến ngày 07 tháng 01 năm 2026).",
            ),
            small_plans.TITLE,
            (date(2025, 12, 8), date(2026, 1, 7)),
        ),
        (
            (
                "II. THỜI GIAN",
                "Chia làm 03 đợt:",
                "a) Đợt 1: từ ngày 01/01/2026 đến ngày 30/4/2026;",
                "b) Đợt 2: từ ngày 01/5/2026 đến ngày 31/8/2026;",
                "c) Đợt 3: từ ngày 01/9/2026 đến ngày 15/12/2026.",
            ),
            small_plans.TITLE,
            (date(2026, 1, 1), date(2026, 12, 15)),
        ),
        # What a wave centres on neither ends it nor hides it.
        (
            (
                "1. Thời gian thực hiện: chia thành hai đợt:",
                "- Đợt 1: từ ngày 20 tháng 01 năm 2026 đến ngày 30 tháng 6 năm 2026, trọng tâm là "
                "đăng ký giao ước thi đua.",
                "- Đợt 2: từ ngày 01 tháng 7 năm 2026 đến ngày 15 tháng 12 năm 2026, trọng tâm là "
                "bình xét khen thưởng.",
            ),
            small_plans.TITLE,
            (date(2026, 1, 20), date(2026, 12, 15)),
        ),
        # The last wave is open: the whole begins with the first, or with the paper itself.
        (
            (
                "II. THỜI GIAN",
                "1. Đợt 1: từ vụ Xuân năm 2026 (ngày 01/02/2026) đến hết ngày 31/12/2027.",
                "2. Đợt 2: từ ngày 01/01/2028 đến khi tổ chức xong Đại hội.",
            ),
            small_plans.TITLE,
            (date(2026, 2, 1), None),
        ),
        (
            (
                "1. Thời gian: từ ngày Kế hoạch này được ban hành đến khi kết thúc Đại hội, chia "
                "thành hai đợt:",
                "1.1. Đợt 1: từ ngày 01/02/2026 đến hết ngày 31/12/2027.",
                "1.2. Đợt 2: từ ngày 01/01/2028 đến khi kết thúc Đại hội.",
            ),
            small_plans.TITLE,
            (date(2025, 12, 5), None),
        ),
        (
            ("1. Thời gian thực hiện: Từ nay đến hết năm 2026.", "2. Hai."),
            small_plans.TITLE,
            (date(2025, 12, 5), date(2026, 12, 31)),
        ),
        (
            (
                "II. TÌNH HÌNH",
                "1. Từ ngày 01/9/2025 đến ngày 10/9/2025, hợp tác xã bị thiệt hại do bão.",
                "2. Phong trào thi đua từ ngày 01/01/2025 đến ngày 30/9/2025 có 90 đơn vị.",
            ),
            small_plans.TITLE,
            None,
        ),
        (
            (
                "1. Thời gian tập huấn: từ ngày 02/3/2026 đến ngày 06/3/2026.",
                "2. Kinh phí: năm 2026 dùng dự toán đã giao.",
            ),
            "Phát triển hợp tác xã giai đoạn 2026 - 2030",
            (date(2026, 1, 1), date(2030, 12, 31)),
        ),
        # The clause tells the years of the title to the month.
        (
            (
                "1. Thời gian thực hiện: từ tháng 4 năm 2026 đến hết tháng 11 năm 2030.",
                "2. Hai.",
            ),
            "Phát triển hợp tác xã giai đoạn 2026 - 2030",
            (date(2026, 4, 1), date(2030, 11, 30)),
        ),
        (
            (
                "2. Thời gian và địa điểm",
                "a) Lễ phát động: tháng 02 năm 2026 tại Nhà văn hóa huyện.",
                "b) Tổng kết: trong quý IV năm 2026, tại hội trường Liên minh.",
            ),
            small_plans.TITLE,
            None,
        ),
        (
            (
                "II. THỜI GIAN",
                "1. Tổng kết, khen thưởng: từ ngày 01/12/2026 đến ngày 10/12/2026.",
                "2. Thi đua: từ ngày 01/02/2026 đến ngày 30/11/2026; tổng kết trong tháng 12.",
            ),
            small_plans.TITLE,
            (date(2026, 2, 1), date(2026, 11, 30)),
        ),
    ],
)
def test_a_period_is_the_movements_whole_and_no_other(
    tmp_path: Path, lines: tuple[str, ...], title: str, period: tuple[date, date | None] | None
) -> None:
    """Open ends stay open, waves are one, what was over at the issue is nothing."""
    found = read(small_plans.write(tmp_path, *lines, title=title)).period
    assert ((found.start, found.end) if found else None) == period


def test_a_wave_that_centres_on_registering_is_no_deadline(tmp_path: Path) -> None:
    """Beside the day that closes the registration it would leave none certain."""
    facts = read(
        small_plans.write(
            tmp_path,
            "1. Thời gian: hai đợt",
            "- Đợt 1: từ ngày 20/01/2026 đến ngày 30/6/2026, trọng tâm là đăng ký giao ước.",
            "2. Đăng ký thi đua: các đơn vị gửi bản đăng ký thi đua chậm nhất ngày 28/02/2026.",
        )
    )
    assert facts.registration is not None
    assert facts.registration.day == date(2026, 2, 28)


def test_an_open_end_stays_open_in_the_plan(tmp_path: Path) -> None:
    """Nothing closes by itself, and the folder loads."""
    file = small_plans.write(
        tmp_path, "1. Thời gian: Từ tháng 01/2026 cho đến khi có văn bản thay thế.", "2. Hai."
    )
    root = tmp_path / "plans"
    folder = root / import_plan(file, root, None, lambda *_: None)
    assert show_plan(folder)["period"] == {"start": "2026-01-01", "end": None}
    assert load_plan(folder).period.contains(date(2031, 1, 1))


def test_waves_are_told_as_one_period(tmp_path: Path) -> None:
    """No wave alone is called the time of the movement."""
    file = small_plans.write(
        tmp_path,
        "1. Thời gian thi đua: 02 đợt.",
        "- Đợt 1 (từ 05/01 đến 30/6/2026): chào mừng.",
        "- Đợt 2 (từ 01/7 đến 25/12/2026): nước rút.",
    )
    root = tmp_path / "plans"
    folder = root / import_plan(file, root, None, lambda *_: None)
    told = (folder / "answers.toml").read_text("utf-8")
    assert "đợt đầu từ ngày 5/1/2026, đợt cuối đến ngày 25/12/2026" in told
    together = (
        "1. Thời gian chia 02 đợt:\nĐợt 1: từ ngày 05/01 đến ngày 30/6/2026.\n"
        "Đợt 2: từ ngày 01/7 đến ngày 25/12/2026."
    )
    folder = root / import_plan(small_plans.write(tmp_path, together), root, None, lambda *_: None)
    (part,) = load_plan(folder).answers["II.1"].parts
    # Whoever asks for the second one reads it, too.
    assert part.quotes[0].endswith("Đợt 2: từ ngày 01/7 đến ngày 25/12/2026.")


def test_an_occasion_with_its_day_is_not_there_without_one_as_well(tmp_path: Path) -> None:
    """The calendar would say that the plan names no day for what it has just named one for."""
    lines = ("1. Lễ phát động: ngày 20 tháng 02 năm 2026 tại huyện.", "2. Hội nghị tổng kết: sau.")
    events = read(small_plans.write(tmp_path, *lines, title=small_plans.TITLE)).events
    assert [(each.name.split(":")[0], each.date) for each in events] == [
        ("Lễ phát động", date(2026, 2, 20)),
        ("Hội nghị tổng kết", None),
    ]


def test_no_event_was_over_when_the_plan_was_issued(tmp_path: Path) -> None:
    """A law's day, a flood: none; a yearly day without a year is the next one."""
    facts = read(
        small_plans.write(
            tmp_path,
            "1. Từ ngày 01/11 đến ngày 05/11/2025, trên địa bàn tỉnh có mưa lớn.",
            "2. Quán triệt Luật Hợp tác xã ngày 20/6/2023.",
            "3. Báo cáo kết quả về Liên minh trước ngày 01/6 và 15/11 hằng năm.",
        )
    )
    assert [event.date for event in facts.events] == [date(2026, 6, 1), date(2026, 11, 15)]


def test_registering_for_other_matters_sets_no_deadline(tmp_path: Path) -> None:
    """Under a heading about stalls "đăng ký" is about stalls."""
    lines = (
        "1. Đăng ký gian hàng",
        "- Các hợp tác xã đăng ký chậm nhất ngày 05/3/2026.",
        "2. Thời hạn, hồ sơ: đơn vị đăng ký nhu cầu trước ngày 10/4/2026.",
    )
    facts = read(small_plans.write(tmp_path, *lines))
    assert (facts.registration, facts.deadlines) == (None, ())


def test_a_chapter_that_names_time_among_others_dates_only_what_is_about_time(
    tmp_path: Path,
) -> None:
    """A year of money under "Hồ sơ, trình tự, thời hạn" is no period."""
    lines = (
        "II. HỒ SƠ, TRÌNH TỰ, THỜI HẠN",
        "1. Trình tự: nhu cầu gửi sau đó chuyển sang xem xét năm 2027.",
        "2. Hồ sơ thanh toán năm 2026 gửi về Phòng Kinh tế.",
        "3. Thu hồi: bán máy trong thời gian từ ngày 01/3/2026 đến ngày 01/3/2027 phải trả lại.",
    )
    assert read(small_plans.write(tmp_path, *lines)).period is None


def test_a_first_wave_from_the_signing_begins_with_it(tmp_path: Path) -> None:
    """The whole runs from the issue to the end of the last wave."""
    line = (
        "1. Thời gian thi đua: chia làm 02 đợt: đợt I từ ngày ký Kế hoạch đến 30/6/2026; "
        "đợt II từ 01/7/2026 đến 15/12/2026."
    )
    period = read(small_plans.write(tmp_path, line)).period
    assert period is not None
    assert (period.start, period.end) == (date(2025, 12, 5), date(2026, 12, 15))


def test_of_several_spans_none_is_the_period_until_somebody_chooses(tmp_path: Path) -> None:
    """Two spans side by side are on the review sheet; one that holds the other is the period."""
    lines = (
        "1. Thời gian chuẩn bị: từ ngày 05/01/2026 đến ngày 28/02/2026.",
        "2. Thời gian thực hiện: từ ngày 01/3/2026 đến ngày 30/11/2026.",
    )
    file = small_plans.write(tmp_path, *lines)
    facts = read(file)
    assert facts.period is None
    assert [each.section for each in facts.periods] == ["II.1", "II.2"]
    root = tmp_path / "plans"
    folder = root / import_plan(file, root, None, lambda *_: None)
    assert show_plan(folder)["period"] is None
    assert "nhiều khoảng thời gian, chọn một" in (folder / "XEM-LAI.md").read_text("utf-8")


def test_waves_under_a_heading_of_waves_are_the_period_and_rounds_are_not(tmp_path: Path) -> None:
    """ "Các đợt thi đua" is about time; the final round of a contest is no movement's time."""
    waves = read(
        small_plans.write(
            tmp_path,
            "II. CÁC ĐỢT THI ĐUA",
            "- Đợt I: từ 15/01/2026 đến 30/4/2026.",
            "- Đợt II: từ 01/5/2026 đến hết năm 2026.",
        )
    ).period
    assert waves is not None
    assert (waves.start, waves.end) == (date(2026, 1, 15), date(2026, 12, 31))
    rounds = (
        "II. THỜI GIAN, ĐỊA ĐIỂM",
        "- Vòng sơ khảo: ngày 05/4/2026 tại huyện.",
        "- Vòng chung khảo: từ ngày 10 đến ngày 12/5/2026.",
    )
    assert read(small_plans.write(tmp_path, *rounds)).period is None


def test_the_days_of_a_fair_are_not_the_plans(tmp_path: Path) -> None:
    """The plan has things to be done before and after: somebody says how long it runs."""
    fair = "1. Thời gian: từ ngày 10/4/2026 đến ngày 11/4/2026."
    before, after = "2. Gửi hồ sơ trước ngày 15/3/2026.", "3. Báo cáo trước ngày 30/4/2026."
    facts = read(small_plans.write(tmp_path, fair, before, after))
    assert (facts.period, facts.periods) == (None, ())
    assert read(small_plans.write(tmp_path, fair, before)).period is not None


def test_under_a_heading_of_registering_any_last_day_may_be_meant(tmp_path: Path) -> None:
    """It is no fact, and the plan is not said to name none: it is asked."""
    lines = ("II. ĐĂNG KÝ THAM GIA", "Các đơn vị đăng ký gian hàng, gửi về trước ngày 05/3/2026.")
    facts = read(small_plans.write(tmp_path, *lines))
    assert facts.registration is None
    assert [each.day for each in facts.deadlines] == [date(2026, 3, 5)]


def test_the_year_of_issue_may_stand_on_the_next_line(tmp_path: Path) -> None:
    """In the narrow column of a letterhead."""
    file = small_plans.write(tmp_path, "1. Thi đua.")
    text = file.read_text("utf-8").replace("12 năm 2025", "12 năm\n2025")
    file.write_text(text, encoding="utf-8")
    assert read(file).issued == date(2025, 12, 5)


def test_a_seal_above_the_name_does_not_sign_either(tmp_path: Path) -> None:
    """What comes with the plan begins behind the name."""
    file = small_plans.write(tmp_path, "1. Thi đua.")
    text = file.read_text("utf-8").replace("CHỦ TỊCH\n", "CHỦ TỊCH\n(Đã ký)\n")
    annex = "(Kèm theo Kế hoạch số 77/KH-LMHTX)\nPHỤ LỤC I\nTIẾN ĐỘ\n1. Họp: 10/01/2026.\n"
    file.write_text(text + annex, encoding="utf-8")
    assert read(file).signer == "Trần Văn Mẫu"


def test_a_seal_below_the_name_does_not_sign(tmp_path: Path) -> None:
    """The name stays the one above "(Đã ký)"."""
    file = small_plans.write(tmp_path, "1. Thi đua.")
    file.write_text(file.read_text("utf-8") + "(Đã ký, đóng dấu)\n", encoding="utf-8")
    assert read(file).signer == "Trần Văn Mẫu"


def test_the_last_day_to_hand_in_may_stand_behind_what_is_handed_in(tmp_path: Path) -> None:
    """Many words may stand between "hạn nộp" and its day."""
    line = "1. Hạn nộp bản đăng ký giao ước thi đua của đơn vị: 28/02/2026."
    found = read(small_plans.write(tmp_path, line)).registration
    assert found is not None
    assert found.day == date(2026, 2, 28)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "1. Phát động đợt thi đua đặc biệt “60 ngày về đích”, từ ngày 01/4/2026 đến ngày 30/5/2026.",
            "2. Ra mắt tổ hợp tác kiểu mẫu trước ngày 20/9/2026.",
        ),
        (
            "1. Mở đợt cao điểm thi đua từ ngày 01/7/2026 đến ngày 02/9/2026.",
            "2. Tặng sách cho hợp tác xã trong quý IV năm 2026.",
        ),
        (
            "1. Hội chợ cam",
            "a) Thời gian: từ ngày 01/10/2026 đến ngày 30/10/2026.",
            "b) Địa điểm: Sân vận động.",
            "2. Làm đường hoa trước ngày 20/12/2026.",
        ),
        (
            "1. Chiến dịch làm sạch đồng ruộng",
            "a) Thời gian: từ ngày 01/3/2026 đến ngày 30/4/2026.",
            "b) Thi đua làm tốt.",
        ),
        # No word says that it is a drive; yet the plan has things to be done behind it.
        (
            "1. Phong trào gom rơm thi đua từ ngày 01/5/2026 đến ngày 30/6/2026 ở các xã.",
            "2. Khánh thành kho lạnh vào ngày 15/9/2026.",
        ),
    ],
)
def test_a_drive_within_the_plan_is_not_its_period(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """The plan goes on when the drive is over."""
    assert read(small_plans.write(tmp_path, *lines)).period is None


@pytest.mark.parametrize(
    ("lines", "title", "end"),
    [
        (
            ("1. Phong trào thi đua từ ngày 01/02/2026 đến ngày 30/10/2026.", "2. Hai."),
            small_plans.TITLE,
            date(2026, 10, 30),
        ),
        # Reports and rewards follow every movement.
        (
            (
                "1. Phong trào thi đua từ ngày 01/02/2026 đến ngày 30/10/2026.",
                "2. Gửi hồ sơ khen thưởng trước ngày 20/11/2026.",
                "3. Tổng kết trong tháng 12 năm 2026.",
            ),
            small_plans.TITLE,
            date(2026, 10, 30),
        ),
        # A plan that is all about the drive runs as long.
        (
            ("1. Đợt thi đua đặc biệt từ ngày 01/4/2026 đến ngày 30/5/2026.", "2. Hai."),
            "Phát động đợt thi đua đặc biệt chào mừng Đại hội",
            date(2026, 5, 30),
        ),
        (
            (
                "1. Phong trào thi đua chia 02 đợt: đợt 1 từ ngày 01/02/2026 đến ngày 30/6/2026; đợt 2 "
                "từ ngày 01/7/2026 đến ngày 30/11/2026.",
                "2. Hai.",
            ),
            small_plans.TITLE,
            date(2026, 11, 30),
        ),
    ],
)
def test_the_time_of_the_whole_is_its_period(
    tmp_path: Path, lines: tuple[str, ...], title: str, end: date
) -> None:
    """Also where no heading says so."""
    found = read(small_plans.write(tmp_path, *lines, title=title)).period
    assert found is not None
    assert found.end == end


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (
            (
                "II. THỜI GIAN",
                "Phong trào được thực hiện từ ngày 01/01/2026 đến hết ngày 30/11/2026.",
                "III. ĐĂNG KÝ THI ĐUA",
                "1. Thời hạn",
                "a) Đơn vị gửi bản đăng ký trước ngày 22/01/2026.",
                "b) Đơn vị kết nạp mới trong năm 2026 đăng ký bổ sung, muộn nhất là ngày 30/6/2026.",
            ),
            date(2026, 11, 30),
        ),
        (
            (
                "1. Thời gian thực hiện: từ 05/01/2026 đến 30/11/2026.",
                "2. Thời gian áp dụng của quỹ: trong năm 2026 theo dự toán.",
            ),
            date(2026, 11, 30),
        ),
    ],
)
def test_days_that_are_written_win_over_a_year_elsewhere(
    tmp_path: Path, lines: tuple[str, ...], end: date
) -> None:
    """ "Members admitted in the year 2026" says nothing about how long the movement runs."""
    found = read(small_plans.write(tmp_path, *lines)).period
    assert found is not None
    assert found.end == end


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Hỗ trợ hợp tác xã gắn với làng nghề năm 2026", "năm 2026"),
        ("Hỗ trợ hợp tác xã gắn với làng nghề năm 2026, định hướng đến năm 2030", "năm 2026"),
        ("Hỗ trợ hợp tác xã gắn với làng nghề", None),
        ("Hỗ trợ hợp tác xã gắn với làng nghề năm 2026 và năm 2027", None),
        ("Hỗ trợ hợp tác xã gắn với làng nghề đến năm 2027", None),
    ],
)
def test_a_plan_whose_title_names_one_year_is_proposed_for_it(
    tmp_path: Path, title: str, words: str | None
) -> None:
    """Where no clause says how long it runs, and it is said where the days come from."""
    lines = ("1. Hội chợ: từ ngày 08/4/2026 đến ngày 10/4/2026.", "2. Báo cáo trước 15/12/2026.")
    file = small_plans.write(
        tmp_path, "1. Lập danh sách trước ngày 05/3/2026.", *lines, title=title
    )
    year = read(file).title_year
    assert (year.text if year else None) == words
    root = tmp_path / "plans"
    folder = root / import_plan(file, root, None, lambda *_: None)
    written = (folder / "plan.toml").read_text("utf-8")
    assert (f"lấy theo tên văn bản (“{words}”)" in written) == (words is not None)
    whole = {"start": "2026-01-01", "end": "2026-12-31"} if words else None
    assert show_plan(folder)["period"] == whole
    told = [(each.kind, each.words) for each in head_hints(load_plan(folder)).get("period-end", ())]
    assert told == ([("title", words)] if words else [])


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        # The rounds of files, and a drive in the middle of the year.
        (
            (
                "1. Thời gian nhận hồ sơ",
                "a) Đợt 1: từ ngày 04/01/2026 đến ngày 26/02/2026.",
                "b) Đợt 2: từ ngày 06/9/2026 đến ngày 15/10/2026.",
                "2. Thời gian, địa điểm",
                "a) Tháng cao điểm: từ ngày 15/3/2026 đến ngày 15/4/2026.",
                "3. Các xã gửi nhu cầu vay trước ngày 25/01/2026.",
                "4. Báo cáo sử dụng vốn trước ngày 10/7/2026, kiểm tra xong trước ngày 20/8/2026.",
            ),
            "Hỗ trợ vốn vay và tổ chức Tháng cao điểm tư vấn năm 2026",
        ),
        (("1. Thi đua.", "2. Đại hội ngày 25/8/2026."), "Tổ chức Đại hội thi đua năm 2026"),
    ],
)
def test_the_rounds_of_one_matter_are_not_the_plans_time(
    tmp_path: Path, lines: tuple[str, ...], title: str
) -> None:
    """The year of the title is proposed."""
    facts = read(small_plans.write(tmp_path, *lines, title=title))
    assert facts.period is None
    assert facts.title_year is not None
    assert facts.title_year.end == date(2026, 12, 31)


def test_the_stage_of_those_who_are_honoured_is_not_the_plans_time(tmp_path: Path) -> None:
    """The congress is over in the next year, and so is all the plan sets; nobody registers."""
    facts = read(
        small_plans.write(
            tmp_path,
            "1. Cấp xã xong trước ngày 30/4/2026; cấp sở xong trước ngày 31/5/2026.",
            "2. Đại hội cấp tỉnh ngày 25/8/2026; gửi danh sách trước ngày 10/7/2026.",
            "3. Tổng kết trước ngày 15/9/2026; phiếu đăng ký gian hàng trước ngày 15/7/2026.",
            title="Tổ chức Đại hội thi đua yêu nước và Hội nghị biểu dương hợp tác xã điển hình tiên "
            "tiến giai đoạn 2025-2030",
        )
    )
    assert (facts.period, facts.periods, facts.title_year) == (None, (), None)
    assert (facts.registers, facts.registration, facts.deadlines) == (False, None, ())
    assert facts.year == 2026


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (
            (
                "III. ĐĂNG KÝ THI ĐUA",
                "1. Thời hạn đăng ký",
                "- Đăng ký đợt 1 và cả năm: chậm nhất 16 giờ 30 ngày 29/01/2026.",
                "- Đợt 3 không nhận đăng ký mới; đơn vị đã đăng ký được tăng chỉ tiêu một lần, trước "
                "ngày 10/9/2026.",
                "2. Kiểm tra",
                "- Tổ thẩm định kiểm tra 30% số đơn vị đăng ký, từ ngày 04/12/2026 đến ngày 10/12/2026.",
            ),
            [(date(2026, 1, 29), True)],
        ),
        # One office to another: it may be the day, and a person says so.
        (
            (
                "1. Phòng Phong trào lập danh sách HTX đăng ký gửi các tổ tư vấn trước ngày 10/3/2026.",
                "2. Làm tốt.",
            ),
            [(date(2026, 3, 10), False)],
        ),
    ],
)
def test_who_has_registered_sets_no_day(
    tmp_path: Path, lines: tuple[str, ...], days: list[tuple[date, bool]]
) -> None:
    """Neither a change of what was registered, nor a visit to those who did."""
    facts = read(small_plans.write(tmp_path, *lines))
    found = [facts.registration] if facts.registration else facts.deadlines
    assert [(each.day, each.certain) for each in found if each] == days
