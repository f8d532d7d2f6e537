"""Which sentences ask for a specific next step, in nine languages."""

from __future__ import annotations

import pytest

from rapport.scoring.checks.call_to_action import CallToAction
from tests.scoring.letters_for_tests import mail_in


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "Would you have twenty minutes on Wednesday?", id="would you have twenty minutes"),
        pytest.param("en", "Can I ring you on Thursday evening, after your shift?", id="can i ring you on"),
        pytest.param(
            "en", "If that sounds like something, just hit reply with a slot.", id="if that sounds like something"
        ),
        pytest.param("en", "Drop me your number and I'll phone you before the weekend.", id="drop me your number and"),
        pytest.param("en", "Shall we say Tuesday at ten?", id="shall we say tuesday at"),
        pytest.param(
            "en", "Tell me which afternoon works, and I'll send the invitation.", id="tell me which afternoon works"
        ),
        pytest.param("en", "Here is my calendar: https://cal.example/anna.", id="here is my calendar https"),
        pytest.param("en", "Grab any slot here: calendly.example/jane.", id="grab any slot here calendly"),
        pytest.param("en", "Fancy a coffee on Friday?", id="fancy a coffee on friday"),
        pytest.param("en", "Could I show you round the workshop one day next week?", id="could i show you round"),
        pytest.param(
            "en",
            "Send me a copy of your current CV and I'll put it in front of the hiring manager.",
            id="send me a copy of",
        ),
        pytest.param(
            "en",
            "A one-word answer will do: yes or no to a quarter of an hour on the phone on Monday?",
            id="a one word answer will",
        ),
        pytest.param(
            "en", "Please write back with two dates in the first half of December.", id="please write back with two"
        ),
        pytest.param("en", "Why not come by our stand on the 3rd and meet the team?", id="why not come by our"),
        pytest.param("en", "I'll be in Leeds on the 12th; are you around for lunch?", id="i ll be in leeds"),
        pytest.param("en", "When would be a good moment to talk?", id="when would be a good"),
        pytest.param("en", "What does your Thursday look like?", id="what does your thursday look"),
        pytest.param(
            "en",
            "Would you be willing to talk to our head of engineering for half an hour?",
            id="would you be willing to",
        ),
        pytest.param("en", "May I call you tomorrow between four and five?", id="may i call you tomorrow"),
        pytest.param("en", "Please apply through the link below by 4 December.", id="please apply through the link"),
        pytest.param(
            "en",
            "Just reply to this mail and I'll set up a first conversation with Tom, who leads the group.",
            id="just reply to this mail",
        ),
        pytest.param("en", "I suggest a video call on Monday, 1 December, at 9:30.", id="i suggest a video call"),
        pytest.param("en", "Let me have a time for a phone call this week, please.", id="let me have a time"),
        pytest.param(
            "en",
            "I would like to invite you to a 30-minute interview; please confirm a date.",
            id="i would like to invite",
        ),
        pytest.param("en", "How about a short call on Tuesday?", id="how about a short call"),
        pytest.param(
            "en", "If you're curious, pick a time: Monday 11:00 or Wednesday 15:00.", id="if you re curious pick"
        ),
        pytest.param("en", "Are you open to a short chat this week?", id="are you open to a"),
        pytest.param("en", "Would you be open to a conversation?", id="would you be open to"),
        pytest.param(
            "en", "Could you share your portfolio with me before Friday?", id="could you share your portfolio"
        ),
        pytest.param("en", "Text me on 555-0142 and we'll fix a time.", id="text me on 555 0142"),
        pytest.param("en", "Does Tuesday at 3 suit you?", id="does tuesday at 3 suit"),
        pytest.param(
            "en", "Whichever day is easier, send it over and I will ring you.", id="whichever day is easier send"
        ),
        pytest.param("en", "Please give my office a ring on 0161 496 0000 by Friday.", id="please give my office a"),
        pytest.param("en", "I have kept Wednesday at 14:00 free; will that do?", id="i have kept wednesday at"),
        pytest.param("en", "I'd be glad of half an hour of your time: Thursday or Friday?", id="i d be glad of"),
        pytest.param("en", "Say yes and I'll send you the invitation for a Zoom on Thursday.", id="say yes and i ll"),
        pytest.param("en", "Would you like to meet Petra, our lead, over a video call?", id="would you like to meet"),
        pytest.param(
            "en",
            'Reply "interested" and I\'ll send the full description and three slots.',
            id="reply interested and i ll",
        ),
        pytest.param("en", "Let's find a quarter of an hour: is Monday morning any good?", id="let s find a quarter"),
        pytest.param("en", "Answer with a day and an hour and the call is booked.", id="answer with a day and"),
        pytest.param("en", "Which works better for you, Wednesday or Thursday?", id="which works better for you"),
        pytest.param(
            "en",
            "Could you let me know by Friday whether you'd like to come to the open day?",
            id="could you let me know",
        ),
        pytest.param(
            "de", "Passt Ihnen Donnerstag um 15 Uhr für ein kurzes Telefonat?", id="de passt ihnen donnerstag um 15"
        ),
        pytest.param(
            "de", "Schicken Sie mir bitte zwei Termine für nächste Woche.", id="de schicken sie mir bitte zwei"
        ),
        pytest.param("de", "Wann kann ich Sie anrufen?", id="de wann kann ich sie anrufen"),
        pytest.param(
            "de",
            "Antworten Sie kurz mit Ihrer Handynummer, dann melde ich mich am Mittwoch.",
            id="de antworten sie kurz mit ihrer",
        ),
        pytest.param(
            "de",
            "Hätten Sie am Freitagvormittag 20 Minuten für ein Videogespräch?",
            id="de h tten sie am freitagvormittag",
        ),
        pytest.param(
            "de", "Buchen Sie hier einen Termin: https://termin.example/jm.", id="de buchen sie hier einen termin"
        ),
        pytest.param("de", "Darf ich Sie nächste Woche zu einem Kaffee einladen?", id="de darf ich sie n chste"),
        pytest.param(
            "de",
            "Senden Sie mir gern Ihren aktuellen Lebenslauf bis zum 5. Dezember.",
            id="de senden sie mir gern ihren",
        ),
        pytest.param(
            "de", "Nennen Sie mir einfach einen Tag, an dem ich Sie erreiche.", id="de nennen sie mir einfach einen"
        ),
        pytest.param("de", "Wollen wir am Dienstag eine halbe Stunde sprechen?", id="de wollen wir am dienstag eine"),
        pytest.param("de", "Bitte bestätigen Sie mir Mittwoch, 10 Uhr.", id="de bitte best tigen sie mir"),
        pytest.param(
            "fr", "Seriez-vous libre jeudi à 14 h pour un appel de vingt minutes ?", id="fr seriez vous libre jeudi 14"
        ),
        pytest.param(
            "fr", "Dites-moi quel créneau vous convient la semaine prochaine.", id="fr dites moi quel cr neau"
        ),
        pytest.param(
            "fr", "Pouvez-vous m'envoyer votre CV à jour avant vendredi ?", id="fr pouvez vous m envoyer votre"
        ),
        pytest.param(
            "fr",
            "Je vous propose un échange par visio mardi à 10 h ; cela vous va-t-il ?",
            id="fr je vous propose un change",
        ),
        pytest.param("fr", "Répondez-moi avec un numéro où vous joindre.", id="fr r pondez moi avec un"),
        pytest.param("fr", "Quand puis-je vous appeler ?", id="fr quand puis je vous appeler"),
        pytest.param("fr", "Réservez un créneau ici : https://agenda.example/lm.", id="fr r servez un cr neau"),
        pytest.param("fr", "Auriez-vous une demi-heure mercredi ou jeudi ?", id="fr auriez vous une demi heure"),
        pytest.param("fr", "Merci de me confirmer votre présence mardi à 9 h.", id="fr merci de me confirmer votre"),
        pytest.param("fr", "Un café lundi midi, ça vous tente ?", id="fr un caf lundi midi a"),
        pytest.param(
            "it",
            "Sarebbe disponibile giovedì alle 15 per una breve chiamata?",
            id="it sarebbe disponibile gioved alle 15",
        ),
        pytest.param("it", "Mi mandi due orari per la prossima settimana.", id="it mi mandi due orari per"),
        pytest.param("it", "Possiamo sentirci martedì mattina?", id="it possiamo sentirci marted mattina"),
        pytest.param("it", "Risponda con il suo numero e la chiamo io venerdì.", id="it risponda con il suo numero"),
        pytest.param("it", "Le andrebbe un caffè mercoledì?", id="it le andrebbe un caff mercoled"),
        pytest.param("it", "Quando posso telefonarle?", id="it quando posso telefonarle"),
        pytest.param("it", "Mi invii il suo curriculum aggiornato entro lunedì.", id="it mi invii il suo curriculum"),
        pytest.param(
            "it", "Prenoti qui un colloquio: https://agenda.example/gr.", id="it prenoti qui un colloquio https"
        ),
        pytest.param("it", "Ha mezz'ora giovedì o venerdì?", id="it ha mezz ora gioved o"),
        pytest.param("it", "Mi dica quale giorno preferisce.", id="it mi dica quale giorno preferisce"),
        pytest.param("cs", "Hodilo by se vám ve čtvrtek ve 14 hodin zavolat?", id="cs hodilo by se v m"),
        pytest.param("cs", "Napište mi prosím dva termíny na příští týden.", id="cs napi te mi pros m"),
        pytest.param("cs", "Můžeme si zavolat v úterý dopoledne?", id="cs m eme si zavolat v"),
        pytest.param("cs", "Pošlete mi své telefonní číslo a ozvu se ve středu.", id="cs po lete mi sv telefonn"),
        pytest.param("cs", "Kdy vám mohu zavolat?", id="cs kdy v m mohu zavolat"),
        pytest.param("cs", "Měl byste v pátek půl hodiny na videohovor?", id="cs m l byste v p"),
        pytest.param("cs", "Stačí odpovědět, který den se vám hodí.", id="cs sta odpov d t kter"),
        pytest.param("es", "¿Tendría veinte minutos el jueves para una llamada?", id="es tendr a veinte minutos el"),
        pytest.param("es", "Envíeme dos horarios para la próxima semana.", id="es env eme dos horarios para"),
        pytest.param("es", "¿Le viene bien el martes a las 10?", id="es le viene bien el martes"),
        pytest.param("es", "Respóndame con su número y le llamo el viernes.", id="es resp ndame con su n"),
        pytest.param("es", "¿Cuándo podemos hablar?", id="es cu ndo podemos hablar"),
        pytest.param("pl", "Czy moglibyśmy porozmawiać w czwartek o 15?", id="pl czy mogliby my porozmawia w"),
        pytest.param("pl", "Proszę o dwa terminy w przyszłym tygodniu.", id="pl prosz o dwa terminy w"),
        pytest.param("pl", "Kiedy mogę do Pana zadzwonić?", id="pl kiedy mog do pana zadzwoni"),
        pytest.param(
            "pl", "Proszę odpisać z numerem telefonu, oddzwonię w środę.", id="pl prosz odpisa z numerem telefonu"
        ),
        pytest.param("zh", "请问您周四下午三点方便通话吗？", id="zh"),
        pytest.param("zh", "请回复您的电话号码，我周三给您打电话。", id="zh again"),
        pytest.param("zh", "您下周二或周三有二十分钟时间吗？", id="zh again again"),
        pytest.param("zh", "麻烦您告诉我哪一天方便面谈。", id="zh again again again"),
        pytest.param("ja", "来週の火曜日か水曜日に20分ほどお電話できますでしょうか。", id="ja 20"),
        pytest.param("ja", "ご都合のよい日時を2つほどお知らせください。", id="ja 2"),
        pytest.param("ja", "木曜日の15時にオンラインでお話しできませんか。", id="ja 15"),
        pytest.param("ja", "履歴書をお送りいただけますか。", id="ja"),
        pytest.param("en", "Would sometime Thursday work for a chat?", id="would sometime thursday work for"),
        pytest.param("en", "Please respond with a couple of windows that work.", id="please respond with a couple"),
        pytest.param("en", "Let's put 15 minutes on the calendar, say Wednesday at noon.", id="let s put 15 minutes"),
        pytest.param("en", "Could you ring me back on 01 555 0199?", id="could you ring me back"),
        pytest.param(
            "en", "Happy to work around your schedule: is Monday or Tuesday better?", id="happy to work around your"
        ),
        pytest.param("en", "Please email me your latest CV.", id="please email me your latest"),
        pytest.param("en", "Would you let me know by Friday if you'd like to interview?", id="would you let me know"),
        pytest.param("en", "I'd suggest Tuesday, 25 November, at 11 am; does that work?", id="i d suggest tuesday 25"),
        pytest.param("en", "Click here to pick a time.", id="click here to pick a"),
        pytest.param(
            "en", "Please send over your salary expectations and notice period.", id="please send over your salary"
        ),
        pytest.param("en", "If you're up for it, I can call you tomorrow at five.", id="if you re up for"),
        pytest.param("en", "Do you have half an hour for me next week?", id="do you have half an"),
        pytest.param("en", "Let me know a good number and I'll call.", id="let me know a good"),
        pytest.param("en", "Tell me whether Tuesday or Wednesday is better.", id="tell me whether tuesday or"),
        pytest.param("en", 'Just answer this e-mail with "yes" and a phone number.', id="just answer this e mail"),
        pytest.param("en", "Can I buy you a coffee on Friday?", id="can i buy you a"),
        pytest.param("en", "Could you confirm a time for the interview?", id="could you confirm a time"),
        pytest.param(
            "en", "Please fill in the short form at jobs.fernhill.example/apply.", id="please fill in the short"
        ),
        pytest.param("en", "Shall I put you in touch with our head of data this week?", id="shall i put you in"),
        pytest.param("en", "Would you be up for meeting the team on site next Thursday?", id="would you be up for"),
        pytest.param(
            "de", "Wären Sie kommende Woche für ein kurzes Gespräch zu haben?", id="de w ren sie kommende woche"
        ),
        pytest.param(
            "de", "Geben Sie mir kurz Bescheid, ob Ihnen Donnerstag passt.", id="de geben sie mir kurz bescheid"
        ),
        pytest.param(
            "de", "Ich rufe Sie gern am Mittwoch an; welche Nummer darf ich nehmen?", id="de ich rufe sie gern am"
        ),
        pytest.param(
            "de",
            "Unter diesem Link können Sie sich einen Termin aussuchen: https://t.example/a.",
            id="de unter diesem link k nnen",
        ),
        pytest.param("de", "Mögen Sie mir bis Freitag zwei Zeitfenster nennen?", id="de m gen sie mir bis"),
        pytest.param("de", "Lassen Sie uns am Montag um 9 Uhr telefonieren.", id="de lassen sie uns am montag"),
        pytest.param("de", "Schreib mir doch kurz, wann du Zeit hast.", id="de schreib mir doch kurz wann"),
        pytest.param("de", "Haben Sie am Dienstag eine halbe Stunde?", id="de haben sie am dienstag eine"),
        pytest.param(
            "fr", "Pourrions-nous nous parler jeudi en fin de journée ?", id="fr pourrions nous nous parler jeudi"
        ),
        pytest.param("fr", "Indiquez-moi simplement un numéro et une heure.", id="fr indiquez moi simplement un num"),
        pytest.param("fr", "Que diriez-vous d'un café mardi ?", id="fr que diriez vous d un"),
        pytest.param("fr", "Êtes-vous joignable demain matin ?", id="fr tes vous joignable demain matin"),
        pytest.param(
            "fr", "Je vous laisse choisir un créneau : https://rdv.example/lm.", id="fr je vous laisse choisir un"
        ),
        pytest.param("fr", "Faites-moi savoir quel jour je peux vous appeler.", id="fr faites moi savoir quel jour"),
        pytest.param("fr", "Merci de m'envoyer votre CV d'ici vendredi.", id="fr merci de m envoyer votre"),
        pytest.param("it", "Che ne dice di un caffè martedì?", id="it che ne dice di un"),
        pytest.param("it", "Mi farebbe sapere quando posso chiamarla?", id="it mi farebbe sapere quando posso"),
        pytest.param("it", "È libera giovedì pomeriggio per una telefonata?", id="it libera gioved pomeriggio per una"),
        pytest.param("it", "Può rispondermi con due orari?", id="it pu rispondermi con due orari"),
        pytest.param(
            "it", "Le propongo una videochiamata lunedì alle 10.", id="it le propongo una videochiamata luned"
        ),
        pytest.param("it", "Mi scriva un numero a cui chiamarla.", id="it mi scriva un numero a"),
        pytest.param("it", "Ti va di sentirci domani?", id="it ti va di sentirci domani"),
        pytest.param("cs", "Měla byste čas ve středu odpoledne?", id="cs m la byste as ve"),
        pytest.param("cs", "Dejte mi prosím vědět, kdy vám mohu zavolat.", id="cs dejte mi pros m v"),
        pytest.param("cs", "Co říkáte na kávu v úterý?", id="cs co k te na k"),
        pytest.param("cs", "Odpovězte prosím a navrhněte termín.", id="cs odpov zte pros m a"),
        pytest.param("cs", "Hodil by se vám čtvrtek v deset?", id="cs hodil by se v m"),
        pytest.param("cs", "Pošlete mi prosím životopis do pátku.", id="cs po lete mi pros m"),
        pytest.param("en", "If you'd like to hear more, reply with a time.", id="if you d like to"),
        pytest.param("en", "If you would be free on Tuesday, please send me a time.", id="if you would be free"),
        pytest.param("en", "You will find my calendar here: https://cal.example/lena.", id="you will find my calendar"),
        pytest.param("en", "You'd make my week by replying with a number I can call.", id="you d make my week"),
    ],
)
def test_a_day_a_call_or_something_to_send_is_a_next_step(language: str, sentence: str) -> None:
    assert CallToAction()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "I look forward to hearing from you.", id="i look forward to hearing"),
        pytest.param("en", "Feel free to reach out at any time.", id="feel free to reach out"),
        pytest.param("en", "Let me know what you think.", id="let me know what you"),
        pytest.param("en", "If this sounds interesting, get in touch.", id="if this sounds interesting get"),
        pytest.param("en", "Don't hesitate to contact me if you have any questions.", id="don t hesitate to contact"),
        pytest.param("en", "Hope to hear from you soon!", id="hope to hear from you"),
        pytest.param("en", "We would love to hear your thoughts.", id="we would love to hear"),
        pytest.param("en", "I'd love to tell you more about it.", id="i d love to tell"),
        pytest.param("en", "Happy to answer any questions you may have.", id="happy to answer any questions"),
        pytest.param("en", "Looking forward to connecting with you.", id="looking forward to connecting with"),
        pytest.param("en", "Do let me know if this is of interest.", id="do let me know if"),
        pytest.param("en", "If you would like to know more, I am here.", id="if you would like to"),
        pytest.param("en", "We'd be delighted to welcome you to the team.", id="we d be delighted to"),
        pytest.param("en", "My door is always open.", id="my door is always open"),
        pytest.param(
            "en",
            "Please consider this opportunity and get back to me whenever you like.",
            id="please consider this opportunity and",
        ),
        pytest.param("en", "Should this appeal to you, you know where to find me.", id="should this appeal to you"),
        pytest.param("en", "Maybe we can talk sometime.", id="maybe we can talk sometime"),
        pytest.param("en", "Thank you for your time and consideration.", id="thank you for your time"),
        pytest.param("en", "Perhaps our paths will cross one day.", id="perhaps our paths will cross"),
        pytest.param("en", "I hope this message has sparked your interest.", id="i hope this message has"),
        pytest.param("en", "Reach out if you're curious.", id="reach out if you re"),
        pytest.param("en", "Just shout if you want to hear more.", id="just shout if you want"),
        pytest.param("en", "It would be great to connect at some point.", id="it would be great to"),
        pytest.param("en", "Please feel free to reply whenever it suits you.", id="please feel free to reply"),
        pytest.param("en", "I'm available if you'd like to discuss further.", id="i m available if you"),
        pytest.param("en", "Think it over and drop me a line whenever you feel like it.", id="think it over and drop"),
        pytest.param("en", "I remain at your disposal for any further information.", id="i remain at your disposal"),
        pytest.param(
            "en", "The role is full time, 40 hours a week, and starts in January.", id="the role is full time"
        ),
        pytest.param(
            "en", "The team meets every Monday and talks to customers twice a month.", id="the team meets every monday"
        ),
        pytest.param("en", "Let me know your thoughts!", id="let me know your thoughts"),
        pytest.param("en", "Any thoughts?", id="any thoughts"),
        pytest.param("en", "Does that sound like you?", id="does that sound like you"),
        pytest.param("en", "Interested?", id="interested"),
        pytest.param("en", "Are you ready for a new challenge?", id="are you ready for a"),
        pytest.param("en", "What do you think?", id="what do you think"),
        pytest.param("en", "Please let me know if you are interested in this position.", id="please let me know if"),
        pytest.param("en", "I would be happy to discuss the role in more detail.", id="i would be happy to"),
        pytest.param("en", "We can talk about the details later.", id="we can talk about the"),
        pytest.param("en", "I'd be very happy to hear from you if you can imagine a change.", id="i d be very happy"),
        pytest.param("en", "Contact us for more details.", id="contact us for more details"),
        pytest.param("en", "Get back to me if it speaks to you.", id="get back to me if"),
        pytest.param("en", "Wishing you a great rest of the week.", id="wishing you a great rest"),
        pytest.param("en", "If any of this rings a bell, we should talk some time.", id="if any of this rings"),
        pytest.param("en", "Let's stay in touch.", id="let s stay in touch"),
        pytest.param("en", "You can reach me by reply or by phone.", id="you can reach me by"),
        pytest.param("de", "Ich freue mich auf Ihre Rückmeldung.", id="de ich freue mich auf ihre"),
        pytest.param("de", "Melden Sie sich gerne bei Interesse.", id="de melden sie sich gerne bei"),
        pytest.param("de", "Bei Fragen stehe ich Ihnen jederzeit zur Verfügung.", id="de bei fragen stehe ich ihnen"),
        pytest.param("de", "Zögern Sie nicht, mich zu kontaktieren.", id="de z gern sie nicht mich"),
        pytest.param("de", "Ich würde mich freuen, von Ihnen zu hören.", id="de ich w rde mich freuen"),
        pytest.param("de", "Lassen Sie mich wissen, was Sie davon halten.", id="de lassen sie mich wissen was"),
        pytest.param("de", "Vielleicht ergibt sich ja einmal ein Gespräch.", id="de vielleicht ergibt sich ja einmal"),
        pytest.param(
            "de", "Wenn Sie neugierig geworden sind, melden Sie sich einfach.", id="de wenn sie neugierig geworden sind"
        ),
        pytest.param("de", "Über eine Antwort würde ich mich sehr freuen.", id="de ber eine antwort w rde"),
        pytest.param("de", "Klingt das spannend?", id="de klingt das spannend"),
        pytest.param("de", "Sagen Sie mir gern, was Sie denken.", id="de sagen sie mir gern was"),
        pytest.param("fr", "N'hésitez pas à me contacter pour en savoir plus.", id="fr n h sitez pas me"),
        pytest.param("fr", "Dans l'attente de votre retour.", id="fr dans l attente de votre"),
        pytest.param(
            "fr", "Je reste à votre disposition pour tout renseignement.", id="fr je reste votre disposition pour"
        ),
        pytest.param("fr", "Dites-moi ce que vous en pensez.", id="fr dites moi ce que vous"),
        pytest.param("fr", "J'espère avoir de vos nouvelles bientôt.", id="fr j esp re avoir de"),
        pytest.param("fr", "Si cela vous intéresse, faites-moi signe.", id="fr si cela vous int resse"),
        pytest.param("fr", "Je serais ravi d'en discuter avec vous.", id="fr je serais ravi d en"),
        pytest.param("fr", "Au plaisir d'échanger avec vous.", id="fr au plaisir d changer avec"),
        pytest.param("fr", "Écrivez-moi si le cœur vous en dit.", id="fr crivez moi si le c"),
        pytest.param("fr", "Contactez-moi si vous êtes intéressé.", id="fr contactez moi si vous tes"),
        pytest.param("fr", "Tenez-moi au courant si l'aventure vous tente.", id="fr tenez moi au courant si"),
        pytest.param(
            "it", "Resto a disposizione per qualsiasi informazione.", id="it resto a disposizione per qualsiasi"
        ),
        pytest.param("it", "Non esiti a contattarmi.", id="it non esiti a contattarmi"),
        pytest.param("it", "Mi faccia sapere cosa ne pensa.", id="it mi faccia sapere cosa ne"),
        pytest.param("it", "Spero di sentirla presto.", id="it spero di sentirla presto"),
        pytest.param("it", "In attesa di un suo gentile riscontro.", id="it in attesa di un suo"),
        pytest.param("it", "Se è interessato, mi scriva pure.", id="it se interessato mi scriva pure"),
        pytest.param("it", "Sarei felice di parlargliene.", id="it sarei felice di parlargliene"),
        pytest.param("it", "Ci contatti per saperne di più.", id="it ci contatti per saperne di"),
        pytest.param("it", "Se l'idea le piace, si faccia vivo.", id="it se l idea le piace"),
        pytest.param("it", "Attendo un suo cenno.", id="it attendo un suo cenno"),
        pytest.param("cs", "Těším se na vaši odpověď.", id="cs t m se na va"),
        pytest.param("cs", "Neváhejte se mi ozvat.", id="cs nev hejte se mi ozvat"),
        pytest.param("cs", "Dejte mi vědět, co si o tom myslíte.", id="cs dejte mi v d t"),
        pytest.param("cs", "Pokud vás nabídka zaujala, ozvěte se.", id="cs pokud v s nab dka"),
        pytest.param("cs", "Budu rád, když se ozvete.", id="cs budu r d kdy se"),
        pytest.param("cs", "V případě zájmu mě kontaktujte.", id="cs v p pad z jmu"),
        pytest.param("cs", "Jsem vám k dispozici pro případné dotazy.", id="cs jsem v m k dispozici"),
        pytest.param("es", "No dude en contactarme.", id="es no dude en contactarme"),
        pytest.param("es", "Quedo a la espera de su respuesta.", id="es quedo a la espera de"),
        pytest.param("es", "Si le interesa, escríbame.", id="es si le interesa escr bame"),
        pytest.param("es", "Me encantaría contarle más.", id="es me encantar a contarle m"),
        pytest.param("es", "Espero tener noticias suyas pronto.", id="es espero tener noticias suyas pronto"),
        pytest.param("pl", "Czekam na odpowiedź.", id="pl czekam na odpowied"),
        pytest.param("pl", "Proszę dać znać, co Pan o tym myśli.", id="pl prosz da zna co pan"),
        pytest.param("pl", "W razie pytań pozostaję do dyspozycji.", id="pl w razie pyta pozostaj do"),
        pytest.param("pl", "Proszę o kontakt w razie zainteresowania.", id="pl prosz o kontakt w razie"),
        pytest.param("zh", "期待您的回复。", id="zh"),
        pytest.param("zh", "如果您感兴趣，欢迎随时联系我。", id="zh again"),
        pytest.param("zh", "希望有机会与您交流。", id="zh again again"),
        pytest.param("zh", "有任何问题请随时与我联系。", id="zh again again again"),
        pytest.param("zh", "请告诉我您的想法。", id="zh again again again again"),
        pytest.param("ja", "ご興味がありましたら、お気軽にご連絡ください。", id="ja"),
        pytest.param("ja", "ご連絡をお待ちしております。", id="ja again"),
        pytest.param("ja", "ご返信をお待ちしております。", id="ja again again"),
        pytest.param("ja", "ご質問がございましたら、いつでもお知らせください。", id="ja again again again"),
        pytest.param("en", "I'd be thrilled to hear back.", id="i d be thrilled to"),
        pytest.param("en", "We hope this is of interest to you.", id="we hope this is of"),
        pytest.param("en", "Please do get in touch if you would like to find out more.", id="please do get in touch"),
        pytest.param("en", "Should you have any questions, please contact me.", id="should you have any questions"),
        pytest.param("en", "I am looking forward to your response.", id="i am looking forward to"),
        pytest.param("en", "Let me know if you want to hear more!", id="let me know if you"),
        pytest.param("en", "I would be glad to tell you more about the team.", id="i would be glad to"),
        pytest.param("en", "If it sounds good, give me a shout.", id="if it sounds good give"),
        pytest.param("en", "Feel free to respond at your convenience.", id="feel free to respond at"),
        pytest.param("en", "Hit me up if you're keen.", id="hit me up if you"),
        pytest.param("en", "We are always happy to meet good people.", id="we are always happy to"),
        pytest.param("en", "It would be lovely to talk.", id="it would be lovely to"),
        pytest.param("en", "Maybe you'd like to learn more?", id="maybe you d like to"),
        pytest.param("en", "Who knows where this could lead?", id="who knows where this could"),
        pytest.param("en", "Keep us in mind.", id="keep us in mind"),
        pytest.param("en", "I'd appreciate any feedback.", id="i d appreciate any feedback"),
        pytest.param("en", "You know where to find us.", id="you know where to find"),
        pytest.param(
            "en", "Do not hesitate to reach out should you want to discuss this further.", id="do not hesitate to reach"
        ),
        pytest.param("en", "Take your time and let me know.", id="take your time and let"),
        pytest.param("en", "Curious?", id="curious"),
        pytest.param("en", "I hope we can talk soon.", id="i hope we can talk"),
        pytest.param("en", "Would love to connect!", id="would love to connect"),
        pytest.param("en", "We'd welcome your interest.", id="we d welcome your interest"),
        pytest.param("en", "I'm just an e-mail away.", id="i m just an e"),
        pytest.param("en", "Looking forward to a positive reply.", id="looking forward to a positive"),
        pytest.param("de", "Wir freuen uns, von Ihnen zu hören.", id="de wir freuen uns von ihnen"),
        pytest.param("de", "Bei Interesse können Sie sich jederzeit melden.", id="de bei interesse k nnen sie"),
        pytest.param("de", "Für Rückfragen stehe ich gern zur Verfügung.", id="de f r r ckfragen stehe"),
        pytest.param("de", "Vielleicht haben Sie ja Lust, mehr zu erfahren.", id="de vielleicht haben sie ja lust"),
        pytest.param("de", "Ich bin gespannt auf Ihre Antwort.", id="de ich bin gespannt auf ihre"),
        pytest.param("de", "Lassen Sie es sich durch den Kopf gehen.", id="de lassen sie es sich durch"),
        pytest.param("de", "Was halten Sie davon?", id="de was halten sie davon"),
        pytest.param("de", "Gerne erzähle ich Ihnen mehr.", id="de gerne erz hle ich ihnen"),
        pytest.param("fr", "N'hésitez pas à revenir vers moi.", id="fr n h sitez pas revenir"),
        pytest.param("fr", "Dans l'espoir d'une réponse favorable.", id="fr dans l espoir d une"),
        pytest.param("fr", "Qu'en pensez-vous ?", id="fr qu en pensez vous"),
        pytest.param("fr", "Faites-moi savoir si cela vous intéresse.", id="fr faites moi savoir si cela"),
        pytest.param("fr", "Je me tiens à votre disposition.", id="fr je me tiens votre disposition"),
        pytest.param("fr", "À bientôt, peut-être.", id="fr bient t peut tre"),
        pytest.param("fr", "Nous serions ravis d'échanger avec vous.", id="fr nous serions ravis d changer"),
        pytest.param("fr", "Si le poste vous tente, contactez-nous.", id="fr si le poste vous tente"),
        pytest.param("it", "Fateci sapere.", id="it fateci sapere"),
        pytest.param("it", "Spero in un suo riscontro.", id="it spero in un suo riscontro"),
        pytest.param("it", "Mi contatti pure quando vuole.", id="it mi contatti pure quando vuole"),
        pytest.param("it", "Che ne pensa?", id="it che ne pensa"),
        pytest.param("it", "Sono a sua disposizione per ogni chiarimento.", id="it sono a sua disposizione per"),
        pytest.param("it", "Se le interessa, ci faccia sapere.", id="it se le interessa ci faccia"),
        pytest.param("it", "Saremmo lieti di conoscerla.", id="it saremmo lieti di conoscerla"),
        pytest.param("it", "Mi auguro di poterla sentire presto.", id="it mi auguro di poterla sentire"),
        pytest.param("cs", "Budu se těšit na vaši odpověď.", id="cs budu se t it na"),
        pytest.param("cs", "Kdyby vás to zajímalo, ozvěte se mi.", id="cs kdyby v s to zaj"),
        pytest.param("cs", "Co si o tom myslíte?", id="cs co si o tom mysl"),
        pytest.param("cs", "Ráda vám sdělím více.", id="cs r da v m sd"),
        pytest.param("cs", "Zůstávám vám k dispozici.", id="cs z st v m v"),
        pytest.param("cs", "Dejte vědět, jestli vás to láká.", id="cs dejte v d t jestli"),
        pytest.param(
            "en", "In this role you would answer calls, schedule visits and greet guests.", id="in this role you would"
        ),
        pytest.param(
            "en",
            "You'd book interviews, confirm times and send invitations to the candidates.",
            id="you d book interviews confirm",
        ),
        pytest.param(
            "en",
            "You will meet customers every week and talk to them about their dates.",
            id="you will meet customers every",
        ),
        pytest.param("en", "At the desk you'd answer the phone and register visitors.", id="at the desk you d"),
        pytest.param("en", "With us, you'd apply your Spark skills to turbine data.", id="with us you d apply"),
        pytest.param(
            "en",
            "The position involves scheduling meetings and answering the phone.",
            id="the position involves scheduling meetings",
        ),
        pytest.param(
            "en",
            "You would write to suppliers, call them back and set up meetings on Tuesdays.",
            id="you would write to suppliers",
        ),
    ],
)
def test_being_available_or_hopeful_asks_for_nothing(language: str, sentence: str) -> None:
    assert not CallToAction()(mail_in(language, sentence)).is_met


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "Thursday at 4 pm, my treat?", id="a day and an hour"),
        pytest.param("it", "La prego di comunicarmi un recapito per lunedì.", id="a number in Italian"),
        pytest.param("cs", "Kývněte na středu nebo čtvrtek, víc nechci.", id="days in Czech"),
        pytest.param("de", "Dienstag um 9 Uhr stünde der Kaffee bereit.", id="an hour in German"),
    ],
)
def test_a_day_or_a_number_in_the_last_words_is_a_next_step(language: str, sentence: str) -> None:
    assert CallToAction()(mail_in(language, "Fernhill Energy, Ana.", sentence)).is_met


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The team reads papers on Fridays.", id="what the team does"),
        pytest.param("Our mornings begin at 9:30.", id="when work begins"),
        pytest.param("Work from home on Mondays, if you wish.", id="home office"),
    ],
)
def test_the_jobs_own_hours_are_no_next_step(sentence: str) -> None:
    assert not CallToAction()(mail_in("en", "Fernhill Energy builds software.", sentence)).is_met
