//! Where our words meet theirs.

use afterview::domain::lang::{Grammar, Spanish};

#[test]
fn seams_are_mended_and_nothing_else() {
    for (ours, fact, wanted) in [
        ("hablarme de ", "el huerto", "hablarme del huerto"),
        ("llegar la nota a ", "el equipo", "llegar la nota al equipo"),
        ("de ", "El Salvador", "de El Salvador"),
        ("pan y ", "Inés", "pan e Inés"),
        // A title has its article where somebody is spoken of, and none where nobody knows which.
        ("llegar esto a ", "Sra. Vázquez", "llegar esto a la Sra. Vázquez"),
        ("llegar esto a ", "Dr. Mbá", "llegar esto al Dr. Mbá"),
        ("una llamada de ", "Sr. Achával", "una llamada del Sr. Achával"),
        ("Unas líneas para ", "Capitana Ruiz", "Unas líneas para la Capitana Ruiz"),
        ("Unas líneas para ", "Ing. Olvera", "Unas líneas para Ing. Olvera"),
        ("Unas líneas para ", "doña Gladys", "Unas líneas para doña Gladys"),
        ("Hola, ", "Sra. Vázquez", "Hola, Sra. Vázquez"),
        ("Buenos días, ", "Dr. Mbá", "Buenos días, Dr. Mbá"),
        ("a ", "Padre", "a Padre"),
        // A house that is no firm.
        ("la entrevista en ", "Hospital San Braulio", "la entrevista en el Hospital San Braulio"),
        ("el trabajo en ", "Cooperativa de Ahorro", "el trabajo en la Cooperativa de Ahorro"),
        ("el trabajo en ", "Zarzamora & Cía.", "el trabajo en Zarzamora & Cía."),
        ("en ", "hospitales", "en hospitales"),
        // What was asked, in its own words.
        ("Me preguntó ", "«¿Por qué nosotros?»", "Me preguntó: «¿Por qué nosotros?»"),
        ("Me preguntaste ", "cómo organizo", "Me preguntaste cómo organizo"),
    ] {
        let mut text = ours.to_owned();
        Spanish.add(&mut text, fact);
        assert_eq!(text, wanted, "{ours:?} and {fact:?}");
    }
}
