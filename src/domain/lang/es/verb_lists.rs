//! Verbs that people use of their work, by the infinitive, and the forms that do not follow from it. Each list is sorted; a
//! test keeps it so.

/// Verbs in -ar.
#[rustfmt::skip]
pub(super) const AR: &[&str] = &[
    "acabar", "aceptar", "acompañar", "acordar", "acostumbrar", "actualizar", "actuar", "adaptar", "administrar",
    "ahorrar", "ajustar", "alcanzar", "alinear", "almacenar", "amasar", "ampliar", "analizar", "andar", "animar",
    "anotar", "anticipar", "anunciar", "apagar", "aparcar", "aplicar", "aportar", "apoyar", "apreciar", "aprobar",
    "aprovechar", "apuntar", "archivar", "argumentar", "armar", "arreglar", "asar", "asegurar", "asesorar",
    "asignar", "aumentar", "automatizar", "avanzar", "avisar", "ayudar", "bailar", "bajar", "balancear", "barnizar",
    "bañar", "bordar", "buscar", "cablear", "calcular", "calmar", "cambiar", "caminar", "cancelar", "cantar",
    "capacitar", "captar", "cargar", "catalogar", "celebrar", "cerrar", "chequear", "clasificar", "cobrar",
    "cocinar", "colaborar", "colocar", "combinar", "comentar", "comenzar", "comparar", "completar", "comprar",
    "comprobar", "comunicar", "conciliar", "conectar", "confiar", "configurar", "confirmar", "conservar",
    "consultar", "contactar", "contar", "contestar", "continuar", "contratar", "controlar", "conversar", "coordinar",
    "cortar", "cosechar", "crear", "criar", "cruzar", "cuadrar", "cuidar", "cultivar", "cursar", "dar", "decorar",
    "dedicar", "dejar", "delegar", "demostrar", "depurar", "desarmar", "desarrollar", "descargar", "desempeñar",
    "despachar", "despertar", "detectar", "diagnosticar", "dibujar", "digitalizar", "dinamizar", "diseñar",
    "documentar", "dominar", "echar", "editar", "educar", "efectuar", "ejecutar", "elaborar", "eliminar", "embalar",
    "empaquetar", "empezar", "emplatar", "emplear", "encargar", "encontrar", "enfrentar", "ensamblar", "enseñar",
    "entregar", "entrenar", "entrevistar", "envasar", "enviar", "equivocar", "escanear", "escapar", "escuchar",
    "esforzar", "especializar", "esperar", "estar", "estudiar", "etiquetar", "evaluar", "evitar", "examinar",
    "excavar", "explicar", "exportar", "fabricar", "facturar", "fallar", "faltar", "felicitar", "fidelizar", "fijar",
    "financiar", "firmar", "formar", "freelancear", "funcionar", "fundar", "ganar", "gastar", "gestionar",
    "gobernar", "grabar", "graduar", "guardar", "guiar", "gustar", "habilitar", "hablar", "homologar", "hornear",
    "identificar", "implantar", "implementar", "importar", "impulsar", "inaugurar", "incorporar", "informar",
    "iniciar", "innovar", "inspeccionar", "instalar", "integrar", "intentar", "interesar", "inventar", "investigar",
    "invitar", "jugar", "juntar", "lanzar", "lavar", "legalizar", "levantar", "liderar", "lijar", "limpiar",
    "liquidar", "llamar", "llegar", "llenar", "llevar", "lograr", "mandar", "manejar", "manipular", "maquillar",
    "marcar", "masajear", "mediar", "mejorar", "mentorizar", "mezclar", "migrar", "mirar", "moderar", "modernizar",
    "modificar", "monitorear", "monitorizar", "montar", "mostrar", "motivar", "necesitar", "negociar", "nivelar",
    "notar", "obligar", "ocupar", "operar", "optimizar", "ordenar", "ordeñar", "organizar", "orientar", "pagar",
    "participar", "pasar", "patentar", "pausar", "pavimentar", "peinar", "pensar", "perfeccionar", "perforar",
    "pesar", "pescar", "pilotar", "pintar", "planchar", "planear", "planificar", "plantar", "podar", "practicar",
    "precisar", "preguntar", "preparar", "presentar", "prestar", "presupuestar", "priorizar", "probar", "procesar",
    "procurar", "programar", "promocionar", "proyectar", "publicar", "puntuar", "quedar", "quitar", "realizar",
    "rebajar", "recaudar", "rechazar", "reclutar", "recomendar", "recordar", "recortar", "recuperar", "redactar",
    "rediseñar", "reemplazar", "refactorizar", "reforzar", "registrar", "regresar", "relacionar", "rellenar",
    "renovar", "rentar", "reparar", "repasar", "reportar", "representar", "resaltar", "rescatar", "reservar",
    "respetar", "respirar", "restaurar", "retirar", "reubicar", "revisar", "rodar", "rotar", "sacar", "salvar",
    "secar", "sembrar", "sentar", "separar", "señalizar", "simplificar", "soldar", "solicitar", "solucionar",
    "soportar", "subrayar", "sumar", "superar", "supervisar", "taladrar", "tapizar", "tardar", "tasar", "teclear",
    "tejer", "testear", "tocar", "tomar", "trabajar", "tramitar", "transformar", "transportar", "trasladar",
    "traspasar", "tratar", "triplicar", "tutelar", "tutorizar", "ubicar", "usar", "utilizar", "vacunar", "validar",
    "valorar", "ventilar", "verificar", "viajar", "vigilar", "visitar", "voluntariar", "votar",
];

