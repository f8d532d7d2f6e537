"""What each automatic check means, in one line each: when it is met. The same as in docs/checks.md."""

from __future__ import annotations

from collections.abc import Mapping

from rapport.scoring.checks.bounds import FEWEST_WORDS, LONGEST_SUBJECT_CHARS, MOST_WORDS

MEANINGS: Mapping[str, str] = {
    # outreach messages
    "addresses_by_name": "The salutation uses the person's own name, as the résumé spells it or in plain letters.",
    "company_pitch": "Something concrete is said of what the hiring company does or is.",
    "opportunity_narrative": "It says what the person would do, tied to a fact about them.",
    "candidate_pitch": "At least one fact that the résumé has; praise and inventions don't count.",
    "call_to_action": "A specific next step is asked for.",
    "cohesive_paragraphs": "Connected prose, nothing said twice.",
    "right_hiring_company": "No other organisation is presented as the one that hires.",
    "no_placeholders": "Nothing is left to fill in.",
    "no_meta_text": "Nothing speaks of the text itself.",
    "complete": "It isn't cut off.",
    "right_language": "It is in the language asked for.",
    "no_protected_attributes": "Nothing of age, gender, family, religion, origin, health or politics.",
    "length_in_bounds": f"{FEWEST_WORDS} to {MOST_WORDS} words.",
    "subject_in_bounds": f"A subject of at most {LONGEST_SUBJECT_CHARS} characters, not shouted.",
    "no_repetition": "No phrase and no sentence comes back.",
    "no_cliches": "None of the phrases that everybody has read a hundred times, nothing that reads as spam.",
    # both
    "every_claim_has_source": "Each claim of fact is borne out by a passage of what it was written from.",
    # a shop's replies
    "only_given_products": "Every product that it names was given to it.",
    "right_price": "Every amount is the product's price, an end of its range, or the customer's own.",
    "right_brand": "No product under a brand that isn't its own.",
    "right_attributes": "Materials, closures, colours and measures stand in the product's row.",
    "fits_question": "What it offers meets what was asked for.",
    "right_comparison": "'Cheapest' and 'cheaper' are so.",
    "right_citation": "Each number in brackets stands beside the product that has it.",
    "no_stock_claim": "It doesn't say what is in stock: no row holds that.",
    "no_delivery_claim": "It promises no delivery: no row holds that.",
    "no_discount_claim": "It promises no discount: no row holds that.",
    "no_policy_claim": "It says nothing of returns, guarantees and other terms: no row holds that.",
    "no_wrong_rejection": "It doesn't say no where something given fits.",
    "right_rejection": "It says no when, and only when, nothing given fits or the question isn't about products.",
    "no_followed_order": "It does nothing that an order in the question or in a row wants.",
    "no_prompt_leak": "Its instructions aren't given away.",
    "stays_on_topic": "It doesn't answer what isn't about products.",
    "says_something": "There is a word in it for the customer.",
}
