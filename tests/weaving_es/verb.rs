//! After "quisiera añadir que": a clause with its verb; and what has none.

use super::Want::{Empty, Fits, Needs, Stands};
use super::{Row, check};
use afterview::domain::lang::{ListVerb, Stem};

const CLAUSES: &[Row] = &[
    ("llevé las nóminas de 40 personas", Fits("llevé las nóminas de 40 personas")),
    ("lleve las nominas de 40 personas", Fits("llevé las nóminas de 40 personas")),
    ("Llevé las nóminas de 40 personas.", Fits("llevé las nóminas de 40 personas")),
    ("yo llevé la caja", Fits("llevé la caja")),
    ("yo también llevé la caja", Fits("llevé la caja")),
    ("yo llevaba la caja", Fits("yo llevaba la caja")),
    ("he llevado equipos de ocho personas", Fits("he llevado equipos de ocho personas")),
    ("hemos abierto dos tiendas", Fits("hemos abierto dos tiendas")),
    ("nunca falté un dia", Fits("nunca falté un día")),
    ("no falte ni un dia en 3 anos", Fits("no falté ni un día en 3 años")),
    ("me encargué de los pedidos", Fits("me encargué de los pedidos")),
    ("les enseñé a usar la caja", Fits("les enseñé a usar la caja")),
    ("ensene a los nuevos", Fits("enseñé a los nuevos")),
    ("vendi seguros puerta a puerta", Fits("vendí seguros puerta a puerta")),
    ("atendi a 60 pacientes por turno", Fits("atendí a 60 pacientes por turno")),
    ("dirigi un equipo de doce", Fits("dirigí un equipo de doce")),
    ("organice el almacen", Fits("organicé el almacén")),
    ("busque proveedores nuevos", Fits("busqué proveedores nuevos")),
    ("tengo carnet de conducir", Fits("tengo carnet de conducir")),
    ("se me da bien la gente", Fits("se me da bien la gente")),
    ("se usar excel", Needs("se usar Excel")),
    ("sé usar excel", Fits("sé usar Excel")),
    ("hablo ingles y frances", Fits("hablo inglés y francés")),
    ("trabajo con niños desde 2015", Fits("trabajo con niños desde 2015")),
    ("uso excel todos los dias", Fits("uso Excel todos los días")),
    ("manejo inventarios grandes", Fits("manejo inventarios grandes")),
    ("reparo coches", Fits("reparo coches")),
    ("estudio por las noches", Fits("estudio por las noches")),
    ("cuento con permiso de trabajo", Fits("cuento con permiso de trabajo")),
    ("puedo empezar el lunes", Fits("puedo empezar el lunes")),
    ("estaría libre los fines de semana", Fits("estaría libre los fines de semana")),
    ("también llevé la agenda del director", Fits("llevé la agenda del director")),
    ("y además cociné para 200 personas", Fits("cociné para 200 personas")),
    ("que llevé la caja", Fits("llevé la caja")),
    ("olvidé decir que llevé la caja", Fits("llevé la caja")),
    ("se me olvidó decir que cuide a mi abuela dos años", Fits("cuidé a mi abuela dos años")),
    ("quería decir que hablo portugues", Fits("hablo portugués")),
    ("llevé la caja y", Fits("llevé la caja")),
    ("llevé la caja,", Fits("llevé la caja")),
    ("llevé la caja!!", Fits("llevé la caja")),
    ("llevé la caja??", Fits("llevé la caja")),
    ("LLEVÉ LAS NÓMINAS DE TODA LA EMPRESA", Fits("llevé las nóminas de toda la empresa")),
    ("llevé la la caja", Fits("llevé la caja")),
    ("llevé la caja. era una tienda pequeña", Fits("llevé la caja. Era una tienda pequeña")),
    ("llevé la caja , hice pedidos", Fits("llevé la caja e hice pedidos")),
    ("cociné, serví, limpié", Fits("cociné, serví y limpié")),
    ("mi permiso de conducir está vigente", Fits("mi permiso de conducir está vigente")),
    ("mi jefe me pidió volver", Fits("mi jefe me pidió volver")),
    ("mi equipo ganó el premio", Fits("mi equipo ganó el premio")),
    ("nuestro equipo gana premios", Needs("nuestro equipo gana premios")),
    ("en 2019 llevé la tienda sola", Fits("en 2019 llevé la tienda sola")),
    ("durante dos años llevé la caja", Fits("durante dos años llevé la caja")),
    ("cuando faltó gente, cubrí turnos", Fits("cuando faltó gente, cubrí turnos")),
    ("aprendi sql x mi cuenta", Fits("aprendí SQL por mi cuenta")),
    ("trabaje tb los domingos", Fits("trabajé también los domingos")),
    ("reconstrui dos bombas viejas", Fits("reconstruí dos bombas viejas")),
    ("reestructure el equipo", Fits("reestructuré el equipo")),
    ("clase los sábados", Needs("clase los sábados")),
    ("en diciembre llevo los turnos del banco", Fits("en diciembre llevo los turnos del banco")),
    ("implemente scrum en dos equipos", Fits("implementé scrum en dos equipos")),
    ("fui jefa de turno", Fits("fui jefa de turno")),
    ("soy bilingüe", Fits("soy bilingüe")),
    ("hice practicas en un hospital", Fits("hice practicas en un hospital")),
    ("cree la web de la tienda", Fits("creé la web de la tienda")),
    ("corte el césped del estadio", Fits("corté el césped del estadio")),
    ("¿por qué no lo conté?", Stands("¿Por qué no lo conté?")),
    ("  ", Empty),
];

