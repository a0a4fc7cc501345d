//! Prints a report as text.

use crate::report::{Letter, Piece, Report};
use std::io::{self, Write};

/// Prints one report.
pub fn print(out: &mut impl Write, report: &Report) -> io::Result<()> {
    let or =
        |text: &str, other: &str| if text.is_empty() { other.to_owned() } else { text.to_owned() };
    let company = or(&report.company, "(no company)");
    writeln!(out, "# {company}, {}", or(&report.role, "(no role)"))?;
    writeln!(
        out,
        "{} | {} | reach {} | {}",
        report.id, report.started, report.reach, report.status
    )?;

    writeln!(out, "\n## Assessment")?;
    if report.items.is_empty() {
        writeln!(out, "Nothing was weighed.")?;
    }
    for item in &report.items {
        writeln!(out, "{}  {}: {}", item.item, item.mishap, or(&item.name, "(no words)"))?;
        let instead = item.instead_of.as_ref().map(|route| format!(", chosen instead of {route}"));
        writeln!(out, "    {} ({}){}", item.route, item.reason, instead.unwrap_or_default())?;
        if let Some(why) = &item.why {
            writeln!(out, "    {why}")?;
        }
        writeln!(out, "    {}", item.place)?;
        if !item.also.is_empty() {
            writeln!(out, "    also: {}", item.also.join(", "))?;
        }
        if item.advice_first {
            writeln!(out, "    take advice first")?;
        }
    }
    if !report.waiting.is_empty() {
        let waiting: Vec<String> = report.waiting.iter().map(ToString::to_string).collect();
        writeln!(out, "Not weighed yet: {}", waiting.join(", "))?;
    }
    if let Some(why) = &report.no_thank_you {
        writeln!(out, "No thank-you: {why}")?;
    }

    writeln!(out, "\n## Plan")?;
    if report.plan.is_empty() {
        writeln!(out, "Nothing to do.")?;
    }
    for line in &report.plan {
        let told = [("held until ", &line.hold), ("due ", &line.due), ("done ", &line.done)];
        let told: Vec<String> = told
            .iter()
            .filter_map(|(label, value)| value.as_ref().map(|value| format!("; {label}{value}")))
            .collect();
        writeln!(out, "{}  {}{}", line.at, line.what, told.concat())?;
    }
    report.drafts.iter().try_for_each(|draft| letter(out, draft))?;
    writeln!(out)
}

fn letter(out: &mut impl Write, draft: &Letter) -> io::Result<()> {
    writeln!(out, "\n## Draft: {}", draft.message)?;
    writeln!(
        out,
        "To {} | {}, {} | {} words | reading grade {:.1}",
        draft.to, draft.channel, draft.tone, draft.words, draft.grade
    )?;
    if !draft.asks.is_empty() {
        writeln!(out, "Asks first: {}", draft.asks.join("; "))?;
    }
    if let Some(subject) = &draft.subject {
        writeln!(out, "\nSubject: {subject}")?;
    }
    writeln!(out, "\n{}\n", draft.text)?;
    draft.parts.iter().try_for_each(|part| piece(out, "part", part))?;
    draft.out.iter().try_for_each(|part| piece(out, "left out", part))?;
    for left in &draft.left_out {
        let if_asked = left.if_they_bring_it_up.as_deref().unwrap_or("-");
        writeln!(out, "[not in it: {}, {}] If they bring it up: {if_asked}", left.what, left.why)?;
    }
    draft.findings.iter().try_for_each(|found| {
        let part = found.part.as_deref().unwrap_or("whole");
        let fixed = found.fixed.as_ref().map(|text| format!(" -> {}", text.replace('\n', " / ")));
        let fixed = fixed.unwrap_or_default();
        writeln!(out, "[check {} in {part}] {}{fixed}", found.check, found.words)
    })
}

fn piece(out: &mut impl Write, label: &str, part: &Piece) -> io::Result<()> {
    let wording = part.wording.as_deref().unwrap_or("-");
    let mut marks = String::new();
    if part.edited {
        marks.push_str(", edited");
    }
    if part.stale {
        marks.push_str(", the facts changed since");
    }
    writeln!(out, "[{label} {}: {wording}{marks}] {}", part.key, part.text.replace('\n', " / "))
}
