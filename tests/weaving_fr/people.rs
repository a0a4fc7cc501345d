//! Names.

use afterview::domain::lang::{CanadianFrench, French, Grammar};

#[test]
fn a_name_is_greeted_as_one_writes_it() {
    for (typed, greeted) in [
        ("maya", "Maya"),
        ("Maya", "Maya"),
        ("jean-luc", "Jean-Luc"),
        ("mme dupont", "Madame Dupont"),
        ("Mme Dupont", "Madame Dupont"),
        ("M. Dupont", "Monsieur Dupont"),
        ("m. le gall", "Monsieur le Gall"),
        ("Mme DUPONT", "Madame Dupont"),
        ("monsieur Diallo", "Monsieur Diallo"),
        ("dr benali", "Dr Benali"),
        ("Dr. Okafor", "Dr Okafor"),
        ("MARIE DUPONT", "Marie Dupont"),
        ("d'artagnan", "D'Artagnan"),
        ("Hana Petersen", "Hana Petersen"),
    ] {
        assert_eq!(French.greeting_name(typed), greeted);
    }
    assert_eq!(French.name("  Maya , "), "Maya");
    assert_eq!(French.given_name("Hana Petersen"), Some("Hana"));
    assert_eq!(French.given_name("Hana de La Tour"), None);
    assert_eq!(French.given_name("Pieter van der Berg"), Some("Pieter"));
    assert_eq!(French.given_name("Mme Dupont"), None);
    assert_eq!(French.given_name("Madame Dupont"), None);
    assert_eq!(French.quotes(), ("«\u{202f}", "\u{202f}»"));
    assert_eq!(CanadianFrench.quoted("oui"), "«\u{a0}oui\u{a0}»");
}

#[test]
fn a_title_of_a_post_has_no_article() {
    use afterview::domain::lang::Woven;
    for (typed, title) in [
        ("Infirmière de nuit", "infirmière de nuit"),
        ("chef de rang", "chef de rang"),
        ("Responsable RH", "responsable RH"),
        ("Product Owner", "Product Owner"),
        ("DRH", "DRH"),
        ("hôte d'accueil", "hôte d’accueil"),
    ] {
        assert_eq!(French.role(typed), Woven::Fits(title.into()));
    }
    assert_eq!(French.role(" "), Woven::Empty);
}
