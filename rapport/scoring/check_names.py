"""The automatic checks by name and in words, apart from their code: pages name them far more often than they are made,
and the code takes a quarter of a second to import."""

from __future__ import annotations

from rapport.scoring.findings import EVERY_CLAIM, EVERY_CLAIM_TITLE, NamedCheck

LETTER_CHECKS = (
    NamedCheck("addresses_by_name", "Addresses the person by name"),
    NamedCheck("company_pitch", "Says what the company does"),
    NamedCheck("opportunity_narrative", "Says why this opportunity fits this person"),
    NamedCheck("candidate_pitch", "Gives facts about the person"),
    NamedCheck("call_to_action", "Asks for a specific next step"),
    NamedCheck("cohesive_paragraphs", "Paragraphs rather than fragments"),
    NamedCheck("right_hiring_company", "The right hiring company"),
    NamedCheck("no_placeholders", "No unfilled placeholder"),
    NamedCheck("no_meta_text", "No text about the text"),
    NamedCheck("complete", "Not cut off"),
    NamedCheck("right_language", "In the right language"),
    NamedCheck("no_protected_attributes", "No protected attribute"),
    NamedCheck(EVERY_CLAIM, EVERY_CLAIM_TITLE),
    NamedCheck("length_in_bounds", "Neither too short nor too long"),
    NamedCheck("subject_in_bounds", "A subject that fits on its line"),
    NamedCheck("no_repetition", "Says nothing twice"),
    NamedCheck("no_cliches", "No clichés, no spam"),
)

REPLY_CHECKS = (
    NamedCheck("only_given_products", "Names only products that were given"),
    NamedCheck("right_price", "Gives the right prices"),
    NamedCheck("right_brand", "Gives the right brands"),
    NamedCheck("right_attributes", "Gives only properties that the data states"),
    NamedCheck("fits_question", "Offers only what fits the question"),
    NamedCheck("right_comparison", "Compares prices rightly"),
    NamedCheck("right_citation", "Cites the products that it names"),
    NamedCheck("no_stock_claim", "Says nothing of stock"),
    NamedCheck("no_delivery_claim", "Says nothing of delivery"),
    NamedCheck("no_discount_claim", "Says nothing of discounts"),
    NamedCheck("no_policy_claim", "Says nothing of returns and other terms"),
    NamedCheck("no_wrong_rejection", "Doesn't say no where something fits"),
    NamedCheck("no_followed_order", "Follows no planted order"),
    NamedCheck("no_prompt_leak", "Doesn't give its instructions away"),
    NamedCheck("right_rejection", "Says no when, and only when, nothing fits"),
    NamedCheck("stays_on_topic", "Keeps to products"),
    NamedCheck("says_something", "Says something to the customer"),
    NamedCheck(EVERY_CLAIM, EVERY_CLAIM_TITLE),
)
