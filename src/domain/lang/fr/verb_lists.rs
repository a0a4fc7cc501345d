//! Verbs that people use of their work, in small letters without accents.

/// Verbs in "-er", without that ending.
#[rustfmt::skip]
pub(super) const REGULAR: &[&str] = &[
    "abord", "accept", "acclimat", "accompagn", "accord", "achet", "activ", "adapt", "admir", "ador", "adress", "affect",
    "affich", "agenc", "aid", "aim", "ajout", "ajust", "alert", "align", "aliment", "allou", "amelior", "amen", "amenag",
    "analys", "anim", "annonc", "anticip", "appel", "appliqu", "apport", "appreci", "apprehend", "approch", "approvisionn",
    "appuy", "archiv", "arrang", "arret", "arriv", "assembl", "assist", "associ", "assum", "assur", "attir", "attrap",
    "audit", "augment", "automatis", "autoris", "avanc", "baiss", "balay", "balis", "bas", "bouch", "boug", "bricol",
    "bris", "bross", "cach", "cadr", "calcul", "calm", "cart", "centr", "centralis", "certifi", "chang", "chant", "charg",
    "chass", "chauff", "cherch", "chiffr", "choqu", "cibl", "circul", "clarifi", "class", "clotur", "coach", "cod", "coiff",
    "coll", "collabor", "collect", "combin", "command", "commenc", "comment", "commercialis", "communiqu", "compar",
    "compil", "complet", "compos", "compt", "concentr", "concern", "concili", "confectionn", "confi", "configur", "confirm",
    "confront", "conjugu", "consacr", "conseill", "conserv", "consider", "consol", "consolid", "constat", "constitu",
    "consult", "contact", "content", "continu", "contourn", "contribu", "control", "convoqu", "cooper", "coordonn", "copi",
    "corrig", "coup", "cre", "creus", "cri", "crois", "cuisin", "cultiv", "cumul", "dans", "deball", "debarrass", "debloqu",
    "debouch", "debrief", "debut", "decal", "decharg", "decid", "declar", "declench", "decor", "decoup", "dedi", "degag",
    "delegu", "demand", "demarch", "demarr", "demenag", "demissionn", "demont", "demontr", "depann", "depass", "depens",
    "deploy", "depos", "desamorc", "desinfect", "dessin", "detaill", "detect", "determin", "develop", "developp",
    "diagnostiqu", "dialogu", "dict", "diffus", "digitalis", "diminu", "dirig", "discut", "dispens", "distribu",
    "diversifi", "divis", "document", "domin", "donn", "doubl", "dout", "dress", "echang", "echelonn", "echou", "eclair",
    "economis", "ecout", "edit", "eduqu", "effectu", "elabor", "elev", "elimin", "emball", "embauch", "emmen", "emprunt",
    "encadr", "encaiss", "encourag", "engag", "enlev", "enregistr", "enseign", "entam", "entour", "entr", "entraid",
    "entrain", "enumer", "envisag", "envoy", "equilibr", "equip", "essai", "essay", "estim", "etal", "etiquet", "etudi",
    "evacu", "evalu", "evit", "evolu", "evoqu", "examin", "execut", "exerc", "exig", "expedi", "experiment", "expliqu",
    "exploit", "export", "expos", "exprim", "fabriqu", "facilit", "factur", "feder", "ferm", "fiabilis", "fidelis", "figur",
    "film", "filtr", "finalis", "financ", "fix", "fluidifi", "focalis", "form", "formalis", "formul", "fusionn", "gagn",
    "gar", "gard", "ger", "gliss", "group", "guid", "habit", "harmonis", "heberg", "hesit", "honor", "identifi", "illustr",
    "imagin", "implement", "impliqu", "import", "impos", "imprim", "improvis", "inaugur", "incit", "indiqu", "inform",
    "informatis", "initi", "innov", "insist", "inspect", "inspir", "install", "integr", "interess", "interpret", "interrog",
    "invent", "inventori", "invers", "invit", "isol", "jardin", "jongl", "jou", "jug", "justifi", "laiss", "lanc", "lav",
    "lev", "li", "liber", "limit", "liquid", "list", "livr", "lutt", "maitris", "manag", "mang", "manifest", "manipul",
    "manoeuvr", "manqu", "march", "marqu", "mel", "men", "mesur", "minimis", "mix", "mobilis", "modelis", "moder",
    "modernis", "modifi", "mont", "montr", "motiv", "multipli", "murmur", "navigu", "negoci", "nettoy", "ni", "nomm", "not",
    "numeris", "observ", "occup", "oper", "opt", "optimis", "orchestr", "organis", "orient", "oubli", "paniqu", "pans",
    "parametr", "pari", "parl", "parrain", "partag", "particip", "pass", "passionn", "patient", "pay", "pench", "pens",
    "perc", "perfectionn", "perturb", "pes", "photographi", "pilot", "plac", "plaid", "planifi", "plant", "pli", "plong",
    "point", "ponc", "port", "pos", "positionn", "postul", "pouss", "pratiqu", "preconis", "prelev", "prepar", "present",
    "prevent", "pri", "prioris", "privilegi", "proced", "procur", "profit", "programm", "progress", "prolong", "prononc",
    "propos", "prospect", "proteg", "prouv", "provoqu", "publi", "purg", "qualifi", "quantifi", "quitt", "racont", "ramass",
    "ramen", "rang", "rapatri", "rappel", "rapport", "rassembl", "rassur", "rat", "rationalis", "rattrap", "realis",
    "rebond", "recadr", "receptionn", "recherch", "recommand", "recommenc", "reconcili", "reconnect", "rectifi", "recul",
    "recuper", "recycl", "redig", "redoubl", "redress", "reeduqu", "referenc", "reflet", "reform", "reformul", "refus",
    "regard", "regl", "regroup", "regul", "regularis", "rejet", "relanc", "relat", "relev", "rembours", "remerci", "remont",
    "remplac", "remu", "rencontr", "renegoci", "renforc", "renouvel", "renseign", "rentabilis", "rentr", "repar", "repass",
    "reper", "repet", "replac", "report", "repos", "represent", "reserv", "resili", "resist", "respect", "respir", "rest",
    "restaur", "restructur", "result", "resum", "retard", "retir", "retouch", "retourn", "retrouv", "reveill", "revel",
    "risqu", "roul", "salu", "sauv", "sauvegard", "second", "selectionn", "sensibilis", "separ", "sequenc", "serr", "sign",
    "signal", "simplifi", "simul", "situ", "soign", "sollicit", "solutionn", "sond", "soud", "souhait", "soulag", "soulev",
    "specialis", "stabilis", "standardis", "stimul", "stock", "structur", "sugger", "suggest", "supervis", "supplement",
    "support", "supprim", "surmont", "surveill", "synthetis", "tap", "telephon", "temoign", "temporis", "termin", "test",
    "tir", "toler", "touch", "tourn", "trac", "trait", "tranch", "transfer", "transform", "transport", "transpos",
    "travaill", "travers", "tri", "tripl", "tromp", "trouv", "tutor", "unifi", "utilis", "vaccin", "valid", "valoris",
    "vari", "veill", "ventil", "verifi", "vers", "vid", "vis", "visit", "visualis", "vot", "voyag", "vulgaris",
];

