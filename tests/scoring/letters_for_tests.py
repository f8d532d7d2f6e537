"""Messages about an invented résumé and posting, as real documents read by the real readers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from rapport.documents.reading import read_document
from rapport.records.candidate_reading import read_candidate
from rapport.records.job_reading import read_job
from rapport.scenarios.outreach_case import OutreachCase
from rapport.scoring.check import Letter
from rapport.scoring.message_text import read_message

TODAY = date(2026, 11, 21)
RESUME = """Ana Novak
Data Engineer
Prague, Czech Republic | ana.novak@example.com

Experience
Data Engineer, Birchwater Analytics, Prague
March 2020 - Present
- Built pipelines in Python and Spark for 40 customers
- Cut the nightly run from 6 hours to 50 minutes on Kubernetes with Graviton instances

Software Developer, Tallgrass Software, Brno
June 2016 - February 2020
- Maintained a billing system in Java used by 1,200 shops, with 98 % test coverage

Education
BSc Computer Science, Masaryk University, 2012 - 2016

Skills
Python, Java, PostgreSQL, Kafka, Kubernetes

Certificates
AWS Certified Developer (2022)
"""
POSTING = """Senior Data Engineer
Fernhill Energy, Vienna

About us
Fernhill Energy builds forecasting software for 300 wind farms in Europe. We are 85 people in Vienna and Graz.

What you will do
- Own the pipelines that feed our forecasts
- Coach two junior engineers

What you bring
- Five years of data engineering, Python and Kafka
- Rust or Azure is a plus

What we offer
- EUR 70,000 to 80,000 a year, two days a week of home office, relocation assistance
"""
COMPANY = "Fernhill Energy builds forecasting software for wind farms."
ROLE = "You would own our pipelines and coach two junior engineers, close to your Spark work at Birchwater."
ASK = "Could we talk on Tuesday at 10 am? Please reply with a time."


def letter(text: str, language: str = "en") -> Letter:
    """The message beside both documents."""
    return replace(_letter(), message=read_message(text), language=language)


def mail(*sentences: str, language: str = "en") -> Letter:
    """A message of one paragraph."""
    return letter(f"Dear Ana,\n\n{' '.join(sentences)}\n\nBest regards,\nLena Vogt", language)


@cache
def _letter() -> Letter:
    resume = read_document(RESUME.encode(), "ana.txt")
    posting = read_document(POSTING.encode(), "fernhill.txt")
    case = OutreachCase(read_candidate(resume, TODAY), resume, read_job(posting, TODAY), posting)
    return Letter(read_message(""), case, "en")


_FORMULAS = {
    "en": ("Dear Ana,", "Best regards,\nLena"),
    "de": ("Liebe Ana,", "Viele Grüße\nLena"),
    "fr": ("Bonjour Ana,", "Cordialement,\nLena"),
    "it": ("Gentile Ana,", "Cordiali saluti\nLena"),
    "es": ("Hola Ana,", "Saludos,\nLena"),
    "cs": ("Dobrý den, Ano,", "S pozdravem\nLena"),
    "pl": ("Dzień dobry,", "Pozdrawiam\nLena"),
    "zh": ("您好，", "此致\nLena"),
    "ja": ("アナ様", "よろしくお願いいたします。\nLena"),
}


def mail_in(language: str, *sentences: str) -> Letter:
    """The sentences as one paragraph between the salutation and closing of a language."""
    salutation, closing = _FORMULAS[language]
    return letter(f"{salutation}\n\n{' '.join(sentences)}\n\n{closing}", language)
