//! After "You asked": the reader's question, told back to them.

use super::Want::{Empty, Fits, Stands};
use super::{Row, check};
use afterview::domain::lang::Stem;

const DIRECT: &[Row] = &[
    ("how do", "how do you handle conflict??", Fits("how I handle conflict")),
    ("why do", "why do you want to leave", Fits("why I want to leave")),
    ("what is", "what is your biggest weakness?", Fits("what my biggest weakness is")),
    ("what's", "what's your notice period?", Fits("what my notice period is")),
    ("whats", "whats your notice period", Fits("what my notice period is")),
    ("shouted", "WHAT IS YOUR BIGGEST WEAKNESS", Fits("what my biggest weakness is")),
    ("are plural", "what are your salary expectations", Fits("what my salary expectations are")),
    (
        "with preposition",
        "what is your experience with SQL",
        Fits("what my experience with SQL is"),
    ),
    (
        "thing with clause",
        "what is the hardest thing you have done",
        Fits("what the hardest thing I have done is"),
    ),
    ("doing", "what is your team working on", Fits("what my team is working on")),
    ("idea", "what is polymorphism?", Fits("what polymorphism is")),
    ("what is it like", "what is it like", Fits("what it is like")),
    ("do you have", "do you have experience with X?", Fits("whether I have experience with X")),
    ("for us", "do you have any questions for us", Fits("whether I have any questions for you")),
    ("can", "can you work weekends", Fits("whether I can work weekends")),
    ("are", "are you comfortable with SQL", Fits("whether I am comfortable with SQL")),
    ("have", "have you ever led a team?", Fits("whether I have ever led a team")),
    ("how long", "How long have you been looking?", Fits("how long I have been looking")),
    (
        "would, if",
        "what would you do if the server went down",
        Fits("what I would do if the server went down"),
    ),
    (
        "if first",
        "if the server went down, what would you do",
        Fits("what I would do if the server went down"),
    ),
    (
        "when first, no comma",
        "when you disagree with your boss what do you do",
        Fits("what I do when I disagree with my boss"),
    ),
    ("supposed", "how would you feel if you were late", Fits("how I would feel if I were late")),
    (
        "yourself",
        "where do you see yourself in five years",
        Fits("where I see myself in five years"),
    ),
    ("did, regular", "did you manage budgets", Fits("whether I managed budgets")),
    ("did, irregular", "why did you leave larch", Fits("why I left larch")),
    (
        "did, twice",
        "what did you do when you made a mistake",
        Fits("what I did when I made a mistake"),
    ),
    ("did, not listed", "did you onboard anyone", Fits("whether I onboarded anyone")),
    ("how many", "how many people did you manage", Fits("how many people I managed")),
    ("what salary", "what salary are you looking for", Fits("what salary I am looking for")),
    ("how old", "How old are you?", Fits("how old I am")),
    ("were", "what were you most proud of", Fits("what I was most proud of")),
    ("does", "what does your team look like", Fits("what my team looks like")),
    ("does, bare", "what does success look like to you", Fits("what success looks like to me")),
    (
        "somebody else",
        "how would your last manager describe you?",
        Fits("how my last manager would describe me"),
    ),
    (
        "they as well",
        "how would our customers describe you",
        Fits("how your customers would describe me"),
    ),
    ("we and you", "why should we hire you?", Fits("why you should hire me")),
    (
        "i and you",
        "Why should I hire you over someone else",
        Fits("why you should hire me over someone else"),
    ),
    ("about us", "what do you know about us", Fits("what I know about you")),
    (
        "object of shouting",
        "what do you do when a boss shouts at you",
        Fits("what I do when a boss shouts at me"),
    ),
    (
        "with asides",
        "how do you, as a manager, handle conflict",
        Fits("how I, as a manager, handle conflict"),
    ),
    ("negative", "why dont you like it", Fits("why I don't like it")),
    ("there", "why is there a gap in your cv", Fits("why there is a gap in my CV")),
    ("complement", "is your degree in law", Fits("whether my degree is in law")),
    ("short forms", "why do u want to work here", Fits("why I want to work here")),
    ("short form, thing", "whats ur biggest weakness", Fits("what my biggest weakness is")),
    ("quoted", "“How do you handle conflict?”", Fits("how I handle conflict")),
];

#[test]
fn direct_questions_turn() {
    check(Stem::Question, None, DIRECT);
}