/// Verbs in -er.
#[rustfmt::skip]
pub(super) const ER: &[&str] = &[
    "agradecer", "aparecer", "aprender", "ascender", "atender", "barrer", "beber", "comer", "cometer", "componer",
    "comprender", "comprometer", "conocer", "converger", "correr", "coser", "crecer", "creer", "deber", "defender",
    "depender", "desenvolver", "detener", "devolver", "disponer", "ejercer", "emprender", "entender", "establecer",
    "exponer", "extender", "favorecer", "haber", "hacer", "leer", "mantener", "mecer", "meter", "mover", "nacer",
    "obtener", "ofrecer", "parecer", "perder", "permanecer", "pertenecer", "poder", "poner", "prever", "proponer",
    "proteger", "proveer", "querer", "recoger", "reconocer", "recorrer", "reponer", "resolver", "responder",
    "romper", "saber", "ser", "socorrer", "sorprender", "sostener", "suponer", "suspender", "tejer", "temer",
    "tener", "traer", "vencer", "vender", "ver", "volver",
];

/// Verbs in -ir.
#[rustfmt::skip]
pub(super) const IR: &[&str] = &[
    "abrir", "acudir", "adquirir", "aplaudir", "asistir", "asumir", "atribuir", "añadir", "batir", "compartir",
    "competir", "conducir", "conseguir", "construir", "consumir", "contribuir", "convertir", "corregir", "cubrir",
    "cumplir", "debatir", "decidir", "decir", "definir", "describir", "descubrir", "despedir", "destruir",
    "difundir", "dirigir", "discutir", "distribuir", "dividir", "dormir", "elegir", "emitir", "escribir", "exigir",
    "existir", "fundir", "hervir", "impartir", "imprimir", "incluir", "inscribir", "instruir", "interrumpir",
    "intervenir", "introducir", "invertir", "ir", "medir", "morir", "pedir", "percibir", "permitir", "preferir",
    "presidir", "producir", "prohibir", "pulir", "recibir", "reconstruir", "reducir", "repartir", "repetir",
    "residir", "restituir", "resumir", "reunir", "salir", "seguir", "sentir", "servir", "subir", "sufrir", "sugerir",
    "suscribir", "sustituir", "traducir", "transcribir", "transmitir", "unir", "venir", "vestir", "vivir",
];

/// Forms of the first person that show it, whatever stands beside them.
#[rustfmt::skip]
pub(super) const FIRST: &[&str] = &[
    "adquiero", "agradezco", "anduve", "apruebo", "atiendo", "cierro", "comienzo", "compito", "compongo", "compruebo",
    "compuse", "conduje", "conduzco", "conozco", "consigo", "construyo", "contribuyo", "corrijo", "creo", "crezco",
    "cuelgo", "defiendo", "demuestro", "despido", "detengo", "detuve", "devuelvo", "di", "digo", "dije", "dirijo",
    "dispongo", "dispuse", "distribuyo", "doy", "duermo", "ejerzo", "elijo", "empiezo", "entiendo", "establezco",
    "estoy", "estuve", "expongo", "expuse", "fui", "hago", "he", "hice", "hiervo", "hube", "incluyo", "instruyo",
    "intervengo", "intervine", "introduje", "introduzco", "juego", "leo", "mantengo", "mantuve", "mido", "muestro",
    "muevo", "obtengo", "obtuve", "ofrezco", "oigo", "pertenezco", "pido", "pienso", "pierdo", "pongo", "prefiero",
    "produje", "produzco", "propongo", "propuse", "protejo", "pruebo", "pude", "puedo", "puse", "quiero", "quise",
    "recojo", "recomiendo", "reconozco", "reduje", "reduzco", "renuevo", "repito", "repongo", "repuse", "resuelvo",
    "salgo", "siembro", "siento", "sigo", "sirvo", "sostengo", "sostuve", "soy", "sugiero", "supe", "supuse", "sé",
    "tengo", "traduje", "traduzco", "traigo", "traje", "tuve", "usé", "vengo", "veo", "vi", "vine", "voy", "vuelvo",
];

