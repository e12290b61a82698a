//! Dates and their views against second opinions: EDTF by `edtf-core`, solar terms and lunar days by `tyme4rs`; every
//! printed style written and read back; resolution total and monotone.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use baokan::model::date::{Anchor, Date, DatePoint, Division, Part, PartialDate, Relative, RelativeUnit};
use baokan::model::solar_term::SolarTerm;
use baokan::model::time::{Clock, DateTime};
use proptest::prelude::*;
use tyme4rs::tyme::solar::SolarTerm as OtherTerm;

fn config() -> ProptestConfig {
    ProptestConfig {
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_250_609),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

#[test]
fn solar_terms_are_those_of_a_second_calendar() {
    for year in 1900_i16..=2100 {
        for number in 1_u8..=24 {
            let term = SolarTerm::new(number).unwrap();
            let other = OtherTerm::from_index(isize::from(year), isize::from(number)).get_solar_day();
            let want = (usize::from(term.month()), other.get_day());
            let day = term.day_in(year).unwrap();
            assert_eq!((other.get_month(), usize::from(day.day().unwrap())), want, "{year} {}", term.name());
        }
    }
    assert_eq!(SolarTerm::new(1).unwrap().day_in(2101), None);
}

#[cfg(feature = "lunar")]
#[test]
fn lunar_days_are_those_of_a_second_calendar() {
    use baokan::model::lunar::LunarDay;
    use tyme4rs::tyme::Tyme;
    use tyme4rs::tyme::solar::SolarDay;
    let mut day = SolarDay::from_ymd(1900, 1, 31);
    let mut wrong = Vec::new();
    while day.get_year() < 2101 {
        let other = day.get_lunar_day();
        let month = other.get_month();
        let want = (other.get_year(), month.unsigned_abs(), month < 0, other.get_day());
        let iso = format!("{:04}-{:02}-{:02}", day.get_year(), day.get_month(), day.get_day());
        let ours = LunarDay::from_solar(iso.parse().unwrap()).unwrap();
        let got =
            (isize::from(ours.year()), usize::from(ours.month()), ours.is_leap(), usize::from(ours.day()));
        if got != want {
            wrong.push((iso.clone(), got, want));
        }
        let back = LunarDay::new(ours.year(), ours.month(), ours.is_leap(), ours.day()).unwrap();
        assert_eq!(back.to_solar().to_string(), iso);
        day = day.next(1);
    }
    // Twelve lunar months whose new moon, close to midnight, the two put on different days, by the civil months that
    // they run over.
    let disputed = [
        "1906-04", "1906-05", "1909-09", "1909-10", "1910-12", "1911-01", "1916-04", "1916-05", "1920-11",
        "1920-12", "1927-10", "1927-11", "1928-10", "1928-11", "1942-09", "1942-10", "1943-11", "1943-12",
        "1954-02", "1954-03", "1957-03", "2057-09", "2057-10",
    ];
    wrong.retain(|(iso, _, _)| !disputed.iter().any(|month| iso.starts_with(month)));
    assert!(wrong.is_empty(), "{} days differ, the first: {:?}", wrong.len(), wrong.first());
}

fn point() -> impl Strategy<Value = DatePoint> {
    let year = prop::option::of(-3000_i16..=3000);
    let plain = (year.clone(), prop::option::of(1_u8..=12), prop::option::of(1_u8..=28)).prop_filter_map(
        "some part",
        |(year, month, day)| {
            let day = day.filter(|_| month.is_some() || year.is_none());
            let point = DatePoint { year, month, day, ..DatePoint::default() };
            point.calendar().map(|_| point)
        },
    );
    let division = prop_oneof![
        (1_u8..=4).prop_map(Division::Season),
        (1_u8..=4).prop_map(Division::Quarter),
        (1_u8..=2).prop_map(Division::Half),
        (1_u8..=21).prop_map(Division::Century),
        (1_u8..=24).prop_map(|n| Division::SolarTerm(SolarTerm::new(n).unwrap())),
        (1_u8..=53).prop_map(Division::Week),
    ];
    let divided = (prop::option::of(1000_i16..=2100), division).prop_map(|(year, division)| DatePoint {
        year,
        division: Some(division),
        ..DatePoint::default()
    });
    let decade = (100_i16..=209).prop_map(|tens| {
        let decade = u8::try_from(tens % 10 * 10).unwrap();
        DatePoint { year: Some(tens * 10), division: Some(Division::Decade(decade)), ..DatePoint::default() }
    });
    let unit = prop_oneof![Just(RelativeUnit::Day), Just(RelativeUnit::Month), Just(RelativeUnit::Year)];
    let counted = (unit, -3_i16..=3).prop_map(|(unit, offset)| DatePoint {
        relative: Some(Relative { unit, offset, anchor: Anchor::Issue }),
        ..DatePoint::default()
    });
    let lunar = (
        prop::option::of(1900_i16..=2100),
        prop::option::of(1_u8..=12),
        prop::option::of(1_u8..=30),
        any::<bool>(),
    )
        .prop_map(|(year, month, day, leap)| DatePoint {
            year,
            month,
            day: day.filter(|_| month.is_some()),
            lunar: true,
            leap: leap && month.is_some(),
            ..DatePoint::default()
        });
    let part = prop_oneof![
        Just(Part::Beginning),
        Just(Part::End),
        Just(Part::SecondTenDays),
        Just(Part::Morning),
        Just(Part::Night)
    ];
    let parted = (prop::option::of(1000_i16..=2100), 1_u8..=12, prop::option::of(1_u8..=28), part).prop_map(
        |(year, month, day, part)| DatePoint {
            year,
            month: Some(month),
            day: day.filter(|_| part.is_of_day()),
            part: Some(part),
            ..DatePoint::default()
        },
    );
    let weekly = (prop::option::of(-2_i16..=2), 1_u8..=7).prop_map(|(weeks, day)| DatePoint {
        weekday: Some(day),
        relative: weeks.map(|offset| Relative { unit: RelativeUnit::Week, offset, anchor: Anchor::Issue }),
        ..DatePoint::default()
    });
    let cycle = (1_u8..=60).prop_map(|n| DatePoint {
        division: Some(Division::Cycle(n)),
        lunar: true,
        ..DatePoint::default()
    });
    let bare_decade = (0_u8..=9)
        .prop_map(|tens| DatePoint { division: Some(Division::Decade(tens * 10)), ..DatePoint::default() });
    prop_oneof![plain, divided, decade, counted, lunar, parted, weekly, cycle, bare_decade]
}

fn han(n: u32) -> String {
    let digit = |n: u32| "〇一二三四五六七八九".chars().nth(n as usize).unwrap().to_string();
    match n {
        0..=9 => digit(n),
        10..=19 => format!("十{}", if n == 10 { String::new() } else { digit(n - 10) }),
        _ => {
            format!("{}十{}", digit(n / 10), if n.is_multiple_of(10) { String::new() } else { digit(n % 10) })
        }
    }
}

fn wide(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_digit() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c })
        .collect()
}

