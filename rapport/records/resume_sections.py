"""The sections of a résumé: where each heading stands and what kind of section it opens."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from statistics import median
from typing import Literal

from rapport.records.resume_dates import date_ranges
from rapport.records.resume_order import column_edges, column_of, with_hung_headings
from rapport.records.resume_text import Piece, Row, has_cjk, is_upper

Kind = Literal[
    "header", "experience", "leadership", "volunteering", "research", "education", "skills", "languages",
    "certificates", "projects",
    "publications", "awards", "summary", "contact", "references", "activities", "mixed", "other",
]  # fmt: skip

# One word or phrase a heading is made of, in lower case; longer phrases are looked for first.
_WORDS: dict[Kind, str] = {
    "experience": (
        "work experience|professional experience|experience|experiences|employment|employment history|work "
        "history|career|"
        "career history|professional background|relevant experience|industry experience|internships|"
        "internship|internship experience|positions|professional positions|academic positions|appointments|teaching|"
        "teaching experience|research experience|other work experience|other experience|additional experience|work|"
        "professional career|military experience|consulting experience|industrial experience|jobs|"
        "expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|"
        "stages|emplois|"
        "berufserfahrung|beruflicher werdegang|berufspraxis|praxiserfahrung|praktika|berufliche tätigkeit|werdegang|"
        "arbeitserfahrung|berufliche erfahrung|erfahrung|anstellungen|"
        "esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze "
        "professionali|"
        "experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|"
        "experiência|experiência profissional|werkervaring|ervaring|loopbaan|"
        "pracovní zkušenosti|zkušenosti|praxe|zaměstnání|profesní zkušenosti|pracovní praxe|"
        "doświadczenie|doświadczenie zawodowe|praca|staże|przebieg kariery|arbetslivserfarenhet|erhvervserfaring|"
        "工作经历|工作经验|实习经历|实习经验|职业经历|工作|实习|职业经验|任职经历|工作履历|实习与工作经历|"
        "職歴|職務経歴|職務経験|業務経歴|経歴|業務経験|インターン"
    ),
    "leadership": "leadership experience|leadership|leadership roles|leadership and activities",
    "volunteering": (
        "volunteer experience|volunteering|volunteer work|community service|community|campus involvement|"
        "on campus involvement|on-campus involvement|involvement|extracurricular|extracurriculars|social engagement|"
        "voluntary work|campus activities|student activities|bénévolat|engagement associatif|vie associative|ehrenamt|"
        "ehrenamtliches engagement|engagement|volontariato|voluntariado|vrijwilligerswerk|dobrovolnictví|wolontariat|"
        "社会实践|志愿者经历|志愿经历|校园经历|学生工作|ボランティア|organizations|extracurricular activity|service"
    ),
    "research": "research projects|research|recherche|forschung|ricerca|investigación|výzkum|科研经历|研究经历|研究",
    "education": (
        "education|educational background|academic background|academics|academic history|studies|training|"
        "education and training|"
        "formation|formations|études|parcours académique|cursus|diplômes|scolarité|"
        "ausbildung|bildung|bildungsweg|studium|schulbildung|akademischer werdegang|hochschulbildung|"
        "istruzione|formazione|istruzione e formazione|titoli di studio|educación|formación|formación académica|"
        "estudios|"
        "educação|formação|formação acadêmica|opleiding|opleidingen|onderwijs|vzdělání|studium|wykształcenie|edukacja|"
        "utbildning|uddannelse|教育背景|教育经历|教育|学历|学习经历|学歴|学業|degrees|qualifications"
    ),
    "skills": (
        "skills|technical skills|computer skills|key skills|core skills|core competencies|competencies|"
        "competences|expertise|"
        "technologies|technical expertise|tools|programming|programming languages|software programs|software|strengths|"
        "technical proficiencies|areas of expertise|tech stack|it skills|skills summary|technical|it development|"
        "it knowledge|computer|professional skills|soft skills|hard skills|"
        "compétences|competences|compétences techniques|compétences informatiques|informatique|développement "
        "informatique|"
        "developpement informatique|outils|logiciels|savoir-faire|atouts|"
        "kenntnisse|fähigkeiten|it-kenntnisse|edv-kenntnisse|kompetenzen|fachkenntnisse|stärken|edv|qualifikationen|"
        "competenze|competenze tecniche|capacità|capacità e competenze|conoscenze|conoscenze informatiche|abilità|"
        "habilidades|competencias|conocimientos|aptitudes|informática|competências|vaardigheden|"
        "dovednosti|znalosti|schopnosti|počítačové dovednosti|technické dovednosti|umiejętności|kompetencje|"
        "färdigheter|kompetencer|技能|专业技能|技术能力|技术栈|it 技能|"
        "技能清单|个人技能|技能特长|スキル|技術|得意分野|活かせる経験"
    ),
    "languages": (
        "languages|language|language skills|spoken languages|langues|langue|langues étrangères|sprachen|"
        "sprachkenntnisse|lingue|"
        "lingue straniere|conoscenze linguistiche|idiomas|línguas|talen|talenkennis|jazyky|jazykové znalosti|"
        "jazykové dovednosti|jazyková vybavenost|języki|języki obce|"
        "znajomość języków|språk|sprog|语言|语言能力|外语水平|語学|言語"
    ),
    "certificates": (
        "certificates|certificate|certifications|certification|licenses|licences|licenses & certifications|courses|"
        "professional certifications|certificats|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|"
        "fortbildung|"
        "certificazioni|certificati|corsi|certificaciones|certificados|cursos|certificações|certificaten|certifikáty|"
        "certifikace|kurzy|certyfikaty|kursy|szkolenia|certifikat|证书|资格证书|免許・資格|資格|免許|trainings"
    ),
    "projects": (
        "projects|project|personal projects|side projects|selected projects|open source|open source projects|"
        "open-source|"
        "open source contributions|relevant repositories|repositories|academic projects|portfolio|"
        "projets|projet|projets personnels|projekte|projekt|progetti|"
        "proyectos|projetos|projecten|projekty|项目|项目经历|"
        "项目经验|个人项目|开源项目|开源贡献|项目与论文|プロジェクト|projects & associations|"
        "associations|side project|program committees"
    ),
    "publications": (
        "publications|publication|papers|selected publications|journals|conferences|presentations|presentation|"
        "talks|writing|"
        "patents|invited talks|published articles|articles|conference proceedings|journal articles|books|"
        "veröffentlichungen|publikationen|vorträge|patente|pubblicazioni|publicaciones|publicações|publikace|"
        "publikacje|"
        "论文|发表论文|学术成果|专利|論文|発表|業績"
    ),
    "awards": (
        "awards|honors|honours|achievements|honors & awards|honors/awards|scholarships|accomplishments|selected "
        "honors|prizes|"
        "awards & scholarships|recognition|most proud of|distinctions|prix|récompenses|bourses|auszeichnungen|preise|"
        "stipendien|erfolge|premi|riconoscimenti|premios|logros|prêmios|prijzen|ocenění|úspěchy|nagrody|osiągnięcia|"
        "获奖情况|获奖经历|所获奖项|荣誉奖项|奖项|荣誉|奖励|奖学金|受賞|主な受賞・表彰等|受賞歴"
    ),
    "summary": (
        "summary|professional summary|profile|about me|about|objective|career objective|career summary|personal "
        "statement|"
        "personal profile|executive summary|introduction|overview|highlights|headline|statement|bio|career "
        "profile|motto|"
        "profil|à propos|a propos|à propos de moi|résumé|objectif|présentation|profil professionnel|"
        "kurzprofil|über mich|ziel|zusammenfassung|zu meiner person|persönliches profil|"
        "profilo|profilo professionale|chi sono|obiettivo|sommario|perfil|perfil profesional|sobre mí|resumen|"
        "objetivo|resumo|"
        "profiel|over mij|o mně|profil zawodowy|podsumowanie|o mnie|"
        "cíl|shrnutí|个人简介|自我评价|个人总结|求职意向|关于我|自我介绍|个人优势|"
        "自己pr|自己紹介|職務要約|志望動機|要約|life philosophy|my life philosophy|"
        "a day of my life|welcome to rendercv|quick guide"
    ),
    "contact": (
        "contact|contacts|contact information|contact details|personal information|personal details|personal "
        "data|links|info|"
        "details|social|find me|find me online|online|get in touch|"
        "contact et liens|coordonnées|informations personnelles|kontakt|persönliche daten|persönliches|angaben "
        "zur person|"
        "contatti|dati personali|informazioni personali|contacto|datos personales|información personal|contato|"
        "dados pessoais|"
        "persoonlijke gegevens|kontakty|osobní údaje|dane osobowe|"
        "dane kontaktowe|联系方式|基本信息|个人信息|链接|連絡先"
    ),
    "references": (
        "references|referees|referee|reference|referenzen|références|referenze|referencias|referências|referenties|"
        "referencje|推荐人|証明人"
    ),
    "activities": (
        "interests|hobbies|activities|personal interests|hobbies & interests|other|others|miscellaneous|"
        "additional information|"
        "affiliations|professional affiliations|memberships|professional memberships|coursework|significant coursework|"
        "relevant coursework|coursework information|courses taken|undergraduate|graduate|extra|professional "
        "activities|hobby|"
        "professional service|campus|additional|military service|"
        "centres d'intérêt|centres d’intérêt|loisirs|activités|activites|divers|interessen|hobbys|sonstiges|freizeit|"
        "mitgliedschaften|interessi|hobby|altro|intereses|aficiones|otros|interesses|interesses pessoais|"
        "zájmy|záliby|koníčky|ostatní|zainteresowania|inne|其他|"
        "兴趣爱好|兴趣|其它|趣味|所属学会等|その他|その他特記事項|特記事項|本人希望"
    ),
}  # fmt: skip
_LAST_WORDS = frozenset(
    [
        "skills",
        "experience",
        "experiences",
        "education",
        "projects",
        "publications",
        "awards",
        "languages",
        "certifications",
        "interests",
        "activities",
        "history",
        "background",
        "qualifications",
        "kenntnisse",
        "erfahrung",
        "erfahrungen",
        "competencies",
        "honors",
        "achievements",
    ]
)
_JOINERS = re.compile(r"\s*(?:&|/|\+|,|・|·|\band\b|\bund\b|\bet\b|\be\b|\by\b|\ba\b|\bi\b|与|和|及|または)\s*")
_ADJECTIVES = re.compile(
    r"^(?:my|selected|relevant|other|additional|recent|previous|current|professional|key|main|technical|personal|"
    r"notable|"
    r"academic|further|weitere|autres|altre|otras|berufliche|ausgewählte|部分|主要|个人|相关)\s*"
)


@dataclass(frozen=True, slots=True)
class Section:
    """The rows below one heading; `kinds` holds more than one where the heading names several things."""

    kind: Kind
    rows: tuple[Row, ...]
    heading: Row | None = None
    kinds: frozenset[Kind] = frozenset()


def split_sections(rows: list[Row]) -> list[Section]:
    """The rows before the first heading as a "header" section, then one section a heading, in reading order."""
    rows = _apart_from_hung_headings(with_hung_headings(rows, lambda row: bool(heading_kinds(row))))
    style = _heading_style(rows)
    edges = column_edges([row for row in rows if heading_kinds(row)])
    drafts: list[_Draft] = []
    open_in: dict[int, _Draft] = {}
    for row in rows:
        column = column_of(row, edges)
        draft = open_in.get(column)
        found = heading_kinds(row) or _styled_heading(row, style)
        if found is None:
            if draft is None:
                draft = _Draft(None, frozenset({"header"}))
                drafts.append(draft)
                open_in[column] = draft
            draft.rows.append(row)
        elif draft is not None and draft.heading is not None and not draft.rows and _is_continued(draft.heading, row):
            draft.kinds = kinds_of(_joined(draft.heading, row)) or draft.kinds | found
        else:
            open_in[column] = _Draft(row, found)
            drafts.append(open_in[column])
    return [Section(_one_kind(draft.kinds), tuple(draft.rows), draft.heading, draft.kinds) for draft in drafts]


@dataclass(slots=True)
class _Draft:
    heading: Row | None
    kinds: frozenset[Kind]
    rows: list[Row] = field(default_factory=list)


def heading_kinds(row: Row) -> frozenset[Kind] | None:
    """The kinds a row names if it is a heading made of known words only, otherwise None."""
    text = heading_text(row.text)
    if not text or len(text) > 60 or row.text.endswith((".", ",")) or _is_plain_lowercase(row):
        return None
    if (row.is_bullet and not row.is_bold) or (
        row.text.endswith((":", "：")) and not (row.is_bold or is_upper(row.text))
    ):
        return None
    return kinds_of(text) or _by_last_word(row, text)


def _by_last_word(row: Row, text: str) -> frozenset[Kind] | None:
    """ "Programming Skills", "Clinical Experience": the last word of a heading whose first ones are unknown."""
    words = text.split()
    if not 2 <= len(words) <= 4 or re.search(r"[,;:|\d\t•]", row.body.text) or words[-1] not in _LAST_WORDS:
        return None
    is_titled = is_upper(row.text) or all(word[0].isupper() for word in row.text.split() if len(word) > 3)
    kind = _phrases().get(words[-1])
    return frozenset({kind}) if is_titled and kind else None


@cache
def kinds_of(text: str) -> frozenset[Kind] | None:
    """The kinds of a heading's text in lower case, or None if a word of it is unknown."""
    found = _phrases().get(text) or _phrases().get(_ADJECTIVES.sub("", text))
    if found:
        return frozenset({found})
    parts = [part for part in _JOINERS.split(text) if part]
    if len(parts) < 2:
        return None
    kinds = [_phrases().get(part) or _phrases().get(_ADJECTIVES.sub("", part)) for part in parts]
    known = [kind for kind in kinds if kind]
    return frozenset(known) if len(known) * 2 > len(kinds) or len(known) == len(kinds) else None


