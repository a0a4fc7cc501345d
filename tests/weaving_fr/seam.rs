//! Where our words meet theirs.

use afterview::domain::lang::{French, Grammar};

#[test]
fn seams_are_mended_and_nothing_else() {
    for (ours, fact, wanted) in [
        ("merci de m’avoir parlé de ", "le four", "merci de m’avoir parlé du four"),
        ("de ", "les stages", "des stages"),
        ("de ", "la serre", "de la serre"),
        ("de ", "l’équipe", "de l’équipe"),
        ("de ", "équipe", "d’équipe"),
        ("le poste de ", "infirmière de nuit", "le poste d’infirmière de nuit"),
        ("le poste de ", "hôte de caisse", "le poste d’hôte de caisse"),
        ("de ", "hauteur", "de hauteur"),
        ("de ", "huit personnes", "de huit personnes"),
        ("de ", "Le Gall", "de Le Gall"),
        ("de ", "Les Halles", "de Les Halles"),
        ("chez ", "Anna", "chez Anna"),
        ("le mot de ", "Anna", "le mot d’Anna"),
        ("à ", "le marché", "au marché"),
        ("à ", "les enfants", "aux enfants"),
        ("À ", "le marché", "Au marché"),
        ("à ", "l’école", "à l’école"),
        ("que ", "il a neigé", "qu’il a neigé"),
        ("que ", "j’ai géré", "que j’ai géré"),
        ("parce que ", "on part", "parce qu’on part"),
        ("Que ", "elle vienne", "Qu’elle vienne"),
        ("si ", "il neige", "s’il neige"),
        ("si ", "elle vient", "si elle vient"),
        ("que ", "«\u{202f}oui\u{202f}»", "que «\u{202f}oui\u{202f}»"),
        ("de ", "onze ans", "de onze ans"),
        ("de ", "yaourt", "de yaourt"),
        ("lorsque ", "on", "lorsqu’on"),
        ("chez ", "Hôpital Saint-Joseph", "à l’Hôpital Saint-Joseph"),
        ("chez ", "École des Alouettes", "à l’École des Alouettes"),
        ("chez ", "Dépôt de Feyzin", "au Dépôt de Feyzin"),
        ("Chez ", "Mairie de Lyon", "À la Mairie de Lyon"),
        ("chez ", "le conseil départemental", "au conseil départemental"),
        ("chez ", "la mairie", "à la mairie"),
        ("chez ", "l’hôpital", "à l’hôpital"),
        ("chez ", "Résidences du Lac", "aux Résidences du Lac"),
        ("chez ", "La Poste", "chez La Poste"),
        ("chez ", "Renault", "chez Renault"),
        ("chez ", "Dr. Lindqvist", "chez le Dr. Lindqvist"),
        ("de ", "Hôtel du Port", "de l’Hôtel du Port"),
        ("de ", "Lycée Victor-Hugo", "du Lycée Victor-Hugo"),
        ("à ", "Commandant Ruiz", "au Commandant Ruiz"),
        ("à ", "Dr Lindqvist", "au Dr Lindqvist"),
        ("que ", "Pr Achard", "que le Pr Achard"),
        ("de ", "Mme Dupont", "de Mme Dupont"),
        ("de ", "général", "de général"),
        ("Bonjour ", "Dr Lindqvist", "Bonjour Dr Lindqvist"),
        ("de ", "les", "de les"),
        ("de", "le four", "dele four"),
        ("", "il", "il"),
        ("une question sur ", "garder son calme", "une question sur la façon de garder son calme"),
        ("sur ", "s’adapter", "sur la façon de s’adapter"),
        ("sur ", "apprendre vite", "sur la façon d’apprendre vite"),
        ("sur ", "le planning", "sur le planning"),
        ("de ", "legumes", "de legumes"),
        // A title has its article where somebody is spoken of.
        ("transmettre à ", "Dr Mbeki", "transmettre au Dr Mbeki"),
        ("transmettre à ", "Commandant Ruiz", "transmettre au Commandant Ruiz"),
        ("un appel de ", "Pr Novák", "un appel du Pr Novák"),
        ("Un mot pour ", "Dre Roy", "Un mot pour la Dre Roy"),
        ("un appel de ", "Madame Penrose", "un appel de Madame Penrose"),
        ("Bonjour ", "Dr Mbeki", "Bonjour Dr Mbeki"),
        // A house that is no firm.
        ("un entretien chez ", "Hôpital Saint-Brieuc", "un entretien à l’Hôpital Saint-Brieuc"),
        ("un entretien chez ", "Dépôt de Feyzin", "un entretien au Dépôt de Feyzin"),
        ("un entretien chez ", "Mairie de Lyon", "un entretien à la Mairie de Lyon"),
        ("le travail chez ", "Résidences du Parc", "le travail aux Résidences du Parc"),
        ("chez ", "Four Bleu", "chez Four Bleu"),
        ("chez ", "moi", "chez moi"),
        // "de" stands before both.
        ("parlé de ", "le thé dansant, et les résidents", "parlé du thé dansant, et des résidents"),
        (
            "parlé de ",
            "la cour, et la place qu’elle prend",
            "parlé de la cour, et de la place qu’elle prend",
        ),
        (
            "parlé de ",
            "le passage à la nuit et ce que ça a changé",
            "parlé du passage à la nuit et de ce que ça a changé",
        ),
        (
            "parlé de ",
            "l’apprentie qui a monté le cadre et la selle",
            "parlé de l’apprentie qui a monté le cadre et la selle",
        ),
        (
            "parlé de ",
            "l’équipe d’hiver, et pourquoi elle sort à trois",
            "parlé de l’équipe d’hiver, et pourquoi elle sort à trois",
        ),
        // What was asked, in its own words.
        (
            "Vous m’avez demandé ",
            "«\u{202f}Pourquoi nous\u{202f}?\u{202f}»",
            "Vous m’avez demandé\u{a0}: «\u{202f}Pourquoi nous\u{202f}?\u{202f}»",
        ),
        ("Vous m’avez demandé ", "si je conduis", "Vous m’avez demandé si je conduis"),
    ] {
        let mut text = ours.to_owned();
        French.add(&mut text, fact);
        assert_eq!(text, wanted, "{ours:?} and {fact:?}");
    }
}
