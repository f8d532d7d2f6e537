"""Which sentences say what one would do, rather than that one would fit."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.opportunity_narrative import OpportunityNarrative
from tests.scoring.letters_for_tests import letter, mail_in

FACTS = {
    "en": "You built pipelines in Python and Spark at Birchwater Analytics.",
    "de": "Sie haben bei Birchwater Analytics Pipelines in Python und Spark gebaut.",
    "fr": "Vous avez construit des pipelines en Python et Spark chez Birchwater Analytics.",
    "it": "Lei ha costruito pipeline in Python e Spark presso Birchwater Analytics.",
    "cs": "V Birchwater Analytics jste stavěla datové linky v Pythonu a Sparku.",
    "es": "Usted ha construido pipelines en Python y Spark en Birchwater Analytics.",
    "pl": "W Birchwater Analytics budowała Pani procesy w Pythonie i Sparku.",
    "zh": "您在Birchwater Analytics用Python和Spark搭建过管道。",
    "ja": "Birchwater AnalyticsでPythonとSparkのパイプラインを構築されたと拝見しました。",
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "You would own the pipelines that feed our forecasts.", id="you would own the pipelines"),
        pytest.param(
            "en", "We need a pair of hands for the pipelines, and yours have done it before.", id="we need a pair of"
        ),
        pytest.param(
            "en",
            "Our Kafka cluster groans every night, and somebody has to calm it.",
            id="our kafka cluster groans every",
        ),
        pytest.param(
            "en",
            "That is the work that awaits you here: pipelines, forecasts, two juniors to coach.",
            id="that is the work that",
        ),
        pytest.param(
            "en", "The same pipelines, with wind in them, are waiting in Vienna.", id="the same pipelines with wind"
        ),
        pytest.param("en", "Here you'd do the same for wind forecasts.", id="here you d do the"),
        pytest.param("en", "We'd give you the nightly run and two juniors.", id="we d give you the"),
        pytest.param("en", "Your Spark work is what our nightly run has been missing.", id="your spark work is what"),
        pytest.param(
            "en", "The job is to keep data flowing from 300 farms to the forecasters.", id="the job is to keep"
        ),
        pytest.param("en", "Come and run our nightly pipeline.", id="come and run our nightly"),
        pytest.param("en", "Picture the same thing, only with wind.", id="picture the same thing only"),
        pytest.param("en", "From day one the ingest pipeline is yours.", id="from day one the ingest"),
        pytest.param(
            "en", "Day to day, it means Kafka, Python and two juniors who ask good questions.", id="day to day it means"
        ),
        pytest.param(
            "en", "So you can imagine why the nightly forecast run made me think of you.", id="so you can imagine why"
        ),
        pytest.param(
            "en",
            "We hope you will take over the ingest service from a colleague who retires.",
            id="we hope you will take",
        ),
        pytest.param(
            "en",
            "I need somebody who cuts our nightly run the way you cut Birchwater's.",
            id="i need somebody who cuts",
        ),
        pytest.param(
            "en", "It takes exactly that kind of patience to keep forecasts flowing.", id="it takes exactly that kind"
        ),
        pytest.param(
            "en", "Your task: rebuild the ingest service and coach two juniors.", id="your task rebuild the ingest"
        ),
        pytest.param("en", "Let's put that Spark experience to work on wind data.", id="let s put that spark"),
        pytest.param(
            "en",
            "At Fernhill that would mean owning the data pipelines behind the forecasts.",
            id="at fernhill that would mean",
        ),
        pytest.param(
            "en",
            "Owning our pipelines is a natural next step for somebody with your Kubernetes experience.",
            id="owning our pipelines is a",
        ),
        pytest.param(
            "en",
            "The engineer we hire will own the pipelines, which is close to your Spark work.",
            id="the engineer we hire will",
        ),
        pytest.param(
            "de",
            "Sie würden die Datenpipelines verantworten und zwei Junioren anleiten.",
            id="de sie w rden die datenpipelines",
        ),
        pytest.param("de", "Bei uns gehört Ihnen vom ersten Tag an die Gerätesteuerung.", id="de bei uns geh rt ihnen"),
        pytest.param(
            "de", "Genau so etwas brauchen wir für unsere Gerätesteuerung in Java.", id="de genau so etwas brauchen wir"
        ),
        pytest.param(
            "de",
            "Zu Ihren Aufgaben gehören die Schnittstellen zu den Energieversorgern.",
            id="de zu ihren aufgaben geh ren",
        ),
        pytest.param(
            "de",
            "Ihre Erfahrung mit Kafka käme unseren Schnittstellen sehr zugute.",
            id="de ihre erfahrung mit kafka k",
        ),
        pytest.param(
            "de", "Wir suchen jemanden, der die Gerätesteuerung weiterentwickelt.", id="de wir suchen jemanden der die"
        ),
        pytest.param(
            "fr",
            "Vous concevriez les API et maintiendriez le moteur de tarification.",
            id="fr vous concevriez les api et",
        ),
        pytest.param("fr", "Chez nous, c'est le moteur de tarification qui vous attend.", id="fr chez nous c est le"),
        pytest.param(
            "fr", "Il s'agit de concevoir des API pour une trentaine de réseaux.", id="fr il s agit de concevoir"
        ),
        pytest.param("fr", "Nous vous confierions le moteur de tarification.", id="fr nous vous confierions le moteur"),
        pytest.param(
            "fr",
            "Votre pratique de Spark servirait directement à notre moteur de tarification.",
            id="fr votre pratique de spark servirait",
        ),
        pytest.param(
            "fr",
            "Nous cherchons quelqu'un pour reprendre le moteur de tarification.",
            id="fr nous cherchons quelqu un pour",
        ),
        pytest.param(
            "fr",
            "Au quotidien, vous travaillerez sur les API et la base PostgreSQL.",
            id="fr au quotidien vous travaillerez sur",
        ),
        pytest.param(
            "it", "Svilupperebbe i servizi in Java e curerebbe la base dati.", id="it svilupperebbe i servizi in java"
        ),
        pytest.param(
            "it", "Le affideremmo i servizi che comandano le tostatrici.", id="it le affideremmo i servizi che"
        ),
        pytest.param("it", "Da noi si occuperebbe dei servizi Java.", id="it da noi si occuperebbe dei"),
        pytest.param(
            "it", "Cerchiamo qualcuno che prenda in mano la base dati.", id="it cerchiamo qualcuno che prenda in"
        ),
        pytest.param(
            "it", "La sua esperienza con Kafka servirebbe ai nostri servizi.", id="it la sua esperienza con kafka"
        ),
        pytest.param(
            "it",
            "Il lavoro consiste nello sviluppare servizi per le macchine.",
            id="it il lavoro consiste nello sviluppare",
        ),
        pytest.param("cs", "Vyvíjela byste datové toky a spravovala Kafku.", id="cs vyv jela byste datov toky"),
        pytest.param("cs", "U nás byste měla na starosti datové toky v Pythonu.", id="cs u n s byste m"),
        pytest.param("cs", "Hledáme někoho, kdo převezme správu Kafky.", id="cs hled me n koho kdo"),
        pytest.param(
            "cs", "Vaše zkušenosti se Sparkem by se nám hodily při vývoji datových toků.", id="cs va e zku enosti se"
        ),
        pytest.param("cs", "Náplní práce je vývoj datových toků.", id="cs n pln pr ce je"),
        pytest.param("es", "Llevaría los flujos de datos y guiaría a dos júnior.", id="es llevar a los flujos de"),
        pytest.param(
            "es",
            "Su experiencia con Spark nos vendría muy bien para los flujos de datos.",
            id="es su experiencia con spark nos",
        ),
        pytest.param(
            "pl",
            "Utrzymywałaby Pani potoki danych i opiekowała się dwoma młodszymi inżynierami.",
            id="pl utrzymywa aby pani potoki danych",
        ),
        pytest.param("pl", "Szukamy kogoś, kto przejmie potoki danych.", id="pl szukamy kogo kto przejmie potoki"),
        pytest.param("zh", "您将负责数据管道，并指导两名初级工程师。", id="zh"),
        pytest.param("zh", "您的Spark经验正好可以用在我们的数据管道上。", id="zh spark"),
        pytest.param("ja", "データパイプラインの設計と若手の指導をお任せしたいです。", id="ja"),
        pytest.param("ja", "ご経験をデータパイプラインの設計に活かしていただけます。", id="ja again"),
        pytest.param("en", "In Vienna you'd have the pipelines to yourself.", id="in vienna you d have"),
        pytest.param(
            "en",
            "Think of our ingest service as the billing system you kept alive, with turbines for shops.",
            id="think of our ingest service",
        ),
        pytest.param("en", "We could use that patience on our nightly forecast run.", id="we could use that patience"),
        pytest.param(
            "en",
            "The role centres on the pipelines between 300 farms and our forecasters.",
            id="the role centres on the",
        ),
        pytest.param(
            "en",
            "As a senior data engineer you will spend your days on Kafka, Python and two curious juniors.",
            id="as a senior data engineer",
        ),
        pytest.param(
            "en",
            "Your mission would be to make our nightly run as fast as you made Birchwater's.",
            id="your mission would be to",
        ),
        pytest.param(
            "en",
            "The successful candidate takes charge of the data pipelines and mentors two juniors.",
            id="the successful candidate takes charge",
        ),
        pytest.param(
            "en",
            "Someone with your Spark background could halve our nightly run.",
            id="someone with your spark background",
        ),
        pytest.param(
            "en",
            "That experience would be put to good use in our forecasting pipelines.",
            id="that experience would be put",
        ),
        pytest.param("en", "I'd hand you our pipelines tomorrow.", id="i d hand you our"),
        pytest.param("en", "You'd join a team of six, looking after ingest and storage.", id="you d join a team"),
        pytest.param(
            "en", "Your Kafka know-how is precisely what our streaming layer is missing.", id="your kafka know how is"
        ),
        pytest.param("en", "It's your kind of problem: too much data, too little night.", id="it s your kind of"),
        pytest.param("en", "With us, you'd apply your Spark skills to turbine data.", id="with us you d apply"),
        pytest.param(
            "en",
            "We're moving from nightly batches to streams and need someone who has lived through it.",
            id="we re moving from nightly",
        ),
        pytest.param(
            "en",
            "This role would let you go on doing what you do at Birchwater, with wind instead of hotels.",
            id="this role would let you",
        ),
        pytest.param(
            "en",
            "Responsibilities include the ingest pipelines and coaching, both of which you have done.",
            id="responsibilities include the ingest pipelines",
        ),
        pytest.param(
            "en",
            "Since you have cut a nightly run before, cutting ours should feel familiar.",
            id="since you have cut a",
        ),
        pytest.param(
            "en", "Our juniors need a teacher, and you have the patience of one.", id="our juniors need a teacher"
        ),
        pytest.param("en", "You'll own ingest end to end.", id="you ll own ingest end"),
        pytest.param(
            "de", "In dieser Rolle wären Sie für die Datenpipelines zuständig.", id="de in dieser rolle w ren"
        ),
        pytest.param(
            "de",
            "Ihre Spark-Kenntnisse könnten Sie hier auf Winddaten anwenden.",
            id="de ihre spark kenntnisse k nnten",
        ),
        pytest.param(
            "de",
            "Wer einen Nachtlauf so beschleunigt hat, ist bei unseren Prognosen richtig.",
            id="de wer einen nachtlauf so beschleunigt",
        ),
        pytest.param("de", "Sie übernähmen die Pipelines und zwei Junioren.", id="de sie bern hmen die pipelines"),
        pytest.param(
            "de",
            "Bei uns geht es um Windprognosen, die alle fünfzehn Minuten fertig sein müssen, also um genau Ihr Thema.",
            id="de bei uns geht es um",
        ),
        pytest.param(
            "de",
            "Unsere Pipelines brauchen jemanden, der Kafka im Schlaf beherrscht.",
            id="de unsere pipelines brauchen jemanden der",
        ),
        pytest.param("de", "Ihre Aufgabe wäre der Betrieb der nächtlichen Läufe.", id="de ihre aufgabe w re der"),
        pytest.param(
            "de",
            "Wir möchten Ihnen die Verantwortung für die Datenpipelines übertragen.",
            id="de wir m chten ihnen die",
        ),
        pytest.param("de", "Du würdest unsere Pipelines übernehmen.", id="de du w rdest unsere pipelines"),
        pytest.param(
            "fr",
            "Ce poste vous permettrait de mettre Spark au service de l'éolien.",
            id="fr ce poste vous permettrait de",
        ),
        pytest.param(
            "fr", "Vous prendriez en main les chaînes de données et deux juniors.", id="fr vous prendriez en main les"
        ),
        pytest.param(
            "fr",
            "Nos traitements de nuit ont besoin de quelqu'un qui les accélère comme vous l'avez fait.",
            id="fr nos traitements de nuit ont",
        ),
        pytest.param(
            "fr", "À Vienne, vous auriez la charge des flux de données.", id="fr vienne vous auriez la charge"
        ),
        pytest.param("fr", "Votre rôle serait de fiabiliser nos flux de données.", id="fr votre r le serait de"),
        pytest.param("it", "In questo ruolo gestirebbe le pipeline dei dati.", id="it in questo ruolo gestirebbe le"),
        pytest.param(
            "it",
            "La sua esperienza con Spark ci aiuterebbe ad accelerare le elaborazioni notturne.",
            id="it la sua esperienza con spark",
        ),
        pytest.param(
            "it",
            "Dovrebbe occuparsi dei flussi di dati e di due colleghi junior.",
            id="it dovrebbe occuparsi dei flussi di",
        ),
        pytest.param(
            "it", "Si tratta di mettere ordine nei nostri flussi di dati.", id="it si tratta di mettere ordine"
        ),
        pytest.param(
            "it",
            "Ci serve qualcuno che faccia girare le previsioni ogni quarto d'ora.",
            id="it ci serve qualcuno che faccia",
        ),
        pytest.param(
            "it", "Il suo compito sarebbe guidare due ingegneri junior.", id="it il suo compito sarebbe guidare"
        ),
        pytest.param(
            "it",
            "Ti occuperesti delle pipeline, proprio come in Birchwater.",
            id="it ti occuperesti delle pipeline proprio",
        ),
        pytest.param("cs", "Starala byste se o datové toky a vedla dva juniory.", id="cs starala byste se o datov"),
        pytest.param("cs", "V této roli byste navrhovala datové toky pro předpovědi.", id="cs v t to roli byste"),
        pytest.param(
            "cs", "Potřebujeme někoho, kdo zrychlí noční běhy, jako jste to udělala vy.", id="cs pot ebujeme n koho kdo"
        ),
        pytest.param("cs", "Vaším úkolem by byl provoz nočních běhů.", id="cs va m kolem by byl"),
        pytest.param("cs", "Dostala byste na starost Kafku a dva juniory.", id="cs dostala byste na starost kafku"),
        pytest.param(
            "en",
            "Your experience with Spark pipelines lines up well with the ingest work we have ahead of us.",
            id="your experience with spark pipelines",
        ),
        pytest.param(
            "en",
            "We are rebuilding the ingest layer this winter, and I'd want you at the centre of it.",
            id="we are rebuilding the ingest",
        ),
        pytest.param(
            "en",
            "As part of the data team, you'd be responsible for pipelines and mentoring.",
            id="as part of the data",
        ),
        pytest.param(
            "en", "The work itself is what you know: pipelines, Kafka, nightly runs.", id="the work itself is what"
        ),
        pytest.param("en", "If you join us, the ingest pipelines are your first project.", id="if you join us the"),
        pytest.param(
            "en",
            "What we have in mind for you: the ingest service, two juniors, and a say in the architecture.",
            id="what we have in mind",
        ),
        pytest.param(
            "en", "You have cut one nightly run; there is another one waiting.", id="you have cut one nightly"
        ),
        pytest.param(
            "en", "Working on our forecasts, you could use Spark every day.", id="working on our forecasts you"
        ),
        pytest.param(
            "en", "This is a hands-on role in which Spark and Kafka are the daily tools.", id="this is a hands on"
        ),
        pytest.param(
            "en",
            "Because you have coached at Birchwater, our two juniors would be in good hands.",
            id="because you have coached at",
        ),
        pytest.param("en", "I can see you running our ingest team.", id="i can see you running"),
        pytest.param("en", "I imagine you at the head of our ingest team.", id="i imagine you at the"),
        pytest.param(
            "en",
            "You know how to keep forty customers happy, and here it would be three hundred farms.",
            id="you know how to keep",
        ),
        pytest.param(
            "en",
            "The Senior Data Engineer designs pipelines, something you do every day.",
            id="the senior data engineer designs",
        ),
        pytest.param(
            "en", "So the step from hotel data to wind data would be a small one.", id="so the step from hotel"
        ),
        pytest.param(
            "en",
            "Having built pipelines for forty customers, you are well equipped for our three hundred farms.",
            id="having built pipelines for forty",
        ),
        pytest.param(
            "en",
            "Our ingest pipelines could do with a bit of Birchwater discipline.",
            id="our ingest pipelines could do",
        ),
    ],
)
def test_work_is_told_without_you_would_as_well(language: str, sentence: str) -> None:
    assert OpportunityNarrative()(mail_in(language, sentence, FACTS[language])).is_met


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param(
            "en", "That is an impressive path, and we'd love to have you on board.", id="that is an impressive path"
        ),
        pytest.param("en", "I think you would be a great fit for our team.", id="i think you would be"),
        pytest.param("en", "You could be exactly the person we are looking for.", id="you could be exactly the"),
        pytest.param("en", "We believe that you would thrive in our culture.", id="we believe that you would"),
        pytest.param("en", "It would be great to have someone like you with us.", id="it would be great to"),
        pytest.param("en", "Your background matches our needs very well.", id="your background matches our needs"),
        pytest.param("en", "You would enjoy working with us.", id="you would enjoy working with"),
        pytest.param("en", "We are convinced that you would be a valuable addition.", id="we are convinced that you"),
        pytest.param(
            "en", "With us you will find a friendly team and plenty of room to grow.", id="with us you will find"
        ),
        pytest.param("en", "This could be the next step in your career.", id="this could be the next"),
        pytest.param("en", "The position is full time and starts in January.", id="the position is full time"),
        pytest.param(
            "en",
            "We currently have an opening for a Senior Data Engineer in Vienna.",
            id="we currently have an opening",
        ),
        pytest.param("en", "You will love Vienna.", id="you will love vienna"),
        pytest.param("en", "I'm sure you would feel at home here.", id="i m sure you would"),
        pytest.param("en", "Your profile is exactly what we need.", id="your profile is exactly what"),
        pytest.param(
            "en",
            "Fernhill offers a pleasant atmosphere and competitive pay.",
            id="fernhill offers a pleasant atmosphere",
        ),
        pytest.param("en", "You seem to be the ideal candidate for us.", id="you seem to be the"),
        pytest.param("en", "We would be happy to welcome you in Vienna.", id="we would be happy to"),
        pytest.param("en", "You will receive EUR 70,000 to 80,000 a year.", id="you will receive eur 70"),
        pytest.param("en", "People like you make the difference.", id="people like you make the"),
        pytest.param("en", "What a career!", id="what a career"),
        pytest.param("en", "You can work from home two days a week.", id="you can work from home"),
        pytest.param("en", "I am looking for a data engineer for a client.", id="i am looking for a"),
        pytest.param("en", "It would be a pleasure to have you in our team.", id="it would be a pleasure"),
        pytest.param(
            "en", "The role comes with a salary of EUR 75,000 and relocation assistance.", id="the role comes with a"
        ),
        pytest.param("en", "We can offer you a permanent contract.", id="we can offer you a"),
        pytest.param(
            "en",
            "We were impressed by your achievements and think the role would suit you.",
            id="we were impressed by your",
        ),
        pytest.param("de", "Wir würden uns freuen, Sie in unserem Team zu begrüßen.", id="de wir w rden uns freuen"),
        pytest.param("de", "Sie würden hervorragend zu uns passen.", id="de sie w rden hervorragend zu"),
        pytest.param("de", "Die Stelle ist unbefristet und in Vollzeit.", id="de die stelle ist unbefristet und"),
        pytest.param("de", "Wir glauben, dass Sie sich bei uns wohlfühlen werden.", id="de wir glauben dass sie sich"),
        pytest.param("de", "Das ist ein beeindruckender Werdegang.", id="de das ist ein beeindruckender werdegang"),
        pytest.param("de", "Sie wären eine echte Bereicherung für uns.", id="de sie w ren eine echte"),
        pytest.param(
            "de", "Wir suchen einen Softwareentwickler in Kassel.", id="de wir suchen einen softwareentwickler in"
        ),
        pytest.param("de", "Wir bieten Ihnen 30 Tage Urlaub.", id="de wir bieten ihnen 30 tage"),
        pytest.param("fr", "Vous seriez un atout pour notre équipe.", id="fr vous seriez un atout pour"),
        pytest.param("fr", "Nous serions ravis de vous accueillir.", id="fr nous serions ravis de vous"),
        pytest.param("fr", "Votre profil correspond à nos attentes.", id="fr votre profil correspond nos attentes"),
        pytest.param("fr", "Le poste est un CDI à Nantes.", id="fr le poste est un cdi"),
        pytest.param("fr", "Vous pourriez vous plaire chez nous.", id="fr vous pourriez vous plaire chez"),
        pytest.param("fr", "Quel beau parcours !", id="fr quel beau parcours"),
        pytest.param("fr", "Nous recrutons un développeur back-end.", id="fr nous recrutons un d veloppeur"),
        pytest.param(
            "fr", "Nous pensons que vous pourriez être la personne idéale.", id="fr nous pensons que vous pourriez"
        ),
        pytest.param("it", "Sarebbe un'ottima aggiunta alla nostra squadra.", id="it sarebbe un ottima aggiunta alla"),
        pytest.param("it", "Pensiamo che si troverebbe bene con noi.", id="it pensiamo che si troverebbe bene"),
        pytest.param("it", "Il suo profilo è davvero interessante.", id="it il suo profilo davvero interessante"),
        pytest.param("it", "Il contratto è a tempo indeterminato.", id="it il contratto a tempo indeterminato"),
        pytest.param(
            "it", "Cerchiamo uno sviluppatore backend a Trieste.", id="it cerchiamo uno sviluppatore backend a"
        ),
        pytest.param("it", "Saremmo felici di averla con noi.", id="it saremmo felici di averla con"),
        pytest.param("it", "Lei potrebbe essere la persona giusta.", id="it lei potrebbe essere la persona"),
        pytest.param("cs", "Věříme, že byste k nám skvěle zapadla.", id="cs v me e byste k"),
        pytest.param("cs", "Byla byste pro nás velkým přínosem.", id="cs byla byste pro n s"),
        pytest.param("cs", "Máte opravdu zajímavý životopis.", id="cs m te opravdu zaj mav"),
        pytest.param("cs", "Pozice je na plný úvazek.", id="cs pozice je na pln vazek"),
        pytest.param("cs", "Hledáme datového inženýra.", id="cs hled me datov ho in"),
        pytest.param("cs", "Rádi bychom vás přivítali v našem týmu.", id="cs r di bychom v s"),
        pytest.param("es", "Sería una gran incorporación a nuestro equipo.", id="es ser a una gran incorporaci"),
        pytest.param("es", "Nos encantaría contar con usted.", id="es nos encantar a contar con"),
        pytest.param("es", "El contrato es indefinido.", id="es el contrato es indefinido"),
        pytest.param("pl", "Byłaby Pani świetnym wzmocnieniem zespołu.", id="pl by aby pani wietnym wzmocnieniem"),
        pytest.param("pl", "Praca jest w pełnym wymiarze.", id="pl praca jest w pe nym"),
        pytest.param("zh", "这是一个全职岗位。", id="zh"),
        pytest.param("ja", "素晴らしいご経歴だと存じます。", id="ja"),
        pytest.param("ja", "ぜひ弊社の一員になっていただきたいです。", id="ja again"),
        pytest.param("en", "You would be joining a great company at an exciting time.", id="you would be joining a"),
        pytest.param("en", "You'd be a perfect match for this opportunity.", id="you d be a perfect"),
        pytest.param("en", "I believe this opportunity could be right for you.", id="i believe this opportunity could"),
        pytest.param("en", "I think you'd really enjoy the team and the city.", id="i think you d really"),
        pytest.param("en", "We would be honoured to have you with us.", id="we would be honoured to"),
        pytest.param(
            "en", "You might be interested in our opening for a Senior Data Engineer.", id="you might be interested in"
        ),
        pytest.param("en", "This is a rare chance to advance your career.", id="this is a rare chance"),
        pytest.param("en", "I am confident that you will fit in well.", id="i am confident that you"),
        pytest.param(
            "en", "You will get competitive pay and relocation assistance.", id="you will get competitive pay"
        ),
        pytest.param("en", "We would like to get to know you.", id="we would like to get"),
        pytest.param("en", "You could start in January.", id="you could start in january"),
        pytest.param("en", "Would you consider a change?", id="would you consider a change"),
        pytest.param(
            "en", "The company would benefit from someone of your calibre.", id="the company would benefit from"
        ),
        pytest.param(
            "en",
            "Everyone here is friendly and motivated, and so, it seems, are you.",
            id="everyone here is friendly and",
        ),
        pytest.param(
            "en", "Your skills and experience make you stand out from the crowd.", id="your skills and experience make"
        ),
        pytest.param(
            "en", "You would have two days of home office and relocation assistance.", id="you would have two days"
        ),
        pytest.param("en", "We need people with talent, drive and passion.", id="we need people with talent"),
        pytest.param("en", "You will be working in a modern office in Vienna.", id="you will be working in"),
        pytest.param(
            "en",
            "We offer an international environment and flat hierarchies.",
            id="we offer an international environment",
        ),
        pytest.param("en", "The position may be a great step forward for you.", id="the position may be a"),
        pytest.param("de", "Wir könnten uns gut vorstellen, dass Sie zu uns passen.", id="de wir k nnten uns gut"),
        pytest.param("de", "Das wäre eine großartige Chance für Sie.", id="de das w re eine gro"),
        pytest.param("de", "Sie würden sich bei uns sicher wohlfühlen.", id="de sie w rden sich bei"),
        pytest.param(
            "de", "Wir haben eine Stelle als Senior Data Engineer zu besetzen.", id="de wir haben eine stelle als"
        ),
        pytest.param("de", "Ihr Profil ist genau das, was wir suchen.", id="de ihr profil ist genau das"),
        pytest.param("de", "Wir würden Sie gerne kennenlernen.", id="de wir w rden sie gerne"),
        pytest.param("de", "Das Gehalt liegt zwischen 70.000 und 80.000 Euro.", id="de das gehalt liegt zwischen 70"),
        pytest.param(
            "de", "Mit Ihrer Erfahrung wären Sie ein großer Gewinn für unser Team.", id="de mit ihrer erfahrung w ren"
        ),
        pytest.param("fr", "Vous feriez une excellente recrue.", id="fr vous feriez une excellente recrue"),
        pytest.param("fr", "Ce serait une belle étape dans votre carrière.", id="fr ce serait une belle tape"),
        pytest.param("fr", "Nous serions heureux de faire votre connaissance.", id="fr nous serions heureux de faire"),
        pytest.param("fr", "Vous trouverez chez nous une ambiance chaleureuse.", id="fr vous trouverez chez nous une"),
        pytest.param(
            "fr", "Vous êtes exactement la personne qu'il nous faut.", id="fr vous tes exactement la personne"
        ),
        pytest.param("fr", "La rémunération est comprise entre 70 000 et 80 000 euros.", id="fr la r mun ration est"),
        pytest.param("fr", "Votre profil nous semble idéal pour ce poste.", id="fr votre profil nous semble id"),
        pytest.param("fr", "Nous pensons que ce poste pourrait vous convenir.", id="fr nous pensons que ce poste"),
        pytest.param("it", "Sarebbe perfetta per noi.", id="it sarebbe perfetta per noi"),
        pytest.param("it", "Ci piacerebbe conoscerla meglio.", id="it ci piacerebbe conoscerla meglio"),
        pytest.param(
            "it", "La retribuzione è compresa tra 70.000 e 80.000 euro.", id="it la retribuzione compresa tra 70"
        ),
        pytest.param("it", "Da noi troverà un ambiente stimolante.", id="it da noi trover un ambiente"),
        pytest.param("it", "Il suo profilo corrisponde a ciò che cerchiamo.", id="it il suo profilo corrisponde a"),
        pytest.param(
            "it", "Avrebbe la possibilità di crescere professionalmente.", id="it avrebbe la possibilit di crescere"
        ),
        pytest.param("cs", "Byla byste skvělou posilou.", id="cs byla byste skv lou posilou"),
        pytest.param("cs", "Mohla by to být zajímavá příležitost.", id="cs mohla by to b t"),
        pytest.param("cs", "Rádi vás poznáme osobně.", id="cs r di v s pozn"),
        pytest.param("cs", "Plat je mezi 70 a 80 tisíci eur.", id="cs plat je mezi 70 a"),
        pytest.param("cs", "Váš profil přesně odpovídá tomu, co hledáme.", id="cs v profil p esn odpov"),
        pytest.param("cs", "U nás najdete přátelský kolektiv.", id="cs u n s najdete p"),
        pytest.param(
            "en", "I was really impressed by your profile and think we should talk.", id="i was really impressed by"
        ),
        pytest.param("en", "You would be the perfect person for this job.", id="you would be the perfect"),
        pytest.param("en", "I'm certain that you'd be an excellent choice.", id="i m certain that you"),
        pytest.param("en", "We think this could be a wonderful match.", id="we think this could be"),
        pytest.param("en", "That's why I am contacting you about this position.", id="that s why i am"),
        pytest.param("en", "You are exactly the type of engineer that we like to hire.", id="you are exactly the type"),
        pytest.param("en", "Our team would be lucky to have you.", id="our team would be lucky"),
        pytest.param(
            "en", "With your profile you would have excellent prospects with us.", id="with your profile you would"
        ),
        pytest.param(
            "en", "You can look forward to a great team and interesting projects.", id="you can look forward to"
        ),
        pytest.param(
            "en", "Your experience would be very valuable to our company.", id="your experience would be very"
        ),
        pytest.param("en", "I am sure that you would succeed here.", id="i am sure that you"),
        pytest.param("en", "You may be just what we need.", id="you may be just what"),
        pytest.param("en", "We would love to see you grow with us.", id="we would love to see"),
        pytest.param("en", "This would be an ideal next step in your career.", id="this would be an ideal"),
        pytest.param(
            "en", "You will find exciting challenges and a motivated team here.", id="you will find exciting challenges"
        ),
        pytest.param("en", "Such a profile is rare, and we would hate to miss it.", id="such a profile is rare"),
        pytest.param("en", "We are looking for people like you.", id="we are looking for people"),
        pytest.param("en", "The team is friendly and the salary is good.", id="the team is friendly and"),
    ],
)
def test_fitting_liking_and_conditions_are_no_work(language: str, sentence: str) -> None:
    assert not OpportunityNarrative()(mail_in(language, sentence, FACTS[language])).is_met


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Three turbines in the Baltic keep tripping over stale wind data.", id="trouble at sea"),
        pytest.param("Every gust that surprises the grid costs a farmer money.", id="what a gust costs"),
        pytest.param("Snow, ice and salt ruin our sensor readings each winter.", id="winter readings"),
    ],
)
def test_what_is_told_of_the_work_beside_the_facts_is_tied_to_them(sentence: str) -> None:
    assert OpportunityNarrative()(mail_in("en", FACTS["en"], sentence)).is_met


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("That is a nice profile.", id="praise"),
        pytest.param("The position is full-time and pays EUR 70,000.", id="pay"),
        pytest.param("We offer private health insurance and a pension plan.", id="benefits"),
    ],
)
def test_praise_and_conditions_beside_the_facts_are_no_work(sentence: str) -> None:
    assert not OpportunityNarrative()(mail_in("en", FACTS["en"], sentence)).is_met


def test_a_company_described_in_another_paragraph_is_no_work() -> None:
    text = f"Dear Ana,\n\n{FACTS['en']}\n\nFernhill Energy builds forecasting software for wind farms.\n\nBest,\nLena"

    assert not OpportunityNarrative()(letter(text)).is_met


def test_a_list_under_what_one_would_do_tells_the_work() -> None:
    tasks = "What you would do:\n- Own the pipelines behind our forecasts\n- Coach two junior engineers"
    brought = "What you bring:\n- Python and Kafka in production\n- A billing system in Java for 1,200 shops"
    text = f"Hi Ana,\n\n{brought}\n\n{tasks}\n\nAre you free for a call on Thursday?\n\nBest,\nLena"

    assert OpportunityNarrative()(letter(text)).is_met
