"""Which words of a message say what somebody can't stand, and which what they take nothing else but.

An aversion reaches to the end of its clause: 'I hate heels but love red boots' is averse to no boots. Where it is
denied or bounded ('nothing but leather', 'no boots without laces', 'not red boots that are too dear'), it isn't one to
the thing itself. Patterns are for folded text (small letters, no accents).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MOST_WORDS = 6  # of a clause that an aversion reaches over
_MOST_BEFORE = 3  # words before one that stands behind the thing
_AVERSE_TO = re.compile(
    r"\b(?:(?:do|does|did|would)(?:n ?'?t| not) (?:(?!only|necessarily)\w+ly |ever |much )?"
    r"(?:want|need|like|wear|do|get on with|care for)|not (?:a|much of a) (?:\w+ )?fan of|"
    r"not (?:\w+ )?(?:keen on|fond of)|"
    r"hates?|hating|detest|avoid\w*|dislikes?|loathe\w*|"
    r"(?:can ?not|can'?t|cannot) (?:stand|bear|wear|do|tie|manage|abide|be doing with|bend down to tie|cope with)|"
    r"(?:must|should|can|ca)(?:n ?'?t| ?not) (?:be|have|contain|come in)|"
    r"(?:that|which) (?:(?:is|are)n ?'?t|have ?n ?'?t)|"
    r"(?:sick|tired|bored) of|fed up with|allergic to|(?:gone|going|went|(?<!turn )(?<!show )put) (?:right |totally |"
    r"completely |rather )?off(?! (?:to|at|in|on|the)\b)|had enough of|steer(?:ing)? clear of|(?:stay|keep)(?:ing)? "
    r"away from|not (?:really |that |so )?into|never liked|"
    r"any\w* (?:\w+ )?(?:but|except|other than)"
    r"(?! (?:with|in|for|i|we|it|they|must|should|only|also|still|has|have)\b)|"
    r"(?:all|every\w*) (?:(?:colou?rs?|materials?|kinds?|shoes?|styles?|else) )?(?:but|except|other than)|"
    r"other than|rather than|instead of|except(?: for)?|apart from|neither|struggles? with|"
    r"(?<!have )(?<!got )no more(?! than)|never wears?|free (?:from|of)(?! charge)|"
    r"(?:mag|mochte|will|brauche) (?:\w+ )?keine?n?|hasse|vertrage|ausser|auf keinen fall|bloss nicht|allergisch gegen|"
    r"statt|sondern nicht|"
    r"(?:n['’ ]aime|ne veux|ne supporte|ne porte|ne veut|n['’ ]aiment) pas(?: (?:trop|beaucoup|vraiment))?|"
    r"deteste|horreur d\w*|sauf|hormis|excepte|"
    r"evite\w*|ne doi(?:t|vent) pas (?:etre|avoir)|allergique a\w*|"
    r"odi[oa]|non dev\w+ (?:essere|avere)|"
    r"non (?:mi piac\w+|sopport\w+|vogli\w+|vuole|am[ao]|porta)(?: (?:molto|tanto))?|"
    r"tranne|eccetto|escluse?i?|allergic[oa] a\w*|"
    r"no (?:me|le) gustan?|no deb\w+ (?:ser|tener|llevar)|que no (?:lleve|tenga)n?|"
    r"no soport\w+|no quier\w+|(?:todo|cualquier\w*) (?:\w+ )?menos|salvo|excepto|"
    r"alergic[oa] a\w*)(?=\W)"
)
_AVERSE_BEHIND = re.compile(
    r"\b(?:drives? (?:me|him|her|them) (?:mad|crazy|nuts|up the wall)|"
    r"(?:is|are|gets?|feels?) (?:far |way |much |just |a bit |always |really )*too (?!small|big|large|tight|"
    r"wide|narrow|long|short|old|worn|much\b|expensive|pric|dear|cost)\w+|"
    r"makes? (?:my|his|her|their) (?:feet|skin|toes)|"
    r"doesn ?'?t (?:suit|agree with)|don ?'?t (?:suit|agree with) (?:me|him|her|them)|"
    r"(?:is|are) (?:a pain|a nuisance|a struggle|no good|"
    r"too (?:hard|fiddly|difficult)|not for (?:me|us|him|her|them)\b(?! (?:but|they|it|he|she))|"
    r"out\b(?! (?:of (?!the question)|now|yet|soon|today|again|in|on|at))|no use)|won'?t do|"
    r"(?<!'t )(?<!not )(?<!for )(?<!that )hurts?(?! (?:feet|foot|toes?|heels?|ankles?|knees?|back)\b)|"
    r"(?:mag|mochte|will|vertrag[et]|vertragt) (?:ich|er|sie) nicht(?! (?:nur|so|mehr als)\b)|(?:nerven|storen)\b|"
    r"(?:ist|sind|wird|werden) (?:mir |ihm |ihr )?(?:viel |einfach )?zu (?!klein|gross|eng|weit|lang|kurz|alt|teuer)"
    r"\w+|"
    r"(?:est|sont|tient|tiennent) (?:beaucoup |bien )?trop (?!petit|grand|serre|large|long|court|vieu|cher)\w+|"
    r"(?:e|sono) troppo (?!piccol|grand|strett|larg|lung|cort|vecchi|car[aeio]\b|costos)\w+|"
    r"(?:es|son|resulta\w*) demasiado (?!pequen|grand|estrech|anch|larg|cort|viej|car[ao]|costos)\w+|"
    r"(?:passt|passen|steht|stehen|gefallt|gefallen|liegt|liegen) (?:mir|ihm|ihr) (?:gar |uberhaupt )?nicht|"
    r"ne (?:me|lui|nous) (?:va|vont|plait|plaisent) pas|"
    r"(?:non (?:mi|gli|le) piac\w+|no (?:me|le) gusta\w*)(?=\s*(?:[.,;:!?]|$)|\s(?:e|ma|pero|y|quindi)\b)|"
    r"nefret|(?:istemiyor|sevmiyor)\w*)"
)
# A thing of which the Turkish says 'not to be' stands right before it, or before the kind of shoes.
_NOT_LIKED = re.compile(
    r"\b(?:mag|mochte|will|vertrage|vertragt|trage) (?:ich |er |sie |wir )?((?:\w+ ){1,3}?)"
    r"(?:gar |uberhaupt |wirklich )?nicht(?=\s*(?:[.,;:!?]|$)|\s(?:und|aber|so|sondern)\b)"
)
_NOT_TO_BE = re.compile(
    r"(\w+(?: (?:veya|ve|ya da|ne) \w+)?) (?:(?:ayakkabi|renk|malzeme|model|bot|cizme|terlik|sandalet)\w* )?"
    r"(?:olmasin|olmayan|haric)\w*"
)
_DENIED = re.compile(r"(?:n ?'?t|\bnot|\bnever|\bnicht|\bne|\bnon|\bno|\bn) ?'?(?:(?:really|even|actually) )?$")
_DENIED_AFTER = re.compile(r"^ pas\b|\bnicht$")  # 'je ne déteste pas', 'ich hasse Leder nicht'
_CAN_BE_DENIED = re.compile(
    r"hat(?:es?|ing)|detest|avoid|dislike|loathe|sick|tired|fed|allerg|hasse|vertrage|evite|horreur|odi|struggle"
)
# Where a clause ends: punctuation, and words with which what is wanted begins.
_TURN = re.compile(
    r"[.!?,;:()\n]|\s[-–—]+\s|\b(?:but|though|although|however|yet|because|(?<!such )(?<!same )as|please|"
    r"so(?! (?:high|much|many|big|tight|hoh|viel|gern|sehr|que)\w*)|rather(?! than)|instead(?! of)|only|just|"
    r"and (?:i|we|he|she|they)\b|(?:i|we|she|he|they) (?:do|would|really|'?d|like|am|is)\b|"
    r"wants?|needs?(?! to\b)|loves?|prefers?|adores?|looking|show me|find me|give me|do you|have you|can you|could you|"
    r"(?:what|which) (?:have|do|are|can|would)|"
    r"aber|doch|jedoch|sondern|obwohl|obgleich|deshalb|daher|darum|deswegen|weil|also|lieber|trotzdem|nur|bitte|"
    r"und (?:ich|wir|er|sie)\b|suche|liebe|brauche|mochte|hatte|zeig\w*|haben sie|habt ihr|"
    r"mais|donc|alors|pourtant|cependant|toutefois|parce|puisque|bien que|plutot(?! que)|seulement|svp|"
    r"et (?:je|j|il|elle|on|nous)\b|cherche|voudrais|aimerais|prefere|adore|montre\w*|avez|"
    r"ma|pero|quindi|percio|dunque|bensi|anche se|piuttosto(?! che)|invece(?! di)|perche|soltanto|solo|per favore|"
    r"voglio|vorrei|cerco|amo|preferisco|adoro|mi serv\w+|mi piac\w+|mostra\w*|avete|"
    r"sino|aunque|entonces|asi que|porque|mejor|solamente|por favor|"
    r"quiero|quisiera|busco|necesito|prefiero|me gust\w+|me encant\w+|tienen|ensen\w+|"
    r"ama|fakat|ancak|lakin|oysa|yuzden|cunku|sadece|yalnizca|lutfen|istiyor\w*|ariyor\w*|seviyor\w*|severim|lazim)\b"
)
# What somebody doesn't want of a thing that they do want: to pay much for it,
_PRICE_OF_IT = re.compile(
    r"\b(?:spend\w*|pay\w*|(?<!all )cost\w*|expensive|pric[ei]\w*|charge|more than|"
    r"ausgeb\w*|ausgegeben|zahl\w*|bezahl\w*|teuer\w*|teure\w*|mehr als|uber \d|"
    r"depens\w*|payer|cher[es]*|couteu\w+|plus de|spend[eo]\w*|pagar\w*|car[aeio]s?|costos\w+|piu di|"
    r"gast\w*|mas de|harca\w*|odem\w*|pahali\w*|cok para)\b"
)
# or that it is too tight, or what they wear it against.
_OF_IT = re.compile(
    r"\b(?:too(?! much)|shopping|buying|ordering|waiting|blisters?|slip(?:ping)?|"
    r"(?:wet|cold|sore|sweaty|smelly|damp) feet|"
    r"zu (?:hoch|schwer|eng|gross|klein|weit)\w*|blasen|(?:nasse|kalte)\w* fusse\w*|"
    r"trop|ampoules|pieds (?:mouilles|froids)|troppo|vesciche|piedi (?:bagnati|freddi)|"
    r"demasiad\w+|ampollas|pies (?:mojados|frios))\b"
)
# A second denial in the clause: who wants no boots without laces wants laces.
_DENIED_AGAIN = re.compile(
    r"\b(?:without|ohne|sans|senza|sin|(?:is|are)n ?'?t|(?:is|are) not|not (?:in|of|made)|nicht|(?:non|no) se?[ai]\w*|"
    r"ne (?:soi[ts]|soient|sont|est) pas|n ?'est pas)\b"
)
_NO = r"(?:\w*n ?'?t|cannot|not|never|hates?|no|nicht|nie|ne|n|non|niente|nunca)"
_ONLY = re.compile(
    r"\b(?:(?:nothing|none|no ?one)(?: else)? (?:but|except|other than|apart from|if not)|"
    r"no (?:other )?(?:\w+ ){1,2}(?:but|except|other than)|"
    + _NO
    + r"\b[^\w.!?,;:]+(?:\w+[^\w.!?,;:]+){0,3}any\w*(?: \w+)? (?:but|except|other than|apart from)|"
    r"(?:hates?|dislikes?|loathes?|(?:can ?not|can'?t) (?:stand|bear|wear)|(?:do|does)n ?'?t (?:like|wear|want)|"
    r"allergic to) every\w* (?:but|except|other than|apart from)|"
    r"nichts (?:anderes )?(?:als|ausser)|keine? anderen? \w+ (?:als|ausser)|"
    r"(?:rien|aucun\w*) (?:d ?'?autre )?(?:que|sauf)|ne \w+ (?:rien d ?'?autre )?que (?:de |du |des )|"
    r"nient ?'?(?:e )?altro che|niente (?:tranne|se non|all ?'?infuori di)|"
    r"(?:can ?not|(?:ca|could|wo)n ?'?t) (?:live|do|go|be|manage) without|not without|nicht ohne|pas sans|non senza|"
    r"no sin|"
    r"(?:vivre|vivere|vivir|leben) (?:sans|senza|sin|ohne)|"
    r"no (?:shoes?|boots?|trainers?|sandals?) without|(?<!sie )(?<!ihr )(?<!es )keine (?:schuhe|stiefel|sandalen) ohne|"
    r"nada (?:mas )?(?:que|salvo|excepto)(?! no\b)|nada mas que)(?=\W)"
)
_ONLY_BEHIND = re.compile(
    r"(\w+) (?:baska|disinda|haric)(?: hic)?(?: bir)? (?:sey\w*|ayakkabi\w*) \w*m[aeiu](?:yor|m|z)\w*"
)
# 'Haven't you got black boots?' asks for them.
_ASKED = re.compile(
    r"(?:\bwhy (?:not|no)|\bdo you (?:not|never) (?:have|sell|stock)(?: any)?|\bhave you (?:not got|no)|"
    r"\b(?:haben|habt|fuhren|verkaufen|gibt) (?:sie|ihr|es) (?:\w+ )?keine?\w*|"
    r"\bn ?'?avez[- ]vous pas|\bvous n ?'?avez pas|\bnon avete|\bno tien\w+)(?=\W[^.!?,;]*\?)"
)


def averse_phrases(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of a folded text that name what somebody won't have, and (True) what they will after all."""
    for pattern in (_ONLY, _ASKED):
        for match in pattern.finditer(text):
            yield _until_denied(_clause_after(text, match.end())), True
    for match in _ONLY_BEHIND.finditer(text):
        yield match[1], True
    text = _ONLY_BEHIND.sub(".", _ONLY.sub(_blank, text))
    yield from _averse_before(text)
    for match in _AVERSE_BEHIND.finditer(text):
        yield from _signed(_clause_before(text, match.start()))
    for pattern in (_NOT_TO_BE, _NOT_LIKED):
        for match in pattern.finditer(text):
            yield match[1], False


