"""Which sentences of a posting are worth quoting: legal notices, calls to apply and page furniture aren't."""

from __future__ import annotations

import re

_BOILERPLATE = re.compile(
    r"equal[- ](?:employment[- ])?opportunit|affirmative action|discriminat|regardless of (?:their |your )?(?:race|age|"
    r"gender|"
    r"background)|without regard to|protected (?:class|status|characteristic|veteran)|e-?verify|fair chance|"
    r"reasonable accommodation|accommodations? (?:to|for) (?:applicants|candidates|individuals|qualified)|unsolicited|"
    r"(?:recruitment|staffing|search) agenc(?:y|ies)|privacy (?:policy|notice|statement)|conviction record|"
    r"background check|drug (?:test|screen)|promoting a culture of opportunity|dedicated to creating an (?:equitable|"
    r"inclusive)|"
    r"diversity (?:is|and inclusion)|terms of use|all rights reserved|personal data|gdpr|"
    r"to learn more (?:about|visit)|for more information,? (?:visit|see)|visit (?:our|us|www)|visit \S+\.\w{2,}|"
    r"\bto apply\b|apply (?:now|today|online|here|by|via|with)\b|please (?:send|apply|submit|e-?mail|write)|"
    r"(?:send|submit|e-?mail) (?:us |your |a |an |me )+.{0,40}(?:cv|resume|résumé|letter|portfolio|lines|link)|"
    r"applications? (?:close|are|will be|should|must|by)|closing date|acting as an employment agency|only shortlisted|"
    r"pulled from the full job description|^#\w[\w-]+$|^(?:show|read|see) more$|^číst více|^weiterlesen|^lire la suite|"
    r"sourcing fraud|bank or credit card|be careful|"
    r"(?:bewerb(?:en|ung|ungen)\b.{0,60}(?:an|bis|unter|über|per)\b|schwerbehinder|chancengleichheit|ansprechpartner|"
    r"datenschutz|geschlecht(?:er|s)?(?:neutral|spezifisch)|unabhängig von (?:geschlecht|alter|herkunft))|"
    r"(?:envoy(?:er|ez)|adress(?:er|ez)|transmett\w+|postulez|candidatez?)\b|candidatures? (?::|à|avant|par)|"
    r"égalité (?:des chances|professionnelle)|handicap|traite (?:votre|vos) candidature|confidentialité|"
    r"(?:inviare?|inviate|scriver\w+|mandare?)\b.{0,50}(?:cv|curriculum|@|a\b)|candidature (?:entro|a\b)|"
    r"(?:entrambi i sessi|l\. ?903/77|d\.lgs|pari opportunità)|"
    r"(?:enviar?|envía|manda)\b.{0,30}(?:cv|currículum|@)|igualdad de oportunidades|"
    r"(?:pošlete|zašlete|pošli|reagujte|odpovězte)\b|osobních údajů|"
    r"(?:prosimy o|prześlij|aplikuj|wyślij)\b|klauzul|danych osobowych|stuur .{0,20}cv|solliciteer",
    re.IGNORECASE,
)
_NOT_ABOUT = re.compile(
    r"^(?:(?:for|in|as) (?:this|the) (?:role|position|job)|(?:we.re|we are|we(?: currently)?) (?:now )?(?:looking|"
    r"hiring|seeking|"
    r"need)|join (?:us|our)|if you|you(?:.ll|r)?\b|are you|do you|ready|successful|candidates?|the (?:role|position|"
    r"person|"
    r"successful)|this (?:role|position|job)|to strengthen|zur verstärkung|wir suchen|für unseren? |du |deine?|"
    r"nous (?:recherchons|"
    r"recrutons|cherchons)|vous|votre|pour renforcer|cerchiamo|siamo alla ricerca|ti |buscamos|hledáme|szukamy)",
    re.IGNORECASE,
)
_OF_THE_JOB = re.compile(
    r"\b(?:you|your|role|position|job|responsib\w+|duties|will|du|dein\w*|sie|ihr\w*|vous|votre|vos|tu|ton|poste|"
    r"mission|ti|tuo|"
    r"tua|risorsa|te|tus?|puesto|budeš|budete|tvou|tvoje|ty|twoj\w+|będziesz|jij|jouw|je)\b",
    re.IGNORECASE,
)
MIN_ABOUT_CHARS = 25
MAX_CHARS = 1_000


def is_boilerplate(text: str) -> bool:
    """Whether a sentence is a legal notice, a call to apply or furniture of the page."""
    text = text[:MAX_CHARS]
    return bool(_BOILERPLATE.search(text)) or (len(text) < 200 and bool(re.search(r"\S@\S+\.\w", text)))


def is_quotable(text: str) -> bool:
    """Whether a sentence says something by itself: no notice, no question, no line that only introduces a list."""
    return not text.rstrip().endswith((":", "?", "\uff1f")) and not is_boilerplate(text)


def tells_of_company(text: str) -> bool:
    """Whether a sentence can stand as one about the company: whole, long enough, and not about whom it looks for."""
    is_cjk = bool(re.search(r"[぀-ヿ一-鿿]", text))
    is_whole = text.rstrip('"”»)').endswith((".", "!", "…", "。", "!")) or len(text.split()) >= 8
    is_long = len(text) >= (8 if is_cjk else MIN_ABOUT_CHARS) and (is_cjk or len(text.split()) >= 4)
    return is_whole and is_long and not text.endswith(("...", ":")) and not _NOT_ABOUT.match(text)


def tells_of_job(text: str) -> bool:
    """Whether a sentence of prose before a list of tasks speaks of the job or to the applicant."""
    return bool(_OF_THE_JOB.search(text))
