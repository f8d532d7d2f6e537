"""Whether a page is one readable posting, and whether it says that it is over."""

from __future__ import annotations

import re

from rapport.documents.document import Document
from rapport.documents.web.posting_data import listed_titles
from rapport.documents.web.structured_data import find_postings
from rapport.documents.web.tree import parse_page
from rapport.errors import LoginWall, NoPosting
from rapport.records.posting.owner import site_owner
from rapport.records.posting.sections import TextLine, heading_of, inline_heading_of
from rapport.records.posting.words import EXPIRED, LABELS

MIN_WORDS = 30
_OVER = "{}: the page says that the posting is over, and shows nothing of it."
_A_LIST = "{}: this is a list of jobs, not one posting. Open a single job and use its address."
_ERROR = re.compile(
    r"\bfatal error\b|call stack|stack trace|traceback \(most recent|\b(?:404|403|410|500|502|"
    r"503)\b.{0,25}(?:error|not found|forbidden|gone|unavailable)|"
    r"(?:error|fehler|erreur|errore|chyba|błąd)\s*:?\s*\b(?:404|403|410|500|502|503)\b|page (?:was |"
    r"could )?not (?:be )?found|page (?:doesn.t|does not) exist|internal server error|access denied|"
    r"server error in|runtime error|application error|you have been blocked|ray id|might have been removed|"
    r"service unavailable|bad gateway|under maintenance|something went wrong|oops[!.]|(?:page|seite|stránka|strona|"
    r"pagina|"
    r"página) (?:you are looking for|ist nicht|neexistuje|nie istnieje|inesistente|no existe)|"
    r"(?:job|position|posting|vacancy)(?: you \w+)? (?:was |is |could )?not (?:be )?found|just a moment|"
    r"verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|checking your browser|"
    r"seite (?:wurde )?nicht gefunden|page introuvable|pagina non trovata|página no encontrada|"
    r"stránka (?:nebyla )?nenalezena|nie znaleziono strony",
    re.IGNORECASE,
)
_SHELL = re.compile(
    r"(?:enable|requires?|need|turn on|activate|aktivieren|activer|abilita|povolte|zapněte|"
    r"włącz).{0,30}javascript|javascript.{0,40}(?:disabled|required|enable)|^loading\W*$",
    re.I | re.M,
)
_LOGIN = re.compile(
    r"(?:sign|log) ?in (?:to|or (?:join|register)).{0,50}(?:view|see|continue|job|apply|access)|please (?:sign|"
    r"log) in|login required|(?:join|sign up|register) (?:now )?to (?:view|see|unlock)|authwall|"
    r"create (?:an|your) (?:free )?account to|melde dich an|bitte (?:anmelden|einloggen|melden sie sich)|"
    r"connectez-vous|identifiez-vous|accedi per|inicia sesión para|přihlaste se|pro zobrazení .{0,30}přihlas|"
    r"zaloguj się",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"(?:returned|found|showing|display(?:ing)?) .{0,20}\d+.{0,20}(?:results?|jobs?|positions?|openings?|"
    r"vacancies)|\b\d[\d,. ]*(?:results?|jobs? found|open positions|matching jobs|offene stellen|treffer|"
    r"résultats|offres trouvées|risultati|resultados|nabídek|ofert)\b|"
    r"^(?:current |job |our |open )*(?:openings|vacancies|open (?:positions|roles))\s*\(?\d*\)?$|"
    r"^(?:results|page) \d+ (?:of|-|–) \d+|save this search",
    re.IGNORECASE | re.MULTILINE,
)
_WANTED = re.compile(
    r"\b(?:we(?:'re|’re| are) (?:looking for|hiring|seeking|searching)|is (?:looking for|hiring|seeking)|you will|"
    r"you.ll|join (?:us|our team)|apply (?:now|for this)|the successful candidate|"
    r"the person we hire|you.d|you have|you bring|nous (?:recherchons|recrutons)|recherche (?:un|une|son|sa)|recrute|"
    r"vous (?:serez|justifiez|êtes|avez|encadrez|réalisez|assurez|participez)|rattaché|wir suchen|sucht (?:eine|ab|zum|"
    r"für)|(?:deine|"
    r"ihre) aufgaben|cerchiamo|ricerca (?:un|una)|ti occuperai|buscamos|busca (?:un|una)|"
    r"hledáme|hledá\b|budeš mít|poszukuje|szukamy|zoeken wij|procuramos)",
    re.IGNORECASE,
)


