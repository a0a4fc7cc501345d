//! The names under which things lie in the store.

use crate::domain::clock::Instant;
use crate::domain::debrief::DebriefId;

/// The keys of which nothing is ever locked: the lock itself, filler, and choices about how the page looks, what it speaks and whom the
/// support door shows first.
const OPEN: [&str; 8] = [
    "lock",
    "reserve",
    "setting:theme",
    "setting:region",
    "setting:install",
    "setting:spelling",
    "setting:language",
    "setting:letters",
];

/// Makes and reads the keys of one deployment.
#[derive(Clone, Debug)]
pub struct Keys {
    prefix: String,
}

/// What one of our keys names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Named {
    Debrief(DebriefId),
    Index,
    Journal(String),
    Aside {
        n: u64,
        key: String,
    },
    /// How often the deletion of a debrief was taken back.
    Again,
    /// A debrief as it was until a time, in seconds.
    Earlier(DebriefId, Instant),
    Other,
}

impl Keys {
    /// The keys of the deployment at a path. Two deployments on one origin do not see each other.
    pub fn new(path: &str) -> Self {
        // A colon in the path would let the keys of one deployment begin like another's.
        let path = path.replace('%', "%25").replace(':', "%3A");
        Self { prefix: format!("afterview:{path}:") }
    }

    pub fn full(&self, short: &str) -> String {
        format!("{}{short}", self.prefix)
    }

    pub fn debrief(&self, id: &DebriefId) -> String {
        self.full(&format!("debrief:{}", id.0))
    }

    /// Says that the deletion of a debrief was taken back, and how often.
    pub fn again(&self, id: &DebriefId) -> String {
        self.full(&format!("again:{}", id.0))
    }

    pub fn index(&self) -> String {
        self.full("index")
    }

    pub fn reserve(&self) -> String {
        self.full("reserve")
    }

    /// What says that texts here are locked, and with what ([`lock`](crate::app::lock)).
    pub fn lock(&self) -> String {
        self.full("lock")
    }

    /// Whether a key of ours holds nothing of the person's, and what it holds is needed before a passphrase was given.
    pub fn stays_open(&self, key: &str) -> bool {
        self.short(key).is_none_or(|short| OPEN.contains(&short))
    }

    pub fn journal(&self, tab: &str) -> String {
        self.full(&format!("journal:{tab}"))
    }

    pub fn aside(&self, n: u64, short: &str) -> String {
        self.full(&format!("aside:{n}:{short}"))
    }

    pub fn earlier(&self, id: &DebriefId, at: Instant) -> String {
        let Instant(at) = at;
        self.full(&format!("earlier:{}:{at}", id.0))
    }

    pub fn setting(&self, name: &str) -> String {
        self.full(&format!("setting:{name}"))
    }

    /// The key without the prefix, if it is one of this deployment's.
    pub fn short<'a>(&self, key: &'a str) -> Option<&'a str> {
        key.strip_prefix(&self.prefix)
    }

    /// What a key of this deployment names.
    pub fn named(&self, key: &str) -> Option<Named> {
        let short = self.short(key)?;
        let (kind, rest) = short.split_once(':').unwrap_or((short, ""));
        Some(match kind {
            "debrief" => Named::Debrief(DebriefId(rest.to_owned())),
            "index" => Named::Index,
            "again" => Named::Again,
            "journal" => Named::Journal(rest.to_owned()),
            "aside" => match rest.split_once(':').and_then(|(n, key)| Some((n.parse().ok()?, key)))
            {
                Some((n, key)) => Named::Aside { n, key: key.to_owned() },
                None => Named::Other,
            },
            "earlier" => {
                match rest.rsplit_once(':').and_then(|(id, at)| Some((id, at.parse().ok()?))) {
                    Some((id, at)) => Named::Earlier(DebriefId(id.to_owned()), Instant(at)),
                    None => Named::Other,
                }
            }
            _ => Named::Other,
        })
    }
}
