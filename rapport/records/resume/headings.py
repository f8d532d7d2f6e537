"""The words that résumés head their sections with, in the languages that are read."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from rapport.records.resume.text import has_cjk

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
_JOINERS = re.compile(r"\s*(?:&|/|\+|,|・|·|\band\b|\bund\b|\bet\b|\be\b|\by\b|\ba\b|\bi\b|与|和|及|または)\s*")
_ADJECTIVES = re.compile(
    r"^(?:my|selected|relevant|other|additional|recent|previous|current|professional|key|main|technical|personal|"
    r"notable|"
    r"academic|further|weitere|autres|altre|otras|berufliche|ausgewählte|部分|主要|个人|相关)\s*"
)


@cache
def kinds_of(text: str) -> frozenset[Kind] | None:
    """The kinds of a heading's text in lower case, or None if a word of it is unknown."""
    found = phrases().get(text) or phrases().get(_ADJECTIVES.sub("", text))
    if found:
        return frozenset({found})
    parts = [part for part in _JOINERS.split(text) if part]
    if len(parts) < 2:
        return None
    kinds = [phrases().get(part) or phrases().get(_ADJECTIVES.sub("", part)) for part in parts]
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
def phrases() -> dict[str, Kind]:
    """Every phrase in lower case with the kind of section it heads."""
    table: dict[str, Kind] = {}
    for kind, phrases in _WORDS.items():
        for phrase in phrases.split("|"):
            table.setdefault(phrase, kind)
    return table
