"""Messages of a single clause in each language: the shortest pitches that say something, and those that don't."""

from __future__ import annotations

import pytest

from rapport.scoring.check import Letter
from rapport.scoring.checks.candidate_pitch import CandidatePitch
from rapport.scoring.checks.company_pitch import CompanyPitch
from rapport.scoring.checks.opportunity_narrative import OpportunityNarrative
from rapport.scoring.grounding.grounding import ground
from tests.scoring.letters_for_tests import TODAY, mail_in

_ASKS = {
    "en": "Could we talk on Thursday at 10?",
    "de": "Passt Ihnen ein Gespräch am Donnerstag um 10 Uhr?",
    "fr": "Pouvons-nous en parler jeudi à 10 heures ?",
    "it": "Possiamo sentirci giovedì alle 10?",
    "es": "¿Podemos hablar el jueves a las 10?",
    "cs": "Můžeme si zavolat ve čtvrtek v 10 hodin?",
    "pl": "Czy możemy porozmawiać w czwartek o 10?",
    "zh": "周四上午10点能通电话吗？",
    "ja": "木曜日の10時にお話しできますか。",
}
DESCRIBES = [
    ("en", "We write software for wind farms."), ("en", "My client sells forecasts to grid operators."),
    ("de", "Fernhill Energy baut Prognosen für Windparks."),
    ("de", "Mein Mandant stellt Software für Windparks her."),
    ("it", "Facciamo macchine che puliscono e selezionano il caffè verde."),
    ("fr", "Mon client vend des prévisions aux parcs éoliens."),
    ("it", "Il mio cliente vende previsioni ai parchi eolici."),
    ("es", "Mi cliente vende previsiones a parques eólicos."),
    ("cs", "Můj klient prodává předpovědi větrným parkům."),
    ("pl", "Jest nas 85 i budujemy prognozy dla farm wiatrowych."),
    ("zh", "Fernhill Energy 开发风电预测软件。"), ("zh", "我们做风电软件。"), ("zh", "Fernhill Energy 有 85 名员工。"),
    ("ja", "Fernhill Energyは風力発電の予測を作っています。"), ("ja", "Fernhill Energyは85名の会社です。"),
]  # fmt: skip
DESCRIBES_NOTHING = [
    ("de", "Fernhill Energy zahlt bis zu 80.000 Euro."), ("pl", "Nasz zespół jest przyjazny."),
    ("fr", "Nous offrons 20 jours de congés et une assurance santé."), ("zh", "我们提供20天年假和医疗保险。"),
    ("en", "Fernhill Energy would love to meet you."), ("de", "Fernhill Energy ist ein toller Arbeitgeber."),
    ("es", "Fernhill Energy es un lugar estupendo para trabajar."), ("pl", "Fernhill Energy rekrutuje."),
    ("zh", "Fernhill Energy 正在招聘。"), ("zh", "Fernhill Energy 是很好的雇主。"),
    ("ja", "Fernhill Energyは採用中です。"), ("ja", "Fernhill Energyは素晴らしい会社です。"),
]  # fmt: skip
FACTS = [
    ("de", "Sie arbeiten seit sechs Jahren mit Kafka."), ("cs", "S Kafkou pracujete šest let."),
    ("pl", "Zna Pani Kafkę i Python."), ("zh", "六年的 Kafka 经验说明了一切。"), ("zh", "Kafka 六年经验很合适。"),
    ("ja", "Kafkaでの6年の経験は魅力的です。"), ("ja", "KafkaとPythonに精通しておられます。"),
    ("ja", "6年間Kafkaを使ってこられました。"), ("ja", "KafkaとPythonのスキルに注目しました。"),
]  # fmt: skip
PRAISE = [
    ("en", "You are a committed professional with a true passion for customers."), ("zh", "您的经验很适合我们。"),
    ("ja", "ご経験は弊社にぴったりです。"), ("ja", "弊社ではKafkaを使っていただきます。"),
    ("zh", "您将在这里使用 Kafka。"),
]  # fmt: skip
FITS = [
    ("de", "Ihre sechs Jahre mit Kafka passen zur Pipeline, die Sie übernehmen würden."),
    ("fr", "Vos six ans de Kafka aideront à développer les flux de prévision."),
    ("it", "I Suoi sei anni di Kafka aiuterebbero lo sviluppo delle previsioni."),
    ("es", "El trabajo: rehacer las previsiones en Kafka, que conoce de Birchwater."),
    ("cs", "Vaše zkušenost s Kafkou pomůže při vývoji předpovědí."),
    ("pl", "Pani doświadczenie z Kafką pomoże w rozwoju prognoz."),
    ("zh", "您的 Kafka 经验有助于预测软件的开发。"), ("zh", "六年 Kafka 经验对预测开发很有帮助。"),
    ("ja", "Kafkaでの6年の経験は、予測の開発に役立ちます。"),
    ("ja", "予測の開発をお任せします。Kafkaのご経験が活きます。"),
]  # fmt: skip
FITS_ONLY_US = [
    ("de", "Ihre Kenntnisse in Kafka passen zu uns."), ("pl", "Pani doświadczenie z Kafką pasuje do nas."),
    ("zh", "您的 Kafka 很出色。您会很适合我们。"), ("ja", "Kafkaのスキルは素晴らしいです。弊社にぴったりです。"),
]  # fmt: skip
TOO_MANY_YEARS = [
    ("de", "Mit Ihren zwanzig Jahren Erfahrung in Kafka überzeugen Sie."),
    ("de", "Ihre zwanzigjährige Erfahrung mit Kafka überzeugt."),
    ("fr", "Vingt ans comme développeuse parlent pour vous."),
    ("it", "Con i Suoi venti anni di esperienza in Kafka convince."), ("it", "Da venti anni sviluppa in Kafka."),
    ("cs", "Přinášíte dvacet let s Kafkou."), ("cs", "Po dvaceti letech vývoje webu znáte Kafku."),
    ("pl", "Z Pani dwudziestoletnim doświadczeniem w Kafce przekonuje Pani."),
    ("pl", "Po dwudziestu latach programowania zna Pani Kafkę."),
    ("zh", "您有二十年 Kafka 经验。"), ("ja", "20年間Kafkaを使ってこられました。"),
]  # fmt: skip


