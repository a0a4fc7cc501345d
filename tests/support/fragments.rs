//! Plausible ends of our sentences, as people type them, by what they are for.

use afterview::domain::debrief::Detail;
use afterview::domain::lang::Tongue;

/// What may be typed for a detail. `§` stands for the token.
pub fn fragments(tongue: Tongue, detail: Detail) -> &'static [&'static str] {
    let of: fn(Detail) -> &'static [&'static str] = match tongue {
        Tongue::English | Tongue::American => english,
        Tongue::French | Tongue::CanadianFrench => french,
        Tongue::Spanish => spanish,
    };
    of(detail)
}

fn english(detail: Detail) -> &'static [&'static str] {
    match detail {
        Detail::Point => &[
            "ran the night desk at §",
            "trained forty drivers for §",
            "I wrote the § handbook.",
            "am used to nights at §",
        ],
        Detail::Proof => {
            &["The wait at § fell by half.", "Everyone at § got in, and nobody had to stand.", ""]
        }
        Detail::Need => &[
            "nights at §",
            "the queue at §, most of all in winter",
            "people who can read § plans",
            "you need somebody for §",
        ],
        Detail::Asked => {
            &["how do you handle § conflict??", "about telling § no", "Why do you want § work?"]
        }
        Detail::Answer => &[
            "I ask each side of § first.",
            "I refused § a refund, and they renewed.",
            "I start with §. Then I write the rest down.",
        ],
        Detail::Said => &["I led a team of twelve at §", "I was at § for four years"],
        Detail::Truth => &["I led two people at §", "I was at § for two years"],
        Detail::Reason => &["the § ward has a team of nine", "you want somebody who knows §", ""],
        Detail::Record => &["my CV for §", "the § form", ""],
        Detail::Did => &["made a remark about § and age", "was short with the people of §"],
        Detail::Doing => &["I have written to § too.", ""],
        Detail::Thing => {
            &["the § report", "your § picture frame", "the keys to §, with the red tag"]
        }
        Detail::Words => {
            &["My father was taken to § that morning.", "There was a fire at §. We are all well."]
        }
        Detail::PrivateRecord => &["He said § to me at ten."],
        Detail::Times => &["Thursday after the § shift, or any time on Friday", "mornings", ""],
        Detail::Cause => &["The page froze at §.", "My train stood at § for an hour.", ""],
        Detail::Skill => &["§ planning", "writing for § readers", "SQL"],
        Detail::Since => &["worked the § task through to the end", "finished the § course"],
        Detail::Attached => &["the § query and a page of notes", "a drawing of §", ""],
        Detail::Phone => &["+44 20 7946 0132", ""],
        Detail::TheirReason => {
            &["they needed somebody who has worked with §", "others had more § years", ""]
        }
        Detail::Step => &["start a § course in January", "am learning § now", ""],
        Detail::Story => &["how the § rota cut our overtime", "the day the § oven died"],
        Detail::SecondStory => &["the winter we moved §", ""],
        Detail::Caller => &["Sam Ortiz", ""],
        Detail::AskedAbout => &["staying calm at §", ""],
        Detail::HowItWent => &["I got tangled on §. I never mentioned the rest.", ""],
        Detail::Bond => &["We ran the § kitchen together for two years.", ""],
        Detail::Topic => &["moving from § to testing", "running a § team"],
        Detail::Admired => &["how you moved into § without a degree", "your talk on §", ""],
        Detail::Question => &["how do you start with §??", "what you would learn first about §"],
        Detail::Happened => &["They asked me about § and I went blank.", "I cried at §."],
        Detail::Opening => &["the § post at Parkway", "work as a § supervisor"],
        Detail::Help => &["a walk by the § canal", ""],
        Detail::Practice => &["the questions about §", ""],
        Detail::SignAs => &["Gracie", ""],
    }
}

