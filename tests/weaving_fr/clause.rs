//! After "que": a whole clause with its subject.

use super::Want::{Empty, Fits, Needs};
use super::{Row, check};
use afterview::domain::lang::{ListVerb, Stem};

const DONE: &[Row] = &[
    ("géré la paie de 40 personnes et", Fits("j’ai géré la paie de 40 personnes")),
    ("Géré la paie", Fits("j’ai géré la paie")),
    ("GÉRÉ LA PAIE DE 40 PERSONNES", Fits("j’ai géré la paie de 40 personnes")),
    ("animé des ateliers!!", Fits("j’ai animé des ateliers")),
    ("toujours tenu mes délais", Fits("j’ai toujours tenu mes délais")),
    ("formé quarante chauffeurs", Fits("j’ai formé quarante chauffeurs")),
    ("formé deux apprentis, géré la caisse", Fits("j’ai formé deux apprentis et géré la caisse")),
    ("travaillé 3 ans en ehpad", Fits("j’ai travaillé 3 ans en EHPAD")),
    ("servi 80 couverts par service", Fits("j’ai servi 80 couverts par service")),
    ("ouvert un magasin à lyon", Fits("j’ai ouvert un magasin à lyon")),
    ("mis en place le planning", Fits("j’ai mis en place le planning")),
    ("fait deux saisons à la montagne", Fits("j’ai fait deux saisons à la montagne")),
    ("suivi une formation HACCP", Fits("j’ai suivi une formation HACCP")),
    ("ai géré la paie", Fits("j’ai géré la paie")),
    ("jai géré la paie", Fits("j’ai géré la paie")),
    ("j ai géré la paie", Fits("j’ai géré la paie")),
    ("j'ai géré la la paie", Fits("j’ai géré la paie")),
    ("J'ai géré la paie.", Fits("j’ai géré la paie")),
    ("que j'ai géré la paie", Fits("j’ai géré la paie")),
    ("j'ai oublié de dire que j'ai mon permis c", Fits("j’ai mon permis c")),
    ("oublié de dire que je parle espagnol", Fits("je parle espagnol")),
    ("pas dit que j’ai le bafa", Fits("j’ai le BAFA")),
    ("aussi géré la caisse", Fits("j’ai géré la caisse")),
    ("jamais raté une échéance", Fits("je n’ai jamais raté une échéance")),
    ("organisé le marché de noël", Fits("j’ai organisé le marché de noël")),
    (
        "repris une boulangerie. c’était en 2019",
        Fits("j’ai repris une boulangerie. C’était en 2019"),
    ),
    ("monté une équipe de 5 personnes", Fits("j’ai monté une équipe de 5 personnes")),
    ("refait le site de la mairie", Fits("j’ai refait le site de la mairie")),
    ("écrit trois guides", Fits("j’ai écrit trois guides")),
    ("passé mon permis en mars", Fits("j’ai passé mon permis en mars")),
    ("pris des cours du soir", Fits("j’ai pris des cours du soir")),
    ("été chef d'équipe", Fits("j’ai été chef d’équipe")),
    ("fait du bénévolat", Fits("j’ai fait du bénévolat")),
    ("conduit un bus scolaire", Fits("j’ai conduit un bus scolaire")),
    ("benchmarké trois outils", Fits("j’ai benchmarké trois outils")),
    ("encadré 12 bénévoles , et aussi", Fits("j’ai encadré 12 bénévoles, et aussi")),
];

const WENT: &[Row] = &[
    ("parti un an au canada", Fits("je suis parti un an au canada")),
    ("partie un an à Montréal", Fits("je suis partie un an à Montréal")),
    ("resté dix ans chez Larch", Fits("je suis resté dix ans chez Larch")),
    ("devenu chef d'équipe en 2021", Fits("je suis devenu chef d’équipe en 2021")),
    ("passée par trois services", Fits("je suis passée par trois services")),
    ("née à Dakar", Fits("je suis née à Dakar")),
    ("intervenu dans les écoles", Fits("je suis intervenu dans les écoles")),
    ("revenue de congé en mai", Fits("je suis revenue de congé en mai")),
];

