//! The app on servers that are not ours, set up as docs/hosting.md says.

mod nginx {
    use afterview_e2e::nginx::{Nginx, SUB_PATH};
    use afterview_e2e::site::dist;
    use afterview_e2e::{Outcome, Site, Visit};
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use xtask::site::Headers;
    use xtask::site::headers::{general, of_nothing};

    /// The first line and the headers of an answer, names in small letters.
    fn ask(nginx: &Nginx, path: &str) -> Outcome<(String, Vec<(String, String)>)> {
        let mut stream = TcpStream::connect(("127.0.0.1", nginx.port()))?;
        let request = format!(
            "GET /{path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let head = answer.split("\r\n\r\n").next().unwrap_or_default().to_owned();
        let mut lines = head.split("\r\n").map(str::to_owned);
        let status = lines.next().unwrap_or_default();
        let headers = lines.filter_map(|line| {
            line.split_once(": ").map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        });
        Ok((status, headers.collect()))
    }

    fn value(headers: &[(String, String)], name: &str) -> Vec<String> {
        let name = name.to_ascii_lowercase();
        let named = headers.iter().filter(|(known, _)| *known == name);
        named.map(|(_, value)| value.clone()).collect()
    }

    #[test]
    fn every_file_comes_with_the_headers_of_the_table() -> Outcome {
        let nginx = Nginx::start()?;
        let table = Headers::of(&dist()?)?;
        let all = ["Content-Security-Policy", "Cross-Origin-Opener-Policy"];
        for base in ["", SUB_PATH] {
            let index = [(String::new(), table.own("index.html"))];
            for (path, own) in table.files().iter().chain(&index) {
                let (status, headers) = ask(&nginx, &format!("{base}{path}"))?;
                assert!(status.contains("200"), "{base}{path}: {status}");
                for (name, wanted) in general().iter().chain(own) {
                    let wanted = std::slice::from_ref(wanted);
                    assert_eq!(value(&headers, name), wanted, "{base}{path}: {name}");
                }
                // What is for other files only is not sent with this one.
                for name in all.iter().filter(|name| own.iter().all(|(known, _)| known != *name)) {
                    let strict = of_nothing();
                    let strict = strict.iter().find(|(known, _)| known == name);
                    let wanted: Vec<_> =
                        strict.map(|(_, value)| value.clone()).into_iter().collect();
                    assert_eq!(value(&headers, name), wanted, "{base}{path}: {name}");
                }
            }
            let (_, page) = ask(&nginx, &format!("{base}index.html"))?;
            assert_eq!(value(&page, "Content-Encoding"), ["gzip"]);
            // A cache on the way may not give the packed copy to whoever cannot read it.
            assert_eq!(value(&page, "Vary"), ["Accept-Encoding"]);
            for hidden in ["_headers", "_nginx.conf", "index.html.br", "none.html"] {
                let (status, headers) = ask(&nginx, &format!("{base}{hidden}"))?;
                assert!(status.contains("404"), "{base}{hidden}: {status}");
                assert_eq!(value(&headers, "X-Content-Type-Options"), ["nosniff"], "{hidden}");
            }
        }
        Ok(())
    }

    #[test]
    fn a_journey_begins_and_is_kept_at_the_root_and_under_a_path() -> Outcome {
        for path in ["", SUB_PATH] {
            Visit::on_a_phone().to(Site::of_nginx(path)?).go(|person| {
                person.come_and_tell("i froze")?;
                person.reload()?;
                person.finds_in_box("What happened?", "i froze")
            })?;
        }
        Ok(())
    }
}
