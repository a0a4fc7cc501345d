//! Days and times as they are said in Spanish.

use crate::domain::lang::calendar::Calendar;

/// Months and weekdays are small; a day has its article.
pub(super) const SPANISH: Calendar = Calendar {
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    weekdays: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    today: ["esta mañana", "esta tarde", "esta noche", "hoy"],
    yesterday: "ayer",
    tomorrow: "mañana",
    on_weekday: "el {weekday}",
    on_date: "el {date}",
    weekday: "el {weekday}",
    deadline: "el {date}",
    date: "{day} de {month}",
    year_date: "{day} de {month} de {year}",
    full_day: "{weekday} {day} de {month}",
    first: "1",
    time: "{hour}:{minute}",
    two_digits: false,
    halves: ["", ""],
};
