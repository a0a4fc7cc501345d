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
}

/// The most people that are offered.
const MOST: usize = 12;

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
            let named = !me.is_empty() && !name.is_empty() && name::same(me, name);
            let local = email.split('@').next().unwrap_or_default();
            let parts: Vec<String> = me.split(' ').map(str::to_ascii_lowercase).collect();
            let spelt = parts.len() > 1 && parts.iter().all(|part| local.contains(part.as_str()));
            named || spelt || (!email.is_empty() && *address == email)
        })
    }

    /// Adds somebody, or what is new about them.
    pub fn add(&mut self, found: Somebody) {
        if is_program(&found.name, &found.email) || name::is_organisation(&found.name) {
            return;
        }
        let mut found = Somebody { email: usable(&found.email).to_owned(), ..found };
        found.name = English.name(&found.name);
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

    /// Everybody but the person themselves.
    pub fn others(self) -> Vec<Somebody> {
        let all = self.all.clone();
        let others = all.into_iter().filter(|one| !self.mine(&one.name, &one.email));
        others.collect()
    }
}

/// An address that may be written to: a whole one, and no private one (design: judgement, "Reach").
pub(super) fn usable(email: &str) -> &str {
    let email = email.trim();
    if is_address(email) && !is_private(email) && !is_program("", email) { email } else { "" }
}

/// Whether no person is behind a name or an address.
fn is_program(name: &str, email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default().to_ascii_lowercase();
    let name = name.to_ascii_lowercase();
    text::says_one_of(NOBODY, &local) || text::says_one_of(NOBODY, &name.replace(' ', ""))
}