/// First persons of the present that are no regular form, and what else follows "je" as it stands.
#[rustfmt::skip]
pub(super) const PRESENT: &[&str] = &[
    "accomplis", "accueille", "agis", "ai", "apprends", "assieds", "atteins", "attends", "bats", "bois", "choisis",
    "combats", "comprends", "concois", "conduis", "connais", "construis", "convaincs", "convertis", "couds", "cours",
    "couvre", "crois", "cueille", "cuis", "decouvre", "decris", "defends", "definis", "depends", "descends", "detiens",
    "devais", "deviens", "dis", "dois", "dors", "ecris", "elargis", "enrichis", "entends", "entreprends", "entretiens",
    "essaie", "etablis", "etends", "fais", "finis", "fournis", "garantis", "grandis", "gravis", "inscris", "interviens",
    "investis", "joins", "lis", "maintiens", "mets", "obtiens", "offre", "ouvre", "parcours", "pars", "parviens", "perds",
    "permets", "peux", "poursuis", "prends", "prescris", "previens", "prevois", "produis", "promets", "ralentis", "recois",
    "reconnais", "recueille", "redescends", "reduis", "refais", "reflechis", "rejoins", "relis", "remets", "remplis",
    "rends", "reponds", "reprends", "resous", "ressens", "retiens", "reunis", "reussis", "reviens", "revois", "sais",
    "saisis", "sens", "sers", "sors", "souris", "soutiens", "subis", "suis", "surprends", "tiens", "traduis", "transmets",
    "vais", "vends", "veux", "viens", "vis", "vois",
];

