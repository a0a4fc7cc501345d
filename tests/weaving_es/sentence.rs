//! Sentences that stand by themselves.

use super::Want::{Empty, Fits, Needs};
use super::{Row, check};
use afterview::domain::lang::{Grammar, Spanish, Stem};

const SENTENCES: &[Row] = &[
    (
        "después de la pregunta seis la página ya no aceptaba respuestas",
        Fits("Después de la pregunta seis la página ya no aceptaba respuestas."),
    ),
    ("decía \"error 12\"", Fits("Decía «error 12».")),
    ("primero pregunto a cada parte", Fits("Primero pregunto a cada parte.")),
    ("no lo evito. pregunto primero", Fits("No lo evito. Pregunto primero.")),
    ("pregunto\nescucho\nanoto", Fits("Pregunto, escucho, anoto.")),
    ("- pregunto\n- escucho", Fits("Pregunto, escucho.")),
    ("1. preguntar a todos\n2. escuchar", Fits("Preguntar a todos, escuchar.")),
    ("por qué me iría??", Fits("¿Por qué me iría?")),
    ("¿por qué me iría", Fits("¿Por qué me iría?")),
    ("¿¿por que me iría??", Fits("¿Por qué me iría?")),
    ("hola, cómo están?", Fits("Hola, ¿cómo están?")),
    ("qué bien!!", Fits("¡Qué bien!")),
    ("¡qué bien!", Fits("¡Qué bien!")),
    ("si gritan, me voy", Fits("Si gritan, me voy.")),
    ("estaba nerviosa.. pero pasó", Fits("Estaba nerviosa, pero pasó.")),
    ("bueno...", Fits("Bueno.")),
    (
        "perdimos el pedido.llamé a todos.Luego comimos",
        Fits("Perdimos el pedido.llamé a todos. Luego comimos."),
    ),
    ("NUNCA HE FALTADO A UN TURNO EN EL SAT", Fits("Nunca he faltado a un turno en el SAT.")),
    ("dije que NO.", Fits("Dije que NO.")),
    ("xq me gusta el trato con la gente", Fits("Porque me gusta el trato con la gente.")),
    ("q tal", Fits("Que tal.")),
    ("mañanas + un video corto", Fits("Mañanas y un video corto.")),
    ("5 + 5 son diez", Fits("5 + 5 son diez.")),
    ("hablé con el Sr. García p.ej. el lunes", Fits("Hablé con el Sr. García p.ej. el lunes.")),
    ("me gusta. 🙂 él dijo que sí", Fits("Me gusta. 🙂 Él dijo que sí.")),
    ("iPhone y android", Fits("iPhone y Android.")),
    ("ayude a todos", Fits("Ayudé a todos.")),
    ("acepte un puesto mas cerca de casa", Fits("Acepté un puesto más cerca de casa.")),
    (
        "el presupuesto lo compartia con una companera",
        Fits("El presupuesto lo compartía con una compañera."),
    ),
    ("le pedi ayuda y nadie respondio", Fits("Le pedí ayuda y nadie respondió.")),
    ("me preguntaron por que deje el colegio", Fits("Me preguntaron por qué dejé el colegio.")),
    ("no lo se pero lo buscaria", Fits("No lo sé pero lo buscaría.")),
    ("", Empty),
];

#[test]
fn sentences_are_finished() {
    check(Stem::Sentence, None, SENTENCES);
}

const DEEDS: &[Row] = &[
    ("peso todo dos veces", Fits("Peso todo dos veces.")),
    ("ayude a todos", Fits("Ayudé a todos.")),
    (
        "conteste todas las llamadas. cerre la tienda",
        Fits("Contesté todas las llamadas. Cerré la tienda."),
    ),
    ("siempre reviso la caja", Fits("Siempre reviso la caja.")),
    ("preguntar a cada parte", Needs("preguntar a cada parte")),
    ("una comparación de sus datos", Needs("una comparación de sus datos")),
    ("inventario, caja, pedidos", Needs("inventario, caja y pedidos")),
];

#[test]
fn deeds_have_a_verb() {
    check(Stem::Deed, None, DEEDS);
}

#[test]
fn a_phrase_becomes_a_sentence() {
    for (phrase, said) in [
        ("Me preguntó: «¿Por qué nosotros?»", "Me preguntó: «¿Por qué nosotros?»."),
        ("trabajo en Larch", "Trabajo en Larch."),
        ("¿vale?", "¿Vale?"),
        ("vale?", "¿Vale?"),
        ("iPhone", "iPhone."),
        ("dijo «ya voy»", "Dijo «ya voy»."),
    ] {
        assert_eq!(Spanish.sentence(phrase), said);
    }
}
