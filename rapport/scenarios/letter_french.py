"""The fixed letter in French; high punctuation has a no-break space before it."""

from __future__ import annotations

from rapport.scenarios.letter_phrases import Phrases

FRENCH = Phrases(
    language="fr",
    subject=("{title} – {company}", "{company} recherche\u00a0: {title}"),
    subject_skill=("{skill} et un poste à pourvoir\u00a0: {title}",),
    subject_company="Un poste à pourvoir\u00a0: {company}",
    subject_title="Un poste à pourvoir\u00a0: {title}",
    subject_plain="Un poste qui pourrait vous convenir",
    greets_full_name=False,
    greeting="Bonjour {name},",
    greeting_plain="Bonjour,",
    opening=(
        "Je vous écris pour {company}, au sujet du poste «\u00a0{title}\u00a0».",
        "Je recrute pour {company}, et le poste auquel je pense pour vous est le suivant\u00a0: {title}.",
        "En lisant votre CV, j'ai pensé à un poste ouvert par {company}\u00a0: {title}.",
    ),
    opening_company="Je vous écris pour {company}, au sujet d'un poste à pourvoir.",
    opening_title="Je vous écris au sujet d'un poste qui pourrait vous convenir\u00a0: {title}.",
    opening_plain="Je vous écris au sujet d'un poste qui pourrait vous convenir.",
    tasks=("Au programme, entre autres\u00a0: {tasks}.", "Les missions, pour l'essentiel\u00a0: {tasks}."),
    tasks_quoted="L'annonce présente le travail ainsi\u00a0: {quoted}",
    skills=(
        "Votre CV et notre annonce ont ceci en commun\u00a0: {skills}.",
        "Ce que demande l'annonce et que montre votre CV\u00a0: {skills}.",
    ),
    skills_after_tasks=(
        "C'est ce qui m'a fait penser à vous, car votre CV et notre annonce ont ceci en commun\u00a0: {skills}.",
        "Votre parcours s'y prête bien\u00a0; voici ce que l'annonce demande et que montre votre CV\u00a0: {skills}.",
    ),
    place_since=(
        "Depuis {since}, vous êtes {title} chez {employer}",
        "Vous êtes {title} chez {employer} depuis {since}",
    ),
    place_since_neutral="Votre CV indique votre poste actuel, depuis {since}\u00a0: {title}, {employer}",
    place=("Vous êtes actuellement {title} chez {employer}",),
    place_neutral="Votre CV indique votre poste actuel\u00a0: {title}, {employer}",
    place_title="Votre CV indique votre fonction actuelle\u00a0: {title}",
    place_employer="Votre CV indique votre employeur actuel\u00a0: {employer}",
    place_past="Le poste le plus récent de votre CV est le suivant\u00a0: {title}, {employer}",
    place_past_title="Le poste le plus récent de votre CV est le suivant\u00a0: {title}",
    place_past_employer="L'étape la plus récente de votre CV est la suivante\u00a0: {employer}",
    study="Votre CV indique cette formation\u00a0: {degree}, {school}",
    study_school="Votre CV indique cette formation\u00a0: {degree}",
    highlight=(
        "Une ligne de votre CV a particulièrement retenu mon attention\u00a0: {quoted}",
        "J'aimerais en savoir plus sur cette ligne\u00a0: {quoted}",
        "C'est cette ligne qui m'a donné envie de vous écrire\u00a0: {quoted}",
    ),
    bridge=(
        "J'aimerais savoir comment vous aborderiez ce poste.",
        "C'est un parcours dont j'aimerais parler avec vous.",
    ),
    link="C'est le parcours décrit dans votre CV qui m'a fait penser à vous.",
    call=(
        "Auriez-vous vingt minutes pour un appel, cette semaine ou la semaine prochaine\u00a0? Répondez-moi avec "
        "deux créneaux qui vous conviennent, et je vous en confirmerai un.",
        "Pourrions-nous en parler vingt minutes au téléphone, cette semaine ou la suivante\u00a0? Il suffit de me "
        "répondre avec deux créneaux, et je vous confirmerai l'un des deux.",
    ),
    closing="Bien cordialement,",
    signature="L'équipe de recrutement, {company}",
    signature_plain="L'équipe de recrutement",
    quotes=("«\u00a0", "\u00a0»"),
    between_tasks="\u00a0; ",
    last_and="et",
    since_year="{year}",
    since_month="{month} {year}",
    institution=r"\b(?:universit|école|lycée|collège|hôpital|ville|mairie|minist|institut|centre|association|"
    r"clinique|facult|banque|groupe|conseil|département|région|laboratoire|chu\b|agence|société|cabinet|restaurant|"
    r"hôtel|médiathèque|le |la |l'|les )",
    second_person=r"\b(?:vous|votre|vos|tu|ton|ta|tes|toi|te|candidat\w*)\b|\bt['’]",
    other_register=r"\b(?:tu|ton|ta|tes|toi|te)\b|\bt['’]",
    makes=r"\b(?:conçoi|concev|développ|édit|fabriqu|propos|accompagn|aid|crée|cré[oe]ns|exploit|fourni|produi|"
    r"restaur|réalis|organis|leader|entreprise|éditeur|plateforme|logiciel|client|solution|service|start-?up|"
    r"spécialis|association|groupe|agence|cabinet|mission)\w*",
)