/// Participles that are no regular form, with "avoir".
#[rustfmt::skip]
pub(super) const DONE: &[&str] = &[
    "accompli", "accueilli", "acquis", "admis", "agi", "appris", "atteint", "attendu", "bati", "battu", "bu", "choisi",
    "compris", "concu", "conduit", "connu", "conquis", "construit", "convaincu", "couru", "cousu", "couvert", "cru",
    "cueilli", "cuit", "decouvert", "decrit", "defendu", "defini", "detenu", "dit", "dormi", "du", "ecrit", "elargi", "elu",
    "enrichi", "entendu", "entrepris", "entretenu", "etabli", "ete", "eteint", "etendu", "eu", "fait", "fini", "fourni",
    "garanti", "grandi", "inscrit", "instruit", "introduit", "investi", "joint", "lu", "maintenu", "mis", "obtenu",
    "offert", "ouvert", "parcouru", "peint", "perdu", "permis", "poursuivi", "prescrit", "prevenu", "prevu", "pris",
    "produit", "promis", "pu", "ralenti", "reconnu", "recu", "recueilli", "reduit", "refait", "reflechi", "rejoint", "relu",
    "remis", "rempli", "rendu", "repondu", "repris", "resolu", "retenu", "reuni", "reussi", "revu", "saisi", "senti",
    "servi", "soumis", "soutenu", "su", "subi", "suivi", "surpris", "tenu", "traduit", "transmis", "vecu", "vendu",
    "verrouille", "voulu", "vu",
];

/// Those of them that are things or words of other kinds too, unless something is done to what follows.
#[rustfmt::skip]
pub(super) const THINGS_TOO: &[&str] = &[
    "acquis", "admis", "agi", "bati", "conduit", "couvert", "cru", "cuit", "dit", "du", "ecrit", "elu", "ete", "fait",
    "fini", "inscrit", "introduit", "joint", "mis", "ouvert", "peint", "permis", "prevu", "pris", "produit", "promis",
    "recu", "reduit", "rendu", "retenu", "revu", "servi", "soumis", "su", "suivi", "vecu", "vu",
];

/// Participles with "être", where nothing is done to what follows.
#[rustfmt::skip]
pub(super) const WENT: &[&str] = &[
    "alle", "arrive", "descendu", "devenu", "entre", "intervenu", "monte", "ne", "parti", "parvenu", "passe", "rentre",
    "reste", "retourne", "revenu", "sorti", "tombe", "venu",
];

/// What somebody is: "je suis ...". Without accents; an "e" or "s" may follow.
#[rustfmt::skip]
pub(super) const STATES: &[&str] = &[
    "a l'aise", "agree", "anglophone", "apte", "assermente", "asthmatique", "attache", "autodidacte", "autonome",
    "benevole", "bilingue", "capable", "certifie", "charge", "curieuse", "curieux", "dans", "debrouillard", "devoue",
    "diplome", "discret", "discrete", "disponible", "doue", "dynamique", "engage", "entraine", "experimente", "familier",
    "flexible", "forme", "francophone", "germanophone", "habilite", "habitue", "inscrit", "hispanophone", "issu", "locuteur",
    "locutrice", "membre", "methodique", "mobile", "motive", "organise", "passionne", "patient", "pharmacien", "polyvalent",
    "ponctuel", "ponctuelle", "pret", "quadrilingue", "qualifie", "reactif", "reactive", "responsable", "rigoureuse",
    "rigoureux", "secouriste", "sensibilise", "serieuse", "serieux", "soigneuse", "soigneux", "specialise", "titulaire",
    "trilingue", "vaccine", "vehicule", "veterinaire", "volontaire",
];