/// A date in every style that newspapers print it in.
fn styles(date: PartialDate) -> Vec<String> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let write =
        |figure: &dyn Fn(u32) -> String, digits: &dyn Fn(i16) -> String, gap: &str, day_word: &str| {
            let mut parts = Vec::new();
            parts.extend(year.map(|y| format!("{}{gap}年", digits(y))));
            parts.extend(month.map(|m| format!("{}{gap}月", figure(m.into()))));
            parts.extend(day.map(|d| format!("{}{gap}{day_word}", figure(d.into()))));
            parts.join(gap)
        };
    let plain = |n: u32| n.to_string();
    let year_plain = |y: i16| format!("{y:04}");
    let year_han = |y: i16| format!("{y:04}").chars().map(|c| han(c.to_digit(10).unwrap())).collect();
    let mut out = vec![
        write(&plain, &year_plain, "", "日"),
        write(&plain, &year_plain, " ", "日"),
        write(&plain, &year_plain, "\n", "日"),
        write(&plain, &year_plain, "", "号"),
        wide(&write(&plain, &year_plain, "", "日")),
        write(&han, &year_han, "", "日"),
    ];
    if let (Some(y), Some(m), Some(d)) = (year, month, day) {
        out.push(format!("{y:04}-{m:02}-{d:02}"));
        out.push(format!("{y:04}.{m}.{d}"));
        out.push(format!("{y:04}/{m}/{d}"));
    }
    out
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn edtf_is_valid(first in point(), last in prop::option::of(point()), about in any::<bool>()) {
        // An end before the beginning, or a year before our era behind a day of any year, is no interval.
        let ordered = |end: &DatePoint| end.year.is_none_or(|y| first.year.map_or(y >= 0, |from| from < y));
        let last = last.filter(ordered).filter(|end| first.year.is_none() || end.year.is_some());
        let date = Date { about: about && last.is_none(), last, ..Date::from(first) };
        let text = date.to_string();
        prop_assert!(edtf_core::is_valid(&text), "{text}");
        for open in [baokan::model::date::Open::Since, baokan::model::date::Open::Before] {
            let text = Date { open: Some(open), ..date }.interval().to_string();
            prop_assert!(edtf_core::is_valid(&text), "{text}");
        }
    }

    #[test]
    fn edtf_of_times_is_valid(date in point(), hour in 0_u8..=23, minute in 0_u8..=59) {
        let whole = date.year.is_some_and(|y| y >= 0) && date.month.is_some() && date.day.is_some() && !date.lunar;
        let time = Clock { hour, minute, second: None, part: None };
        let value = DateTime { date, time, last_date: None, last_time: None, about: false, open: None };
        // EDTF has a time of day only on a whole day of our era, and only with its seconds.
        if whole {
            let text = format!("{value}:00");
            prop_assert!(edtf_core::is_valid(&text), "{text}");
        }
        prop_assert_eq!(value.resolve(None), Date::from(date).resolve(None));
    }

    #[test]
    fn written_in_every_style_and_read_back(
        year in prop::option::of(1000_i16..=2100),
        month in prop::option::of(1_u8..=12),
        day in prop::option::of(1_u8..=28),
    ) {
        let day = day.filter(|_| month.is_some() || year.is_none());
        if let Some(date) = PartialDate::new(year, month, day) {
            for text in styles(date) {
                prop_assert_eq!(text.parse::<PartialDate>(), Ok(date), "{}", text);
                // 号 alone, and 一月 or 二日 in Chinese figures, are dates only with something beside them.
                if year.is_some() || month.is_some() && day.is_some() {
                    let read = text.parse::<Date>().map(|d| d.to_string());
                    prop_assert_eq!(read, Ok(date.to_string()), "{}", text);
                }
            }
        }
    }

    #[test]
    fn resolution_is_total_and_monotone(first in point(), issue in 0_i32..40_000, later in 0_i32..800) {
        let day = |n: i32| -> PartialDate {
            let (year, rest) = (1950 + n / 360, n % 360);
            PartialDate::new(i16::try_from(year).ok(), u8::try_from(rest / 30 + 1).ok(), u8::try_from(rest % 28 + 1).ok())
                .unwrap()
        };
        let (mut a, mut b) = (day(issue), day(issue + later));
        if a > b {
            core::mem::swap(&mut a, &mut b);
        }
        let date = Date::from(first);
        let (x, y) = (date.resolve(Some(a)), date.resolve(Some(b)));
        if let (Some(x), Some(y)) = (x, y) {
            prop_assert!(x.first <= x.last && y.first <= y.last, "{} {}", x, y);
            prop_assert!(x.first <= y.first && x.last <= y.last, "{} of {}, {} of {}", x, a, y, b);
        }
        // Whatever has a year needs no issue: the day of the issue says nothing of it.
        if first.is_anchored() {
            prop_assert_eq!(date.resolve(None), x);
        }
    }
}

