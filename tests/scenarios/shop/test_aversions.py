"""Wishes with an aversion in them: what it reaches to, and what is wanted all the same."""

from __future__ import annotations

import pytest

from rapport.scenarios.shop.understanding import understand
from tests.scenarios.shop.rack import shelf

# The message, what is wanted of materials, closures and colours, and what isn't.
_ENGLISH = (
    ("I hate heels but love red leather boots", "red leather", ""),
    ("I can't manage heels and want black trainers", "black", ""),
    ("I don't like leather so show me canvas trainers", "canvas", "leather"),
    ("I avoid laces though I like suede boots", "suede", "lace_up"),
    ("He can't do laces, he needs velcro trainers", "velcro", "lace_up"),
    ("My wife can't bear velcro and wants leather loafers", "leather", "velcro"),
    ("I need black shoes as I hate brown", "black", "brown"),
    ("trainers, she doesn't like black or white", "", "black white"),
    ("I wear nothing but leather boots", "leather", ""),
    ("I don't want anything but leather boots", "leather", ""),
    ("she never wears anything other than black sandals", "black", ""),
    ("he hates everything except suede loafers", "suede", ""),
    ("nothing but shoes without laces", "", "lace_up"),
    ("anything but leather, boots please", "", "leather"),
    ("boots in any colour but black", "", "black"),
    ("trainers in all colours except white", "", "white"),
    ("black sandals are out of stock, when will they be back?", "black", ""),
    ("the red boots are not for me but for my wife", "red", ""),
    ("soft leather trainers for hurt feet", "leather", ""),
    ("I don't want leather boots that cost more than £90", "leather", ""),
    ("I don't hate leather boots", "leather", ""),
    ("I'm not allergic to leather boots", "leather", ""),
    ("I can't live without leather boots", "leather", ""),
    ("I don't like leather and can't do without laces, boots", "lace_up", "leather"),
    ("I don't want boots without laces", "lace_up", ""),
    ("I can't stand boots that aren't leather", "leather", ""),
    ("leather boots that aren't black", "leather", "black"),
    ("boots, they must not be leather", "", "leather"),
    ("I don't need laces, I need velcro boots", "velcro", "lace_up"),
    ("why not leather boots?", "leather", ""),
    ("I don't really like black leather boots", "", "black leather"),
    ("not a big fan of laces, trainers", "", "lace_up"),
    ("avoid leather at all costs, boots", "", "leather"),
    ("I don't like leather too much, boots", "", "leather"),
    ("I don't only want black boots", "black", ""),
    ("Leather is too hot for me, need summer shoes", "", "leather"),
    ("boots, leather is far too heavy", "", "leather"),
    ("my leather boots are too small, need new ones", "leather", ""),
    ("I've gone off black, need ankle boots", "", "black"),
    ("he has gone off laces, trainers please", "", "lace_up"),
    ("bored of white trainers", "", "white"),
    ("I'm not really into velcro, trainers", "", "velcro"),
    ("white doesn't suit me, trainers", "", "white"),
    ("No, leather boots please", "leather", ""),
    ("black boots with a rubber sole", "black", ""),
    ("leather lined boots", "", ""),
    ("suede boots, leather soles", "suede", ""),
    ("boots in leather, soles that grip", "leather", ""),
    ("those black boots are too expensive, anything cheaper?", "black", ""),
)
_OTHERS = (
    ("Ich hasse Absätze aber liebe rote Lederstiefel", "red leather", ""),
    ("Ich trage nichts als Lederstiefel", "leather", ""),
    ("Ich will nichts außer schwarzen Stiefeln", "black", ""),
    ("alles außer Schwarz, Stiefel bitte", "", "black"),
    ("Ich mag keine Schnürsenkel und ich suche schwarze Sneaker", "black", "lace_up"),
    ("Statt Leder suche ich Stiefel aus Wildleder", "suede", "leather"),
    ("Ich hasse Leder nicht, zeigen Sie mir Stiefel", "leather", ""),
    ("Haben Sie keine schwarzen Stiefel?", "black", ""),
    ("Nicht ohne Schnürsenkel, Schuhe bitte", "lace_up", ""),
    ("Ich mag Schwarz nicht, Stiefel", "", "black"),
    ("Ich mag Leder gar nicht und suche Stiefel", "", "leather"),
    ("Leder vertrage ich nicht, Stiefel bitte", "", "leather"),
    ("Die schwarzen Stiefel sind zu teuer, gibt es günstigere?", "black", ""),
    ("les bottes noires sont trop chères", "black", ""),
    ("le scarpe nere sono troppo care", "black", ""),
    ("las botas negras son demasiado caras", "black", ""),
    ("Schwarz steht mir nicht, rote Stiefel", "red", "black"),
    ("Leder ist mir zu warm, Sandalen", "", "leather"),
    ("Je déteste les talons mais j'adore les bottes rouges en cuir", "red leather", ""),
    ("Je ne porte rien d'autre que des bottes en cuir", "leather", ""),
    ("tout sauf le noir, des bottes", "", "black"),
    ("Je n'aime pas les lacets donc je cherche des baskets noires", "black", "lace_up"),
    ("Je ne déteste pas le cuir, des bottes svp", "leather", ""),
    ("Je n'aime pas trop le noir, des bottes", "", "black"),
    ("Des bottes qui ne doivent pas être en cuir", "", "leather"),
    ("le noir ne me va pas, des bottes", "", "black"),
    ("le cuir est trop chaud, des sandales", "", "leather"),
    ("bottes à semelle en caoutchouc", "", ""),
    ("Odio i tacchi ma adoro gli stivali rossi in pelle", "red leather", ""),
    ("Non porto nient'altro che stivali di pelle", "leather", ""),
    ("Tutto tranne il nero, stivali", "", "black"),
    ("Non mi piacciono i lacci quindi cerco scarpe nere", "black", "lace_up"),
    ("Non amo molto il nero, stivali", "", "black"),
    ("Non voglio scarpe senza lacci", "lace_up", ""),
    ("il nero non mi piace, stivali", "", "black"),
    ("la pelle è troppo calda, sandali", "", "leather"),
    ("Odio los tacones pero me encantan las botas rojas de cuero", "red leather", ""),
    ("No llevo nada más que botas de cuero", "leather", ""),
    ("todo menos negro, botas", "", "black"),
    ("No me gustan los cordones así que busco zapatillas negras", "black", "lace_up"),
    ("Zapatos que no lleven cordones", "", "lace_up"),
    ("el negro no me gusta, botas", "", "black"),
    ("botas con suela de goma", "", ""),
    ("botas de cuero, suela de goma", "leather", ""),
    ("Topuklu sevmiyorum ama kırmızı deri bot istiyorum", "red leather", ""),
    ("Kırmızı bot istiyorum ama deri olmasın", "red", "leather"),
    ("Siyah bot arıyorum topuklu olmayan", "black", ""),
    ("Deriden başka bir şey giymem, bot lazım", "leather", ""),
    ("Bağcıksız istemiyorum, bağcıklı bot", "lace_up", ""),
)


@pytest.mark.parametrize(
    ("message", "wanted", "unwanted"), (*_ENGLISH, *_OTHERS), ids=[one[0] for one in (*_ENGLISH, *_OTHERS)]
)
def test_an_aversion_reaches_no_further_than_its_clause(message: str, wanted: str, unwanted: str) -> None:
    asked = understand(message, [], shelf()).constraints

    found = {*asked.colours, *asked.materials, *asked.closures}
    ruled_out = {*asked.not_words, *asked.not_materials, *asked.not_closures}
    assert (found, ruled_out) == (set(wanted.split()), set(unwanted.split()))


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("can I get 10% off?", "policy"),
        ("any money off?", "policy"),
        ("boots that slip off easily", "search"),
        ("boots for going off piste", "search"),
    ],
)
def test_off_is_a_discount_only_behind_a_sum(message: str, intent: str) -> None:
    assert understand(message, [], shelf()).intent == intent