def heading_text(text: str) -> str:
    """A row's text as headings are looked up: lower case, no numbering, no rules, no letter-spacing."""
    text = re.sub(r"[_=─━]{2,}|^[^\w(]+|[^\w)]+$", "", text)
    if re.fullmatch(r"(?:\w ){2,}\w", text):
        text = text.replace(" ", "")
    elif re.fullmatch(r"(?:\w ?)+(?: {2,}(?:\w ?)+)*", text) and all(len(w) == 1 for w in text.split()):
        text = re.sub(r"(?<=\w) (?=\w)", "", text)
    text = re.sub(r"^(?:[ivx]+\.|\d+\.?)\s+", "", text.lower())
    if has_cjk(text):
        text = re.sub(r"\s+", "", text) if not re.search(r"[a-z]", text) else text
    return re.sub(r"\s+", " ", text).strip()


@cache
def _phrases() -> dict[str, Kind]:
    table: dict[str, Kind] = {}
    for kind, phrases in _WORDS.items():
        for phrase in phrases.split("|"):
            table.setdefault(phrase, kind)
    return table


def _is_plain_lowercase(row: Row) -> bool:
    first = next((c for c in row.text if c.isalpha()), "A")
    return first.islower() and not row.is_bold


@dataclass(frozen=True, slots=True)
class _Style:
    size_pt: float | None
    is_bold: bool
    is_upper: bool


