//! After "j’aimerais": an infinitive.

use super::Want::{Empty, Fits, Needs, Stands};
use super::{Row, check};
use afterview::domain::lang::Stem;

const WISHES: &[Row] = &[
    ("travailler avec vos familles", Fits("travailler avec vos familles")),
    ("Travailler avec vos familles.", Fits("travailler avec vos familles")),
    ("j'aimerais travailler avec vous", Fits("travailler avec vous")),
    ("jaimerais bien rejoindre l'equipe", Fits("rejoindre l’equipe")),
    ("de travailler chez vous", Fits("travailler chez vous")),
    ("envie d'apprendre le métier", Fits("apprendre le métier")),
    ("vous aider à ouvrir le second magasin", Fits("vous aider à ouvrir le second magasin")),
    ("m'occuper des plus petits", Fits("m’occuper des plus petits")),
    ("ne plus travailler seul", Fits("ne plus travailler seul")),
    ("mieux connaître le terrain", Fits("mieux connaître le terrain")),
    ("faire du vrai pain, former des jeunes", Fits("faire du vrai pain et former des jeunes")),
    ("pouvoir former des jeunes", Fits("pouvoir former des jeunes")),
    ("un travail utile", Needs("un travail utile")),
    ("plus de responsabilités", Needs("plus de responsabilités")),
    ("je veux que ça marche", Needs("que ça marche")),
    ("votre métier me plaît", Stands("Votre métier me plaît.")),
    ("j'aimerais", Empty),
];

#[test]
fn wishes_follow() {
    check(Stem::Wish, None, WISHES);
}
