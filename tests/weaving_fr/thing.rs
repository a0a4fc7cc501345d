//! After "de": a thing with its article.

use super::Want::{Empty, Fits, Stands};
use super::{Row, check};
use afterview::domain::lang::Stem;

const THINGS: &[Row] = &[
    ("l'heure du conte", Fits("l’heure du conte")),
    ("L'heure du conte.", Fits("l’heure du conte")),
    ("L'HEURE DU CONTE", Fits("l’heure du conte")),
    ("heure du conte", Fits("l’heure du conte")),
    ("l heure du conte le samedi", Fits("l’heure du conte le samedi")),
    ("équipe de nuit", Fits("l’équipe de nuit")),
    ("Équipe de nuit", Fits("l’équipe de nuit")),
    ("projet de serre", Fits("le projet de serre")),
    ("nouvelle aile", Fits("la nouvelle aile")),
    ("petits déjeuners avec l'équipe", Fits("les petits déjeuners avec l’équipe")),
    ("formation des nouveaux", Fits("la formation des nouveaux")),
    ("recrutement", Fits("le recrutement")),
    ("lundi ou mardi matin", Fits("lundi ou mardi matin")),
    ("mercredi après 18h, ou dimanche", Fits("mercredi après 18h, ou dimanche")),
    ("demain après 14h", Fits("demain après 14h")),
    ("n'importe quel soir", Fits("n’importe quel soir")),
    ("réunions du lundi", Fits("les réunions du lundi")),
    ("hall d'accueil", Fits("« hall d’accueil »")),
    ("merci de m'avoir parlé du projet", Fits("le projet")),
    ("merci de m’avoir parlé de la serre", Fits("la serre")),
    ("merci de m'avoir parlé des stages", Fits("les stages")),
    ("de m'avoir parlé de l'atelier", Fits("l’atelier")),
    ("du projet d'école", Fits("le projet d’école")),
    ("de la serre", Fits("la serre")),
    ("on a parlé de vos enfants", Fits("vos enfants")),
    ("votre chien biscuit", Fits("votre chien biscuit")),
    ("vos 3 camions", Fits("vos 3 camions")),
    ("mon stage chez vous", Fits("mon stage chez vous")),
    ("une histoire de four", Fits("une histoire de four")),
    ("Larch et ses plannings", Fits("Larch et ses plannings")),
    ("excel", Fits("Excel")),
    ("ce que vous avez dit du planning", Fits("ce que vous avez dit du planning")),
    ("les nuits, les week-ends, les fêtes", Fits("les nuits, les week-ends et les fêtes")),
    ("le four. il est énorme", Fits("le four. Il est énorme")),
    ("barbecue des pompiers", Fits("« barbecue des pompiers »")),
    ("la façon dont vous formez les gens", Fits("la façon dont vous formez les gens")),
    ("le jour où le four est tombé en panne", Fits("le jour où le four est tombé en panne")),
    ("mme dupont et sa classe", Fits("Mme Dupont et sa classe")),
    ("\u{200b}", Empty),
];

const CLAUSES: &[Row] = &[
    ("comment vous formez les gens", Fits("la façon dont vous formez les gens")),
    ("Comment vous formez vos apprentis ?", Fits("« Comment vous formez vos apprentis ? »")),
    ("comment ils gèrent le stock", Fits("la façon dont ils gèrent le stock")),
    (
        "pourquoi vous avez ouvert l'atelier",
        Fits("la raison pour laquelle vous avez ouvert l’atelier"),
    ),
    ("quand le four est tombé en panne", Fits("le moment où le four est tombé en panne")),
    ("que vous formez les gens vous-mêmes", Fits("le fait que vous formez les gens vous-mêmes")),
    ("qu'il n'y a pas de chef", Fits("le fait qu’il n’y a pas de chef")),
    ("vous formez les gens vous-mêmes", Stands("Vous formez les gens vous-mêmes.")),
    ("j'ai adoré l'atelier", Stands("J’ai adoré l’atelier.")),
    ("elle m’a montré la salle", Fits("la salle")),
    ("c'est une petite équipe", Stands("C’est une petite équipe.")),
];

#[test]
fn things_have_their_article() {
    check(Stem::Noun, None, THINGS);
}

#[test]
fn clauses_become_things_or_stand() {
    check(Stem::Noun, None, CLAUSES);
}