def _style_of(row: Row) -> _Style:
    return _Style(None if row.size_pt is None else round(row.size_pt * 2) / 2, row.is_bold, is_upper(row.text))


def _heading_style(rows: list[Row]) -> _Style | None:
    """How the known headings look, if they stand out from the text and look alike."""
    known = [row for row in rows if heading_kinds(row)]
    sizes = [row.size_pt for row in rows if row.size_pt is not None]
    if len(known) < 3 or not sizes:
        return None
    style, count = Counter(_style_of(row) for row in known).most_common(1)[0]
    stands_out = style.size_pt is not None and style.size_pt > median(sizes) + 0.8
    return style if count >= 3 and stands_out else None


def _styled_heading(row: Row, style: _Style | None) -> frozenset[Kind] | None:
    if style is None or row.is_bullet or _style_of(row) != style or len(row.text) > 45 or date_ranges(row.text):
        return None
    known = [kind for word in re.split(r"\W+", row.text.lower()) if (kind := _phrases().get(word))]
    return frozenset(known[:1]) if known else frozenset({"other"})


def _apart_from_hung_headings(rows: list[Row]) -> list[Row]:
    """Split "EDUCATION First University, Springfield" where a heading stands in the margin of the first line."""
    result: list[Row] = []
    for row in rows:
        match = re.match(
            r"([A-ZÀ-Þ][A-ZÀ-Þ&/ ]{4,}[A-ZÀ-Þ])(?:\s+|\t)[■▪•]?\s*(?=[A-Z\[(\"“][a-zà-ÿ\d])", row.body.text
        )
        if match and kinds_of(heading_text(match[1])) and not row.is_bullet:
            result.append(replace(row, body=Piece(match[1], row.body.start)))
            result.append(replace(row, body=row.body.cut(match.end())))
        else:
            result.append(row)
    return result


def _is_continued(heading: Row, row: Row) -> bool:
    """Whether a heading goes on in the next line ("RESEARCH" / "EXPERIENCE"): same look, no blank between."""
    return kinds_of(_joined(heading, row)) is not None and is_upper(heading.text) == is_upper(row.text)


def _joined(heading: Row, row: Row) -> str:
    return heading_text(heading.text) + " " + heading_text(row.text)


def _one_kind(kinds: frozenset[Kind]) -> Kind:
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds <= {"experience", "research"} or kinds == {"experience", "volunteering"}:
        return "experience"
    if kinds & {"experience"}:
        return "mixed"
    order: tuple[Kind, ...] = (
        "education",
        "skills",
        "languages",
        "certificates",
        "projects",
        "volunteering",
        "publications",
        "awards",
    )
    return next((kind for kind in order if kind in kinds), "other")
