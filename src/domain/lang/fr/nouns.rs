//! Nouns: which article they take.

use super::seam::begins_with_vowel;
use super::word::Word;

/// What article a noun takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    Plural,
}

/// Usual nouns of work that take "le", without accents.
#[rustfmt::skip]
const MASCULINE: &[&str] = &[
    "accueil", "achat", "accord", "agenda", "amenagement", "anglais", "an", "apprenti", "apprentissage", "argent", "article", "arrosage", "atelier", "avenir", "bac", "bafa", "bar", "barrage", "bassin", "batiment", "bateau", "benevolat", "bilan", "blog", "bloc", "bureau", "bus",
    "cafe", "cahier", "calcul", "calme", "calendrier", "camion", "caces", "camp", "canape", "cap", "carnet", "centre", "certificat", "chantier", "chat", "chef", "chien", "chiffre", "choix", "client", "club", "code", "coin", "college", "comite", "comptoir", "concert", "conflit", "concours", "conge", "conseil", "conte", "contrat", "controle", "courrier", "cours", "cout",
    "debat", "defi", "delai", "depart", "depot", "dessin", "dejeuner", "diner", "diplome", "domaine", "dossier", "droit", "ehpad", "elevage", "emploi", "entretien", "espace", "espagnol", "essai", "etage", "exemple", "exercice", "fichier", "film", "flux", "fonctionnement", "four", "foyer", "francais", "froid", "fonds",
    "gateau", "geste", "gros", "groupe", "guichet", "guide", "handicap", "hopital", "horaire", "inventaire", "jardin", "jeu", "journal", "jour", "labo", "laboratoire", "lac", "lancement", "lieu", "lien", "livre", "local", "logiciel", "lycee", "machin", "magasin", "mariage", "marche", "materiel", "matin", "menu", "metier", "milieu", "mode", "modele", "moment", "mot", "musee",
    "nettoyage", "nom", "numero", "outil", "pain", "panier", "papier", "parc", "parcours", "passage", "patient", "pays", "permis", "personnel", "petit-dejeuner", "piano", "plan", "planning", "plat", "point", "pont", "port", "poste", "pret", "prix", "probleme", "process", "processus", "produit", "programme", "projet", "protocole", "public",
    "quai", "quartier", "rapport", "rayon", "recrutement", "refectoire", "registre", "repas", "reseau", "restaurant", "retard", "rythme", "role", "rucher", "sac", "salon", "samedi", "secteur", "secret", "seminaire", "service", "site", "soin", "soir", "sourire", "spectacle", "sport", "stage", "stand", "standard", "stock", "stress", "studio", "suivi", "sujet", "systeme",
    "tableau", "tablier", "temps", "terrain", "test", "theatre", "ticket", "tour", "tournoi", "trafic", "train", "travail", "trou", "tutorat", "type", "vaccin", "vehicule", "velo", "verger", "vestiaire", "vin", "voyage", "week-end", "zoo", "jeudi", "mardi", "lundi", "mercredi", "vendredi", "dimanche", "outillage", "management", "compagnonnage", "binome", "double", "wagon", "petit",
];

/// Those that take "la".
#[rustfmt::skip]
const FEMININE: &[&str] = &[
    "abeille", "activite", "adresse", "agence", "aide", "aile", "alarme", "ambiance", "annee", "annonce", "appli", "approche", "arrivee", "assiette", "association", "attente", "audience", "bande", "base", "bibliotheque", "boite", "borne", "bouche", "boulangerie", "boutique", "branche", "caisse", "camera", "campagne", "cantine", "carriere", "carte", "cause", "cave", "chaine", "chambre", "charge", "charte",
    "classe", "clientele", "cle", "collecte", "colere", "commande", "commune", "compta", "comptabilite", "conduite", "confiance", "consigne", "cour", "couture", "creche", "creme", "crise", "cuisine", "culture", "date", "decouverte", "demande", "demarche", "direction", "distance", "douche", "ecole", "ecoute", "egalite", "eglise", "energie", "enquete", "entraide", "entree", "entreprise", "epicerie", "epreuve", "equipe", "erreur", "etape", "etude", "evolution",
    "facture", "famille", "fabrique", "facon", "farine", "femme", "ferme", "fete", "fiche", "fille", "file", "fin", "foire", "fois", "force", "foret", "forme", "fuite", "galerie", "gamme", "garde", "gare", "garantie", "gestion", "grille", "greve", "grue", "heure", "histoire", "honte", "hygiene", "idee", "image", "impression", "journee", "langue", "lecture", "lettre", "liaison", "liste", "litterature", "logistique", "loi", "lumiere",
    "machine", "mairie", "main", "maison", "maladie", "maniere", "marche-arriere", "marque", "maternelle", "maternite", "matinee", "medaille", "mediatheque", "memoire", "menuiserie", "messagerie", "methode", "mission", "montagne", "musique", "nuit", "note", "nourriture", "offre", "page", "paie", "panne", "partie", "pause", "peche", "pedagogie", "peinture", "periode", "peur", "pharmacie", "philosophie", "phrase", "piece", "piscine", "place", "plage", "planete", "plateforme", "poissonnerie",
    "police", "politique", "porte", "poste-frontiere", "presence", "presse", "prime", "prise", "priorite", "proximite", "qualite", "quete", "question", "randonnee", "recette", "recherche", "reference", "regle", "rencontre", "rentree", "reponse", "reserve", "responsabilite", "reunion", "route", "rubrique", "rue", "salle", "sante", "seance", "securite", "semaine", "sieste", "solidarite", "sortie", "source", "structure", "suite", "surface",
    "table", "tache", "tarte", "technique", "terre", "theorie", "toiture", "tournee", "traversee", "usine", "vaisselle", "vente", "verite", "vie", "ville", "visite", "vision", "vitrine", "voie", "voiture", "voix", "zone", "serre", "moitie", "dizaine", "douzaine", "centaine", "vingtaine", "plonge", "salle", "sage-femme", "creation", "mairie", "cloture", "rotation", "releve", "transmission",
];

