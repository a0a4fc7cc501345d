//! Sentences that stand by themselves.

use super::Want::{Empty, Fits, Needs};
use super::{Row, check};
use afterview::domain::lang::{CanadianFrench, Grammar, Stem, Woven};

const SENTENCES: &[Row] = &[
    (
        "je ne l'évite pas, je demande d'abord à chacun",
        Fits("Je ne l’évite pas, je demande d’abord à chacun."),
    ),
    ("j'écoute. puis je décide", Fits("J’écoute. Puis je décide.")),
    ("il y avait 12 personnes en retard..", Fits("Il y avait 12 personnes en retard.")),
    (
        "C'était la veille,le four est tombé en panne",
        Fits("C’était la veille, le four est tombé en panne."),
    ),
    ("pourquoi pas ?!", Fits("Pourquoi pas ?")),
    ("merci!! a bientot", Fits("Merci ! A bientot.")),
    (
        "nous étions trois : deux cuisiniers,un serveur",
        Fits("Nous étions trois : deux cuisiniers, un serveur."),
    ),
    ("elle a dit \"on continue\"", Fits("Elle a dit « on continue ».")),
    ("j'ai pris le relais à 17h40 et", Fits("J’ai pris le relais à 17h40.")),
    ("ca m'a plu", Fits("Ça m’a plu.")),
    ("cest une équipe soudée", Fits("C’est une équipe soudée.")),
    ("j'ai vu M. Dupont. il va bien", Fits("J’ai vu M. Dupont. Il va bien.")),
    ("- j'écoute\n- je reformule\n- je décide", Fits("J’écoute, je reformule, je décide.")),
    ("JE DEMANDE D'ABORD A CHACUN", Fits("Je demande d’abord a chacun.")),
    ("python, sql, excel", Needs("Python, SQL et Excel")),
    ("🙂", Empty),
];

const DEEDS: &[Row] = &[
    ("pèse chaque sac avant l'enfournement", Fits("Je pèse chaque sac avant l’enfournement.")),
    ("pris un cours du soir", Fits("J’ai pris un cours du soir.")),
    ("je relis tout deux fois", Fits("Je relis tout deux fois.")),
    ("relis tout deux fois", Fits("Je relis tout deux fois.")),
    (
        "repris les comptes. vérifié chaque ligne",
        Fits("J’ai repris les comptes. J’ai vérifié chaque ligne."),
    ),
    ("un tableau de suivi", Needs("un tableau de suivi")),
    ("vérifier chaque ligne", Needs("vérifier chaque ligne")),
    ("dit à ma responsable ce que j’ai fait", Fits("J’ai dit à ma responsable ce que j’ai fait.")),
    ("on relit à deux", Fits("On relit à deux.")),
];

#[test]
fn sentences_have_a_capital_and_a_stop() {
    check(Stem::Sentence, None, SENTENCES);
}

#[test]
fn deeds_have_a_subject() {
    check(Stem::Deed, None, DEEDS);
}

#[test]
fn blanks_are_narrow_in_europe_and_none_in_canada() {
    let french = super::French.weave(Stem::Sentence, "pourquoi pas? j'ai dit : \"oui\"", None);
    assert_eq!(
        french,
        Woven::Fits("Pourquoi pas\u{202f}? J’ai dit\u{202f}: «\u{202f}oui\u{202f}».".into())
    );
    let canadian = CanadianFrench.weave(Stem::Sentence, "pourquoi pas ? j'ai dit : \"oui\"", None);
    assert_eq!(canadian, Woven::Fits("Pourquoi pas? J’ai dit\u{a0}: «\u{a0}oui\u{a0}».".into()));
}
