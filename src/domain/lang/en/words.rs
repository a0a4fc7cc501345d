//! Closed lists of English words. Each is sorted, in small letters; a test below keeps it so.

use std::cmp::Ordering;

/// Whether a sorted list holds a word given in small letters.
pub(super) fn among(list: &[&str], key: &str) -> bool {
    list.binary_search(&key).is_ok()
}

/// The fixed spelling of a word that has one: "sql" → "SQL", "mondays" → "Mondays".
pub(super) fn cased(key: &str) -> Option<&'static str> {
    spelling(CASED, key)
}

/// As [`cased`], for names that are ordinary words too: "excel", "word". Safe among other such names only.
pub(super) fn cased_among_names(key: &str) -> Option<&'static str> {
    cased(key).or_else(|| spelling(CASED_AMONG_NAMES, key))
}

/// The plain words for a contraction typed without its apostrophe: "dont" → "do not".
pub(super) fn expanded(key: &str) -> Option<(&'static str, &'static str)> {
    let at = BARE_CONTRACTIONS.binary_search_by(|(bare, ..)| (*bare).cmp(key)).ok()?;
    BARE_CONTRACTIONS.get(at).map(|(_, plain, marked)| (*plain, *marked))
}

fn spelling(list: &'static [&'static str], key: &str) -> Option<&'static str> {
    let order = |entry: &&str| -> Ordering {
        entry.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(key.bytes())
    };
    list.binary_search_by(order).ok().and_then(|at| list.get(at)).copied()
}

/// Abbreviations whose stop never ends a sentence.
#[rustfmt::skip]
pub(super) const NEVER_END: &[&str] = &[
    "approx", "dr", "e.g", "eg", "esp", "fig", "i.e", "incl", "messrs", "mr", "mrs", "ms", "mx", "prof", "rev",
    "st", "vs", "w",
];

/// Abbreviations whose stop ends one only before a capital.
#[rustfmt::skip]
pub(super) const RARELY_END: &[&str] = &[
    "a.m", "apr", "aug", "dec", "dept", "etc", "feb", "inc", "jan", "jr", "ltd", "nov", "oct",
    "p.m", "sept", "sr",
];

/// Words that take a small letter after "about" or "that" however they were typed: phones start every
/// field with a capital.
#[rustfmt::skip]
pub(super) const ORDINARY: &[&str] = &[
    "a", "about", "after", "all", "also", "although", "always", "am", "an", "and", "another", "any",
    "are", "as", "at", "because", "been", "before", "being", "both", "but", "by", "can", "could",
    "did", "do", "does", "doing", "each", "either", "every", "everyone", "everything", "few",
    "five", "for", "four", "from", "had", "has", "have", "having", "he", "her", "here", "his",
    "how", "if", "in", "into", "is", "it", "it's", "its", "last", "leaving", "many", "more", "most",
    "much", "my", "neither", "never", "next", "no", "nobody", "not", "nothing", "of", "on", "one",
    "or", "other", "our", "out", "over", "several", "she", "should", "since", "six", "so", "some",
    "someone", "something", "such", "than", "that", "that's", "the", "their", "them", "then",
    "there", "there's", "these", "they", "they're", "this", "those", "three", "through", "to",
    "two", "under", "until", "up", "us", "was", "we", "we're", "were", "what", "when", "where",
    "whether", "which", "while", "who", "whose", "why", "with", "would", "you", "you're", "your",
];

/// Nouns and adjectives that often start a fragment about work, and that are no name.
#[rustfmt::skip]
pub(super) const COMMON: &[&str] = &[
    "able", "accident", "advice", "appraisal", "apprenticeship", "available", "baking", "bar",
    "better", "bilingual", "branding", "bringing", "budgets", "business", "cafe", "calls", "career",
    "careers", "cash", "certificate", "certificates", "challenges", "children", "children's",
    "class", "classroom", "clean", "coaching", "coding", "communication", "complaints", "computer",
    "conflict", "contract", "cooking", "criticism", "culture", "customer", "customers",
    "customers'", "data", "deadlines", "decisions", "degree", "difference", "difficult", "diploma",
    "disability", "driving", "e-mail", "early", "eight", "eleven", "email", "emails", "evening",
    "failure", "family", "feedback", "fifty", "fire", "first", "fluent", "food", "forty", "full",
    "full-time", "fundraising", "future", "gap", "gaps", "garden", "goals", "good", "growth",
    "hard", "health", "help", "hiring", "hobbies", "holiday", "holidays", "home", "hours",
    "hundreds", "hybrid", "ideas", "incident", "incidents", "job", "keen", "kitchen", "knowledge",
    "languages", "late", "leadership", "learning", "long", "lunch", "management", "maternity",
    "meetings", "mistakes", "mobile", "money", "motivation", "night", "nights", "nine", "notice",
    "office", "online", "overtime", "parental", "part-time", "passionate", "paternity", "patient",
    "patients", "payroll", "people", "performance", "phone", "phones", "planning", "post",
    "pressure", "previous", "priorities", "problem", "problems", "project", "projects", "promotion",
    "public", "pupils", "questions", "quick", "redundancy", "reference", "references", "remote",
    "reports", "responsible", "retail", "role", "roles", "rotas", "safety", "salary", "sales",
    "school", "seven", "shift", "shifts", "shop", "sick", "sickness", "sixty", "skills", "small",
    "social", "software", "staff", "staffing", "stock", "store", "story", "strengths", "stress",
    "strong", "students", "targets", "teaching", "team", "teams", "teamwork", "technical", "ten",
    "thirty", "time", "tools", "training", "travel", "truck", "twelve", "twenty", "used",
    "volunteer", "volunteering", "volunteers", "ward", "warehouse", "weaknesses", "web", "website",
    "weekday", "weekend", "weekend's", "weekends", "weekly", "willing", "work", "working",
    "writing", "years", "young",
];

