//! Who was found in a text: the same person is one, whoever names them, with all that is known of them.

use super::name;
use super::text;
use super::words::NOBODY;
use crate::domain::lang::{English, Grammar};
use crate::domain::mail::{is_address, is_private};

/// Somebody found.
#[derive(Clone, Debug, Default)]
pub(super) struct Somebody {
    pub name: String,
    pub email: String,
    /// Whether they were surely met, or will surely be.
    pub sure: bool,
    /// Whether it is their work to find people for posts.
    pub recruits: bool,
    /// Whether something says that they are an interviewer.
    pub met: bool,
    pub quote: String,
}

/// Everybody found, in the order of the text, and those who are the person themselves.
#[derive(Clone, Debug, Default)]
pub(super) struct People {
    all: Vec<Somebody>,
    mine: Vec<(String, String)>,
    /// The domains of the addresses that are nobody's private one.
    houses: Vec<String>,
}

/// The most people that are kept, and the most houses.
const MOST: usize = 12;
/// A shorter part of a domain names no house: "co", "org".
const SHORTEST_HOUSE: usize = 4;

impl People {
    /// Notes that a name or an address is the person's own.
    pub fn is_me(&mut self, name: &str, email: &str) {
        let (name, email) = (name.trim(), email.trim());
        if (!name.is_empty() || !email.is_empty()) && self.mine.len() < MOST {
            self.mine.push((name.to_owned(), email.to_ascii_lowercase()));
        }
    }

    /// Whether a name or an address is the person's own.
    pub fn mine(&self, name: &str, email: &str) -> bool {
        let email = email.to_ascii_lowercase();
        self.mine.iter().any(|(me, address)| {
            // "Hi Nadia" says less of who they are than "Nadia Brandt" does.
            let fuller = self.mine.iter().any(|(other, _)| name::is_fuller(other, me));
            (!fuller && name::is_own(me, name))
                || is_made_of(&email, me)
                || (!email.is_empty() && *address == email)
        })
    }

    /// Adds somebody, or what is new about them.
    pub fn add(&mut self, found: Somebody) {
        self.note_house(&found.email);
        if is_program(&found.name, &found.email) || name::is_organisation(&found.name) {
            return;
        }
        let mut found = Somebody { email: usable(&found.email).to_owned(), ..found };
        found.name = English.name(&found.name);
        if name::is_desk(&found.name) {
            // Nobody met it; notes may go there.
            found =
                Somebody { name: String::new(), sure: false, recruits: true, met: false, ..found };
        }
        if found.name.is_empty() && found.email.is_empty() {
            return;
        }
        let known = self.all.iter_mut().find(|known| {
            let address = !found.email.is_empty() && known.email.eq_ignore_ascii_case(&found.email);
            let named = !known.name.is_empty() && !found.name.is_empty();
            // Two addresses are two people, whatever their names.
            let other = !found.email.is_empty() && !known.email.is_empty() && !address;
            address || (named && !other && name::same(&known.name, &found.name))
        });
        let Some(known) = known else {
            if self.all.len() < MOST {
                self.all.push(found);
            }
            return;
        };
        if known.name.split(' ').count() < found.name.split(' ').count() || known.name.is_empty() {
            known.name = found.name;
        }
        if known.email.is_empty() {
            known.email = found.email;
        }
        if found.sure && !known.sure {
            known.quote = found.quote;
        }
        known.sure |= found.sure;
        known.recruits |= found.recruits;
        known.met |= found.met;
    }

    /// Whether somebody by this name writes, or is surely met: more than a name in a sentence.
    pub fn knows(&self, name: &str) -> bool {
        let is_known = |known: &Somebody| known.sure || !known.met;
        let mut known = self.all.iter().filter(|known| is_known(known) && !known.name.is_empty());
        known.any(|known| name::same(&known.name, name))
    }

    /// Notes whose house an address is of.
    pub fn note_house(&mut self, email: &str) {
        let house = email.rsplit_once('@').map(|(_, house)| house.to_ascii_lowercase());
        let house = house.filter(|_| is_address(email) && !is_private(email));
        if let Some(house) = house.filter(|house| !self.houses.contains(house))
            && self.houses.len() < MOST
        {
            self.houses.push(house);
        }
    }

    /// Whether a name is that of a house with an address here: "Bramble & Co." of `bramble.example`.
    pub fn is_house(&self, name: &str) -> bool {
        let letters = |text: &str| -> String {
            text.chars()
                .filter(|sign| sign.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect()
        };
        let words: Vec<&str> = name.split(' ').filter(|word| !letters(word).is_empty()).collect();
        let short = words.iter().take_while(|word| !name::is_organisation(word));
        let (whole, short) = (letters(name), letters(&short.copied().collect::<String>()));
        self.houses.iter().any(|house| {
            let labels: Vec<&str> = house.split('.').take(6).collect();
            (0..labels.len()).any(|from| {
                (from + 1..=labels.len()).any(|to| {
                    let own = letters(&labels.get(from..to).unwrap_or_default().concat());
                    own.len() >= SHORTEST_HOUSE && (own == whole || own == short)
                })
            })
        })
    }

    /// Everybody but the person themselves.
    pub fn others(&self) -> Vec<Somebody> {
        self.all.iter().filter(|one| !self.mine(&one.name, &one.email)).cloned().collect()
    }
}

/// An address that may be written to: a whole one, and no private one (design: judgement, "Reach").
pub(super) fn usable(email: &str) -> &str {
    let email = email.trim();
    if is_address(email) && !is_private(email) && !is_program("", email) { email } else { "" }
}

/// Whether an address is made of a name: `nadia.brandt@...`, `nadiabrandt81@...`.
pub(super) fn is_made_of(email: &str, name: &str) -> bool {
    let parts: Vec<String> = name.split(' ').map(str::to_ascii_lowercase).collect();
    let local = email.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let pieces: Vec<&str> = local.split(|sign: char| !sign.is_alphabetic()).collect();
    let joined = pieces.concat();
    let there = |part: &String| pieces.contains(&part.as_str());
    parts.len() > 1 && (parts.iter().all(there) || joined == parts.concat())
}

/// Whether no person is behind a name or an address.
pub(super) fn is_program(name: &str, email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let name = name.to_ascii_lowercase();
    text::says_one_of(NOBODY, &local) || text::says_one_of(NOBODY, &name.replace(' ', ""))
}
