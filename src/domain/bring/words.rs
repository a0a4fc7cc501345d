//! The English words by which a message, an invitation or a job posting is understood. Nobody reads them here.
//! Each list is one text, which is less to download than a list of texts: words with blanks between them, or
//! phrases with bars.

/// What may stand in the middle of a name in small letters.
pub(super) const PARTICLES: &str = "\
    van der den de la le du da do dos di del von zu bin al el ter";

/// What stands before a name.
pub(super) const TITLES: &str =
    "dr mr mrs ms miss mx prof professor sir dame sister matron rev reverend cllr";

/// Words with a capital that are in no name.
pub(super) const NO_NAME: &str = "\
    i we you our your the a an and or of this that it is hi hello dear monday tuesday \
    wednesday thursday friday saturday sunday january february march june july september \
    october november december interview interviews interviewer team zoom teams google \
    microsoft meet skype webex video phone call calendar re fwd fw invitation invite \
    thanks thank regards best kind please if when where who what how join meeting chat \
    panel hiring human resources careers recruitment all everyone candidate no yes \
    feedback next";

/// Words with a capital that are in no company's name, or that end it.
pub(super) const NO_COMPANY: &str = "\
    i we you our your this that it if hi hello dear monday tuesday wednesday thursday \
    friday saturday sunday january february march april june july august september october \
    november december interview interviews zoom teams skype webex careers team role \
    position on at please thank thanks invitation";

/// Words that say that a name is a company's.
pub(super) const ORGANISATIONS: &str = "\
    ltd limited inc llc llp gmbh plc ag corp corporation company co group bv sa srl oy \
    partners university school college academy hospital library council trust bank \
    foundation institute studio studios labs museum theatre clinic agency association \
    society charity systems solutions technologies bakery services consulting hotel";

/// Words with which a post ends in a sentence.
pub(super) const STOPS: &str = "\
    at with on in for here within we i you which that has is was will from this next to \
    who as please today tomorrow based have your it are were by because would could should \
    can may do does did am be been had want look";

/// What people are called at work.
pub(super) const POSTS: &str = "\
    manager analyst engineer engineering developer designer assistant nurse teacher \
    officer director lead head coordinator specialist consultant administrator executive \
    associate scientist architect technician accountant librarian researcher editor writer \
    partner advisor adviser clerk intern trainee apprentice chef driver carer worker \
    representative supervisor planner buyer trainer therapist lecturer professor paralegal \
    solicitor lawyer tester strategist producer controller receptionist secretary cook \
    barista baker gardener mechanic electrician plumber midwife pharmacist programmer \
    operator president ceo cto cfo coo vp chief founder owner recruiter principal tutor \
    translator photographer copywriter bookkeeper caretaker marketer statistician dentist \
    economist cashier";

/// In the title of somebody who finds people for posts.
pub(super) const RECRUITERS: &str = "\
    recruit|talent|sourcer|headhunt|staffing|human resources| hr |(hr)|people partner|\
    people operations|resourcing|hiring coordinator|people team";

/// In the name of a desk, where nobody in particular answers.
pub(super) const DESKS: &str = "\
    recruitment recruiting careers jobs hr team office admissions personnel resourcing vacancies \
    applications enquiries hiring resources admin bewerbung bewerbungen karriere";

/// How a letter ends.
pub(super) const CLOSINGS: &str = "\
    kind regards|best regards|warm regards|warmest regards|with kind regards|regards|\
    best wishes|best|all the best|many thanks|thanks|thank you|thanks again|sincerely|\
    yours sincerely|yours faithfully|cheers|warmly|with best wishes|with warm regards|\
    yours|sincerely yours";

/// How a letter begins.
pub(super) const GREETINGS: &str = "hi|hello|dear|hey|good morning|good afternoon";

/// What somebody at a company writes to a candidate, and no candidate to a company.
pub(super) const THEIRS: &str = "\
    your interview|your application|your interest in|invite you|your cv|your résumé|\
    your resume|thank you for applying|thanks for applying|you will meet|you'll meet|\
    you will be meeting|get back to you|let you know|be in touch with you|we aim to decide|\
    our hiring|you will hear|you'll hear|the role you applied|pleased to offer|you applied|\
    you'll be interviewed|you will be interviewed|like to meet you|love to meet you|your profile|\
    your background|i'm recruiting|i am recruiting|i'm hiring|i am hiring";

/// What a candidate writes to a company, and nobody there to a candidate.
pub(super) const MINE: &str = "\
    my application|my interview|my cv|my résumé|my resume|thank you for inviting|\
    thanks for inviting|thank you for the invitation|i would be happy to attend";

/// In the address of a program, or of a room.
pub(super) const NOBODY: &str = "\
    noreply|no-reply|no_reply|donotreply|do-not-reply|notification|calendar|resource|\
    mailer";