def _mail(language: str, sentence: str) -> Letter:
    return mail_in(language, sentence, _ASKS[language])


@pytest.mark.parametrize(("language", "sentence"), DESCRIBES)
def test_a_clause_that_tells_what_the_company_does_is_a_pitch(language: str, sentence: str) -> None:
    assert CompanyPitch()(_mail(language, sentence)).is_met


@pytest.mark.parametrize(("language", "sentence"), DESCRIBES_NOTHING)
def test_a_clause_that_only_hires_or_praises_is_no_pitch(language: str, sentence: str) -> None:
    assert not CompanyPitch()(_mail(language, sentence)).is_met


@pytest.mark.parametrize(("language", "sentence"), FACTS)
def test_a_clause_with_a_fact_of_the_person_counts(language: str, sentence: str) -> None:
    assert CandidatePitch()(_mail(language, sentence)).is_met


@pytest.mark.parametrize(("language", "sentence"), PRAISE)
def test_a_clause_of_praise_or_of_the_role_gives_no_fact(language: str, sentence: str) -> None:
    assert not CandidatePitch()(_mail(language, sentence)).is_met


@pytest.mark.parametrize(("language", "sentence"), FITS)
def test_what_fits_or_helps_with_the_work_says_why_it_fits(language: str, sentence: str) -> None:
    assert OpportunityNarrative()(_mail(language, sentence)).is_met


@pytest.mark.parametrize(("language", "sentence"), FITS_ONLY_US)
def test_what_only_fits_the_company_says_nothing_of_the_work(language: str, sentence: str) -> None:
    assert not OpportunityNarrative()(_mail(language, sentence)).is_met


@pytest.mark.parametrize(("language", "sentence"), TOO_MANY_YEARS)
def test_more_years_than_the_resume_has_are_marked_in_any_form_of_the_number(language: str, sentence: str) -> None:
    claims = ground(_mail(language, sentence), TODAY)

    assert [claim.kind for claim in claims if not claim.is_supported] == ["tenure"]
