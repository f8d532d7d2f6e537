"""Texts with what is left to fill in, with remarks about themselves, and texts that break off."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.complete import Complete
from rapport.scoring.checks.no_meta_text import NoMetaText
from rapport.scoring.checks.no_placeholders import NoPlaceholders
from tests.scoring.letters_for_tests import letter


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param("en", ["Your paper [1] was a pleasure to read."], id="your paper 1 was a pleasure"),
        pytest.param(
            "en", ["You know C++ templates such as vector<int> and List<String>."], id="you know c templates such as"
        ),
        pytest.param(
            "en",
            ["Write to <lena@fernhill.example> or <https://fernhill.example>."],
            id="write to lena fernhill example or",
        ),
        pytest.param("en", ["See [our site](https://fernhill.example)."], id="see our site https fernhill example"),
        pytest.param("en", ["We have <10 incidents a year and >300 customers."], id="we have 10 incidents a year"),
        pytest.param("en", ["The team (four people) sits in Graz."], id="the team four people sits in"),
        pytest.param("en", ["Salary: $90,000 - $100,000 ... and equity."], id="salary 90 000 100 000 and"),
        pytest.param("en", ["We use XXL turbines from Denmark."], id="we use xxl turbines from denmark"),
        pytest.param("en", ["I <3 your open source work."], id="i 3 your open source work"),
        pytest.param("en", ["Our product line is called [x] Cubed."], id="our product line is called x"),
        pytest.param(
            "ja",
            ["「みなと」は【データエンジニア】を募集しています。"],
            id="ja みなと は データエンジニア を募集しています",
        ),
        pytest.param("zh", ["【澄海新能源】正在招聘工程师。"], id="zh 澄海新能源 正在招聘工程师"),
    ],
)
def test_brackets_with_a_meaning_are_no_placeholders(language: str, paragraphs: list[str]) -> None:
    assert NoPlaceholders()(letter("\n\n".join(paragraphs), language)).is_met


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param("en", ["Dear [First Name], we build things."], id="dear first name we build things"),
        pytest.param("en", ["Best,\n[Your Name]"], id="best your name"),
        pytest.param("en", ["We at {{company}} build things."], id="we at company build things"),
        pytest.param("en", ["I'm <NAME> from Fernhill."], id="i m name from fernhill"),
        pytest.param("en", ["Call me on XXX-XXX-XXXX."], id="call me on xxx xxx xxxx"),
        pytest.param("en", ["Book here: [link]."], id="book here link"),
        pytest.param("en", ["Book a slot: <calendar link>, or reply."], id="book a slot calendar link or"),
        pytest.param("en", ["Kind regards,\n___________"], id="kind regards"),
        pytest.param("en", ["Your work at %COMPANY% stood out."], id="your work at company stood out"),
        pytest.param("en", ["We pay $SALARY a year."], id="we pay salary a year"),
        pytest.param("en", ["Dear Ana, (your name) here from Fernhill."], id="dear ana your name here from"),
        pytest.param("en", ["I'm (recruiter name) from Fernhill."], id="i m recruiter name from fernhill"),
        pytest.param("en", ["Start date: [insert date]"], id="start date insert date"),
        pytest.param("en", ["Your [skill 1] and [skill 2] stand out."], id="your skill 1 and skill 2"),
        pytest.param("en", ["We at <<Company>> build things."], id="we at company build things again"),
        pytest.param("en", ["Hi #FIRSTNAME#, how are you?"], id="hi firstname how are you"),
        pytest.param("en", ["Regards, {Recruiter}"], id="regards recruiter"),
        pytest.param("en", ["Let's talk on <day> at <time>."], id="let s talk on day at"),
        pytest.param("en", ["Regards,\nName\nTitle, Company"], id="regards name title company"),
        pytest.param("en", ["I work at *Company Name* and saw your profile."], id="i work at company name and"),
        pytest.param("en", ["Phone: (xxx) xxx-xxxx"], id="phone xxx xxx xxxx"),
        pytest.param("en", ["Hello «FirstName», we build things."], id="hello firstname we build things"),
        pytest.param("en", ["Write me at [email address]."], id="write me at email address"),
        pytest.param("en", ["The role pays [TBC]."], id="the role pays tbc"),
        pytest.param("en", ["Hi |FNAME|, we build things."], id="hi fname we build things"),
        pytest.param("en", ["Hi *|FNAME|*, we build things."], id="hi fname we build things again"),
        pytest.param("en", ["Dear Mr. ____, we build things."], id="dear mr we build things"),
        pytest.param(
            "en", ["Your ... years of experience count. Dear ..., hello."], id="your years of experience count dear"
        ),
        pytest.param("de", ["Ich bin [Name] aus Kassel."], id="de ich bin name aus kassel"),
        pytest.param("de", ["Viele Grüße\n[Ihr Name]"], id="de viele grüße ihr name"),
        pytest.param("de", ["Guten Tag Frau <Nachname>, wir bauen Pumpen."], id="de guten tag frau nachname wir bauen"),
        pytest.param("de", ["Viele Grüße, (Ihr Name)"], id="de viele grüße ihr name again"),
        pytest.param(
            "fr", ["Bonjour [Prénom], nous faisons des logiciels."], id="fr bonjour prénom nous faisons des logiciels"
        ),
        pytest.param("fr", ["Cordialement,\n[Votre nom]"], id="fr cordialement votre nom"),
        pytest.param("fr", ["Cordialement, (votre nom)"], id="fr cordialement votre nom again"),
        pytest.param("it", ["Cordiali saluti,\n[Il tuo nome]"], id="it cordiali saluti il tuo nome"),
        pytest.param("it", ["Gentile [Nome], produciamo macchine."], id="it gentile nome produciamo macchine"),
        pytest.param("cs", ["S pozdravem\n[Vaše jméno]"], id="cs s pozdravem vaše jméno"),
        pytest.param("cs", ["Dobrý den, <jméno>, vyvíjíme software."], id="cs dobrý den jméno vyvíjíme software"),
        pytest.param("zh", ["【您的姓名】敬上，我们开发软件。"], id="zh 您的姓名 敬上 我们开发软件"),
        pytest.param("zh", ["尊敬的[姓名]，我们开发软件。"], id="zh 尊敬的 姓名 我们开发软件"),
        pytest.param(
            "ja", ["○○様、弊社はソフトウェアを開発しています。"], id="ja 様 弊社はソフトウェアを開発しています"
        ),
        pytest.param(
            "ja", ["[氏名]様、弊社はソフトウェアを開発しています。"], id="ja 氏名 様 弊社はソフトウェアを開発しています"
        ),
        pytest.param("ja", ["株式会社〇〇の採用担当です。"], id="ja 株式会社〇〇の採用担当です"),
    ],
)
def test_what_is_left_to_fill_in_is_found(language: str, paragraphs: list[str]) -> None:
    assert not NoPlaceholders()(letter("\n\n".join(paragraphs), language)).is_met


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param(
            "en",
            ["Subject: Wind and data", "Dear Ana,", "We build things.", "Best,\nLena"],
            id="we build things best lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "P.S. Our office has a roof terrace."],
            id="office has a roof terrace",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "This message is short on purpose. I noted two things in your profile.", "Best,\nLena"],
            id="in your profile best lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "Here is the short version: we forecast wind.", "Best,\nLena"],
            id="we forecast wind best lena",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "We build things.",
                "Best,\nLena\nRecruiter at Fernhill Energy\n+43 1 234 567\nhttps://fernhill.example",
            ],
            id="234 567 https fernhill example",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                ("I am writing this e-mail because of your Spark work. The link to the posting is below."),
                "Best,\nLena",
                "https://fernhill.example/jobs/3",
            ],
            id="https fernhill example jobs 3",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "Fernhill Energy GmbH, Mariahilfer Straße 1, 1060 Vienna"],
            id="mariahilfer straße 1 1060 vienna",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "Let me know if you would like a version of the posting in German.", "Best,\nLena"],
            id="posting in german best lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "Here's what the job looks like: pipelines, forecasts, two juniors.", "Best,\nLena"],
            id="forecasts two juniors best lena",
        ),
        pytest.param(
            "en", ["Dear Ana,", "I wrote this myself, not a template.", "Best,\nLena"], id="not a template best lena"
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "Sure, you get messages like this every day.", "Best,\nLena"],
            id="this every day best lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "You draft designs and edit code; we would give you both.", "Best,\nLena"],
            id="give you both best lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Lena Vogt\nHead of Data, Fernhill Energy"],
            id="head of data fernhill energy",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "If you'd rather not hear from me again, just say so."],
            id="me again just say so",
        ),
        pytest.param(
            "de",
            ["Betreff: Java in Kassel", "Liebe Ana,", "wir bauen Pumpen.", "Viele Grüße\nLena"],
            id="de bauen pumpen viele grüße lena",
        ),
        pytest.param(
            "de",
            ["Liebe Ana,", "wir bauen Pumpen.", "Viele Grüße\nLena", "PS: Kassel hat einen sehr schönen Park."],
            id="de hat einen sehr schönen park",
        ),
        pytest.param(
            "fr",
            ["Objet : Python à Nantes", "Bonjour Ana,", "nous faisons des logiciels.", "Cordialement,\nLena"],
            id="fr faisons des logiciels cordialement lena",
        ),
        pytest.param(
            "it",
            ["Oggetto: Java a Trieste", "Gentile Ana,", "produciamo macchine.", "Cordiali saluti\nLena"],
            id="it produciamo macchine cordiali saluti lena",
        ),
        pytest.param(
            "cs",
            ["Předmět: Data v Brně", "Dobrý den, Ano,", "vyvíjíme software.", "S pozdravem\nLena"],
            id="cs vyvíjíme software s pozdravem lena",
        ),
    ],
)
def test_what_is_meant_for_the_reader_is_no_remark(language: str, paragraphs: list[str]) -> None:
    assert NoMetaText()(letter("\n\n".join(paragraphs), language)).is_met


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param(
            "en",
            ["Here's your outreach e-mail:", "Dear Ana,", "We build things.", "Best,\nLena"],
            id="we build things best lena",
        ),
        pytest.param(
            "en",
            [
                "Of course. Below you will find a message tailored to the candidate.",
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
            ],
            id="we build things best lena again",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
                "Note: I left out the salary as the posting doesn't state it.",
            ],
            id="posting doesn t state it",
        ),
        pytest.param(
            "en", ["Dear Ana,", "We build things.", "Best,\nLena", "(118 words)"], id="things best lena 118 words"
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "Would you like a shorter version or one for LinkedIn?"],
            id="version or one for linkedin",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "---\nSubject line options:\n1. Wind\n2. Data"],
            id="options 1 wind 2 data",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things. (Insert a sentence about the team here.)", "Best,\nLena"],
            id="the team here best lena",
        ),
        pytest.param(
            "en",
            [
                "As requested, I kept the message under 150 words and avoided bullet points.",
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
            ],
            id="we build things best lena again again",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
                "This version uses a friendly tone and highlights her Spark work.",
            ],
            id="and highlights her spark work",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
                "I hope this meets your needs. Let me know if anything should change.",
            ],
            id="know if anything should change",
        ),
        pytest.param(
            "en",
            ["**Draft 1**", "Dear Ana,", "We build things.", "Best,\nLena"],
            id="we build things best lena again again again",
        ),
        pytest.param(
            "en",
            ["Email:", "Dear Ana,", "We build things.", "Best,\nLena"],
            id="we build things best lena again again again again",
        ),
        pytest.param(
            "en",
            [
                "Okay, let me write this. The candidate is Ana, the role is data engineer.",
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
            ],
            id="we build things best lena again again again again again",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "Based on the job description and résumé provided, you fit well.", "Best,\nLena"],
            id="you fit well best lena",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
                "Key points covered: name, company, role, call to action.",
            ],
            id="company role call to action",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "P.S. to the recruiter: check the salary before sending."],
            id="check the salary before sending",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "Explanation: The e-mail opens with a personal hook."],
            id="opens with a personal hook",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "As an AI language model I can't verify the facts.", "Best,\nLena"],
            id="verify the facts best lena",
        ),
        pytest.param(
            "en",
            [
                "Certainly! Here is the email you asked for.",
                "Subject: Data",
                "Dear Ana,",
                "We build things.",
                "Best,\nLena",
            ],
            id="we build things best lena again again again again again again",
        ),
        pytest.param(
            "en",
            ["Tone: friendly, professional. Length: 90 words.", "Dear Ana,", "We build things.", "Best,\nLena"],
            id="we build things best lena again again again again again again again",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "Feel free to replace the date with one that suits you."],
            id="with one that suits you",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build things.", "Best,\nLena", "Remember to add your phone number before you send it."],
            id="number before you send it",
        ),
        pytest.param(
            "en",
            ["```\nDear Ana,", "We build things.", "Best,\nLena\n```\nThis e-mail follows all five criteria."],
            id="mail follows all five criteria",
        ),
        pytest.param(
            "de",
            ["Gerne! Hier ist eine passende E-Mail:", "Liebe Ana,", "wir bauen Pumpen.", "Viele Grüße\nLena"],
            id="de bauen pumpen viele grüße lena",
        ),
        pytest.param(
            "de",
            [
                "Liebe Ana,",
                "wir bauen Pumpen.",
                "Viele Grüße\nLena",
                "Hinweis: Den Firmennamen habe ich aus der Anzeige übernommen.",
            ],
            id="de ich aus der anzeige übernommen",
        ),
        pytest.param(
            "de",
            ["Liebe Ana,", "wir bauen Pumpen.", "Viele Grüße\nLena", "Möchten Sie, dass ich den Ton anpasse?"],
            id="de dass ich den ton anpasse",
        ),
        pytest.param(
            "de",
            ["Natürlich, hier der Entwurf für die Kandidatin.", "Liebe Ana,", "wir bauen Pumpen.", "Viele Grüße\nLena"],
            id="de bauen pumpen viele grüße lena again",
        ),
        pytest.param(
            "de",
            ["Liebe Ana,", "wir bauen Pumpen.", "Viele Grüße\nLena", "Alternative Betreffzeilen:\n- Pumpen\n- Java"],
            id="de lena alternative betreffzeilen pumpen java",
        ),
        pytest.param(
            "fr",
            [
                "Bien sûr ! Voici un message personnalisé :",
                "Bonjour Ana,",
                "nous faisons des logiciels.",
                "Cordialement,\nLena",
            ],
            id="fr faisons des logiciels cordialement lena",
        ),
        pytest.param(
            "fr",
            [
                "Bonjour Ana,",
                "nous faisons des logiciels.",
                "Cordialement,\nLena",
                "Remarque : le ton est professionnel et le message compte 90 mots.",
            ],
            id="fr le message compte 90 mots",
        ),
        pytest.param(
            "fr",
            [
                "Bonjour Ana,",
                "nous faisons des logiciels.",
                "Cordialement,\nLena",
                "Souhaitez-vous une version plus courte ?",
            ],
            id="fr vous une version plus courte",
        ),
        pytest.param(
            "fr",
            [
                "Bonjour Ana,",
                "nous faisons des logiciels.",
                "Cordialement,\nLena",
                "Autres objets possibles : Billettique à Nantes ; Python et tramways",
            ],
            id="fr à nantes python et tramways",
        ),
        pytest.param(
            "it",
            ["Certo, ecco l'email richiesta:", "Gentile Ana,", "produciamo macchine.", "Cordiali saluti\nLena"],
            id="it produciamo macchine cordiali saluti lena",
        ),
        pytest.param(
            "it",
            ["Gentile Ana,", "produciamo macchine.", "Cordiali saluti\nLena", "Nota: il messaggio contiene 80 parole."],
            id="it il messaggio contiene 80 parole",
        ),
        pytest.param(
            "it",
            [
                "Gentile Ana,",
                "produciamo macchine.",
                "Cordiali saluti\nLena",
                "Fammi sapere se desideri una versione più breve.",
            ],
            id="it desideri una versione più breve",
        ),
        pytest.param(
            "cs",
            ["Samozřejmě, zde je návrh e-mailu:", "Dobrý den, Ano,", "vyvíjíme software.", "S pozdravem\nLena"],
            id="cs vyvíjíme software s pozdravem lena",
        ),
        pytest.param(
            "cs",
            [
                "Dobrý den, Ano,",
                "vyvíjíme software.",
                "S pozdravem\nLena",
                "Poznámka: e-mail má 80 slov a je zdvořilý.",
            ],
            id="cs 80 slov a je zdvořilý",
        ),
        pytest.param(
            "cs",
            ["Dobrý den, Ano,", "vyvíjíme software.", "S pozdravem\nLena", "Mám text zkrátit nebo upravit?"],
            id="cs mám text zkrátit nebo upravit",
        ),
        pytest.param(
            "zh",
            ["好的，以下是为候选人撰写的邮件：", "您好，", "我们开发软件。", "此致\nLena"],
            id="zh 以下是为候选人撰写的邮件 您好 我们开发软件 此致 lena",
        ),
        pytest.param(
            "zh",
            ["您好，", "我们开发软件。", "此致\nLena", "（共120字，语气友好。）"],
            id="zh 我们开发软件 此致 lena 共120字 语气友好",
        ),
        pytest.param(
            "ja",
            [
                "承知しました。以下がメールの文案です。",
                "アナ様",
                "弊社はソフトウェアを開発しています。",
                "よろしくお願いいたします。\nLena",
            ],
            id="ja 以下がメールの文案です アナ様 弊社はソフトウェアを開発しています よろしくお願いいたします lena",
        ),
        pytest.param(
            "ja",
            [
                "アナ様",
                "弊社はソフトウェアを開発しています。",
                "よろしくお願いいたします。\nLena",
                "※必要に応じて修正いたしますのでお知らせください。",
            ],
            id="ja offers changes",
        ),
    ],
)
def test_a_remark_about_the_text_is_found(language: str, paragraphs: list[str]) -> None:
    assert not NoMetaText()(letter("\n\n".join(paragraphs), language)).is_met


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms. Can we talk on Tuesday?"],
            id="can we talk on tuesday",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms. Can we talk on Tuesday?", "Lena"],
            id="we talk on tuesday lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms. Can we talk on Tuesday?", "Lena Vogt, Fernhill Energy"],
            id="tuesday lena vogt fernhill energy",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms. Can we talk on Tuesday?", "Best"],
            id="we talk on tuesday best",
        ),
        pytest.param(
            "en", ["Dear Ana,", "We build forecasts. Can we talk?", "– Lena"], id="forecasts can we talk lena"
        ),
        pytest.param(
            "en", ["Dear Ana,", "We build forecasts. Can we talk?\nLena"], id="forecasts can we talk lena again"
        ),
        pytest.param("en", ["Dear Ana,", "We build forecasts. Can we talk? 🙂"], id="build forecasts can we talk"),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts.", "Take good care of yourself\nLena"],
            id="good care of yourself lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts. Reply with a time.", "Talk soon,\nLena"],
            id="a time talk soon lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts. Book here: calendly.example/lena"],
            id="book here calendly example lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts. Reply with a time", "Lena Vogt\nFernhill Energy"],
            id="time lena vogt fernhill energy",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts. Write to lena@fernhill.example"],
            id="write to lena fernhill example",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts. Can we talk?", "Have a great week\nLena"],
            id="have a great week lena",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts. Can we talk?", "Lena Vogt\nTalent partner\n+43 1 234 567 89"],
            id="43 1 234 567 89",
        ),
        pytest.param(
            "de",
            ["Liebe Ana,", "wir bauen Pumpen. Passt Dienstag?", "Viele Grüße aus Kassel\nLena"],
            id="de viele grüße aus kassel lena",
        ),
        pytest.param(
            "de",
            ["Liebe Ana,", "wir bauen Pumpen. Passt Dienstag?", "Herzlich\nLena"],
            id="de pumpen passt dienstag herzlich lena",
        ),
        pytest.param(
            "fr",
            ["Bonjour Ana,", "nous faisons des logiciels. Êtes-vous libre mardi ?", "Bien à vous\nLena"],
            id="fr mardi bien à vous lena",
        ),
        pytest.param(
            "fr",
            ["Bonjour Ana,", "nous faisons des logiciels. Êtes-vous libre mardi ?", "Lena Martin\nMaréva Mobilité"],
            id="fr mardi lena martin maréva mobilité",
        ),
        pytest.param(
            "it",
            ["Gentile Ana,", "produciamo macchine. Martedì va bene?", "A presto\nLena"],
            id="it va bene a presto lena",
        ),
        pytest.param(
            "it",
            ["Gentile Ana,", "produciamo macchine. Martedì va bene?", "Un cordiale saluto\nLena"],
            id="it bene un cordiale saluto lena",
        ),
        pytest.param(
            "cs",
            ["Dobrý den, Ano,", "vyvíjíme software. Hodí se úterý?", "Hezký den\nLena"],
            id="cs se úterý hezký den lena",
        ),
        pytest.param(
            "cs",
            ["Dobrý den, Ano,", "vyvíjíme software. Hodí se úterý?", "Mějte se hezky\nLena"],
            id="cs úterý mějte se hezky lena",
        ),
        pytest.param(
            "es",
            ["Hola Ana,", "hacemos software. ¿Le va bien el martes?", "Un abrazo\nLena"],
            id="es el martes un abrazo lena",
        ),
        pytest.param(
            "pl",
            ["Dzień dobry,", "tworzymy oprogramowanie. Czy pasuje wtorek?", "Pozdrawiam serdecznie\nLena"],
            id="pl pasuje wtorek pozdrawiam serdecznie lena",
        ),
        pytest.param(
            "zh", ["您好，", "我们开发软件。周二方便通话吗？", "陈丽"], id="zh 我们开发软件 周二方便通话吗 陈丽"
        ),
        pytest.param(
            "ja",
            [
                "アナ様",
                "弊社はソフトウェアを開発しています。火曜日はいかがでしょうか。",
                "何卒よろしくお願い申し上げます。\n山田",
            ],
            id="ja 弊社はソフトウェアを開発しています 火曜日はいかがでしょうか 何卒よろしくお願い申し上げます 山田",
        ),
    ],
)
def test_a_text_that_ends_is_complete_with_or_without_a_signature(language: str, paragraphs: list[str]) -> None:
    assert Complete()(letter("\n\n".join(paragraphs), language)).is_met


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms. You would own the pipelines and"],
            id="would own the pipelines and",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms. You would own the pipe"],
            id="you would own the pipe",
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms. In this role you would work with"],
            id="role you would work with",
        ),
        pytest.param(
            "en", ["Dear Ana,", "We build forecasts for wind farms. Could we talk on Tues"], id="could we talk on tues"
        ),
        pytest.param(
            "en",
            ["Dear Ana,", "We build forecasts for wind farms.", "Your work at Birchwater, where you"],
            id="work at birchwater where you",
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                "We build forecasts for wind farms.",
                "You would lead a team of 5 engineers, and you'd be responsible for the",
            ],
            id="d be responsible for the",
        ),
        pytest.param(
            "en", ["Dear Ana,", "We build forecasts for wind farms. Our team is"], id="wind farms our team is"
        ),
        pytest.param(
            "en",
            [
                "Dear Ana,",
                ("We build forecasts for wind farms. Please reply with a time that suits you and I will be happy to"),
            ],
            id="i will be happy to",
        ),
        pytest.param(
            "en", ["Dear Ana,", "We build forecasts, and our customers, among them"], id="and our customers among them"
        ),
        pytest.param(
            "en", ["Dear Ana,", "We build forecasts for wind farms. Let us talk. Best reg"], id="let us talk best reg"
        ),
        pytest.param(
            "de",
            ["Liebe Ana,", "wir bauen Pumpen. Sie würden die Steuerung entwickeln und"],
            id="de würden die steuerung entwickeln und",
        ),
        pytest.param(
            "de",
            ["Liebe Ana,", "wir bauen Pumpen. Sie würden die Steuerung der Geräte"],
            id="de würden die steuerung der geräte",
        ),
        pytest.param(
            "fr",
            ["Bonjour Ana,", "nous faisons des logiciels. Vous concevriez des API et"],
            id="fr vous concevriez des api et",
        ),
        pytest.param(
            "fr",
            ["Bonjour Ana,", "nous faisons des logiciels. Vous travailleriez avec une équipe dont"],
            id="fr travailleriez avec une équipe dont",
        ),
        pytest.param(
            "it",
            ["Gentile Ana,", "produciamo macchine. Nel ruolo curerebbe la base"],
            id="it nel ruolo curerebbe la base",
        ),
        pytest.param(
            "it",
            ["Gentile Ana,", "produciamo macchine. Nel ruolo svilupperebbe servizi e"],
            id="it nel ruolo svilupperebbe servizi e",
        ),
        pytest.param(
            "cs",
            ["Dobrý den, Ano,", "vyvíjíme software. Na této pozici byste vyvíjela datové"],
            id="cs této pozici byste vyvíjela datové",
        ),
        pytest.param(
            "es", ["Hola Ana,", "hacemos software. En este puesto llevaría los"], id="es en este puesto llevaría los"
        ),
        pytest.param(
            "pl",
            ["Dzień dobry,", "tworzymy oprogramowanie. Na tym stanowisku utrzymywałaby Pani"],
            id="pl na tym stanowisku utrzymywałaby pani",
        ),
        pytest.param(
            "zh", ["您好，", "我们开发软件。您将负责数据管道，并且"], id="zh 我们开发软件 您将负责数据管道 并且"
        ),
        pytest.param(
            "ja",
            ["アナ様", "弊社はソフトウェアを開発しています。データパイプラインの設計を"],
            id="ja 弊社はソフトウェアを開発しています データパイプラインの設計を",
        ),
    ],
)
def test_a_text_that_breaks_off_is_found(language: str, paragraphs: list[str]) -> None:
    assert not Complete()(letter("\n\n".join(paragraphs), language)).is_met
