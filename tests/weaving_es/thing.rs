//! After "hablarme de": a thing with its article.

use super::Want::{Empty, Fits, Stands};
use super::{Row, check};
use afterview::domain::lang::{Grammar, Spanish, Stem, Woven};

const THINGS: &[Row] = &[
    ("el turno de noche", Fits("el turno de noche")),
    ("turno de noche", Fits("el turno de noche")),
    ("Turno de noche", Fits("el turno de noche")),
    ("hora del cuento", Fits("la hora del cuento")),
    ("la hora del cuento los sábados", Fits("la hora del cuento los sábados")),
    ("del proyecto del huerto", Fits("el proyecto del huerto")),
    ("de la huerta escolar", Fits("la huerta escolar")),
    ("gracias por hablarme del huerto", Fits("el huerto")),
    ("gracias por contarme lo de los turnos", Fits("lo de los turnos")),
    ("sobre atencion a familias", Fits("la atención a familias")),
    ("turnos de fin de semana", Fits("los turnos de fin de semana")),
    ("reuniones de los lunes", Fits("las reuniones de los lunes")),
    ("nueva sede en Vigo", Fits("la nueva sede en Vigo")),
    ("gran proyecto del puerto", Fits("el gran proyecto del puerto")),
    ("agua del pozo", Fits("el agua del pozo")),
    ("programa de becas", Fits("el programa de becas")),
    ("migracion a la nube", Fits("la migración a la nube")),
    ("su perro Coco", Fits("su perro Coco")),
    ("nuestro primer cliente", Fits("nuestro primer cliente")),
    ("2 enfermeras nuevas", Fits("2 enfermeras nuevas")),
    ("Lidia y sus turnos", Fits("Lidia y sus turnos")),
    ("residentes que ya no pueden salir", Fits("residentes que ya no pueden salir")),
    ("SQL", Fits("SQL")),
    ("lo que dijo de los turnos.", Fits("lo que dijo de los turnos")),
    ("el día que se rompió el horno", Fits("el día que se rompió el horno")),
    ("cuando se rompió el horno", Fits("cuando se rompió el horno")),
    ("gerente de la tienda", Fits("«gerente de la tienda»")),
    ("mañana despues de las dos, o el viernes", Fits("mañana después de las dos, o el viernes")),
    (
        "de la cuadrilla y por que salen de tres en tres",
        Fits("la cuadrilla y por qué salen de tres en tres"),
    ),
    ("pagina, con una nota de como la hice", Fits("la página, con una nota de cómo la hice")),
    ("proyecto nuevo", Fits("el proyecto nuevo")),
    ("trabajo en equipo", Fits("el trabajo en equipo")),
    ("con los niños", Fits("«con los niños»")),
    ("lince ibérico", Fits("«lince ibérico»")),
    ("contratar a dos enfermeras", Fits("contratar a dos enfermeras")),
    ("el turno de noche. suena bien", Fits("el turno de noche. Suena bien")),
    ("EL TURNO DE NOCHE", Fits("el turno de noche")),
    ("\u{200b}", Empty),
];

#[test]
fn things_get_their_article() {
    check(Stem::Noun, None, THINGS);
}

const CLAUSES: &[Row] = &[
    ("cómo forman a la gente", Fits("cómo forman a la gente")),
    ("como forman a la gente", Fits("cómo forman a la gente")),
    ("de cómo forman a la gente", Fits("cómo forman a la gente")),
    ("¿cómo forman a la gente?", Fits("cómo forman a la gente")),
    ("por que eligieron esa maquina", Fits("por qué eligieron esa máquina")),
    ("que forman a la gente", Fits("cómo forman a la gente")),
    ("forman a la gente", Fits("cómo forman a la gente")),
    ("ustedes cuidan a la gente", Fits("cómo ustedes cuidan a la gente")),
    ("me contó que atienden el telefono los jueves", Fits("cómo atienden el teléfono los jueves")),
    ("que tienen un huerto", Stands("Tienen un huerto.")),
    ("no cierran en agosto", Stands("No cierran en agosto.")),
    ("me encantó la hora del cuento", Stands("Me encantó la hora del cuento.")),
    ("la empresa creció mucho", Stands("La empresa creció mucho.")),
];

#[test]
fn clauses_tell_how_or_stand() {
    check(Stem::Noun, None, CLAUSES);
}

#[test]
fn a_title_gets_no_article() {
    for (typed, said) in [
        ("Enfermera de noche", "enfermera de noche"),
        ("gestor de compras", "gestor de compras"),
        ("puesto de cocinera", "cocinera"),
        ("Gerente", "gerente"),
        ("Cocinero/a", "cocinero/a"),
        ("Community Manager", "Community Manager"),
        ("QA tester", "QA tester"),
    ] {
        assert_eq!(Spanish.role(typed), Woven::Fits(said.into()), "{typed}");
    }
}