fn french(detail: Detail) -> &'static [&'static str] {
    match detail {
        Detail::Point => &[
            "ai tenu l'accueil de nuit à §",
            "formé quarante chauffeurs pour §",
            "J’ai écrit le manuel de §.",
            "j'ai l'habitude des nuits à §",
        ],
        Detail::Proof => &[
            "L'attente à § a baissé de moitié.",
            "Tout le monde est entré à §, et personne n'est resté debout.",
            "",
        ],
        Detail::Need => &[
            "les nuits à §",
            "la file d'attente à §, surtout en hiver",
            "l'accueil des familles de §",
            "vous cherchez quelqu'un pour §",
        ],
        Detail::Asked => &[
            "comment gérez-vous les conflits à § ??",
            "dire non à §",
            "Pourquoi voulez-vous travailler à § ?",
        ],
        Detail::Answer => &[
            "Je demande d'abord à chaque partie de §.",
            "J'ai refusé un remboursement à §, et ils ont renouvelé.",
            "Je commence par §. Ensuite j'écris le reste.",
        ],
        Detail::Said => &["j'ai dirigé une équipe de douze à §", "j'ai passé quatre ans à §"],
        Detail::Truth => &["j'ai dirigé deux personnes à §", "j'ai passé deux ans à §"],
        Detail::Reason => {
            &["le service de § a une équipe de neuf", "vous voulez quelqu'un qui connaît §", ""]
        }
        Detail::Record => &["mon CV pour §", "le formulaire de §", ""],
        Detail::Did => {
            &["j'ai fait une remarque sur § et l'âge", "j'ai parlé sèchement aux gens de §"]
        }
        Detail::Doing => &["J'ai aussi écrit à §.", ""],
        Detail::Thing => {
            &["le rapport de §", "votre cadre de §", "les clés de §, avec l'étiquette rouge"]
        }
        Detail::Words => &[
            "Mon père est entré à § ce matin-là.",
            "Il y a eu un incendie à §. Nous allons tous bien.",
        ],
        Detail::PrivateRecord => &["Il m'a dit § à dix heures."],
        Detail::Times => &["jeudi après la garde de §, ou vendredi à toute heure", "le matin", ""],
        Detail::Cause => &["La page s'est figée à §.", "Mon train est resté une heure à §.", ""],
        Detail::Skill => &["le planning de §", "l'écriture pour les lecteurs de §", "SQL"],
        Detail::Since => {
            &["j'ai repris l'exercice de § jusqu'au bout", "j'ai fini la formation de §"]
        }
        Detail::Attached => &["la requête de § et une page de notes", "un plan de §", ""],
        Detail::Phone => &["+33 1 99 00 12 34", ""],
        Detail::TheirReason => &[
            "il vous fallait quelqu'un qui a travaillé avec §",
            "d'autres avaient plus d'années à §",
            "",
        ],
        Detail::Step => {
            &["je commence une formation de § en janvier", "j'apprends § en ce moment", ""]
        }
        Detail::Story => &[
            "la façon dont le planning de § a réduit nos heures",
            "le jour où le four de § est tombé en panne",
        ],
        Detail::SecondStory => &["l'hiver où nous avons déménagé §", ""],
        Detail::Caller => &["Sam Ortiz", ""],
        Detail::AskedAbout => &["le calme à §", ""],
        Detail::HowItWent => &["Je me suis emmêlé sur §. Je n'ai pas parlé du reste.", ""],
        Detail::Bond => &["Nous avons tenu la cuisine de § deux ans ensemble.", ""],
        Detail::Topic => &["le passage de § aux tests", "la conduite d'une équipe de §"],
        Detail::Admired => {
            &["la façon dont vous êtes passé à § sans diplôme", "votre conférence sur §", ""]
        }
        Detail::Question => &["comment débuter avec § ??", "ce qu'il faut apprendre d'abord sur §"],
        Detail::Happened => &["On m'a interrogé sur § et je n'ai rien trouvé.", "J'ai pleuré à §."],
        Detail::Opening => &["le poste de § à Parkway", "un travail à §"],
        Detail::Help => &["une marche le long du canal de §", ""],
        Detail::Practice => &["les questions sur §", ""],
        Detail::SignAs => &["Gracie", ""],
    }
}