#[test]
fn days_of_an_issue() {
    let issue: PartialDate = "2025-06-10".parse().unwrap();
    for (text, want) in [
        ("6月9日", "2025-06-09"),
        ("12月3日", "2024-12-03"),
        ("9日", "2025-06-09"),
        ("周一至周五", "2025-06-09/2025-06-13"),
        ("周六至周日", "2025-06-07/2025-06-08"),
        ("周五（20日）", "2025-06-20"),
        ("下周三（18日）", "2025-06-18"),
        ("去年12月至2月", "2024-12-01/2025-02-28"),
        ("31日", "2025-05-31"),
        ("昨天", "2025-06-09"),
        ("上月15日", "2025-05-15"),
        ("上周五", "2025-06-06"),
        ("上周", "2025-06-02/2025-06-08"),
        ("去年第一季度", "2024-01-01/2024-03-31"),
        ("今年前5个月", "2025-01-01/2025-05-31"),
        ("明年底", "2026-11-01/2026-12-31"),
        ("12月20日至1月5日", "2024-12-20/2025-01-05"),
        ("2024年底至2025年初", "2024-11-01/2025-02-28"),
        ("今明两年", "2025-01-01/2026-12-31"),
        ("90年代", "1990-01-01/1999-12-31"),
        ("上世纪八十年代初", "1980-01-01/1982-12-31"),
        ("20世纪初", "1900-01-01/1932-12-31"),
        ("20世纪中叶", "1933-01-01/1966-12-31"),
        ("20世纪末", "1967-01-01/1999-12-31"),
        ("五月第二个星期日", "2025-05-11"),
        ("五月最后一个星期六", "2025-05-31"),
        ("2024年2月最后一个周五", "2024-02-23"),
        ("昭和20年8月15日", "1945-08-15"),
        ("16至18世纪", "1500-01-01/1799-12-31"),
        ("6月上旬至中旬", "2025-06-01/2025-06-20"),
        ("母亲节", "2025-05-11"),
        ("清明节", "2025-04-04"),
        ("2025年前", "../2025-12-31"),
        ("2018年以来", "2018-01-01/.."),
        ("2018年以后", "2019-01-01/.."),
        ("“十四五”期间", "2021-01-01/2025-12-31"),
        ("2008年至今", "2008-01-01/.."),
        ("上周末", "2025-06-07/2025-06-08"),
        ("2021—2022年度", "2021-01-01/2022-12-31"),
        ("去年同期", "2024-01-01/2024-12-31"),
        ("九、十两月", "2024-09-01/2024-10-31"),
        ("光绪年间", "1875-01-01/1908-12-31"),
        ("二季度末", "2025-06-01/2025-06-30"),
        ("上半年底", "2025-06-01/2025-06-30"),
        ("3月1日至5月31日前", "2025-03-01/2025-05-31"),
        ("2025年9月15日至2026年3月15日止", "2025-09-15/2026-03-15"),
        ("2025年9月15日起至2026年3月15日止", "2025-09-15/2026-03-15"),
        ("2025/26赛季", "2025-01-01/2026-12-31"),
    ] {
        let date: Date = text.parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(date.resolve(Some(issue)).map(|d| d.to_string()).as_deref(), Some(want), "{text}");
    }
    for text in ["近日", "次日", "2月30日", "当年", "去年2月30日"] {
        assert_eq!(text.parse::<Date>().unwrap().resolve(Some(issue)), None, "{text}");
    }
    assert_eq!("9日".parse::<Date>().unwrap().resolve(None), None);
    for (text, want) in [
        ("今晚8点以后", "2025-06-10/.."),
        ("9日8时前", "../2025-06-09"),
        ("9日8时至10时前", "2025-06-09"),
        ("5月21日晚至6月8日17时", "2025-05-21/2025-06-08"),
        ("2点至明天4点", "2025-06-10/2025-06-11"),
        ("5月21日至6月8日17时", "2025-05-21/2025-06-08"),
    ] {
        let time: baokan::model::time::DateTime = text.parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(time.resolve(Some(issue)).map(|d| d.to_string()).as_deref(), Some(want), "{text}");
    }
}