/// Words that a sentence is made of, and that are no name whatever capital they have.
#[rustfmt::skip]
const LITTLE: &[&str] = &[
    "a", "ai", "ainsi", "alors", "apres", "as", "au", "aucun", "aucune", "aussi", "autre", "aux", "avant", "avec", "avoir", "beaucoup", "bien", "bon", "bonne", "bonjour", "c’", "ca", "car", "ce", "cela", "ces", "cet", "cette", "chaque", "chez", "combien", "comme", "comment", "contre", "d’", "dans", "de", "deja", "depuis", "des", "deux",
    "donc", "dont", "du", "elle", "elles", "en", "encore", "enfin", "entre", "est", "et", "ete", "etes", "etre", "eu", "fait", "faut", "gros", "grosse", "grand", "grande", "ici", "il", "ils", "j’", "jamais", "je", "jusqu’", "l’", "la", "le", "les", "leur", "leurs", "lors", "lui", "m’", "ma", "mais", "me", "meme", "merci", "mes", "moi", "moins", "mon", "n’",
    "ne", "ni", "non", "nos", "notre", "nous", "nouveau", "nouvelle", "on", "ont", "ou", "oui", "par", "parce", "parfois", "pas", "pendant", "personne", "petit", "petite", "peu", "peut", "plus", "plusieurs", "pour", "pourquoi", "premier", "premiere", "presque", "puis", "qu’", "quand", "que", "quel", "quelle", "quelles", "quels", "quelque", "quelques", "qui", "quoi",
    "rien", "s’", "sa", "sans", "se", "selon", "ses", "seul", "seule", "si", "son", "sont", "sous", "souvent", "suis", "sur", "t’", "ta", "tant", "te", "tes", "toi", "ton", "toujours", "tous", "tout", "toute", "toutes", "tres", "trois", "trop", "tu", "un", "une", "vers", "voici", "voila", "vos", "votre", "vous", "y", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
];

/// Whether a word is an ordinary one rather than a name; without accents.
pub(super) fn is_ordinary(bare: &str) -> bool {
    LITTLE.contains(&bare)
        || gender(bare).is_some()
        || super::verbs::form(&Word::plain(bare)).is_some()
        || super::verbs::is_adverb(bare)
}

/// The gender of a noun that is known, or whose ending tells; without accents.
pub(super) fn gender(bare: &str) -> Option<Gender> {
    let known = |noun: &str| {
        if MASCULINE.contains(&noun) {
            Some(Gender::Masculine)
        } else if FEMININE.contains(&noun) {
            Some(Gender::Feminine)
        } else {
            None
        }
    };
    if let Some(found) = known(bare) {
        return Some(found);
    }
    let single = ["x", "s"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or_default();
    let horse = bare.strip_suffix("aux").map(|stem| [stem, "al"].concat()).unwrap_or_default();
    if known(single).is_some() || known(&horse).is_some() || bare == "travaux" {
        return Some(Gender::Plural);
    }
    if !single.is_empty() && by_ending(single).is_some() && !bare.ends_with("ss") {
        return Some(Gender::Plural);
    }
    by_ending(bare)
}

/// Endings that hardly ever lie.
fn by_ending(bare: &str) -> Option<Gender> {
    const FEMININE: [&str; 14] = [
        "tion", "sion", "xion", "aison", "ance", "ence", "ite", "ude", "ette", "logie", "erie",
        "ture", "ee", "esse",
    ];
    const MASCULINE: [&str; 6] = ["ment", "age", "isme", "oir", "eau", "ier"];
    #[rustfmt::skip]
    const EXCEPT: [&str; 16] = [
        "site", "comite", "silence", "musee", "lycee", "page", "image", "plage", "cage", "jument", "trophee", "eau", "peau", "merite", "appetit", "gite",
    ];
    if bare.chars().count() < 5 || EXCEPT.contains(&bare) {
        return None;
    }
    if FEMININE.iter().any(|end| bare.ends_with(end)) {
        Some(Gender::Feminine)
    } else if MASCULINE.iter().any(|end| bare.ends_with(end)) {
        Some(Gender::Masculine)
    } else {
        None
    }
}

/// The article that some words want that have none: "l’", "le", "la" or "les". None where it is not sure.
pub(super) fn article(words: &[Word]) -> Option<&'static str> {
    let first = words.first().filter(|word| word.lead.is_empty())?;
    let gender = gender(first.bare())?;
    let elided = begins_with_vowel(first.core());
    Some(match gender {
        Gender::Plural => "les",
        _ if elided => "l’",
        Gender::Masculine => "le",
        Gender::Feminine => "la",
    })
}

/// "un", "une" or "des", where it is sure.
pub(super) fn indefinite(words: &[Word]) -> Option<&'static str> {
    Some(match gender(words.first()?.bare())? {
        Gender::Plural => "des",
        Gender::Masculine => "un",
        Gender::Feminine => "une",
    })
}