/// Doubled on purpose, or by grammar: "had had", "that that", "very very".
#[rustfmt::skip]
pub(super) const MAY_DOUBLE: &[&str] = &[
    "again", "blah", "bye", "can", "do", "far", "had", "half", "her", "in", "is", "it", "long",
    "many", "more", "much", "never", "no", "now", "on", "really", "so", "that", "there", "too",
    "very", "yes", "you",
];

/// Contractions typed without an apostrophe, and the short forms of times: bare, plain words, and with the
/// apostrophe back.
/// "ill", "well", "were", "its", "id", "lets", "hell", "shed" are words of their own and stay.
const BARE_CONTRACTIONS: &[(&str, &str, &str)] = &[
    ("arent", "are not", "aren't"),
    ("cant", "cannot", "can't"),
    ("couldnt", "could not", "couldn't"),
    ("couldve", "could have", "could've"),
    ("didnt", "did not", "didn't"),
    ("doesnt", "does not", "doesn't"),
    ("dont", "do not", "don't"),
    ("hadnt", "had not", "hadn't"),
    ("hasnt", "has not", "hasn't"),
    ("havent", "have not", "haven't"),
    ("hes", "he's", "he's"),
    ("hows", "how is", "how's"),
    ("hrs", "hours", "hours"),
    ("im", "I am", "I'm"),
    ("isnt", "is not", "isn't"),
    ("itll", "it will", "it'll"),
    ("ive", "I have", "I've"),
    ("mins", "minutes", "minutes"),
    ("mustnt", "must not", "mustn't"),
    ("neednt", "need not", "needn't"),
    ("shes", "she's", "she's"),
    ("shouldnt", "should not", "shouldn't"),
    ("shouldve", "should have", "should've"),
    ("thats", "that is", "that's"),
    ("theres", "there is", "there's"),
    ("theyd", "they'd", "they'd"),
    ("theyll", "they will", "they'll"),
    ("theyre", "they are", "they're"),
    ("theyve", "they have", "they've"),
    ("wasnt", "was not", "wasn't"),
    ("werent", "were not", "weren't"),
    ("weve", "we have", "we've"),
    ("whats", "what is", "what's"),
    ("wheres", "where is", "where's"),
    ("whos", "who is", "who's"),
    ("wks", "weeks", "weeks"),
    ("wont", "will not", "won't"),
    ("wouldnt", "would not", "wouldn't"),
    ("wouldve", "would have", "would've"),
    ("youd", "you'd", "you'd"),
    ("youll", "you will", "you'll"),
    ("youre", "you are", "you're"),
    ("youve", "you have", "you've"),
    ("yrs", "years", "years"),
];

