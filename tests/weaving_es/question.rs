//! After "me preguntó", and what the person asks the reader.

use super::Want::{Empty, Fits, Stands};
use super::{Row, check};
use afterview::domain::lang::Stem;

const TOLD: &[Row] = &[
    ("cómo manejo los conflictos", Fits("cómo manejo los conflictos")),
    ("como manejo los conflictos", Fits("cómo manejo los conflictos")),
    ("me preguntaron como manejo los conflictos", Fits("cómo manejo los conflictos")),
    ("por qué dejé mi trabajo?", Fits("por qué dejé mi trabajo")),
    ("por que deje mi trabajo", Fits("por qué dejé mi trabajo")),
    ("que hago cuando me equivoco", Fits("qué hago cuando me equivoco")),
    ("si puedo trabajar de noche", Fits("si puedo trabajar de noche")),
    ("si puede trabajar de noche", Fits("si puedo trabajar de noche")),
    ("si tienes coche", Fits("si tengo coche")),
    ("cómo tratar a un cliente enojado", Fits("cómo tratar a un cliente enojado")),
    ("mis puntos débiles", Fits("por mis puntos débiles")),
    ("Mis puntos débiles", Fits("por mis puntos débiles")),
    ("sobre mi mayor debilidad", Fits("por mi mayor debilidad")),
    ("tus puntos fuertes", Fits("por mis puntos fuertes")),
    ("conflictos", Fits("por conflictos")),
    ("Python", Fits("por Python")),
    ("decir que no a un cliente", Fits("sobre decir que no a un cliente")),
    ("háblame de ti", Fits("por mí")),
    ("hableme de usted", Fits("por mí")),
    ("háblame de tus logros", Fits("por mis logros")),
    ("cuéntenos sobre su experiencia", Fits("por mi experiencia")),
    ("por qué me fui y qué busco ahora", Fits("por qué me fui y qué busco ahora")),
    ("que haría si un cliente grita", Fits("qué haría si un cliente grita")),
    ("si me importa viajar", Fits("si me importa viajar")),
    ("?", Empty),
];

#[test]
fn what_is_told_already_stays() {
    check(Stem::Question, None, TOLD);
}

const QUOTED: &[Row] = &[
    ("¿Por qué nosotros?", Fits("«¿Por qué nosotros?»")),
    ("por qué nosotros?", Fits("«¿Por qué nosotros?»")),
    ("cómo manejas los conflictos", Fits("«¿Cómo manejas los conflictos?»")),
    ("como manejas los conflictos??", Fits("«¿Cómo manejas los conflictos?»")),
    ("cual es su mayor debilidad", Fits("«¿Cuál es su mayor debilidad?»")),
    ("qué es la herencia en java", Fits("«¿Qué es la herencia en Java?»")),
    ("puede trabajar de noche?", Fits("«¿Puede trabajar de noche?»")),
    ("tienes experiencia con sql", Fits("«¿Tienes experiencia con SQL?»")),
    ("cuéntame de una vez que fallaste", Fits("«Cuéntame de una vez que fallaste»")),
    ("cuánto quiere cobrar", Fits("«¿Cuánto quiere cobrar?»")),
    ("que diferencia hay entre sql y nosql", Fits("«¿Qué diferencia hay entre SQL y NoSQL?»")),
    ("descríbete en tres palabras", Fits("«Descríbete en tres palabras»")),
    ("“¿Por qué nosotros?”", Fits("«¿Por qué nosotros?»")),
    ("por qué te fuiste? y por qué ahora?", Fits("«¿Por qué te fuiste? ¿Y por qué ahora?»")),
    ("QUE SABE DE NUESTRA EMPRESA?", Fits("«¿Qué sabe de nuestra empresa?»")),
];

#[test]
fn what_was_asked_of_the_person_is_quoted() {
    check(Stem::Question, None, QUOTED);
}

const OWN: &[Row] = &[
    ("cómo consiguió su primer cliente", Fits("cómo consiguió su primer cliente")),
    ("¿cómo consiguió su primer cliente?", Fits("cómo consiguió su primer cliente")),
    ("como consiguio su primer cliente", Fits("cómo consiguio su primer cliente")),
    ("me gustaría saber qué echó en falta", Fits("qué echó en falta")),
    ("tienen turnos de noche?", Fits("si tienen turnos de noche")),
    ("hay posibilidad de empezar antes", Fits("si hay posibilidad de empezar antes")),
    ("si hay turnos de noche", Fits("si hay turnos de noche")),
    ("horario de verano", Fits("el horario de verano")),
    ("lo de siempre", Fits("lo de siempre")),
    ("gerente", Stands("Gerente.")),
];

#[test]
fn own_questions_follow_to_know() {
    check(Stem::OwnQuestion, None, OWN);
}
