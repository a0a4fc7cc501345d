//! Reads the words of a command line.

use super::{Part, Request, Stage, Tests, UsageError};
use crate::commands::fuzz::{TARGETS, USUAL_SECONDS};
use crate::tools::engine::Engine;
use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr};

/// Reads a command line, without the program's own name.
///
/// # Errors
/// If it makes no sense.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, UsageError> {
    use lexopt::prelude::{Long, Short, Value};
    let mut parser = lexopt::Parser::from_args(arguments);
    let request = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Request::Help),
        Some(Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match request.as_str() {
        "serve" => serve(&mut parser),
        "test" => test(&mut parser),
        "dev" => dev(&mut parser),
        "size" => {
            let accept = flag(&mut parser, "accept")?;
            Ok(Request::Size { accept })
        }
        "content" => match parser.next()? {
            None => Ok(Request::Content { hook: false }),
            Some(Value(word)) if word == "hook" => {
                bare(&mut parser, Request::Content { hook: true })
            }
            Some(other) => Err(other.unexpected().into()),
        },
        "build" => bare(&mut parser, Request::Build),
        "shots" => bare(&mut parser, Request::Shots),
        "pictures" => bare(&mut parser, Request::Pictures),
        "soak" => soak(&mut parser),
        "fuzz" => fuzz(&mut parser),
        "bench" => bench(&mut parser),
        "schema" => bare(&mut parser, Request::Schema),
        "doctor" => bare(&mut parser, Request::Doctor),
        "post-build" => bare(&mut parser, Request::PostBuild),
        "help" => Ok(Request::Help),
        _ => Err(UsageError::Command(request)),
    }
}