#[cfg(feature = "lunar")]
#[test]
fn lunar_dates_of_an_issue() {
    let issue: PartialDate = "2025-06-10".parse().unwrap();
    for (text, want) in [
        ("农历五月十五", "2025-06-10"),
        ("正月初一", "2025-01-29"),
        ("除夕", "2025-01-28"),
        ("端午节", "2025-05-31"),
        ("2025年农历闰六月初一", "2025-07-25"),
        ("1991年农历8月23号", "1991-09-30"),
        ("去年春节", "2024-02-10"),
        ("2025年除夕", "2025-01-28"),
        ("2025年小年", "2025-01-22"),
        ("2025年中秋节", "2025-10-06"),
    ] {
        let date: Date = text.parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(date.resolve(Some(issue)).map(|d| d.to_string()).as_deref(), Some(want), "{text}");
    }
}

#[cfg(feature = "jiff")]
#[test]
fn civil_dates() {
    let civil = |text: &str| text.parse::<PartialDate>().unwrap().to_civil();
    assert_eq!(civil("2025年6月9日"), Some(jiff::civil::date(2025, 6, 9)));
    assert_eq!(civil("2025年2月30日"), None);
    assert_eq!(civil("6月9日"), None);
    assert_eq!(PartialDate::from(jiff::civil::date(1998, 1, 7)).to_string(), "1998-01-07");
}