const NOW: &[Row] = &[
    ("gère la paie", Fits("je gère la paie")),
    ("je gère la paie", Fits("je gère la paie")),
    ("encadre une équipe de nuit", Fits("j’encadre une équipe de nuit")),
    ("parle couramment anglais", Fits("je parle couramment anglais")),
    ("dirige une équipe", Fits("je dirige une équipe")),
    ("m'occupe de la caisse", Fits("je m’occupe de la caisse")),
    ("connais bien excel", Fits("je connais bien Excel")),
    ("sais conduire un chariot", Fits("je sais conduire un chariot")),
    ("utilise python tous les jours", Fits("j’utilise Python tous les jours")),
    ("gérais trois magasins", Fits("je gérais trois magasins")),
    ("ne compte pas mes heures", Fits("je ne compte pas mes heures")),
    ("n'ai jamais raté une livraison", Fits("je n’ai jamais raté une livraison")),
    ("peux commencer lundi", Fits("je peux commencer lundi")),
    ("travaille le week end", Fits("je travaille le week end")),
    ("disponible de suite", Fits("je suis disponible de suite")),
    ("habitué aux horaires décalés", Fits("je suis habitué aux horaires décalés")),
    ("titulaire du permis b", Fits("je suis titulaire du permis b")),
    ("bilingue français espagnol", Needs("bilingue français espagnol")),
    ("formée aux premiers secours", Fits("je suis formée aux premiers secours")),
];

const OTHERS: &[Row] = &[
    ("nous avons doublé les ventes", Fits("nous avons doublé les ventes")),
    ("on a doublé les ventes", Fits("on a doublé les ventes")),
    ("mon permis est à jour", Fits("mon permis est à jour")),
    ("MON PERMIS EST A JOUR", Fits("mon permis est a jour")),
    ("Mon certificat SST est à jour", Fits("mon certificat SST est à jour")),
    ("mon équipe a doublé ses ventes", Fits("mon équipe a doublé ses ventes")),
    ("mes élèves ont tous réussi", Fits("mes élèves ont tous réussi")),
    ("c'est moi qui fais les plannings", Fits("c’est moi qui fais les plannings")),
    ("chez Larch, j'ai géré la paie", Fits("chez Larch, j’ai géré la paie")),
    ("il y a un an j'ai changé de métier", Fits("il y a un an j’ai changé de métier")),
];

const THINGS: &[Row] = &[
    ("un permis b", Needs("un permis b")),
    ("python, sql, excel", Needs("Python, SQL et Excel")),
    ("python sql excel", Needs("Python, SQL et Excel")),
    ("python. sql. excel.", Needs("Python, SQL et Excel")),
    ("permis B", Needs("permis B")),
    ("équipe de douze", Needs("équipe de douze")),
    ("gérer une équipe", Needs("gérer une équipe")),
    ("suivi des patients", Needs("suivi des patients")),
    ("anglais courant", Needs("anglais courant")),
    ("qualité et sécurité", Needs("qualité et sécurité")),
    ("aide aux devoirs", Needs("aide aux devoirs")),
    ("cuisine italienne", Needs("cuisine italienne")),
    ("", Empty),
    ("  \u{200b} ", Empty),
];

#[test]
fn what_was_done_gets_its_subject() {
    check(Stem::Verb, None, DONE);
    check(Stem::That, None, DONE);
    check(Stem::Verb, None, WENT);
}

#[test]
fn what_is_done_gets_its_subject() {
    check(Stem::Verb, None, NOW);
}

#[test]
fn a_clause_keeps_its_subject() {
    check(Stem::Verb, None, OTHERS);
    check(Stem::That, None, OTHERS);
}

#[test]
fn a_thing_is_asked_about() {
    check(Stem::Verb, None, THINGS);
}

#[test]
fn a_verb_is_chosen_for_a_list() {
    check(
        Stem::Verb,
        Some(ListVerb::Use),
        &[
            ("python, sql, excel", Fits("j’utilise Python, SQL et Excel")),
            ("logiciel de caisse", Fits("j’utilise un logiciel de caisse")),
        ],
    );
    check(
        Stem::Verb,
        Some(ListVerb::Have),
        &[
            ("permis B", Fits("j’ai le permis B")),
            ("un permis b", Fits("j’ai un permis b")),
            ("certificat SST", Fits("j’ai un certificat SST")),
        ],
    );
    check(Stem::Verb, Some(ListVerb::Learn), &[("espagnol", Fits("j’apprends l’espagnol"))]);
    check(Stem::Verb, Some(ListVerb::Teach), &[("musique", Fits("j’enseigne la musique"))]);
}