/// Verbs whose infinitive is not told by "-er".
#[rustfmt::skip]
pub(super) const INFINITIVES: &[&str] = &[
    "abattre", "accomplir", "accourir", "accueillir", "acquerir", "admettre", "affranchir", "agir", "agrandir",
    "appartenir", "apprendre", "asseoir", "atteindre", "attendre", "avoir", "batir", "battre", "boire", "bondir", "choisir",
    "combattre", "comprendre", "concevoir", "conclure", "conduire", "connaitre", "conquerir", "construire", "contenir",
    "contredire", "convaincre", "convenir", "convertir", "correspondre", "coudre", "courir", "couvrir", "craindre",
    "croire", "cueillir", "cuire", "decouvrir", "decrire", "defendre", "definir", "dependre", "descendre", "detenir",
    "detruire", "devenir", "devoir", "dire", "disparaitre", "dormir", "ecrire", "elargir", "elire", "emettre", "enrichir",
    "entendre", "entreprendre", "entretenir", "envahir", "etablir", "eteindre", "etendre", "etre", "faire", "finir",
    "fleurir", "fondre", "fournir", "fuir", "garantir", "grandir", "guerir", "inclure", "inscrire", "instruire",
    "interdire", "interrompre", "intervenir", "introduire", "investir", "joindre", "jouir", "lire", "maintenir", "mettre",
    "moudre", "naitre", "nourrir", "nuire", "obeir", "obtenir", "offrir", "ouvrir", "parcourir", "partir", "parvenir",
    "peindre", "percevoir", "perdre", "permettre", "plaindre", "plaire", "poursuivre", "pouvoir", "prendre", "prescrire",
    "prevenir", "prevoir", "produire", "promettre", "punir", "ralentir", "rebatir", "rebondir", "recevoir", "reconnaitre",
    "reconstruire", "recueillir", "redefinir", "redescendre", "redire", "reduire", "refaire", "reflechir", "refroidir",
    "rejoindre", "rejouir", "relire", "remettre", "remplir", "rendre", "repartir", "repondre", "reprendre", "resoudre",
    "ressentir", "ressortir", "retablir", "retenir", "retransmettre", "reunir", "reussir", "revenir", "revoir", "rire",
    "rompre", "saisir", "satisfaire", "savoir", "secourir", "sentir", "servir", "sortir", "souffrir", "soumettre",
    "sourire", "souscrire", "soutenir", "souvenir", "subir", "suffire", "suivre", "surprendre", "survenir", "tendre",
    "tenir", "tondre", "traduire", "transcrire", "transmettre", "unir", "vaincre", "vendre", "venir", "vieillir", "vivre",
    "voir", "vouloir",
];

/// Words in "-er" that are no infinitive.
#[rustfmt::skip]
pub(super) const NOT_INFINITIVES: &[&str] = &[
    "ambulancier", "amer", "atelier", "avant-hier", "banquier", "berger", "boucher", "boulanger", "brancardier", "burger",
    "cahier", "caissier", "cancer", "carnassier", "chantier", "charcutier", "chaudronnier", "cher", "chevalier",
    "chocolatier", "clavier", "clocher", "coller", "conseiller", "container", "corner", "courrier", "coursier", "couturier",
    "cuisinier", "cursus", "danger", "dealer", "dernier", "designer", "docker", "dossier", "enfer", "entier", "epicier",
    "escalier", "etranger", "familier", "fer", "fermier", "fevrier", "fier", "financier", "foyer", "gibier", "gosier",
    "greffier", "grenier", "hamburger", "hier", "hiver", "holder", "horloger", "hospitalier", "hotelier", "huissier",
    "immobilier", "infirmier", "janvier", "jardinier", "laser", "leader", "leger", "levier", "loyer", "magasinier",
    "manager", "maraicher", "master", "menuisier", "mer", "metier", "mobilier", "newsletter", "ouvrier", "panier",
    "papeterie", "papier", "particulier", "passager", "patissier", "pilier", "plancher", "plombier",
    "plombier-chauffagiste", "poissonnier", "poker", "policier", "pompier", "poster", "postier", "potager", "premier",
    "preposer", "quartier", "regulier", "reporter", "rocher", "roller", "routier", "saisonnier", "scanner", "scooter",
    "sentier", "serrurier", "singulier", "soccer", "soulier", "super", "supporter", "tablier", "teenager", "trader",
    "usager", "user", "ver", "verger", "webmaster",
];
