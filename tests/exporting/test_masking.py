"""People's names, addresses and numbers in texts that leave the house."""

from __future__ import annotations

import time

import pytest

from rapport.exporting.masking import ADDRESS, BORN, EMAIL, LINK, PHONE, mask_people, mask_raters

PEOPLE = [("Zoë Moreau", "zoe@moreau.example"), ("Jan van der Novák", ""), ("李小龙", ""), ("Zoë Moreau", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dear Zoë Moreau,", "Dear Candidate 1,", id="whole name"),
        pytest.param("Hi Zoë, Ms Moreau", "Hi Candidate 1, Ms Candidate 1", id="parts"),
        pytest.param("Hi Zoe, MOREAU", "Hi Candidate 1, Candidate 1", id="without accents, in capitals"),
        pytest.param("Hi Zoe\u0308!", "Hi Candidate 1!", id="accent as a sign of its own"),
        pytest.param("January, Janet", "January, Janet", id="inside other words"),
        pytest.param("Novak and Jan", "Candidate 2 and Candidate 2", id="surname without particle"),
        pytest.param("van der Waals", "van der Waals", id="particles"),
        pytest.param("李小龙您好", "Candidate 3您好", id="a script without blanks"),
        pytest.param("Write to zoe@moreau.example.", f"Write to {EMAIL}.", id="e-mail"),
        pytest.param("a.b+c@mail.co.uk now", f"{EMAIL} now", id="anybody's e-mail"),
        pytest.param("Call +49 (0)40 123-456 78!", f"Call {PHONE}!", id="phone"),
        pytest.param("0171 2345678", PHONE, id="phone of a country"),
        pytest.param("From 2015 - 2019", "From 2015 - 2019", id="years"),
        pytest.param("Saved 1,250,000 euros in 2020", "Saved 1,250,000 euros in 2020", id="an amount"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_names_or_reaches_a_person_is_replaced(text: str, expected: str) -> None:
    assert mask_people(PEOPLE[:3])(text, "") == expected


def test_the_same_name_twice_is_one_candidate() -> None:
    assert mask_people(PEOPLE)("Zoë Moreau", "") == "Candidate 1"


def test_a_letter_whose_lower_case_is_two_signs_breaks_nothing() -> None:
    assert mask_people([("Ada Moreau", "")])("İstanbul, Ada", "") == "İstanbul, Candidate 1"


def test_without_people_only_addresses_and_numbers_go() -> None:
    assert mask_people([("", "")])("Ada, a@b.example", "") == f"Ada, {EMAIL}"


def test_raters_are_numbered_by_name() -> None:
    assert mask_raters(["Cho", "Ana", "Cho"]) == {"Ana": "Rater 1", "Cho": "Rater 2"}


def test_a_first_name_that_two_share_is_the_one_who_was_written_to() -> None:
    mask = mask_people([("Ada Moreau", ""), ("Ada Stone", "")])
    assert mask("Hi Ada, not Ada Moreau", "Ada Stone") == "Hi Candidate 2, not Candidate 1"


KATE = "Katherine Ó Briain"
MANY = [
    (KATE, ""),
    ("Johannes Müller-Lüdenscheidt", ""),
    ("Łukasz Wójcik", ""),
    ("Robert Smith", ""),
    ("Jan van der Novák", ""),
    ("李小龙", ""),
    ("Иван Петров", ""),
    ("Will Stone", ""),
]


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        pytest.param("Hi Kate,", KATE, "Hi Candidate 1,", id="a usual short form, to the person"),
        pytest.param("Kate is a tool", "", "Kate is a tool", id="a short form where nobody is meant"),
        pytest.param("K. Ó Briain and K. O'Briain", "", "Candidate 1 and Candidate 1", id="initial and surname"),
        pytest.param("Ask K.B. or KÓB", KATE, "Ask Candidate 1 or Candidate 1", id="initials, to the person"),
        pytest.param("K.B.", "", "K.B.", id="initials of nobody"),
        pytest.param("KATHERINE’s and Katherines", "", "Candidate 1’s and Candidate 1", id="possessives"),
        pytest.param("cv_katherine_obriain.pdf", "", "cv_Candidate 1.pdf", id="a file name"),
        pytest.param("@kobriain", "", "@Candidate 1", id="a handle"),
        pytest.param("Mueller-Luedenscheidt", "", "Candidate 2", id="umlauts as two letters"),
        pytest.param("Lukasz Wojcik", "", "Candidate 3", id="letters that aren't accents"),
        pytest.param("Łukaszu!", "Łukasz Wójcik", "Candidate 3!", id="a Polish case, to the person"),
        pytest.param("pane Nováku", "Jan van der Novák", "pane Candidate 5", id="a Czech case, to the person"),
        pytest.param("Jan van der Novák", "", "Candidate 5", id="particles inside are the name's"),
        pytest.param("李先生, 小龙", "李小龙", "Candidate 6先生, Candidate 6", id="parts of a Chinese name"),
        pytest.param("Li Xiaolong, Xiaolong Li", "", "Candidate 6, Candidate 6", id="a Chinese name in Latin letters"),
        pytest.param("Ivan Petrov", "", "Candidate 7", id="a Russian name in Latin letters"),
        pytest.param(
            "Will you come? Mark my words, stone", "Will Stone", "Will you come? Mark my words, stone", id="words"
        ),
        pytest.param(
            "Hello Will, Mr Stone", "Will Stone", "Hello Candidate 8, Mr Candidate 8", id="names that are words"
        ),
        pytest.param("See https://x.example/in/kate-o.", "", "See [link].", id="a link"),
        pytest.param("linkedin.com/in/kob and www.kob.example", "", "[link] and [link]", id="links without a scheme"),
        pytest.param("Ana said", "", "Rater 1 said", id="a rater's name"),
        pytest.param("At QUILLON and Quillon GmbH", "", "At [employer] and [employer]", id="employers"),
    ],
)
def test_every_form_of_a_name_is_replaced_where_it_means_the_person(text: str, own: str, expected: str) -> None:
    assert mask_people(MANY, {"Ana Pérez": "Rater 1"}, ["Quillon GmbH"])(text, own) == expected


@pytest.mark.parametrize(
    ("letter", "text", "expected"),
    [
        pytest.param("Hi Kath,\n\nwe", "Kath won't like it", "Candidate 1 won't like it", id="its beginning"),
        pytest.param("Dear Ada,\n\nwe", "Hi Ada!", "Hi [name]!", id="somebody else's name"),
        pytest.param("Dear [Name],\n\nwe", "[Name] is a placeholder", "[Name] is a placeholder", id="a placeholder"),
        pytest.param("Dear Hiring Team,\n\nwe", "Our Team", "Our Team", id="nobody in person"),
    ],
)
def test_what_a_letter_addresses_the_person_by_is_replaced_in_what_is_about_them(
    letter: str, text: str, expected: str
) -> None:
    assert mask_people(MANY, addressed=[(KATE, letter)])(text, KATE) == expected


def test_a_model_that_judges_is_nobody_and_keeps_its_name() -> None:
    raters = mask_raters(["Cho", "Judge lab:large", "Ana"])
    assert raters == {"Ana": "Rater 1", "Cho": "Rater 2", "Judge lab:large": "Judge lab:large"}
    assert mask_people([], raters)("A Large letter by Judge lab:large", "") == "A Large letter by Judge lab:large"


def test_a_first_name_that_hundreds_share_costs_no_more_than_any_other() -> None:
    people = [(f"Anna {chr(97 + n // 26)}{chr(97 + n % 26)}ling", "") for n in range(300)]
    mask = mask_people(people)
    assert mask("Anna Zzling; Anna Bbling", "Anna ccling") == "Candidate 55 Zzling; Candidate 28"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("zoe (at) moreau.example", EMAIL, id="e-mail with (at)"),
        pytest.param("z.m [at] example [dot] com!", f"{EMAIL}!", id="e-mail with [dot]"),
        pytest.param("zoe AT moreau DOT example", EMAIL, id="e-mail in capitals"),
        pytest.param("We at Heidi. We are", "We at Heidi. We are", id="a plain at"),
        pytest.param("t.me/zo_m, behance.net/zm", f"{LINK}, {LINK}", id="profiles"),
        pytest.param("LinkedIn: zo-m-4b12", f"LinkedIn: {LINK}", id="a handle by its service"),
        pytest.param("GitHub Actions and Node.js", "GitHub Actions and Node.js", id="a service without a handle"),
        pytest.param("Tel. 123 4567", f"Tel. {PHONE}", id="short phone with its word"),
        pytest.param("Phone: 555-0199", f"Phone: {PHONE}", id="phone of seven digits"),
        pytest.param("電話：０９０－１２３４－５６７８", f"電話：{PHONE}", id="wide digits"),
        pytest.param("06 12 34 56 78", PHONE, id="French phone"),
        pytest.param("138 1234 5678", PHONE, id="Chinese phone"),
        pytest.param("mobile apps for 50000 users", "mobile apps for 50000 users", id="mobile and an amount"),
        pytest.param("10000000 events", "10000000 events", id="a round number"),
        pytest.param("12.03.2019 - 14.05.2020", "12.03.2019 - 14.05.2020", id="dates"),
        pytest.param("2019-03-12", "2019-03-12", id="a date"),
        pytest.param("born 12.03.1988", f"born {BORN}", id="birth date"),
        pytest.param("geb. am 12.3.1988", f"geb. am {BORN}", id="German birth date"),
        pytest.param("生年月日：1988年3月12日", f"生年月日：{BORN}", id="Japanese birth date"),
        pytest.param("Lindenweg 3a", ADDRESS, id="German street"),
        pytest.param("Am Alten Markt 4, 20095 Hamburg.", f"{ADDRESS}.", id="German street and town"),
        pytest.param("221B Baker Street", ADDRESS, id="English street"),
        pytest.param("12 bis, rue de la Paix, 75002 Paris", ADDRESS, id="French street"),
        pytest.param("Via Roma 5, 00184 Roma", ADDRESS, id="Italian street"),
        pytest.param("Calle Mayor 3", ADDRESS, id="Spanish street"),
        pytest.param("ul. Długa 7/3, 00-238 Warszawa", ADDRESS, id="Polish street"),
        pytest.param("Na Příkopě 12, 110 00 Praha 1", ADDRESS, id="Czech street"),
        pytest.param("東京都渋谷区神南1-2-3", ADDRESS, id="Japanese street"),
        pytest.param("北京市朝阳区建国路88号", ADDRESS, id="Chinese street"),
        pytest.param("我住在北京市朝阳区建国路88号。", f"我住在{ADDRESS}。", id="Chinese street in a sentence"),
        pytest.param(
            "住所は神奈川県横浜市西区みなとみらい2-3です", f"住所は{ADDRESS}です", id="Japanese street in a sentence"
        ),
        pytest.param("PO Box 123", ADDRESS, id="a box"),
        pytest.param("Spring 5 and Monitoring 2", "Spring 5 and Monitoring 2", id="no rings"),
        pytest.param("On the Markt 2025, in 12 days", "On the Markt 2025, in 12 days", id="a year is no number"),
        pytest.param("Wall Street, 5 Street Fighter games", "Wall Street, 5 Street Fighter games", id="no address"),
    ],
)
def test_whatever_reaches_or_places_anybody_is_replaced(text: str, expected: str) -> None:
    assert mask_people([])(text, "") == expected