/// Products, languages, days, months and abbreviations whose capitals are fixed and which are no ordinary
/// word ("may", "march", "polish" and "excel" are, so they are not here).
#[rustfmt::skip]
const CASED: &[&str] = &[
    "A&E", "AAT", "ACCA", "ADHD", "Adobe", "African", "AI", "American", "AML", "Android", "Angular",
    "APAC", "API", "APIs", "April", "Arabic", "ArcGIS", "ASP.NET", "Aug", "August", "AutoCAD",
    "AWS", "Azure", "B&B", "B2B", "B2C", "BAFTA", "BBC", "Bengali", "BigQuery", "BIM", "British",
    "BSc", "BSL", "BTEC", "BTECs", "C#", "C++", "Cantonese", "Canva", "CBT", "CCNA", "CCTV",
    "CELTA", "CEO", "CEOs", "CFO", "Chinese", "Christmas", "CIMA", "CIO", "CIPD", "CMS", "CNA",
    "CNC", "COPD", "COSHH", "CPA", "CPC", "CPD", "CPR", "CPU", "CRB", "CRM", "CRMs", "CSCS", "CSR",
    "CSS", "CSV", "CTO", "CV", "CVs", "Czech", "Danish", "DBA", "DBS", "Dec", "December", "DevOps",
    "DHCP", "DIY", "Django", "DNS", "Docker", "Dutch", "DVLA", "DWP", "EAL", "Easter", "eBay",
    "EBITDA", "ECG", "EHCP", "EHCPs", "EHR", "EMEA", "EMR", "EMT", "English", "EPC", "EPOS", "ERP",
    "ESG", "ESL", "ESOL", "ETL", "EU", "European", "EYFS", "Facebook", "FAQ", "FAQs", "FCA", "FDA",
    "Feb", "February", "Figma", "Finnish", "FMCG", "French", "Friday", "Fridays", "FTP", "GAAP",
    "GCP", "GCSE", "GCSEs", "GDPR", "German", "GIS", "Git", "GitHub", "GitLab", "Gmail", "Google",
    "GP", "GraphQL", "Greek", "GUI", "Gujarati", "HACCP", "Hebrew", "HGV", "Hindi", "HIPAA", "HMRC",
    "HNC", "HND", "HQ", "HR", "HTML", "HTTP", "HTTPS", "HubSpot", "Hungarian", "HVAC", "IBM", "ICT",
    "ICU", "IELTS", "IFRS", "InDesign", "Indian", "Instagram", "iOS", "IOSH", "IoT", "iPad",
    "iPads", "iPhone", "iPhones", "Irish", "Italian", "ITIL", "Jan", "January", "Japanese", "Java",
    "JavaScript", "Jira", "jQuery", "JS", "JSON", "July", "June", "Korean", "KPI", "KPIs", "KS1",
    "KS2", "KS3", "KS4", "Kubernetes", "KYC", "Laravel", "Latin", "LGBT", "LGBTQ", "LGV",
    "LinkedIn", "Linux", "LLB", "LLM", "LLMs", "LLP", "LMS", "LPN", "macOS", "Mailchimp",
    "Mandarin", "MATLAB", "MBA", "Microsoft", "Monday", "Mondays", "MongoDB", "MRI", "MSc", "MySQL",
    "NASA", "NDA", "NDAs", "NEBOSH", "NGO", "NGOs", "NHS", "NLP", "Node.js", "Norwegian", "NoSQL",
    "Nov", "November", "NPLQ", "NSPCC", "NumPy", "NVQ", "NVQs", "OCD", "OCR", "Oct", "October",
    "Ofsted", "OK", "OKR", "OKRs", "OneDrive", "OneNote", "OSHA", "P&L", "PAYE", "PayPal", "PDF",
    "PDFs", "PGCE", "PhD", "Photoshop", "PHP", "PMO", "PMP", "Portuguese", "Postgres", "PostgreSQL",
    "PowerPoint", "PPC", "PPE", "PR", "PRINCE2", "PSHE", "PTA", "PTSD", "Punjabi", "Python",
    "PyTorch", "QA", "QGIS", "QTS", "QuickBooks", "R&D", "Revit", "RGN", "RNLI", "ROI", "Romanian",
    "RSPCA", "Russian", "SaaS", "Salesforce", "SAP", "SAS", "Saturday", "Saturdays", "SCADA",
    "Scottish", "SDK", "SENCO", "SEO", "Sept", "September", "SharePoint", "Shopify", "SketchUp",
    "SLA", "SLAs", "SME", "SMEs", "SolidWorks", "Spanish", "SPSS", "SQL", "SSH", "SSIS", "SSL",
    "SSRS", "Stata", "Sunday", "Sundays", "Swahili", "Swedish", "Tableau", "Tamil", "TCP", "TEFL",
    "TensorFlow", "TESOL", "Thai", "Thursday", "Thursdays", "TikTok", "TLS", "TOEFL", "Trello",
    "Tuesday", "Tuesdays", "Turkish", "TV", "TypeScript", "UAT", "UDP", "UI", "UK", "Ukrainian", "Unix",
    "Urdu", "USA", "USB", "USP", "UX", "VBA", "Vietnamese", "VIP", "VIPs", "VoIP", "VP", "VPN",
    "VPNs", "Wednesday", "Wednesdays", "Welsh", "WhatsApp", "WordPress", "Xero", "XML", "YAML",
    "YouTube", "Zendesk",
];

/// Names that are ordinary words as well: cased in a list beside another name only.
#[rustfmt::skip]
const CASED_AMONG_NAMES: &[&str] = &[
    "Access", "CAD", "Excel", "Flask", "Go", "Notion", "Oracle", "Outlook", "Polish", "R", "React",
    "Ruby", "Rust", "Sage", "Slack", "Spark", "Spring", "Swift", "Teams", "Word", "Zoom",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [NEVER_END, RARELY_END, ORDINARY, COMMON, MAY_DOUBLE] {
            assert!(list.is_sorted(), "{list:?}");
        }
        assert!(BARE_CONTRACTIONS.is_sorted());
        for list in [CASED, CASED_AMONG_NAMES] {
            assert!(list.is_sorted_by_key(|entry| entry.to_lowercase()), "{list:?}");
        }
    }
}
