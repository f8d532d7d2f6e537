"""Which sentences tell a fact of the résumé, rather than praise."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.candidate_pitch import CandidatePitch
from tests.scoring.letters_for_tests import mail_in


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param(
            "en", "You built pipelines in Python and Spark at Birchwater.", id="you built pipelines in python"
        ),
        pytest.param(
            "en", "Six hours down to fifty minutes: your nightly run impressed us.", id="six hours down to fifty"
        ),
        pytest.param(
            "en", "A billing system for 1,200 shops is no small thing to look after.", id="a billing system for 1"
        ),
        pytest.param("en", "You have been a data engineer in Prague since 2020.", id="you have been a data"),
        pytest.param("en", "Four years of Java at Tallgrass come before that.", id="four years of java at"),
        pytest.param(
            "en", "Your computer science degree from Masaryk University fits.", id="your computer science degree from"
        ),
        pytest.param("en", "You know Kafka and Kubernetes.", id="you know kafka and kubernetes"),
        pytest.param("en", "You hold an AWS developer certificate.", id="you hold an aws developer"),
        pytest.param("en", "I saw 98 per cent test coverage on your résumé.", id="i saw 98 per cent"),
        pytest.param(
            "en",
            "Anyone who has kept a billing system alive for 1,200 shops knows what downtime costs.",
            id="anyone who has kept a",
        ),
        pytest.param("en", "With your knowledge of Python, you'd settle in fast.", id="with your knowledge of python"),
        pytest.param(
            "en",
            "You moved from Brno to Prague for Birchwater, so you know what it is to start over.",
            id="you moved from brno to",
        ),
        pytest.param(
            "en", "Your background as a software developer at Tallgrass would help.", id="your background as a software"
        ),
        pytest.param(
            "de",
            "Sie haben bei Birchwater Datenpipelines mit Spark gebaut.",
            id="de sie haben bei birchwater datenpipelines",
        ),
        pytest.param(
            "de",
            "Ihr Informatikstudium in Brünn und Ihre Java-Jahre bei Tallgrass passen gut.",
            id="de ihr informatikstudium in br nn",
        ),
        pytest.param("de", "Sie beherrschen Kafka und PostgreSQL.", id="de sie beherrschen kafka und postgresql"),
        pytest.param("de", "Seit 2020 arbeiten Sie als Data Engineer in Prag.", id="de seit 2020 arbeiten sie als"),
        pytest.param(
            "fr",
            "Vous avez construit des pipelines en Spark chez Birchwater.",
            id="fr vous avez construit des pipelines",
        ),
        pytest.param(
            "fr", "Votre diplôme d'informatique et vos années de Java comptent.", id="fr votre dipl me d informatique"
        ),
        pytest.param("fr", "Vous maîtrisez Kafka et PostgreSQL.", id="fr vous ma trisez kafka et"),
        pytest.param("it", "Lei ha costruito pipeline con Spark in Birchwater.", id="it lei ha costruito pipeline con"),
        pytest.param(
            "it", "Conosce Kafka e PostgreSQL e ha una certificazione AWS.", id="it conosce kafka e postgresql e"
        ),
        pytest.param("cs", "V Birchwater jste stavěla datové toky ve Sparku.", id="cs v birchwater jste stav la"),
        pytest.param("cs", "Ovládáte Kafku a PostgreSQL.", id="cs ovl d te kafku a"),
        pytest.param("es", "Usted construyó flujos con Spark en Birchwater.", id="es usted construy flujos con spark"),
        pytest.param("pl", "W Birchwater budowała Pani potoki w Sparku.", id="pl w birchwater budowa a pani"),
        pytest.param("zh", "您在Birchwater用Spark搭建过数据管道。", id="zh birchwater spark"),
        pytest.param(
            "ja", "Birchwater AnalyticsでSparkのパイプラインを構築されました。", id="ja birchwater analytics spark"
        ),
        pytest.param(
            "en",
            "Masaryk University, Tallgrass, Birchwater: a straight line towards data.",
            id="masaryk university tallgrass birchwater a",
        ),
        pytest.param(
            "en", "Forty customers depend on the pipelines that you built.", id="forty customers depend on the"
        ),
        pytest.param("en", "Your Java years in Brno taught you patience, I suppose.", id="your java years in brno"),
        pytest.param(
            "en",
            "As a data engineer with Spark and Kubernetes behind you, you know night shifts.",
            id="as a data engineer with",
        ),
        pytest.param(
            "en", "I read about the Graviton instances you moved your jobs to.", id="i read about the graviton"
        ),
        pytest.param("en", "Since March 2020 you have worked as a data engineer.", id="since march 2020 you have"),
        pytest.param("en", "You list PostgreSQL and Kafka among your skills.", id="you list postgresql and kafka"),
        pytest.param("en", "You are AWS certified.", id="you are aws certified"),
        pytest.param("en", "Four years on a billing system teach one humility.", id="four years on a billing"),
    ],
)
def test_a_fact_of_the_resume_counts_in_any_language(language: str, sentence: str) -> None:
    assert CandidatePitch()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param(
            "en", "Your impressive background caught our attention.", id="your impressive background caught our"
        ),
        pytest.param(
            "en", "You have a strong technical profile and excellent skills.", id="you have a strong technical"
        ),
        pytest.param(
            "en", "Your experience and your passion make you an ideal candidate.", id="your experience and your passion"
        ),
        pytest.param(
            "en", "We were amazed by your talent and by everything that you have achieved.", id="we were amazed by your"
        ),
        pytest.param("en", "You clearly stand out from other engineers.", id="you clearly stand out from"),
        pytest.param("en", "Your career speaks for itself.", id="your career speaks for itself"),
        pytest.param("en", "Few people bring so much energy and dedication.", id="few people bring so much"),
        pytest.param(
            "en", "Your track record shows leadership and creativity.", id="your track record shows leadership"
        ),
        pytest.param("en", "You seem to be a true professional with a great mindset.", id="you seem to be a"),
        pytest.param("en", "I love how versatile your profile is.", id="i love how versatile your"),
        pytest.param("en", "You're a rock star, and we need rock stars.", id="you re a rock star"),
        pytest.param("en", "Your journey so far is nothing short of inspiring.", id="your journey so far is"),
        pytest.param("en", "You have exactly the qualities that our team needs.", id="you have exactly the qualities"),
        pytest.param("en", "Your CV is one of the best we have seen this year.", id="your cv is one of"),
        pytest.param(
            "en", "As an experienced engineer you know how to deliver results.", id="as an experienced engineer you"
        ),
        pytest.param("en", "Your expertise in your field is well known.", id="your expertise in your field"),
        pytest.param(
            "en", "You have a proven ability to solve problems and work with others.", id="you have a proven ability"
        ),
        pytest.param(
            "en", "Your skills would be an asset to our pipelines and forecasts.", id="your skills would be an"
        ),
        pytest.param("en", "We noticed your profile in Prague and liked it at once.", id="we noticed your profile in"),
        pytest.param(
            "en",
            "Your communication skills and your curiosity would enrich our engineers.",
            id="your communication skills and your",
        ),
        pytest.param("de", "Ihr Lebenslauf hat uns beeindruckt.", id="de ihr lebenslauf hat uns beeindruckt"),
        pytest.param(
            "de",
            "Sie bringen hervorragende Fähigkeiten und viel Erfahrung mit.",
            id="de sie bringen hervorragende f higkeiten",
        ),
        pytest.param(
            "de", "Ihre Persönlichkeit und Ihr Werdegang überzeugen uns.", id="de ihre pers nlichkeit und ihr"
        ),
        pytest.param(
            "de", "Mit Ihrem Talent und Ihrer Leidenschaft wären Sie ein Gewinn.", id="de mit ihrem talent und ihrer"
        ),
        pytest.param("de", "Sie sind ein echter Profi und passen perfekt zu uns.", id="de sie sind ein echter profi"),
        pytest.param(
            "de", "Ihr Profil ist außergewöhnlich und hebt sich von anderen ab.", id="de ihr profil ist au ergew"
        ),
        pytest.param(
            "fr", "Votre parcours exceptionnel a retenu notre attention.", id="fr votre parcours exceptionnel a retenu"
        ),
        pytest.param(
            "fr",
            "Vos compétences et votre motivation font de vous un candidat idéal.",
            id="fr vos comp tences et votre",
        ),
        pytest.param("fr", "Vous avez un profil rare et très recherché.", id="fr vous avez un profil rare"),
        pytest.param(
            "fr", "Votre talent et votre énergie nous ont impressionnés.", id="fr votre talent et votre nergie"
        ),
        pytest.param("fr", "Nous avons été séduits par la richesse de votre expérience.", id="fr nous avons t s duits"),
        pytest.param("it", "Il suo percorso straordinario ci ha colpito.", id="it il suo percorso straordinario ci"),
        pytest.param("it", "Le sue competenze e la sua passione la rendono ideale.", id="it le sue competenze e la"),
        pytest.param("it", "Ha un profilo davvero raro e molto interessante.", id="it ha un profilo davvero raro"),
        pytest.param(
            "it",
            "Siamo rimasti impressionati dal suo talento e dalla sua esperienza.",
            id="it siamo rimasti impressionati dal suo",
        ),
        pytest.param("cs", "Váš životopis nás opravdu zaujal.", id="cs v ivotopis n s opravdu"),
        pytest.param("cs", "Máte skvělé zkušenosti a obrovský potenciál.", id="cs m te skv l zku"),
        pytest.param("cs", "Vaše dovednosti a nadšení jsou výjimečné.", id="cs va e dovednosti a nad"),
        pytest.param(
            "es", "Su trayectoria excepcional nos ha impresionado.", id="es su trayectoria excepcional nos ha"
        ),
        pytest.param("es", "Tiene un perfil muy valioso y mucho talento.", id="es tiene un perfil muy valioso"),
        pytest.param("pl", "Pani profil zrobił na nas ogromne wrażenie.", id="pl pani profil zrobi na nas"),
        pytest.param("pl", "Ma Pani imponujące umiejętności i doświadczenie.", id="pl ma pani imponuj ce umiej"),
        pytest.param("zh", "您的经历非常出色，令人印象深刻。", id="zh"),
        pytest.param("zh", "您是一位优秀的人才，能力突出。", id="zh again"),
        pytest.param("ja", "素晴らしいご経歴に感銘を受けました。", id="ja"),
        pytest.param("ja", "豊富なご経験と高いスキルをお持ちだと存じます。", id="ja again"),
        pytest.param(
            "en", "You are clearly a talented engineer with a bright future.", id="you are clearly a talented"
        ),
        pytest.param("en", "Your résumé is outstanding and shows real commitment.", id="your r sum is outstanding"),
        pytest.param("en", "What you have done so far is simply remarkable.", id="what you have done so"),
        pytest.param("en", "Your profile came to our attention because of its quality.", id="your profile came to our"),
        pytest.param("en", "Your skill set is a rare find in today's market.", id="your skill set is a"),
        pytest.param(
            "en", "You have shown again and again that you can rise to a challenge.", id="you have shown again and"
        ),
        pytest.param("en", "I was blown away by your accomplishments.", id="i was blown away by"),
        pytest.param("en", "Someone with your level of expertise is hard to find.", id="someone with your level of"),
        pytest.param("en", "You come highly recommended.", id="you come highly recommended"),
        pytest.param(
            "en", "You have a solid education and a wide range of experience.", id="you have a solid education"
        ),
        pytest.param(
            "en", "Your motivation, team spirit and work ethic are evident.", id="your motivation team spirit and"
        ),
        pytest.param(
            "en",
            "Your professional journey reflects growth and ambition.",
            id="your professional journey reflects growth",
        ),
        pytest.param("en", "I can tell that you are someone who gets things done.", id="i can tell that you"),
        pytest.param(
            "en",
            "Your technical depth and your leadership qualities are impressive.",
            id="your technical depth and your",
        ),
        pytest.param(
            "en", "Your background in data and engineering seems to be a great fit.", id="your background in data and"
        ),
    ],
)
def test_praise_is_no_fact_in_any_language(language: str, sentence: str) -> None:
    assert not CandidatePitch()(mail_in(language, sentence)).is_met


def test_a_paraphrase_with_two_words_of_the_resume_is_a_fact() -> None:
    assert CandidatePitch()(mail_in("en", "You tamed a sluggish nightly batch until it ran in fifty minutes.")).is_met