@pytest.mark.parametrize(
    "nonsense",
    [
        "a",
        "A",
        "a-",
        "a.b.",
        "1-",
        "www.",
        "中",
        "東京市县区",
        "東京都あ",
        "Abc ",
        "Via Roma ",
        "x AT y ",
        "Candidate 1.",
    ],
)
def test_nonsense_of_any_length_is_read_in_no_time(nonsense: str) -> None:
    """A pattern that goes over it again from each place would take minutes."""
    mask = mask_people([("Zoë Moreau", ""), ("王小明", "")])
    begun = time.monotonic()
    mask(nonsense * (60_000 // len(nonsense)), "王小明")
    assert time.monotonic() - begun < 60


OTHERS = [
    ("Zoë Moreau", "zoe@moreau.example"),
    ("佐藤花子", "hanako.sato@mail.example"),
    ("Иван Петров", ""),
    ("김민준", "minjun.kim@mail.example"),
    ("Γιώργος Παπαδόπουλος", ""),
    ("Katarzyna Wójcik-Nowak", ""),
    ("王小明", ""),
    ("สมชาย ใจดี", ""),
    ("田中 誠", ""),
]


@pytest.mark.parametrize(
    ("own", "text", "expected"),
    [
        pytest.param("Zoë Moreau", "MoreauZ.pdf, zoemoreau2026.pdf", "Candidate 1.pdf, Candidate 1_2026.pdf",
                     id="file names"),
        pytest.param("Zoë Moreau", "moreau.dev, zoemoreau.com/blog", "[link], [link]", id="sites of their own"),
        pytest.param("Zoë Moreau", "Subject: For Z. Moreau: Kafka", "Subject: For Candidate 1: Kafka",
                     id="a subject line"),
        pytest.param("佐藤花子", "佐藤様、花子さん、佐藤　花子", "Candidate 2様、Candidate 2さん、Candidate 2",
                     id="parts of a Japanese name"),
        pytest.param("佐藤花子", "Hanako Sato, Ms Sato", "Candidate 2, Ms Candidate 2",
                     id="read as in the e-mail address"),
        pytest.param("田中 誠", "田中様、田中誠", "Candidate 9様、Candidate 9", id="a name with its blank"),
        pytest.param("Иван Петров", "Ивану Петрову, И.П., Ваня", "Candidate 3, Candidate 3, Candidate 3",
                     id="Russian cases, initials and short form"),
        pytest.param("Иван Петров", "Ivan Petrow", "Candidate 3", id="Russian in German letters"),
        pytest.param("김민준", "민준씨, 김민준 님", "Candidate 4씨, Candidate 4 님", id="Korean"),
        pytest.param("Γιώργος Παπαδόπουλος", "Αγαπητέ Γιώργο, κ. Παπαδόπουλε", "Αγαπητέ Candidate 5, κ. Candidate 5",
                     id="Greek cases"),
        pytest.param("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", "Candidate 5", id="Greek in Latin letters"),
        pytest.param("Katarzyna Wójcik-Nowak", "Kasiu, KWN", "Candidate 6, Candidate 6", id="a short form in a case"),
        pytest.param("王小明", "小王和老王", "Candidate 7和Candidate 7", id="as friends say in Chinese"),
        pytest.param("王小明", "小王子", "小王子", id="a word that begins so"),
        pytest.param("สมชาย ใจดี", "คุณสมชาย", "คุณCandidate 8", id="Thai, after a title"),
    ],
)  # fmt: skip
def test_names_in_any_script_are_replaced_in_what_is_about_the_person(own: str, text: str, expected: str) -> None:
    assert mask_people(OTHERS)(text, own) == expected


@pytest.mark.parametrize(
    ("own", "text"),
    [
        pytest.param("Zoë Moreau", "Zozo was great", id="a pet name of one's own"),
        pytest.param("佐藤花子", "サトウ ハナコ", id="a reading in kana"),
        pytest.param("Zoë Moreau", "the only woman who sailed around Cape Horn and codes in Forth", id="a description"),
    ],
)
def test_what_masking_cannot_know_stays_and_the_report_says_so(own: str, text: str) -> None:
    assert mask_people(OTHERS)(text, own) == text