def is_said_expired(text: str) -> bool:
    """Whether a short line or sentence of the visible text says that the posting is over."""
    for line in text.splitlines():
        for part in re.split(r"(?<=[.!?])\s+", line):
            if (
                len(part) < 170
                and EXPIRED.search(part)
                and not re.search(
                    r"\b(?:if|once|when|until|unless|wenn|sobald|falls|si|quando|cuando|když|jakmile|jeśli|gdy)\b",
                    part,
                    re.I,
                )
            ):
                return True
    return False


def check_posting(document: Document, lines: list[TextLine], has_data: bool, is_headed: bool) -> None:
    """Let a readable posting pass; `has_data` if structured data describes one, `is_headed` if its head names a job.

    Raises:
        LoginWall: the page asks to sign in and shows no posting.
        NoPosting: an error page, a listing, or nothing that reads like a posting.
    """
    source = document.source
    evidence = _evidence(document, lines)
    words = _words(document.text)
    if has_data and evidence >= 0:
        return
    if evidence < 2 and _asks_for_login(document):
        raise LoginWall(f"{source}: the posting is behind a login. Open it in a browser and paste the text instead.")
    if evidence < 3 and _ERROR.search(document.text[:3_000]):
        raise NoPosting(
            f"{source}: this is an error page, not a job posting. Check the address, or paste the text instead."
        )
    if (evidence < 3 and _LISTING.search(document.text)) or _is_listing(lines, evidence):
        raise NoPosting(_A_LIST.format(source), site_owner(document.markup))
    if is_headed and (document.markup is not None or words >= MIN_WORDS or evidence > 0):
        return
    if (words < MIN_WORDS and evidence < 2) or evidence < 1:
        if is_said_expired(document.text):
            raise NoPosting(_OVER.format(source), site_owner(document.markup))
        if _names_several(document.markup):
            raise NoPosting(_A_LIST.format(source), site_owner(document.markup))
        raise NoPosting(
            f"{source}: no job posting was found in it.{_hint(document, words)} Paste the posting's text instead.",
            site_owner(document.markup),
        )


def _names_several(markup: str | None) -> bool:
    """Whether the page's structured data describes several jobs."""
    root = parse_page(markup) if markup and "JobPosting" in markup else None
    return root is not None and len(listed_titles(find_postings(root))) > 1


def _words(text: str) -> int:
    """The number of words; two characters of Chinese or Japanese count as one."""
    return len(text.split()) + len(re.findall(r"[぀-ヿ一-鿿]", text)) // 2


def _hint(document: Document, words: int) -> str:
    markup = (document.markup or "").lower()
    is_shell = "<script" in markup and (words < MIN_WORDS or _SHELL.search(document.text))
    return " The page fills itself by scripts." if is_shell else ""


def _evidence(document: Document, lines: list[TextLine]) -> int:
    """How many kinds of things that postings have are there: headings, labels, phrases, bullets."""
    opened = {heading_of(line) or inline_heading_of(line) for line in lines}
    headings = opened & {"responsibilities", "requirements"}
    bare = {line.text.partition(":")[0].strip() for line in lines if len(line.text) < 120}
    labels = {field for field, pattern in LABELS.items() if any(pattern.match(text) for text in bare)}
    prose = sum(len(line.text) for line in lines if len(line.text) > 80)
    is_wanted = bool(_WANTED.search(document.text)) and prose > 200
    bullets = sum(line.is_bullet for line in lines)
    return 2 * len(headings) + (len(labels) >= 2) + is_wanted + (bullets >= 4 and prose > 200)


def _asks_for_login(document: Document) -> bool:
    has_form = bool(document.markup and re.search(r"type=[\"']?password", document.markup, re.I))
    return bool(_LOGIN.search(document.text)) or (has_form and len(document.text) < 1_500)


def _is_listing(lines: list[TextLine], evidence: int) -> bool:
    dates = sum(
        bool(
            re.fullmatch(
                r"(?:posted )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d+\s?(?:days?|weeks?|hours?|months?|d|w|h|mo) ago",
                line.text,
                re.I,
            )
        )
        for line in lines
    )
    return evidence < 4 and dates >= 5