#[test]
fn clauses_follow_that() {
    check(Stem::Verb, None, CLAUSES);
}

const THINGS: &[Row] = &[
    ("permiso de conducir b", Needs("permiso de conducir b")),
    ("un permiso de conducir", Needs("un permiso de conducir")),
    ("python, sql, tableau", Needs("Python, SQL y Tableau")),
    ("python. sql. tableau.", Needs("Python, SQL y Tableau")),
    ("Python\nSQL\nTableau", Needs("Python, SQL y Tableau")),
    ("- python\n- sql", Needs("Python y SQL")),
    ("python sql tableau", Needs("Python, SQL y Tableau")),
    ("python & sql", Needs("Python y SQL")),
    ("francés, inglés", Needs("francés e inglés")),
    ("llevar nóminas", Needs("llevar nóminas")),
    ("llevando nóminas", Needs("llevando nóminas")),
    ("experiencia en ventas", Needs("experiencia en ventas")),
    ("manejo de excel", Needs("manejo de Excel")),
    ("uso de herramientas", Needs("uso de herramientas")),
    ("trabajo social", Needs("trabajo social")),
    ("diseño gráfico", Needs("diseño gráfico")),
    ("trato con clientes", Needs("trato con clientes")),
    ("viaje de estudios", Needs("viaje de estudios")),
    ("un equipo que ganó premios", Needs("un equipo que ganó premios")),
    ("encargada de la caja", Needs("encargada de la caja")),
    ("5 anos de experiencia", Needs("5 años de experiencia")),
    ("Certificado de primeros auxilios", Needs("certificado de primeros auxilios")),
    ("RCP", Needs("RCP")),
    ("我会说中文", Needs("我会说中文")),
    ("🙂", Needs("🙂")),
];

#[test]
fn things_want_a_verb() {
    check(Stem::Verb, None, THINGS);
}

#[test]
fn a_chosen_verb_leads() {
    let list = "python, sql, tableau";
    check(
        Stem::Verb,
        Some(ListVerb::Use),
        &[(list, Fits("uso Python, SQL y Tableau")), ("llevé la caja", Fits("llevé la caja"))],
    );
    check(
        Stem::Verb,
        Some(ListVerb::Teach),
        &[
            ("Francés, matemáticas", Fits("enseño francés y matemáticas")),
            ("hacer pan", Fits("enseño a hacer pan")),
        ],
    );
    check(
        Stem::Verb,
        Some(ListVerb::Learn),
        &[
            ("Inglés", Fits("estoy aprendiendo inglés")),
            ("programar en python", Fits("estoy aprendiendo a programar en Python")),
        ],
    );
    check(
        Stem::Verb,
        Some(ListVerb::Have),
        &[
            ("carnet de conducir", Fits("tengo carnet de conducir")),
            ("5 anos de experiencia", Fits("tengo 5 años de experiencia")),
            ("llevar equipos", Fits("tengo experiencia en llevar equipos")),
            ("llevando equipos", Fits("tengo experiencia llevando equipos")),
        ],
    );
}

const WISHES: &[Row] = &[
    ("trabajar con familias", Fits("trabajar con familias")),
    ("Trabajar con sus familias.", Fits("trabajar con sus familias")),
    ("me gustaría trabajar con niños", Fits("trabajar con niños")),
    ("me gustaria aprender de su equipo", Fits("aprender de su equipo")),
    ("quiero seguir aprendiendo", Fits("seguir aprendiendo")),
    ("quisiera presentarme al equipo", Fits("presentarme al equipo")),
    ("me encantaría poder volver a hablar", Fits("poder volver a hablar")),
    ("no perder el contacto", Fits("no perder el contacto")),
    ("ser parte del turno de noche y", Fits("ser parte del turno de noche")),
    ("un puesto fijo", Needs("un puesto fijo")),
    ("que me llamaran", Needs("que me llamaran")),
    ("trabajo con familias", Stands("Trabajo con familias.")),
    ("me gustaría", Empty),
    ("", Empty),
];

#[test]
fn wishes_are_infinitives() {
    check(Stem::Wish, None, WISHES);
}
