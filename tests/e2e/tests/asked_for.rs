//! What somebody asked of their device for all pages changes what it is about: more contrast, no motion, nothing that shines
//! through, colours of their own. That it holds on every screen is looked at on the same way round as axe's rules.

use afterview_e2e::{Outcome, Person, Visit};
use serde_json::{Value, json};

/// What moves, what shines through, and the colour of the ground and the letters.
const LOOKS: &str = "
  const all = [...document.body.querySelectorAll('*')];
  const through = (colour) => { const alpha = colour.match(/[,\\/]\\s*([\\d.]+%?)\\)$/)?.[1]; return colour.startsWith('rgba') && alpha > 0 && alpha < 1; };
  const shows = (it) => {
    const { opacity, backgroundColor, color, boxShadow } = getComputedStyle(it);
    return (opacity > 0 && opacity < 1) || [backgroundColor, color].some(through) || /rgba\\([^)]*0?\\.\\d+\\)/.test(boxShadow);
  };
  const { color, backgroundColor } = getComputedStyle(document.documentElement);
  return {
    moves: document.getAnimations().filter((each) => each.playState !== 'finished').length,
    through: all.filter(shows).map((it) => it.id || it.className),
    ink: color, paper: backgroundColor,
  }";

pub(crate) fn looks(person: &Person<'_>) -> Outcome<Value> {
    person.script(LOOKS)
}

#[test]
fn each_wish_changes_what_it_is_about_and_nothing_else() -> Outcome {
    Visit::at_a_desk().go(|person| {
        person.open_at("#/just-happened")?;
        person.see("Breathe")?;
        let plain = looks(person)?;
        assert!(plain["moves"].as_u64() > Some(0), "the circle breathes: {plain}");
        person.set_media(&[("prefers-reduced-motion", "reduce")])?;
        let still = looks(person)?;
        assert_eq!(still["moves"], 0, "{still}");
        assert_eq!((&still["ink"], &still["paper"]), (&plain["ink"], &plain["paper"]));
        person.see("In for four counts, out for six.")?;
        person.set_media(&[("prefers-contrast", "more")])?;
        let strong = looks(person)?;
        assert_eq!(
            (&strong["ink"], &strong["paper"]),
            (&"rgb(0, 0, 0)".into(), &"rgb(255, 255, 255)".into())
        );
        person.set_media(&[("prefers-contrast", "more"), ("prefers-color-scheme", "dark")])?;
        let strong = looks(person)?;
        assert_eq!(
            (&strong["ink"], &strong["paper"]),
            (&"rgb(255, 255, 255)".into(), &"rgb(0, 0, 0)".into())
        );
        person.set_media(&[])?;
        person.come_to_the_letter()?;
        assert!(
            !looks(person)?["through"].as_array().is_none_or(Vec::is_empty),
            "the sheet has a shadow"
        );
        person.set_media(&[("prefers-reduced-transparency", "reduce")])?;
        // What fades in has come.
        person.is_settled()?;
        assert_eq!(looks(person)?["through"], json!([]));
        person.set_media(&[("forced-colors", "active")])?;
        let forced = looks(person)?;
        assert_ne!(forced["ink"], plain["ink"], "the system's colours are in place: {forced}");
        Ok(())
    })
}
