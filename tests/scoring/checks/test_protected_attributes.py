"""Which sentences speak of age, gender, family, religion, origin, health or politics of the reader."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.no_protected_attributes import NoProtectedAttributes
from tests.scoring.letters_for_tests import mail_in


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "We are a young company with a mature product.", id="we are a young company"),
        pytest.param("en", "The team is diverse, with people from eleven countries.", id="the team is diverse with"),
        pytest.param("en", "You studied in Brno and worked in Prague.", id="you studied in brno and"),
        pytest.param(
            "en",
            "We welcome everyone, regardless of age, gender, religion or disability.",
            id="we welcome everyone",
        ),
        pytest.param(
            "en",
            "You speak Slovenian and English, which helps with our customers.",
            id="you speak slovenian and english",
        ),
        pytest.param(
            "en",
            "We offer parental leave of 20 weeks and health insurance for you and your family.",
            id="we offer parental leave of",
        ),
        pytest.param("en", "Our software helps women start businesses.", id="our software helps women start"),
        pytest.param("en", "Fernhill is a family-owned business.", id="fernhill is a family owned"),
        pytest.param("en", "You volunteered with children at a sports club.", id="you volunteered with children at"),
        pytest.param("en", "You led the women's football team at your university.", id="you led the women s"),
        pytest.param("en", "In your second year you built a compiler.", id="in your second year you"),
        pytest.param("en", "Fernhill was born in 2009 in a Viennese flat.", id="fernhill was born in 2009"),
        pytest.param("en", "We have been around for 30 years.", id="we have been around for"),
        pytest.param("en", "You have ten years of experience in health care.", id="you have ten years of"),
        pytest.param(
            "en", "The hospital treats elderly patients and children.", id="the hospital treats elderly patients"
        ),
        pytest.param("en", "Old systems age badly; yours don't.", id="old systems age badly yours"),
        pytest.param("en", "Your three years at Birchwater were a good school.", id="your three years at birchwater"),
        pytest.param("en", "You worked for a Korean bank and a German car maker.", id="you worked for a korean"),
        pytest.param("en", "You hold an EU work permit, so says your résumé.", id="you hold an eu work"),
        pytest.param("en", "Your Ms. in data science will help.", id="your ms in data science"),
        pytest.param("en", "Our client runs a Catholic hospital in Graz.", id="our client runs a catholic"),
        pytest.param(
            "en",
            "You mentored young engineers and taught a course for senior citizens.",
            id="you mentored young engineers and",
        ),
        pytest.param("en", "The single most important thing is your Spark work.", id="the single most important thing"),
        pytest.param("en", "You were engaged in open source for years.", id="you were engaged in open"),
        pytest.param("en", "The product is aimed at parents with small children.", id="the product is aimed at"),
        pytest.param(
            "en", "Birchwater's politics aside, your work there stands out.", id="birchwater s politics aside your"
        ),
        pytest.param("en", "You can be your own master.", id="you can be your own"),
        pytest.param("en", "Our team stands at almost forty, and it grows.", id="a team's size"),
        pytest.param("de", "Wir sind knapp fünfzig, und wir wachsen.", id="a team's size in German"),
        pytest.param("en", "I write for Orbis, a Czech developer of embedded systems.", id="a czech developer"),
        pytest.param("en", "It's a job for someone who is blind to hype.", id="it s a job for"),
        pytest.param("en", "Your Turkish and Arabic are a plus with our clients.", id="your turkish and arabic are"),
        pytest.param("en", "The religious studies library uses our software.", id="the religious studies library uses"),
        pytest.param(
            "en", "You are the father of the Birchwater pipeline, your colleagues say.", id="you are the father of"
        ),
        pytest.param("en", "You served as scrum master for 24 people.", id="you served as scrum master"),
        pytest.param("en", "You turned 40 customers into fans.", id="you turned 40 customers into"),
        pytest.param("en", "Health informatics is a field you know well.", id="health informatics is a field"),
        pytest.param("en", "You'd work with 24-year-old turbines and brand new ones.", id="you d work with 24"),
        pytest.param("en", "You have been with the same company since 2016.", id="you have been with the"),
        pytest.param(
            "de",
            "Wir sind ein junges Unternehmen mit 30 Jahren Erfahrung im Team.",
            id="de wir sind ein junges unternehmen",
        ),
        pytest.param("de", "Wir bieten Zuschüsse zur Kinderbetreuung.", id="de wir bieten zusch sse zur"),
        pytest.param("de", "Sie sprechen Slowenisch und Deutsch.", id="de sie sprechen slowenisch und deutsch"),
        pytest.param(
            "de", "Kessel & Rohr ist ein Familienunternehmen.", id="de kessel rohr ist ein familienunternehmen"
        ),
        pytest.param("de", "Sie haben 10 Jahre im Gesundheitswesen gearbeitet.", id="de sie haben 10 jahre im"),
        pytest.param("de", "Ihr Mann für alle Fälle ist unser Teamleiter.", id="de ihr mann f r alle"),
        pytest.param(
            "de",
            "Die Vereinbarkeit von Beruf und Privatleben ist uns wichtig.",
            id="de die vereinbarkeit von beruf und",
        ),
        pytest.param(
            "fr", "Nous sommes une jeune entreprise de 48 personnes.", id="fr nous sommes une jeune entreprise"
        ),
        pytest.param("fr", "Vous avez travaillé 10 ans dans la santé.", id="fr vous avez travaill 10 ans"),
        pytest.param("fr", "Vous parlez slovène, français et anglais.", id="fr vous parlez slov ne fran"),
        pytest.param("fr", "Nous éditons un logiciel pour les familles.", id="fr nous ditons un logiciel pour"),
        pytest.param("it", "Siamo un'azienda giovane, fondata 10 anni fa.", id="it siamo un azienda giovane fondata"),
        pytest.param("it", "Ha lavorato 10 anni nella sanità.", id="it ha lavorato 10 anni nella"),
        pytest.param("it", "Parla sloveno e italiano.", id="it parla sloveno e italiano"),
        pytest.param("it", "Torrefatta è un'azienda di famiglia.", id="it torrefatta un azienda di famiglia"),
        pytest.param("cs", "Jsme mladá firma s 60 lidmi.", id="cs jsme mlad firma s 60"),
        pytest.param("cs", "Máte 10 let praxe ve zdravotnictví.", id="cs m te 10 let praxe"),
        pytest.param("cs", "Mluvíte slovinsky a česky.", id="cs mluv te slovinsky a esky"),
        pytest.param("cs", "Jsme rodinná firma z Brna.", id="cs jsme rodinn firma z brna"),
        pytest.param("es", "Somos una empresa joven.", id="es somos una empresa joven"),
        pytest.param("es", "Tiene 10 años de experiencia en sanidad.", id="es tiene 10 a os de"),
        pytest.param("pl", "Jesteśmy młodą firmą.", id="pl jeste my m od firm"),
        pytest.param("pl", "Ma Pani 10 lat doświadczenia w ochronie zdrowia.", id="pl ma pani 10 lat do"),
        pytest.param("zh", "我们是一家年轻的公司。", id="zh"),
        pytest.param("zh", "您有十年的医疗行业经验。", id="zh again"),
        pytest.param("ja", "弊社は若い会社です。", id="ja"),
        pytest.param("ja", "医療業界で10年のご経験をお持ちです。", id="ja 10"),
    ],
)
def test_what_is_of_no_person_or_no_attribute_is_left_alone(language: str, sentence: str) -> None:
    assert NoProtectedAttributes()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "At 28 you have already seen more than most.", id="at 28 you have already"),
        pytest.param("en", "You are still in your twenties, so there is plenty of time.", id="you are still in your"),
        pytest.param("en", "As a mother of two you know how to plan.", id="as a mother of two"),
        pytest.param("en", "Being a woman in tech isn't easy, and we support you.", id="being a woman in tech"),
        pytest.param("en", "I noticed you took parental leave in 2022.", id="i noticed you took parental"),
        pytest.param("en", "Our team would be enriched by a young woman like you.", id="our team would be enriched"),
        pytest.param("en", "Given your age, this may be your last big move.", id="given your age this may"),
        pytest.param("en", "Are you married?", id="are you married"),
        pytest.param("en", "Do you plan to have children in the next few years?", id="do you plan to have"),
        pytest.param("en", "As a fellow Christian I felt I had to write to you.", id="as a fellow christian i"),
        pytest.param("en", "We would love to have another Muslim on the team.", id="we would love to have"),
        pytest.param("en", "Your Slovenian roots would be welcome in Vienna.", id="your slovenian roots would be"),
        pytest.param("en", "As a Czech citizen you need no permit.", id="as a czech citizen you"),
        pytest.param("en", "I assume that you are a Slovene by birth.", id="i assume that you are"),
        pytest.param("en", "Your disability would be no obstacle.", id="your disability would be no"),
        pytest.param("en", "We know that you are recovering from an illness.", id="we know that you are"),
        pytest.param("en", "As a union member you will like our works council.", id="as a union member you"),
        pytest.param("en", "Someone with your political views would fit in.", id="someone with your political views"),
        pytest.param("en", "You must be around 35 by now.", id="you must be around 35"),
        pytest.param("en", "Your husband and children will love Vienna.", id="your husband and children will"),
        pytest.param("en", "We want to hire more women, so you'd help our quota.", id="we want to hire more"),
        pytest.param("en", "As a gay man you'll feel at home in our team.", id="as a gay man you"),
        pytest.param("en", "Since you were born in 1990, you have decades ahead of you.", id="since you were born in"),
        pytest.param("en", "A lady of your charm would brighten our office.", id="a lady of your charm"),
        pytest.param(
            "en", "Now that the kids are out of the house, you may want a change.", id="now that the kids are"
        ),
        pytest.param("en", "For a man of your years you are remarkably up to date.", id="for a man of your"),
        pytest.param("en", "You are not getting any younger, so act now.", id="you are not getting any"),
        pytest.param(
            "en", "As a Balkan engineer you surely don't shy away from hard work.", id="as a balkan engineer you"
        ),
        pytest.param("en", "A thirty-something like you would fit our young crowd.", id="a thirty something like you"),
        pytest.param("en", "It is rare to see a girl who codes in Spark.", id="it is rare to see"),
        pytest.param("en", "Is your partner willing to move as well?", id="is your partner willing to"),
        pytest.param("en", "How old are you, if I may ask?", id="how old are you if"),
        pytest.param(
            "en", "Your Catholic upbringing will please our founders.", id="your catholic upbringing will please"
        ),
        pytest.param("en", "We are pleased to support single parents like yourself.", id="we are pleased to support"),
        pytest.param("en", "I hope your pregnancy is going well.", id="i hope your pregnancy is"),
        pytest.param("en", "Fresh out of your teens you built a pipeline.", id="fresh out of your teens"),
        pytest.param("en", "Please tell us your date of birth and marital status.", id="please tell us your date"),
        pytest.param("en", "As a 34-year-old you are at the perfect age.", id="as a 34 year old"),
        pytest.param("en", "You are a bright young lady.", id="you are a bright young"),
        pytest.param(
            "en", "With your Eastern European mentality you'd fit.", id="with your eastern european mentality"
        ),
        pytest.param("de", "Mit 32 Jahren stehen Sie mitten im Leben.", id="de mit 32 jahren stehen sie"),
        pytest.param("de", "Als junge Frau wären Sie bei uns willkommen.", id="de als junge frau w ren"),
        pytest.param("de", "Als Mutter wissen Sie, wie man organisiert.", id="de als mutter wissen sie wie"),
        pytest.param("de", "Sind Sie verheiratet?", id="de sind sie verheiratet"),
        pytest.param(
            "de", "Ihre slowenischen Wurzeln passen gut zu uns.", id="de ihre slowenischen wurzeln passen gut"
        ),
        pytest.param("de", "In Ihrem Alter sucht man Beständigkeit.", id="de in ihrem alter sucht man"),
        pytest.param(
            "de", "Als gläubige Christin werden Sie sich bei uns wohlfühlen.", id="de als gl ubige christin werden"
        ),
        pytest.param(
            "de",
            "Ihre Kinder werden den Betriebskindergarten lieben.",
            id="de ihre kinder werden den betriebskindergarten",
        ),
        pytest.param(
            "de", "Sie gehören mit Ihren 45 Jahren noch nicht zum alten Eisen.", id="de sie geh ren mit ihren"
        ),
        pytest.param("fr", "À 29 ans, vous avez déjà un beau parcours.", id="fr 29 ans vous avez d"),
        pytest.param("fr", "En tant que jeune maman, vous apprécierez nos horaires.", id="fr en tant que jeune maman"),
        pytest.param("fr", "Vos origines slovènes sont un atout.", id="fr vos origines slov nes sont"),
        pytest.param("fr", "Êtes-vous mariée ?", id="fr tes vous mari e"),
        pytest.param("fr", "Une jeune femme comme vous trouvera sa place.", id="fr une jeune femme comme vous"),
        pytest.param("fr", "Votre mari pourra télétravailler aussi.", id="fr votre mari pourra t l"),
        pytest.param("fr", "À votre âge, on a envie de stabilité.", id="fr votre ge on a envie"),
        pytest.param("it", "A 30 anni ha già fatto tanto.", id="it a 30 anni ha gi"),
        pytest.param("it", "Come giovane donna porterebbe energia.", id="it come giovane donna porterebbe energia"),
        pytest.param("it", "Le sue origini slovene ci piacciono.", id="it le sue origini slovene ci"),
        pytest.param("it", "È sposata?", id="it sposata"),
        pytest.param("it", "Come mamma apprezzerà i nostri orari.", id="it come mamma apprezzer i nostri"),
        pytest.param("it", "I suoi figli si troveranno bene a Trieste.", id="it i suoi figli si troveranno"),
        pytest.param("it", "Alla sua età è tempo di cambiare.", id="it alla sua et tempo di"),
        pytest.param("cs", "Ve svých 30 letech máte skvělou kariéru.", id="cs ve sv ch 30 letech"),
        pytest.param("cs", "Jako mladá žena byste u nás byla vítaná.", id="cs jako mlad ena byste u"),
        pytest.param("cs", "Jako maminka dvou dětí oceníte pružnou dobu.", id="cs jako maminka dvou d t"),
        pytest.param("cs", "Vaše slovinské kořeny se nám líbí.", id="cs va e slovinsk ko eny"),
        pytest.param("cs", "Jste vdaná?", id="cs jste vdan"),
        pytest.param("es", "A sus 30 años tiene un gran futuro.", id="es a sus 30 a os"),
        pytest.param("es", "Como madre valorará nuestro horario.", id="es como madre valorar nuestro horario"),
        pytest.param("es", "Sus orígenes eslovenos nos interesan.", id="es sus or genes eslovenos nos"),
        pytest.param("pl", "W wieku 30 lat osiągnęła Pani wiele.", id="pl w wieku 30 lat osi"),
        pytest.param("pl", "Jako młoda kobieta wniosłaby Pani energię.", id="pl jako m oda kobieta wnios"),
        pytest.param("pl", "Czy jest Pani mężatką?", id="pl czy jest pani m atk"),
        pytest.param("zh", "您今年三十岁，正是好年纪。", id="zh"),
        pytest.param("zh", "作为一名女性工程师，您很难得。", id="zh again"),
        pytest.param("zh", "请问您结婚了吗？", id="zh again again"),
        pytest.param("ja", "30歳というお若さで素晴らしいご経歴です。", id="ja 30"),
        pytest.param("ja", "女性エンジニアとしてご活躍ください。", id="ja"),
        pytest.param("ja", "ご結婚されていますか。", id="ja again"),
        pytest.param("en", "At barely thirty, you have the energy.", id="an age in words"),
        pytest.param("de", "Sie sind knapp fünfzig, das passt.", id="an age in words, in German"),
    ],
)
def test_an_attribute_of_the_reader_is_found_in_nine_languages(language: str, sentence: str) -> None:
    assert not NoProtectedAttributes()(mail_in(language, sentence)).is_met