def _averse_before(text: str) -> Iterator[tuple[str, bool]]:
    """What follows words of aversion; one that only ends another's clause says nothing of its own."""
    read = 0
    for match in _AVERSE_TO.finditer(text):
        if match.start() < read and match[0].startswith(("that", "which")):
            continue
        clause = _clause_after(text, match.end())
        read = match.end() + len(clause)
        yield from ((clause, True),) if _is_denied(text, match, clause) else _signed(clause)


def _blank(match: re.Match[str]) -> str:
    """As long a text that ends the clause."""
    return "." * len(match[0])


def _until_denied(clause: str) -> str:
    """'Nothing but shoes without laces' wants no laces."""
    again = _DENIED_AGAIN.search(clause)
    return clause[: again.start()] if again else clause


def _is_denied(text: str, match: re.Match[str], clause: str) -> bool:
    """Whether an aversion is denied itself: 'I don't hate heels'."""
    if not _CAN_BE_DENIED.match(match[0]):
        return False
    return bool(_DENIED.search(text[: match.start()]) or _DENIED_AFTER.search(clause))


def _clause_after(text: str, start: int) -> str:
    turn = _TURN.search(text, start)
    return text[start : turn.start() if turn else len(text)]


def _clause_before(text: str, end: int) -> str:
    turns = [turn.end() for turn in _TURN.finditer(text, 0, end)]
    words = text[turns[-1] if turns else 0 : end].split()
    return " ".join(words[-_MOST_BEFORE:])


def _signed(clause: str) -> Iterator[tuple[str, bool]]:
    """What a clause is averse to, and what it wants by denying that again."""
    if _PRICE_OF_IT.search(clause):
        yield clause, True
        return
    if _OF_IT.search(clause):
        return
    again = _DENIED_AGAIN.search(clause)
    if again:
        yield clause[again.end() :], True
    words = _until_denied(clause).split()
    yield " ".join(words[:_MOST_WORDS]), False
