"""Short forms and terms of working life that languages call by different names: GDPR, RGPD and DSGVO."""

from __future__ import annotations

from functools import cache

from rapport.scenarios.matching import fold

_GROUPS = """
ci 持续集成 継続的インテグレーション
gdpr rgpd dsgvo gpdr | ai ia ki | vat tva mwst iva dph | hr rh | cad cao | ngo ong | eu ue | un onu | usa us eua
cto dt | r&d f&e rd | phd doctorate doctorat promotion dottorato doctorado doktor 博士
informatik informatique informatica computer computing informatyka informatyk
mathematics mathematik mathematiques matematica matematicas matematika matematyka 数学
physics physik physique fisica fyzika fizyka 物理 | chemistry chemie chimie chimica quimica chemia 化学
pg postgraduate | pgdip pgd
bachelor licence laurea bakalar 学士 | master magister magistrale maestria magistr 硕士 修士
university universitat universite universita universidad univerzita uniwersytet 大学
institute institut istituto instituto ustav instytut | ministry ministerium ministere ministero
academy akademie academie accademia academia | hospital krankenhaus hopital ospedale nemocnice szpital 医院 病院
bank banque banca banco banka 银行 銀行 | school schule ecole scuola escuela skola szkola
faculty fakultat faculte facolta | federal bundes federale | republic republik republique repubblica
technical technische technique tecnico politecnico technicka
nurse krankenpfleger infirmier infermiere enfermero sestra
engineer ingenieur ingegnere ingeniero inzenyr inzynier 工程师
developer entwickler developpeur sviluppatore desarrollador vyvojar programista 开发
"""


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in _GROUPS.replace("\n", "|").split("|"):
        names = frozenset(fold(name) for name in group.split())
        found |= dict.fromkeys(names, names)
    return found


def translated(word: str) -> frozenset[str]:
    """A term's names in other languages, folded; empty for one that it doesn't know."""
    return _groups().get(fold(word), frozenset())
