//! The pages of the site: one page in three kinds, which differ in who may hold
//! them and whom they speak with.

use super::inline::Inline;
use super::page::{NoPlace, integrity, put};
use super::policy;

/// Where in the page stands what only one kind has: before any style or script, as a policy has to.
const PLACE: &str = "<!-- page-kind -->";
/// How the page of everybody's own says its kind.
const OWN: &str = r#"data-page="own""#;
/// Pages that nobody should find by searching.
const UNLISTED: &str = r#"<meta name="robots" content="noindex">"#;

/// What a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The app in a tab of its own.
    Own,
    /// The app in a frame on somebody else's page.
    Embed,
    /// The app in a tab of its own that takes over what was written in a frame.
    Carry,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Own, Self::Embed, Self::Carry];

    /// Its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Own => "index.html",
            Self::Embed => "embed.html",
            Self::Carry => "carry.html",
        }
    }

    /// The kind of a file, in whatever folder; a page that is none of ours is treated as the strictest.
    pub fn of(path: &str) -> Self {
        let file = path.rsplit('/').next().unwrap_or(path);
        Self::ALL.into_iter().find(|kind| kind.file() == file).unwrap_or(Self::Own)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Embed => "embed",
            Self::Carry => "carry",
        }
    }
}

/// What the embed page has more: the script that speaks with the host, and styles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame<'a> {
    /// The script's address, as seen from the page.
    pub address: &'a str,
    /// What is in the script.
    pub bytes: &'a [u8],
    /// The styles.
    pub style: &'a str,
}

/// The page in one of its kinds, from the finished page of the build.
///
/// # Errors
/// If the page has no place for what makes the kind.
pub fn of_kind(page: &str, kind: Kind, frame: &Frame<'_>) -> Result<String, NoPlace> {
    let page = put(page, OWN, &format!(r#"data-page="{}""#, kind.name()))?;
    let policy = || {
        let policy = policy::in_page(&Inline::of(&page));
        format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#)
    };
    let more = match kind {
        Kind::Own => policy(),
        Kind::Carry => format!("{UNLISTED}{}", policy()),
        // In a sandbox the page has no origin that its own words could mean: there the header alone says it.
        Kind::Embed => {
            let Frame { address, bytes, style } = frame;
            let digest = integrity(bytes);
            format!(
                r#"{UNLISTED}<script type="module" src="{address}" integrity="{digest}" crossorigin="anonymous"></script><style>{style}</style>"#
            )
        }
    };
    put(&page, PLACE, &more)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html data-page=\"own\"><!-- page-kind --><style>a</style>";
    const FRAME: Frame<'_> = Frame { address: "./frame-1a.js", bytes: b"abc", style: "b{}" };

    #[test]
    fn a_page_of_the_persons_own_says_its_policy_itself() {
        for kind in [Kind::Own, Kind::Carry] {
            let page = of_kind(PAGE, kind, &FRAME).unwrap();
            let style = super::super::inline::source("a");
            assert!(page.contains(&format!("style-src 'self' {style}; connect-src")), "{page}");
            assert!(!page.contains("frame-1a.js"));
            assert!(!page.contains("b{}"));
        }
    }

    #[test]
    fn the_embed_page_alone_speaks_with_a_host() {
        let page = of_kind(PAGE, Kind::Embed, &FRAME).unwrap();
        assert!(page.starts_with("<html data-page=\"embed\"><meta name=\"robots\""), "{page}");
        assert!(page.contains("src=\"./frame-1a.js\" integrity=\"sha384-ywB1P0Wj"));
        assert!(page.contains("<style>b{}</style>"), "{page}");
        assert!(!page.contains("http-equiv"));
    }

    #[test]
    fn each_kind_is_known_by_its_file() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of(kind.file()), kind);
            assert_eq!(Kind::of(&format!("deep/afterview/{}", kind.file())), kind);
        }
        assert_eq!(Kind::of("other.html"), Kind::Own);
    }

    #[test]
    fn a_page_without_its_place_is_refused() {
        assert!(of_kind("<html data-page=\"own\">", Kind::Own, &FRAME).is_err());
        assert!(of_kind("<html><!-- page-kind -->", Kind::Own, &FRAME).is_err());
    }
}