fn spanish(detail: Detail) -> &'static [&'static str] {
    match detail {
        Detail::Point => &[
            "llevé la recepción de noche en §",
            "formé a cuarenta conductores para §",
            "Escribí el manual de §.",
            "tengo costumbre de las noches en §",
        ],
        Detail::Proof => &[
            "La espera en § bajó a la mitad.",
            "Todos entraron en §, y nadie se quedó de pie.",
            "",
        ],
        Detail::Need => &[
            "las noches en §",
            "la cola de §, sobre todo en invierno",
            "la atención a las familias de §",
            "buscan a alguien para §",
        ],
        Detail::Asked => &[
            "cómo maneja los conflictos en §??",
            "decir que no en §",
            "¿Por qué quiere trabajar en §?",
        ],
        Detail::Answer => &[
            "Primero pregunto a cada parte de §.",
            "Negué un reembolso a §, y renovaron.",
            "Empiezo por §. Después escribo lo demás.",
        ],
        Detail::Said => &["dirigí un equipo de doce en §", "pasé cuatro años en §"],
        Detail::Truth => &["dirigí a dos personas en §", "pasé dos años en §"],
        Detail::Reason => {
            &["la planta de § tiene un equipo de nueve", "quieren a alguien que conozca §", ""]
        }
        Detail::Record => &["mi CV para §", "el formulario de §", ""],
        Detail::Did => &["hice un comentario sobre § y la edad", "hablé mal a la gente de §"],
        Detail::Doing => &["También escribí a §.", ""],
        Detail::Thing => {
            &["el informe de §", "su marco de §", "las llaves de §, con la etiqueta roja"]
        }
        Detail::Words => &[
            "A mi padre lo llevaron a § esa mañana.",
            "Hubo un incendio en §. Todos estamos bien.",
        ],
        Detail::PrivateRecord => &["Me dijo § a las diez."],
        Detail::Times => &[
            "el jueves después del turno de §, o el viernes a cualquier hora",
            "por las mañanas",
            "",
        ],
        Detail::Cause => {
            &["La página se quedó parada en §.", "Mi tren estuvo una hora parado en §.", ""]
        }
        Detail::Skill => &["la planificación de §", "la redacción para lectores de §", "SQL"],
        Detail::Since => &["terminé el ejercicio de § hasta el final", "acabé el curso de §"],
        Detail::Attached => &["la consulta de § y una página de notas", "un plano de §", ""],
        Detail::Phone => &["+34 910 00 12 34", ""],
        Detail::TheirReason => {
            &["necesitaban a alguien que trabajó con §", "otros tenían más años en §", ""]
        }
        Detail::Step => &["empiezo un curso de § en enero", "estoy aprendiendo § ahora", ""],
        Detail::Story => &[
            "cómo los turnos de § bajaron nuestras horas extra",
            "el día en que se rompió el horno de §",
        ],
        Detail::SecondStory => &["el invierno en que mudamos §", ""],
        Detail::Caller => &["Sam Ortiz", ""],
        Detail::AskedAbout => &["la calma en §", ""],
        Detail::HowItWent => &["Me hice un lío con §. No llegué a hablar del resto.", ""],
        Detail::Bond => &["Llevamos juntas dos años la cocina de §.", ""],
        Detail::Topic => &["el paso de § a las pruebas", "la dirección de un equipo de §"],
        Detail::Admired => &["cómo pasó a § sin un título", "su charla sobre §", ""],
        Detail::Question => &["cómo empezar con §??", "qué conviene aprender primero sobre §"],
        Detail::Happened => &["Me preguntaron por § y me quedé en blanco.", "Lloré en §."],
        Detail::Opening => &["el puesto de § en Parkway", "un trabajo en §"],
        Detail::Help => &["un paseo por el canal de §", ""],
        Detail::Practice => &["las preguntas sobre §", ""],
        Detail::SignAs => &["Gracie", ""],
    }
}