const INDIRECT: &[Row] = &[
    ("already told", "how I handle conflict", Fits("how I handle conflict")),
    ("half told", "how you handle conflict", Fits("how I handle conflict")),
    ("whether", "whether you can work nights", Fits("whether I can work nights")),
    ("told already, there", "why there was a gap in my cv", Fits("why there was a gap in my CV")),
    ("told already, I", "why I was the right person", Fits("why I was the right person")),
    ("subject", "what makes you different", Fits("what makes me different")),
    ("subject, then verb", "what made you leave", Fits("what made me leave")),
    (
        "values",
        "which of our values matters most to you",
        Fits("which of your values matters most to me"),
    ),
    ("going on", "what is going on", Fits("what is going on")),
    ("repeated stem", "they asked me how i handle stress", Fits("how I handle stress")),
    (
        "repeated stem, thing",
        "you asked about telling a customer no",
        Fits("about telling a customer no"),
    ),
    ("tell me", "tell me what you know about our company", Fits("what I know about your company")),
    ("explain", "explain why you left", Fits("why I left")),
    (
        "politely",
        "Can you describe how you've handled a difficult customer?",
        Fits("how I've handled a difficult customer"),
    ),
];

#[test]
fn indirect_questions_stay() {
    check(Stem::Question, None, INDIRECT);
}

const TOPICS: &[Row] = &[
    (
        "a time",
        "tell me about a time you told a customer no",
        Fits("about a time I told a customer no"),
    ),
    (
        "a time when",
        "Give me an example of a time when you failed.",
        Fits("about a time when I failed"),
    ),
    ("yourself", "Tell us about yourself.", Fits("about me")),
    ("yourself_and", "tell me about yourself and your work", Fits("about me and my work")),
    ("described", "describe your ideal manager", Fits("about my ideal manager")),
    ("walked through", "walk me through your cv", Fits("about my CV")),
    ("thru", "walk us thru ur cv", Fits("about my CV")),
    ("explained, mine", "to explain the gap in my cv", Fits("about the gap in my CV")),
    ("asked politely", "can you tell me about a gap in your CV", Fits("about a gap in my CV")),
    ("built", "tell me about the last thing you built", Fits("about the last thing I built")),
    ("gerund", "telling a customer no", Fits("about telling a customer no")),
    ("noun", "Conflict", Fits("about conflict")),
    ("name", "Python", Fits("about Python")),
    ("yours", "your strengths and weaknesses", Fits("about my strengths and weaknesses")),
    ("mine", "my biggest weakness", Fits("about my biggest weakness")),
    ("about", "about my gap", Fits("about my gap")),
    ("other scripts", "为什么", Fits("about 为什么")),
    ("nothing", "?", Empty),
];

#[test]
fn things_are_asked_about() {
    check(Stem::Question, None, TOPICS);
}

const SEVERAL: &[Row] = &[
    (
        "and",
        "why do you want this job and what can you bring?",
        Fits("why I want this job and what I can bring"),
    ),
    ("and why", "who was your best boss and why", Fits("who my best boss was and why")),
    (
        "and why, apart",
        "how do you handle conflict? And why?",
        Fits("how I handle conflict and why"),
    ),
    (
        "three",
        "Why us? can you drive? are you free?",
        Fits("\"Why us? Can you drive? Are you free?\""),
    ),
    (
        "three turned",
        "can you drive? are you free? do you cook?",
        Fits("whether I can drive, whether I am free, and whether I cook"),
    ),
];

#[test]
fn several_questions_join() {
    check(Stem::Question, None, SEVERAL);
}

const QUOTED: &[Row] = &[
    ("no verb", "Why Python?", Fits("\"Why Python?\"")),
    ("no verb, no mark", "why this company", Fits("\"Why this company?\"")),
    ("quoted already", "\"why python?\"", Fits("\"Why Python?\"")),
    (
        "statement first",
        "You said you led twelve, is that right?",
        Fits("\"You said you led twelve, is that right?\""),
    ),
    ("hopes for yes", "don't you think that is risky", Fits("\"Don't you think that is risky?\"")),
    ("command", "rate your excel from 1 to 10", Fits("\"Rate your excel from 1 to 10.\"")),
    ("end of subject unclear", "what is SQL used for", Fits("\"What is SQL used for?\"")),
    ("what if", "what if the server goes down", Fits("\"What if the server goes down?\"")),
];

#[test]
fn unsafe_questions_are_quoted() {
    check(Stem::Question, None, QUOTED);
}

/// Asked by the writer: nobody's "you" becomes "I".
const OWN: &[Row] = &[
    ("opener", "how did you get your first client??", Fits("how you got your first client")),
    ("yes or no", "would you hire someone like me", Fits("whether you would hire someone like me")),
    (
        "should I",
        "should I take the night job first",
        Fits("whether I should take the night job first"),
    ),
    ("indirect already", "what you would learn first", Fits("what you would learn first")),
    ("about", "about moving to nights", Fits("about moving to nights")),
    (
        "two",
        "how did you start and what would you do differently",
        Fits("how you started and what you would do differently"),
    ),
    ("no verb", "why Leeds", Stands("Why Leeds?")),
    ("nothing", " ", Empty),
];

#[test]
fn the_writers_own_questions_stay_the_writers() {
    check(Stem::OwnQuestion, None, OWN);
}
