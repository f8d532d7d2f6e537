"""Whom a salutation addresses, by the names that a résumé shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rapport.documents.reading import read_document
from rapport.records.candidate_reading import read_candidate
from rapport.scoring.check import Letter
from rapport.scoring.checks.addresses_by_name import AddressesByName
from tests.scoring.letters_for_tests import RESUME, TODAY, letter

_BODIES = {
    "en": "We build things and would like to talk to you about the work on Tuesday.",
    "cs": "vyvíjíme software a rádi bychom s vámi mluvili o práci, která by vás mohla bavit.",
    "pl": "tworzymy oprogramowanie i chcielibyśmy porozmawiać z Panem o pracy na tym stanowisku.",
    "de": "wir entwickeln Software und möchten mit Ihnen über die Stelle sprechen.",
    "fr": "nous développons des logiciels et nous aimerions parler avec vous du poste.",
    "it": "sviluppiamo software e vorremmo parlare con lei della posizione che abbiamo.",
    "es": "desarrollamos software y nos gustaría hablar con usted del puesto que tenemos.",
    "zh": "我们开发软件，希望与您谈谈这个职位。",
    "ja": "弊社はソフトウェアを開発しており、ポジションについてお話ししたいと考えております。",
}


def _to(name: str, language: str, salutation: str) -> Letter:
    text = RESUME.replace("Ana Novak", name).replace("ana.novak@", "mail@")
    resume = read_document(text.encode(), "resume.txt")
    message = letter(f"{salutation}\n\n{_BODIES[language]}\n\nBest,\nLena", language)
    case = replace(message.case, candidate=read_candidate(resume, TODAY), candidate_document=resume)
    return replace(message, case=case)


@pytest.mark.parametrize(
    ("name", "language", "salutation"),
    [
        pytest.param("Ana Novak", "en", "Dear Ana,", id="Dear Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "My dear Ana,", id="My dear Ana"),
        pytest.param("Ana Novak", "de", "Meine liebe Ana,", id="Meine liebe Ana"),
        pytest.param("Ana Novak", "fr", "Ma chère Ana,", id="Ma chère Ana"),
        pytest.param('Robert "Bob" Hale', "en", "Hi Bob,", id="a nickname within quotes"),
        pytest.param("Robert (Bob) Hale", "en", "Dear Mr Hale,", id="the surname behind a nickname in brackets"),
        pytest.param("Ana Novak", "en", "Dear Ms Novak,", id="Dear Ms Novak to Ana Novak"),
        pytest.param("Ana Novak", "en", "Good afternoon Ana,", id="Good afternoon Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hi there Ana!", id="Hi there Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "Ana,", id="Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "Ana –", id="Ana – to Ana Novak"),
        pytest.param("Ana Novak", "en", "G'day Ana,", id="G'day Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "Howdy Ana!", id="Howdy Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "Yooo Ana!!", id="Yooo Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Dr. Ana Novak,", id="Dear Dr. Ana Novak to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear A. Novak,", id="Dear A. Novak to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ms. A. Novak:", id="Dear Ms. A. Novak to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hello again, Ana,", id="Hello again, Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "To: Ana Novak", id="To: Ana Novak to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hey Ana 👋", id="Hey Ana 👋 to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ana (if I may),", id="Dear Ana (if I may) to Ana Novak"),
        pytest.param(
            "Ana Novak", "en", "Good morning from Vienna, Ana!", id="Good morning from Vienna, Ana to Ana Novak"
        ),
        pytest.param("Ana Novak", "en", "Happy Friday, Ana!", id="Happy Friday, Ana to Ana Novak"),
        pytest.param("Ana Novak", "en", "Novak-san,", id="Novak-san to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ana-san,", id="Dear Ana-san to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ana, dear Ms Novak,", id="Dear Ana, dear Ms Novak to Ana Novak"),
        pytest.param("Ana Novak", "de", "Sehr geehrte Frau Novak,", id="Sehr geehrte Frau Novak to Ana Novak"),
        pytest.param("Ana Novak", "de", "Liebe Frau Novak,", id="Liebe Frau Novak to Ana Novak"),
        pytest.param("Ana Novak", "de", "Guten Tag, Frau Novak,", id="Guten Tag, Frau Novak to Ana Novak"),
        pytest.param("Ana Novak", "de", "Hallo Ana,", id="Hallo Ana to Ana Novak"),
        pytest.param("Ana Novak", "de", "Sehr geehrte Frau Dr. Novak,", id="Sehr geehrte Frau Dr. Novak to Ana Novak"),
        pytest.param("Ana Novak", "de", "Moin Ana,", id="Moin Ana to Ana Novak"),
        pytest.param("Ana Novak", "de", "Grüezi Frau Novak,", id="Grüezi Frau Novak to Ana Novak"),
        pytest.param("Ana Novak", "de", "Grüß Gott, Frau Novak,", id="Grüß Gott, Frau Novak to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Bonjour Madame Novak,", id="Bonjour Madame Novak to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Chère Madame Novak,", id="Chère Madame Novak to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Chère Ana,", id="Chère Ana to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Salut Ana !", id="Salut Ana  to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Bonjour Ana Novak,", id="Bonjour Ana Novak to Ana Novak"),
        pytest.param("Ana Novak", "it", "Gentile Dott.ssa Novak,", id="Gentile Dott.ssa Novak to Ana Novak"),
        pytest.param("Ana Novak", "it", "Gentile Ana,", id="Gentile Ana to Ana Novak"),
        pytest.param("Ana Novak", "it", "Buongiorno Ana,", id="Buongiorno Ana to Ana Novak"),
        pytest.param("Ana Novak", "it", "Gent.ma Sig.ra Novak,", id="Gent.ma Sig.ra Novak to Ana Novak"),
        pytest.param("Ana Novak", "it", "Egregia dottoressa Novak,", id="Egregia dottoressa Novak to Ana Novak"),
        pytest.param("Ana Novak", "it", "Cara Ana,", id="Cara Ana to Ana Novak"),
        pytest.param(
            "Jana Nováková", "cs", "Dobrý den, paní Nováková,", id="Dobrý den, paní Nováková to Jana Nováková"
        ),
        pytest.param("Jana Nováková", "cs", "Vážená paní Nováková,", id="Vážená paní Nováková to Jana Nováková"),
        pytest.param(
            "Jana Nováková",
            "cs",
            "Vážená paní inženýrko Nováková,",
            id="Vážená paní inženýrko Nováková to Jana Nováková",
        ),
        pytest.param("Jana Nováková", "cs", "Milá Jano,", id="Milá Jano to Jana Nováková"),
        pytest.param("Jana Nováková", "cs", "Ahoj Jano,", id="Ahoj Jano to Jana Nováková"),
        pytest.param("Jana Nováková", "cs", "Dobrý den Jano,", id="Dobrý den Jano to Jana Nováková"),
        pytest.param("Jana Nováková", "en", "Dear Ms Novakova,", id="Dear Ms Novakova to Jana Nováková"),
        pytest.param("Petr Dvořák", "cs", "Vážený pane Dvořáku,", id="Vážený pane Dvořáku to Petr Dvořák"),
        pytest.param("Petr Dvořák", "cs", "Milý Petře,", id="Milý Petře to Petr Dvořák"),
        pytest.param("Petr Dvořák", "cs", "Dobrý den, Petře,", id="Dobrý den, Petře to Petr Dvořák"),
        pytest.param("Jan Marek", "cs", "Milý Jane,", id="Milý Jane to Jan Marek"),
        pytest.param("Jan Marek", "cs", "Vážený pane Marku,", id="Vážený pane Marku to Jan Marek"),
        pytest.param("Karel Němec", "cs", "Vážený pane Němče,", id="Vážený pane Němče to Karel Němec"),
        pytest.param("Karel Němec", "cs", "Ahoj Karle,", id="Ahoj Karle to Karel Němec"),
        pytest.param("Pavel Chlup", "cs", "Milý Pavle,", id="Milý Pavle to Pavel Chlup"),
        pytest.param("Tomáš Beneš", "cs", "Milý Tomáši,", id="Milý Tomáši to Tomáš Beneš"),
        pytest.param("Tomáš Beneš", "cs", "Vážený pane Beneši,", id="Vážený pane Beneši to Tomáš Beneš"),
        pytest.param("Marek Svoboda", "cs", "Vážený pane Svobodo,", id="Vážený pane Svobodo to Marek Svoboda"),
        pytest.param("Marek Svoboda", "cs", "Ahoj Marku,", id="Ahoj Marku to Marek Svoboda"),
        pytest.param("Jiří Kolář", "cs", "Milý Jiří,", id="Milý Jiří to Jiří Kolář"),
        pytest.param(
            "Lukáš Procházka", "cs", "Dobrý den, pane Procházko,", id="Dobrý den, pane Procházko to Lukáš Procházka"
        ),
        pytest.param("Zdeněk Havel", "cs", "Zdeňku, dobrý den,", id="Zdeňku, dobrý den to Zdeněk Havel"),
        pytest.param("Zdeněk Havel", "cs", "Vážený pane Havle,", id="Vážený pane Havle to Zdeněk Havel"),
        pytest.param("Aras Güngöre", "cs", "Dobrý den, Arasi,", id="Dobrý den, Arasi to Aras Güngöre"),
        pytest.param("Alex Chen", "cs", "Ahoj Alexi,", id="Ahoj Alexi to Alex Chen"),
        pytest.param("Alex Chen", "cs", "Vážený pane Chene,", id="Vážený pane Chene to Alex Chen"),
        pytest.param("Lucie Malá", "cs", "Milá Lucie,", id="Milá Lucie to Lucie Malá"),
        pytest.param("Jan Kowalski", "pl", "Szanowny Panie Janie,", id="Szanowny Panie Janie to Jan Kowalski"),
        pytest.param("Jan Kowalski", "pl", "Dzień dobry, Panie Janie,", id="Dzień dobry, Panie Janie to Jan Kowalski"),
        pytest.param("Jan Kowalski", "pl", "Szanowny Panie Kowalski,", id="Szanowny Panie Kowalski to Jan Kowalski"),
        pytest.param("Anna Kowalska", "pl", "Droga Anno,", id="Droga Anno to Anna Kowalska"),
        pytest.param("Anna Kowalska", "pl", "Pani Anno, dzień dobry,", id="Pani Anno, dzień dobry to Anna Kowalska"),
        pytest.param("Marek Wójcik", "pl", "Cześć Marku,", id="Cześć Marku to Marek Wójcik"),
        pytest.param(
            "Piotr Zieliński", "pl", "Szanowny Panie Piotrze,", id="Szanowny Panie Piotrze to Piotr Zieliński"
        ),
        pytest.param("Katarzyna Wilk", "pl", "Pani Katarzyno,", id="Pani Katarzyno to Katarzyna Wilk"),
        pytest.param("Tomasz Lis", "pl", "Panie Tomaszu,", id="Panie Tomaszu to Tomasz Lis"),
        pytest.param(
            "Michał Król", "pl", "Dzień dobry, Panie Michale,", id="Dzień dobry, Panie Michale to Michał Król"
        ),
        pytest.param("William Hartley", "en", "Dear William,", id="Dear William to William Hartley"),
        pytest.param("William Hartley", "en", "Dear Mr Hartley,", id="Dear Mr Hartley to William Hartley"),
        pytest.param(
            "José García López", "es", "Estimado señor García:", id="Estimado señor García to José García López"
        ),
        pytest.param("José García López", "es", "Hola, José:", id="Hola, José to José García López"),
        pytest.param("José García López", "en", "Dear Jose,", id="Dear Jose to José García López"),
        pytest.param(
            "José García López", "es", "Estimado Sr. García López:", id="Estimado Sr. García López to José García López"
        ),
        pytest.param("Müller Jürgen", "en", "Dear Juergen,", id="Dear Juergen to Müller Jürgen"),
        pytest.param("Jürgen Müller", "en", "Dear Jurgen,", id="Dear Jurgen to Jürgen Müller"),
        pytest.param("Jürgen Müller", "en", "Dear Mr Mueller,", id="Dear Mr Mueller to Jürgen Müller"),
        pytest.param("Søren Ægidius Østergaard", "en", "Dear Soren,", id="Dear Soren to Søren Ægidius Østergaard"),
        pytest.param("Łukasz Żak", "en", "Hi Lukasz,", id="Hi Lukasz to Łukasz Żak"),
        pytest.param("王小明", "zh", "王小明先生：您好！", id="王小明先生：您好！ to 王小明"),
        pytest.param("王小明", "zh", "尊敬的王先生：", id="尊敬的王先生： to 王小明"),
        pytest.param("王小明", "zh", "小明，您好！", id="小明，您好！ to 王小明"),
        pytest.param("王小明", "en", "Dear Xiaoming,", id="Dear Xiaoming to 王小明"),
        pytest.param("王小明", "en", "Dear Mr. Wang,", id="Dear Mr. Wang to 王小明"),
        pytest.param("山田太郎", "ja", "山田太郎様", id="山田太郎様 to 山田太郎"),
        pytest.param("山田太郎", "ja", "山田様", id="山田様 to 山田太郎"),
        pytest.param("山田太郎", "ja", "山田さん、こんにちは。", id="山田さん、こんにちは。 to 山田太郎"),
        pytest.param("Jean-Pierre Dubois", "fr", "Cher Jean-Pierre,", id="Cher Jean-Pierre to Jean-Pierre Dubois"),
        pytest.param(
            "Jean-Pierre Dubois", "fr", "Bonjour Monsieur Dubois,", id="Bonjour Monsieur Dubois to Jean-Pierre Dubois"
        ),
        pytest.param("Robert O'Neill", "en", "Dear Mr O'Neill,", id="Dear Mr O'Neill to Robert O'Neill"),
        pytest.param("Robert O'Neill", "en", "Dear Mr O’Neill,", id="Dear Mr O’Neill to Robert O'Neill"),
        pytest.param(
            "Maria van der Berg", "en", "Dear Ms van der Berg,", id="Dear Ms van der Berg to Maria van der Berg"
        ),
        pytest.param("Maria van der Berg", "en", "Dear Maria,", id="Dear Maria to Maria van der Berg"),
        pytest.param("Byungjin Park", "en", "Dear Byungjin-ssi,", id="Dear Byungjin-ssi to Byungjin Park"),
        pytest.param("Byungjin Park", "en", "Dear Park Byungjin,", id="Dear Park Byungjin to Byungjin Park"),
        pytest.param("Yuan Bin", "en", "Dear Mr. Yuan,", id="Dear Mr. Yuan to Yuan Bin"),
    ],
)
def test_a_name_of_the_resume_is_right_in_every_form(name: str, language: str, salutation: str) -> None:
    assert AddressesByName()(_to(name, language, salutation)).is_met


@pytest.mark.parametrize(
    ("name", "language", "salutation"),
    [
        pytest.param("Ana Novak", "en", "Dear Anna,", id="Dear Anna to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ms Nowak,", id="Dear Ms Nowak to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Candidate,", id="Dear Candidate to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hello there,", id="Hello there to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Sir or Madam,", id="Dear Sir or Madam to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hi [Name],", id="Hi [Name] to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Future Colleague,", id="Dear Future Colleague to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Data Engineer,", id="Dear Data Engineer to Ana Novak"),
        pytest.param("Ana Novak", "en", "To whom it may concern,", id="To whom it may concern to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hi Petra,", id="Hi Petra to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ms Birchwater,", id="Dear Ms Birchwater to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hello everyone,", id="Hello everyone to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ana Nowak,", id="Dear Ana Nowak to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hi {{first_name}},", id="Hi {{first_name}} to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear Ms Novac,", id="Dear Ms Novac to Ana Novak"),
        pytest.param("Ana Novak", "en", "Hi Annie,", id="Hi Annie to Ana Novak"),
        pytest.param("Ana Novak", "en", "Dear talented engineer,", id="Dear talented engineer to Ana Novak"),
        pytest.param(
            "Ana Novak", "de", "Sehr geehrte Damen und Herren,", id="Sehr geehrte Damen und Herren to Ana Novak"
        ),
        pytest.param("Ana Novak", "de", "Sehr geehrte Frau Nowak,", id="Sehr geehrte Frau Nowak to Ana Novak"),
        pytest.param("Ana Novak", "de", "Liebe Anna,", id="Liebe Anna to Ana Novak"),
        pytest.param("Ana Novak", "de", "Guten Tag,", id="Guten Tag to Ana Novak"),
        pytest.param("Ana Novak", "de", "Sehr geehrte Kandidatin,", id="Sehr geehrte Kandidatin to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Madame, Monsieur,", id="Madame, Monsieur to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Bonjour Anna,", id="Bonjour Anna to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Bonjour,", id="Bonjour to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Chère candidate,", id="Chère candidate to Ana Novak"),
        pytest.param("Ana Novak", "fr", "Bonjour Mme Noval,", id="Bonjour Mme Noval to Ana Novak"),
        pytest.param("Ana Novak", "it", "Gentile candidata,", id="Gentile candidata to Ana Novak"),
        pytest.param("Ana Novak", "it", "Gentile Anna,", id="Gentile Anna to Ana Novak"),
        pytest.param("Ana Novak", "it", "Buongiorno,", id="Buongiorno to Ana Novak"),
        pytest.param("Ana Novak", "it", "Spettabile candidata,", id="Spettabile candidata to Ana Novak"),
        pytest.param("Jana Nováková", "cs", "Vážená paní Novotná,", id="Vážená paní Novotná to Jana Nováková"),
        pytest.param("Jana Nováková", "cs", "Milá Hano,", id="Milá Hano to Jana Nováková"),
        pytest.param("Jana Nováková", "cs", "Dobrý den,", id="Dobrý den to Jana Nováková"),
        pytest.param("Jana Nováková", "cs", "Vážená uchazečko,", id="Vážená uchazečko to Jana Nováková"),
        pytest.param("Petr Dvořák", "cs", "Milý Pavle,", id="Milý Pavle to Petr Dvořák"),
        pytest.param("Petr Dvořák", "cs", "Vážený pane Dvořáčku,", id="Vážený pane Dvořáčku to Petr Dvořák"),
        pytest.param("Jan Marek", "cs", "Vážený pane Mareši,", id="Vážený pane Mareši to Jan Marek"),
        pytest.param("Jan Kowalski", "pl", "Szanowny Panie Adamie,", id="Szanowny Panie Adamie to Jan Kowalski"),
        pytest.param("Jan Kowalski", "pl", "Szanowny Panie,", id="Szanowny Panie to Jan Kowalski"),
        pytest.param("Jan Kowalski", "pl", "Szanowni Państwo,", id="Szanowni Państwo to Jan Kowalski"),
        pytest.param("William Hartley", "en", "Dear Wilhelm,", id="Dear Wilhelm to William Hartley"),
        pytest.param("José García López", "es", "Estimado candidato:", id="Estimado candidato to José García López"),
        pytest.param("José García López", "es", "Hola, Javier:", id="Hola, Javier to José García López"),
        pytest.param("Jürgen Müller", "en", "Dear Mr Miller,", id="Dear Mr Miller to Jürgen Müller"),
        pytest.param("王小明", "zh", "尊敬的李先生：", id="尊敬的李先生： to 王小明"),
        pytest.param("王小明", "zh", "王晓明您好！", id="王晓明您好！ to 王小明"),
        pytest.param("王小明", "zh", "尊敬的候选人：", id="尊敬的候选人： to 王小明"),
        pytest.param("山田太郎", "ja", "山口様", id="山口様 to 山田太郎"),
        pytest.param("山田太郎", "ja", "山田次郎様", id="山田次郎様 to 山田太郎"),
        pytest.param("山田太郎", "ja", "採用候補者様", id="採用候補者様 to 山田太郎"),
        pytest.param("Jean-Pierre Dubois", "fr", "Bonjour Jean-Paul,", id="Bonjour Jean-Paul to Jean-Pierre Dubois"),
        pytest.param("Debarghya Das", "en", "Dear Deborah,", id="Dear Deborah to Debarghya Das"),
        pytest.param("Debarghya Das", "en", "Dear Mr Dass,", id="Dear Mr Dass to Debarghya Das"),
        pytest.param("Byungjin Park", "en", "Dear Byung,", id="Dear Byung to Byungjin Park"),
        pytest.param("Yuan Bin", "en", "Dear Mr. Yuen,", id="Dear Mr. Yuen to Yuan Bin"),
    ],
)
def test_another_name_or_none_is_wrong(name: str, language: str, salutation: str) -> None:
    assert AddressesByName()(_to(name, language, salutation)).is_met is False


def test_nobody_named_is_wrong_also_where_the_resume_shows_no_name() -> None:
    nameless = _to("Ana Novak", "en", "Hi there,")
    nameless = replace(
        nameless, case=replace(nameless.case, candidate=replace(nameless.case.candidate, full_name=None))
    )
    assert AddressesByName()(nameless).is_met is False


def test_a_name_that_nothing_can_be_compared_with_is_unscored() -> None:
    nameless = _to("Ana Novak", "en", "Dear Ana,")
    nameless = replace(
        nameless, case=replace(nameless.case, candidate=replace(nameless.case.candidate, full_name=None))
    )
    assert AddressesByName()(nameless).is_met is None
