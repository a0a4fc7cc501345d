//! Questions told back.

use super::Want::{Empty, Fits, Stands};
use super::{Row, check};
use afterview::domain::lang::{French, Grammar, Stem};

const THEIRS: &[Row] = &[
    ("comment je gère les conflits", Fits("comment je gère les conflits")),
    ("Comment je gère les conflits.", Fits("comment je gère les conflits")),
    ("vous m'avez demandé comment je gère les conflits", Fits("comment je gère les conflits")),
    ("on m'a demandé si je peux travailler le samedi", Fits("si je peux travailler le samedi")),
    ("est-ce que je peux travailler le samedi", Fits("si je peux travailler le samedi")),
    ("est-ce qu'on peut me joindre le soir", Fits("si on peut me joindre le soir")),
    ("qu'est-ce que je fais quand un client crie", Fits("ce que je fais quand un client crie")),
    ("qu’est-ce qui me motive", Fits("ce qui me motive")),
    ("ce que je ferais en cas de panne", Fits("ce que je ferais en cas de panne")),
    ("pourquoi nous?", Fits("« Pourquoi nous ? »")),
    ("pourquoi ce poste ?", Fits("« Pourquoi ce poste ? »")),
    ("comment gérez-vous les conflits", Fits("« Comment gérez-vous les conflits ? »")),
    ("comment vous gérez les conflits ??", Fits("« Comment vous gérez les conflits ? »")),
    ("quels sont vos points faibles", Fits("« Quels sont vos points faibles ? »")),
    ("Quelles sont tes prétentions ?", Fits("« Quelles sont tes prétentions ? »")),
    ("parlez moi de vous", Fits("« Parlez moi de vous »")),
    ("\"pourquoi vous ?\"", Fits("« Pourquoi vous ? »")),
    ("mes points faibles", Fits("« Mes points faibles »")),
    ("où je me vois dans cinq ans", Fits("où je me vois dans cinq ans")),
    ("pourquoi j'ai quitté larch", Fits("pourquoi j’ai quitté larch")),
    ("de me présenter", Fits("de me présenter")),
    ("parler de mes échecs", Fits("de parler de mes échecs")),
    ("", Empty),
];

const OWN: &[Row] = &[
    (
        "comment avez-vous trouvé votre premier client ?",
        Fits("comment vous avez trouvé votre premier client"),
    ),
    (
        "comment vous avez trouvé votre premier client",
        Fits("comment vous avez trouvé votre premier client"),
    ),
    ("avez-vous une formation interne ?", Fits("si vous avez une formation interne")),
    ("est-ce que vous formez les gens", Fits("si vous formez les gens")),
    ("est-ce qu'il y a une équipe de nuit", Fits("s’il y a une équipe de nuit")),
    ("y a-t-il une équipe de nuit ?", Fits("s’il y a une équipe de nuit")),
    ("qu'est-ce que vous cherchez", Fits("ce que vous cherchez")),
    ("que faites-vous le vendredi ?", Fits("ce que vous faites le vendredi")),
    ("quel est votre rythme ?", Fits("quel est votre rythme")),
    ("comment l'équipe fonctionne-t-elle", Fits("comment l’équipe fonctionne")),
    ("pourriez-vous me dire combien vous êtes", Fits("combien vous êtes")),
    ("vous travaillez le samedi ?", Fits("si vous travaillez le samedi")),
    ("vous formez vos apprentis", Stands("Vous formez vos apprentis.")),
    ("le poste est-il nouveau ?", Fits("si le poste est nouveau")),
    ("est ce que le poste est nouveau", Fits("si le poste est nouveau")),
    ("y a t il des astreintes", Fits("s’il y a des astreintes")),
    ("ou en est le projet", Fits("où en est le projet")),
    ("comment se passe une journée ?", Fits("comment se passe une journée")),
    ("j'aimerais savoir pourquoi vous êtes partis", Fits("pourquoi vous êtes partis")),
];

#[test]
fn what_they_asked_is_told_back_or_quoted() {
    check(Stem::Question, None, THEIRS);
}

#[test]
fn what_the_person_asks_is_told_back() {
    check(Stem::OwnQuestion, None, OWN);
}

/// A sentence of ours that ends with their question has one mark, inside the quotation.
#[test]
fn a_sentence_that_ends_with_a_question_in_its_own_words_keeps_its_mark() {
    let asked = "Vous m’avez demandé\u{a0}: «\u{202f}Pourquoi nous\u{202f}?\u{202f}»";
    assert_eq!(French.sentence(asked), asked);
    assert_eq!(French.sentence("il a neigé"), "Il a neigé.");
}