/// The date, the weekday and the lunar date of a masthead check each other.
#[cfg(feature = "lunar")]
#[test]
fn a_masthead_is_checked_against_itself() {
    use baokan::Code;
    use baokan::model::lunar::LunarDay;
    let mut seen = 0;
    for year in 1955_i16..=2055 {
        let month = u8::try_from(year.rem_euclid(12) + 1).unwrap();
        let day = u8::try_from(year.rem_euclid(28) + 1).unwrap();
        let date = PartialDate::new(Some(year), Some(month), Some(day)).unwrap();
        let weekday = usize::from(date.weekday().unwrap());
        let lunar = LunarDay::from_solar(date).unwrap();
        let printed = lunar.to_string();
        let (_, lunar_day) = printed.split_once('年').unwrap();
        let page = |weekday: usize, lunar_day: &str| {
            let name = "一二三四五六日".chars().nth((weekday + 6) % 7).unwrap();
            let text = format!(
                "北岭晚报\n{year}年{month}月{day}日　星期{name}　农历{lunar_day}\n\n夏粮收购开秤\n\n本报讯 全市设点。\n"
            );
            let issue = baokan::parse_issue(&text);
            let masthead = issue.masthead.unwrap_or_else(|| panic!("no masthead in {text}"));
            assert_eq!(masthead.date, Some(date), "{text}");
            assert!(masthead.lunar.is_some(), "{text}");
            issue.diagnostics.iter().filter(|d| d.code == Code::DateMismatch).count()
        };
        assert_eq!(page(weekday, lunar_day), 0, "{date} {lunar_day}");
        assert_eq!(page(weekday + 1, lunar_day), 1, "{date}, a wrong weekday");
        if lunar_day != "正月初一" {
            assert_eq!(page(weekday, "正月初一"), 1, "{date}, a wrong lunar day");
            seen += 1;
        }
    }
    assert!(seen > 90);
}
