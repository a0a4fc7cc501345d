//! E-mail addresses, as far as a mail link needs them: one reader, and nothing that could be read as more.

/// The longest address there can be, in letters (RFC 5321, section 4.5.3.1.3, less its brackets).
const LONGEST: usize = 254;
/// The longest part between two dots of a domain (RFC 1035, section 2.3.4), and before the `@` (RFC 5321,
/// section 4.5.3.1.1).
const LONGEST_PART: usize = 63;
const LONGEST_NAME: usize = 64;

/// Whether a text is one whole e-mail address, such as `maya@bramble.example`: a name, an `@`, a domain with a
/// dot. Stricter than RFC 5322 on purpose: no blanks, no quotes, no comments, no `?`, `&`, `%` or comma, so that an
/// address can add neither a header nor a second reader to a mail link. Letters of any script are letters.
pub fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    let plain = |letter: char| letter.is_alphanumeric() || "._-+'=~".contains(letter);
    text.chars().take(LONGEST + 1).count() <= LONGEST
        && name.chars().count() <= LONGEST_NAME
        && name.chars().all(plain)
        && name.split('.').all(|part| !part.is_empty())
        && domain.contains('.')
        && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label.chars().count() <= LONGEST_PART
        && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Providers that give everybody an address, under many countries: a private one (design: judgement, "Reach").
const PROVIDERS: &str =
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud aol proton protonmail gmx yandex";
/// Those of one country, or with one name.
const DOMAINS: &str = "me.com mac.com pm.me hey.com mail.com web.de t-online.de posteo.de freenet.de mail.ru qq.com \
    163.com btinternet.com sky.com virginmedia.com talktalk.net orange.fr free.fr laposte.net wanadoo.fr libero.it \
    wp.pl o2.pl seznam.cz comcast.net verizon.net bigpond.com";

/// Whether an address is plainly somebody's private one, at a provider that gives one to everybody.
pub fn is_private(address: &str) -> bool {
    let domain = address.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
    let among = |list: &str, name: &str| list.split_whitespace().any(|known| known == name);
    // "yahoo.co.uk" is a provider's, "live.nhs.uk" is not.
    let labels: Vec<&str> = domain.split('.').collect();
    let country = matches!(labels.as_slice(), [_, _] | [_, "co" | "com", _]);
    among(DOMAINS, &domain) || country && labels.first().is_some_and(|name| among(PROVIDERS, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_whole_address_is_one() {
        for good in
            ["maya@bramble.example", "m.o'neill+jobs@mail.bramble.co.uk", "jörg@bücher.example"]
        {
            assert!(is_address(good), "{good}");
        }
    }

    #[test]
    fn what_could_be_read_as_more_is_none() {
        for bad in [
            "",
            "maya",
            "@x.example",
            "maya@",
            "maya@bramble",
            "a@b@c.example",
            "maya @x.example",
            "maya@x.example,tom@x.example",
            "maya@x.example;tom@x.example",
            "maya@x.example?bcc=b@y.example",
            "maya@x.example&cc=b@y.example",
            "maya@x.example\r\nBcc: b@y.example",
            "maya%0Abcc@x.example",
            "Maya <maya@x.example>",
            "maya@-x.example",
            "maya@x..example",
            ".maya@x.example",
            "\"m y\"@x.example",
            "maya@x.example\u{0}",
            "maya@x.exam\u{202e}ple",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
        assert!(!is_address(&format!("{}@x.example", "a".repeat(65))));
        assert!(!is_address(&format!("a@{}example", "abc.".repeat(80))));
    }

    #[test]
    fn a_private_address_is_one_at_a_provider_and_not_at_a_company_that_sounds_like_one() {
        for private in
            ["a@gmail.com", "a@Yahoo.co.uk", "a@hotmail.com.br", "a@me.com", "a@web.de", "a@gmx.at"]
        {
            assert!(is_private(private), "{private}");
        }
        for work in [
            "a@me.company.example",
            "a@web.design.example",
            "a@live.nhs.uk",
            "a@outlook.group.example",
            "a@mail.ruhr.example",
            "a@bramble.example",
        ] {
            assert!(!is_private(work), "{work}");
        }
    }
}