fn bare(parser: &mut lexopt::Parser, request: Request) -> Result<Request, UsageError> {
    match parser.next()? {
        None => Ok(request),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn flag(parser: &mut lexopt::Parser, name: &str) -> Result<bool, UsageError> {
    let mut set = false;
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long(long) if long == name => set = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(set)
}

fn serve(parser: &mut lexopt::Parser) -> Result<Request, UsageError> {
    use lexopt::prelude::{Long, ValueExt};
    let mut port = None;
    let mut host = IpAddr::V4(Ipv4Addr::LOCALHOST);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => port = Some(parser.value()?.parse()?),
            Long("host") => {
                let value = parser.value()?.string()?;
                host = if value == "localhost" {
                    IpAddr::V4(Ipv4Addr::LOCALHOST)
                } else {
                    value.parse().map_err(|_| {
                        UsageError::Argument(format!(
                            "--host takes an address such as 0.0.0.0, not `{value}`"
                        ))
                    })?
                };
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Request::Serve { port, host })
}

fn dev(parser: &mut lexopt::Parser) -> Result<Request, UsageError> {
    use lexopt::prelude::{Long, ValueExt};
    let mut port = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => port = Some(parser.value()?.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Request::Dev { port })
}

fn test(parser: &mut lexopt::Parser) -> Result<Request, UsageError> {
    use lexopt::prelude::{Long, Short, Value, ValueExt};
    let mut what = Tests::All;
    let mut verbose = false;
    let mut engine = None;
    loop {
        if let Some(rest) = parser.try_raw_args()
            && rest.peek().is_some_and(|next| next == "--")
        {
            let rest: Vec<OsString> = rest.skip(1).collect();
            if !rest.is_empty() && what == Tests::All {
                return Err(UsageError::Argument(
                    "Arguments after `--` need one stage to go to".to_owned(),
                ));
            }
            return tests(what, verbose, engine, rest);
        }
        match parser.next()? {
            None => return tests(what, verbose, engine, Vec::new()),
            Some(Long("engine")) => engine = Some(engine_of(&parser.value()?.string()?)?),
            Some(Long("verbose") | Short('v')) => verbose = true,
            Some(Value(word)) if what == Tests::All => what = stages(&word.to_string_lossy())?,
            Some(other) => return Err(other.unexpected().into()),
        }
    }
}

fn soak(parser: &mut lexopt::Parser) -> Result<Request, UsageError> {
    use lexopt::prelude::{Long, ValueExt};
    let (mut rest, mut kills, mut seed) = (Vec::new(), None, None);
    while let Some(argument) = parser.next()? {
        let name = match argument {
            Long("kills") => {
                kills = Some(parser.value()?.parse()?);
                continue;
            }
            Long(name @ ("steps" | "seed" | "minutes")) => format!("--{name}"),
            other => return Err(other.unexpected().into()),
        };
        let number: u64 = parser.value()?.parse()?;
        if name == "--seed" {
            seed = Some(number);
        }
        rest.extend([OsString::from(name), OsString::from(number.to_string())]);
    }
    match kills {
        None => Ok(Request::Soak { rest }),
        Some(_) if rest.len() > 2 || (seed.is_none() && !rest.is_empty()) => {
            Err(UsageError::Argument("--kills goes with --seed alone".to_owned()))
        }
        Some(kills) => Ok(Request::Kills { kills, seed: seed.unwrap_or(1) }),
    }
}

fn fuzz(parser: &mut lexopt::Parser) -> Result<Request, UsageError> {
    use lexopt::prelude::{Long, Value, ValueExt};
    let (mut target, mut seconds) = (None, USUAL_SECONDS);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("seconds") => seconds = parser.value()?.parse()?,
            Value(word) if target.is_none() => target = Some(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if seconds == 0 {
        return Err(UsageError::Argument("--seconds takes one second or more".to_owned()));
    }
    if let Some(target) = target.as_deref().filter(|target| !TARGETS.contains(target)) {
        let known = TARGETS.join(", ");
        return Err(UsageError::Argument(format!(
            "There is no fuzz target `{target}`, but {known}"
        )));
    }
    Ok(Request::Fuzz { target, seconds })
}

fn bench(parser: &mut lexopt::Parser) -> Result<Request, UsageError> {
    let mut chosen = Vec::new();
    while let Some(argument) = parser.next()? {
        let lexopt::Arg::Value(word) = argument else { return Err(argument.unexpected().into()) };
        let word = word.to_string_lossy();
        chosen.push(Part::of(&word).ok_or_else(|| {
            let known = Part::ALL.map(Part::name).join(", ");
            UsageError::Argument(format!("The bench has no part `{word}`, but {known}"))
        })?);
    }
    let is_wanted = |part: &Part| chosen.is_empty() || chosen.contains(part);
    Ok(Request::Bench { parts: Part::ALL.into_iter().filter(is_wanted).collect() })
}

fn tests(
    what: Tests,
    verbose: bool,
    engine: Option<Engine>,
    rest: Vec<OsString>,
) -> Result<Request, UsageError> {
    if engine.is_some() && !matches!(what, Tests::All | Tests::One(Stage::EndToEnd)) {
        return Err(UsageError::Argument("--engine belongs to `test` and `test e2e`".to_owned()));
    }
    Ok(Request::Test { what, verbose, engine, rest })
}

fn engine_of(word: &str) -> Result<Engine, UsageError> {
    let found = Engine::ALL.into_iter().find(|engine| engine.name() == word);
    found.ok_or_else(|| UsageError::Argument(format!("There is no engine `{word}`")))
}

fn stages(word: &str) -> Result<Tests, UsageError> {
    match Stage::ALL.into_iter().find(|stage| stage.name() == word) {
        // The word for the quick part: the content as well.
        Some(Stage::Core) => Ok(Tests::Core),
        Some(stage) => Ok(Tests::One(stage)),
        None => Err(UsageError::Stage(word.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::USAGE;
    use super::*;

    fn of(line: &str) -> Result<Request, UsageError> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn serve_listens_to_this_machine_alone_unless_told() {
        let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
        assert_eq!(of("serve"), Ok(Request::Serve { port: None, host: here }));
        assert_eq!(
            of("serve --host 0.0.0.0 --port=9000"),
            Ok(Request::Serve { port: Some(9000), host: IpAddr::V4(Ipv4Addr::UNSPECIFIED) })
        );
        assert!(of("serve --port many").is_err());
        assert!(of("serve --host here.example").is_err());
        assert!(of("serve --open").is_err());
    }

    #[test]
    fn tests_are_all_or_core_or_one_stage() {
        let test =
            |what, verbose| Ok(Request::Test { what, verbose, engine: None, rest: Vec::new() });
        assert_eq!(of("test"), test(Tests::All, false));
        assert_eq!(of("test core"), test(Tests::Core, false));
        assert_eq!(of("test e2e -v"), test(Tests::One(Stage::EndToEnd), true));
        for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Core) {
            assert_eq!(of(&format!("test {}", stage.name())), test(Tests::One(stage), false));
            assert!(USAGE.contains(stage.name()), "the usage does not name {}", stage.name());
        }
        assert_eq!(of("test soup"), Err(UsageError::Stage("soup".to_owned())));
        assert!(of("test core e2e").is_err());
    }

    #[test]
    fn the_end_to_end_tests_can_be_run_in_one_engine_alone_and_with_all_that_comes_before() {
        for engine in Engine::ALL {
            for (words, stages) in [("test", Tests::All), ("test e2e", Tests::One(Stage::EndToEnd))]
            {
                let request = of(&format!("{words} --engine {}", engine.name()));
                let Ok(Request::Test { what, engine: read, .. }) = request else {
                    panic!("{request:?}")
                };
                assert_eq!((what, read), (stages, Some(engine)));
            }
            assert!(USAGE.contains(engine.name()), "the usage does not name {}", engine.name());
        }
        assert!(of("test e2e --engine opera").is_err());
        assert!(of("test screens --engine firefox").is_err());
    }

    #[test]
    fn what_follows_two_dashes_goes_to_the_one_stage() {
        assert_eq!(
            of("test e2e -- shaken --nocapture"),
            Ok(Request::Test {
                what: Tests::One(Stage::EndToEnd),
                verbose: false,
                engine: None,
                rest: vec!["shaken".into(), "--nocapture".into()],
            })
        );
        assert_eq!(
            of("test core -- golden forward"),
            Ok(Request::Test {
                what: Tests::Core,
                verbose: false,
                engine: None,
                rest: vec!["golden".into(), "forward".into()],
            })
        );
        assert!(of("test -- shaken").is_err());
    }

    #[test]
    fn soak_takes_numbers_alone() {
        let rest = |words: &[&str]| Request::Soak { rest: words.iter().map(Into::into).collect() };
        assert_eq!(of("soak"), Ok(rest(&[])));
        assert_eq!(of("soak --seed 7 --minutes=2"), Ok(rest(&["--seed", "7", "--minutes", "2"])));
        assert!(of("soak --steps many").is_err());
        assert_eq!(of("soak --kills 100"), Ok(Request::Kills { kills: 100, seed: 1 }));
        assert_eq!(of("soak --seed 7 --kills 5"), Ok(Request::Kills { kills: 5, seed: 7 }));
        assert!(of("soak --kills 5 --steps 10").is_err());
        assert!(of("soak --for ever").is_err());
    }

    #[test]
    fn fuzzing_takes_one_way_in_or_all_of_them() {
        let fuzz = |target: Option<&str>, seconds| {
            Ok(Request::Fuzz { target: target.map(str::to_owned), seconds })
        };
        assert_eq!(of("fuzz"), fuzz(None, 60));
        assert_eq!(of("fuzz ics --seconds 300"), fuzz(Some("ics"), 300));
        for target in TARGETS {
            assert_eq!(of(&format!("fuzz {target}")), fuzz(Some(target), 60));
            assert!(USAGE.contains(target), "the usage does not name {target}");
        }
        assert!(of("fuzz soup").is_err());
        assert!(of("fuzz ics import").is_err());
        assert!(of("fuzz --seconds 0").is_err());
    }

    #[test]
    fn the_bench_measures_all_of_its_parts_or_those_that_are_named_in_its_own_order() {
        assert_eq!(of("bench"), Ok(Request::Bench { parts: Part::ALL.to_vec() }));
        for part in Part::ALL {
            let one = of(&format!("bench {}", part.name()));
            assert_eq!(one, Ok(Request::Bench { parts: vec![part] }));
            assert!(USAGE.contains(part.name()), "the usage does not name {}", part.name());
        }
        let two = Request::Bench { parts: vec![Part::Loading, Part::Keys] };
        assert_eq!(of("bench keys loading keys"), Ok(two));
        let error = of("bench kyes").unwrap_err().to_string();
        assert!(error.starts_with("The bench has no part `kyes`, but loading, keys"), "{error}");
        assert!(of("bench --fast").is_err());
    }

    #[test]
    fn the_rest_are_single_words() {
        assert_eq!(of(""), Ok(Request::Help));
        assert_eq!(of("--help"), Ok(Request::Help));
        assert_eq!(of("size --accept"), Ok(Request::Size { accept: true }));
        assert_eq!(of("size"), Ok(Request::Size { accept: false }));
        assert_eq!(of("content hook"), Ok(Request::Content { hook: true }));
        assert_eq!(of("content"), Ok(Request::Content { hook: false }));
        assert_eq!(of("dev"), Ok(Request::Dev { port: None }));
        assert_eq!(of("dev --port 1"), Ok(Request::Dev { port: Some(1) }));
        assert!(of("build fast").is_err());
        assert_eq!(of("sevre"), Err(UsageError::Command("sevre".to_owned())));
    }
}