/// Forms of the third person that are no noun.
#[rustfmt::skip]
pub(super) const THIRD: &[&str] = &[
    "atiende", "atienden", "caducó", "cierra", "cierran", "conoce", "conocen", "consigue", "consiguen", "consiste",
    "construyen", "corrigen", "cuentan", "cuesta", "cuestan", "da", "dan", "debe", "deben", "defienden", "depende",
    "dependen", "dice", "dicen", "dieron", "dijeron", "dijo", "dio", "dirigen", "duermen", "eligen", "empezaron",
    "empieza", "empiezan", "encuentra", "encuentran", "entiende", "entienden", "eran", "es", "estaban", "estuvieron",
    "estuvo", "está", "están", "existe", "existen", "fue", "fueron", "funciona", "funcionan", "ha", "habían", "hace",
    "hacen", "han", "hay", "hicieron", "hizo", "hubo", "iban", "incluye", "incluyen", "juegan", "mantiene",
    "mantienen", "miden", "muestran", "ofrece", "ofrecen", "parece", "parecen", "permite", "permiten", "piden",
    "pidió", "piensa", "piensan", "podrá", "podrán", "podían", "pone", "ponen", "pudieron", "pudo", "puede", "pueden",
    "pusieron", "puso", "queda", "quedan", "querían", "quiere", "quieren", "recibe", "reciben", "repiten", "resuelve",
    "resuelven", "resulta", "sabe", "saben", "sabían", "sale", "salen", "será", "serán", "sientan", "sienten",
    "sigue", "siguen", "sirve", "sirven", "son", "suena", "suenan", "supo", "tendrá", "tendrán", "tenían", "tiene",
    "tienen", "tuvieron", "tuvo", "va", "vale", "valen", "van", "vence", "viene", "vienen", "vinieron", "visten",
    "vive", "viven", "vuelve", "vuelven",
];

/// Forms that may be of the first or of the third person.
#[rustfmt::skip]
pub(super) const EITHER: &[&str] = &[
    "daba", "diría", "era", "estaba", "había", "hacía", "haría", "iba", "podría", "podía", "pondría", "querría",
    "quería", "sabría", "sabía", "saldría", "sería", "solía", "tendría", "tenía", "vendría", "venía", "veía",
    "vivía",
];

/// Forms of "we" that do not follow from the infinitive.
#[rustfmt::skip]
pub(super) const WE: &[&str] = &[
    "dijimos", "dimos", "estamos", "estuvimos", "estábamos", "fuimos", "hemos", "hicimos", "pudimos", "pusimos",
    "quisimos", "somos", "supimos", "trajimos", "tuvimos", "vamos", "vimos", "vinimos", "éramos", "íbamos",
];

/// Forms of "tú" that do not follow from the infinitive, and those of "vos".
#[rustfmt::skip]
pub(super) const THOU: &[&str] = &[
    "das", "dices", "dijiste", "diste", "eras", "eres", "estabas", "estuviste", "estás", "fuiste", "haces", "harías",
    "has", "hiciste", "ibas", "manejás", "pides", "piensas", "podrías", "podés", "preferís", "prefieres", "pudiste",
    "puedes", "querés", "quieres", "resuelves", "sabes", "sabés", "sientes", "sos", "tendrías", "tenés", "tienes",
    "tuviste", "vas", "ves", "vienes",
];

/// First persons of the present that are nouns as well.
#[rustfmt::skip]
pub(super) const NOUNS_TOO: &[&str] = &[
    "ahorro", "anticipo", "anuncio", "apoyo", "aprecio", "archivo", "arreglo", "asado", "aumento", "aviso", "bajo",
    "balanceo", "barro", "baño", "bordo", "cambio", "camino", "canto", "cargo", "chequeo", "cobro", "completo",
    "consumo", "contacto", "contrato", "corto", "cuadro", "cuento", "cultivo", "curso", "desarrollo", "desempeño",
    "despacho", "diagnostico", "dibujo", "diseño", "documento", "empleo", "encargo", "encuentro", "ensayo", "envío",
    "estudio", "fallo", "fijo", "gasto", "gusto", "inicio", "intento", "invento", "juego", "junto", "limpio",
    "liquido", "lleno", "logro", "mando", "manejo", "marco", "masajeo", "monitoreo", "monto", "motivo", "negocio",
    "pago", "paso", "pavimento", "peso", "piloto", "presupuesto", "proceso", "proyecto", "publico", "rechazo",
    "recuerdo", "refuerzo", "registro", "regreso", "relleno", "remedio", "reparo", "reparto", "retiro", "saco",
    "saludo", "soporte", "sumo", "testeo", "trabajo", "traslado", "traspaso", "trato", "uso", "viaje", "vivo",
    "voluntario", "voto",
];

/// What looks like a form of the first person, and is none.
#[rustfmt::skip]
pub(super) const NOT_PAST: &[&str] = &[
    "ahí", "allí", "andré", "aquí", "así", "bebé", "bufé", "café", "canapé", "carné", "chalé", "chimpancé", "cliché",
    "comité", "como", "consomé", "esquí", "esto", "iraní", "israelí", "josé", "mahometí", "marroquí", "medio", "noé",
    "olé", "paquistaní", "paté", "porqué", "puré", "qué", "roto", "rubí", "salomé", "salvo", "seco", "sí", "también",
    "té", "zoé",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [AR, ER, IR, FIRST, THIRD, EITHER, WE, THOU, NOUNS_TOO, NOT_PAST] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
