use super::*;
use crate::tools::Scratch;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// A version that is on no machine's PATH.
const VERSION: &str = "0.0.1";
/// Set for the process that is killed in the middle of an install: the folder to install into.
const KILLED: &str = "AFTERVIEW_TEST_KILLED_INSTALL";

fn toolbox(root: &Path) -> Toolbox {
    Toolbox::at(root.to_path_buf(), VERSION)
}

fn tool(toolbox: &Toolbox) -> &Tool {
    toolbox.tools().iter().find(|tool| tool.package == "wasm-bindgen-cli").unwrap()
}

fn script(bin: &Path, program: &str, version: &str) {
    fs::create_dir_all(bin).unwrap();
    let file = bin.join(program);
    fs::write(&file, format!("#!/bin/sh\necho wasm-bindgen {version}\n")).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
}

fn make(tool: &Tool, place: &Place) {
    for program in tool.programs {
        script(&tool.bin_in(&place.fresh), program, VERSION);
    }
    fs::create_dir_all(&place.build).unwrap();
    fs::write(&place.log, "what was done").unwrap();
}

/// What is in the folder.
fn names(root: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

const WHOLE: [&str; 2] = [".lock", "wasm-bindgen-cli-0.0.1"];

#[test]
fn of_two_installs_at_once_the_second_waits_and_finds_the_tool_there() {
    let root = Scratch::new("install").unwrap();
    let toolbox = toolbox(&root);
    let tool = tool(&toolbox);
    let made = &AtomicUsize::new(0);
    let (begun, has_begun) = mpsc::channel();
    let (waits, does_wait) = mpsc::channel();
    thread::scope(|scope| {
        let (toolbox, root) = (&toolbox, &root);
        let first = scope.spawn(move || {
            put(
                toolbox,
                tool,
                |_| panic!("nobody was before it"),
                |place| {
                    begun.send(()).unwrap();
                    let told: String = does_wait.recv().unwrap();
                    assert_eq!(
                        told, "wasm-bindgen-cli 0.0.1",
                        "the other one knows what it waits for"
                    );
                    assert!(!tool.is_in(&tool.bin_in(&root.join(tool.folder()))));
                    make(tool, place);
                    made.fetch_add(1, Ordering::SeqCst);
                    Ok(())
                },
            )
        });
        has_begun.recv().unwrap();
        let tell = move |theirs: &str| {
            let _ = waits.send(theirs.to_owned());
        };
        let second = put(toolbox, tool, tell, |_| {
            made.fetch_add(1, Ordering::SeqCst);
            Ok(())
        });
        assert!(!second.unwrap(), "it had nothing to do");
        assert!(first.join().unwrap().unwrap());
    });
    assert_eq!(made.load(Ordering::SeqCst), 1);
    assert_eq!(names(&root), WHOLE);
    assert!(toolbox.find(tool).is_some());
}

#[test]
fn two_that_fail_one_after_the_other_leave_no_tool_and_the_third_puts_it_there() {
    let root = Scratch::new("install").unwrap();
    let toolbox = toolbox(&root);
    let tool = tool(&toolbox);
    let broken = || ToolError::Broken { tool: tool.title() };
    assert!(put(&toolbox, tool, |_| (), |_| Err(broken())).is_err());
    // It ends well, and what it made is another version.
    let other = put(
        &toolbox,
        tool,
        |_| (),
        |place| {
            make(tool, place);
            script(&tool.bin_in(&place.fresh), "wasm-bindgen", "0.0.2");
            Ok(())
        },
    );
    assert!(matches!(other, Err(ToolError::Broken { .. })));
    assert!(toolbox.find(tool).is_none() && !root.join(tool.folder()).exists());
    assert!(
        put(
            &toolbox,
            tool,
            |_| (),
            |place| {
                make(tool, place);
                Ok(())
            }
        )
        .unwrap()
    );
    assert_eq!(names(&root), WHOLE);
}

/// This test alone, in a process of its own that installs half a tool into a folder and goes on until it is killed.
fn half_way(root: &Path) -> Child {
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "--nocapture"])
        .arg("tools::install::tests::an_install_that_is_killed_half_way_is_in_nobodys_way")
        .env(KILLED, root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    assert!(out.lines().any(|line| line.unwrap().contains("half")), "it got half way");
    child
}

#[test]
fn an_install_that_is_killed_half_way_is_in_nobodys_way() {
    if let Some(root) = env::var_os(KILLED) {
        let toolbox = toolbox(Path::new(&root));
        let tool = tool(&toolbox);
        let _ = put(
            &toolbox,
            tool,
            |_| (),
            |place| {
                script(&tool.bin_in(&place.fresh), "wasm-bindgen", VERSION);
                fs::create_dir_all(&place.build).unwrap();
                console::line("half");
                // Until it is killed; or until nobody is there to do it.
                let _ = std::io::stdin().read_line(&mut String::new());
                std::process::exit(0)
            },
        );
        return;
    }
    let root = Scratch::new("install").unwrap();
    let toolbox = toolbox(&root);
    let tool = tool(&toolbox);
    // Of a tool that was being taken away, too.
    script(&tool.bin_in(&root.join(tool.folder())), "wasm-bindgen", VERSION);
    fs::create_dir_all(root.join(".old-wasm-bindgen-cli-0.0.1@4194999-1/bin")).unwrap();
    let mut child = half_way(&root);
    let fresh = |name: &String| name.starts_with(".new-");
    assert_eq!(names(&root).iter().filter(|name| fresh(name)).count(), 1);
    let mut waited = false;
    let put = put(
        &toolbox,
        tool,
        |_| {
            waited = true;
            child.kill().unwrap();
            child.wait().unwrap();
        },
        |place| {
            assert_eq!(names(&root).iter().filter(|name| fresh(name)).count(), 1, "its own alone");
            assert!(place.build.exists(), "cargo goes on from what is done");
            make(tool, place);
            Ok(())
        },
    );
    assert!(put.unwrap() && waited);
    assert_eq!(names(&root), WHOLE);
    assert!(toolbox.find(tool).is_some());
}
