//! Many figures of one thing, and what is said of them.

use afterview_e2e::{Outcome, Trouble};

/// Figures in their order; there is one at least.
#[derive(Clone)]
pub struct Figures(Vec<f64>);

impl Figures {
    /// Those that were measured of something.
    ///
    /// # Errors
    /// If nothing was measured.
    pub fn of(what: &str, mut figures: Vec<f64>) -> Outcome<Self> {
        if figures.is_empty() {
            return Err(Trouble::new(format!("nothing was measured of {what}")));
        }
        figures.sort_by(f64::total_cmp);
        Ok(Self(figures))
    }

    /// The figure below which this many of a hundred are.
    pub fn at(&self, share: usize) -> f64 {
        let last = self.0.len().saturating_sub(1);
        self.0.get((last * share + 50) / 100).copied().unwrap_or_default()
    }

    /// The one in the middle.
    pub fn median(&self) -> f64 {
        self.at(50)
    }

    /// The middle, and between what the middle half lies.
    pub fn spread(&self) -> String {
        format!("{} ({}–{})", short(self.median()), short(self.at(25)), short(self.at(75)))
    }

    /// How many times the other's middle this one is.
    pub fn ratio(&self, other: &Self) -> f64 {
        ratio(self.median(), other.median())
    }
}

/// How many times the other a figure is.
pub fn ratio(one: f64, other: f64) -> f64 {
    if other > 0.0 { one / other } else { f64::NAN }
}

/// A figure as short as it can be read: tenths where there are few.
pub fn short(figure: f64) -> String {
    if figure.abs() < 10.0 { format!("{figure:.1}") } else { format!("{figure:.0}") }
}

/// A ratio.
pub fn times(ratio: f64) -> String {
    if ratio.is_nan() { "–".to_owned() } else { format!("{ratio:.2}") }
}

/// A figure beside what it should not go over, and whether it does.
pub fn held(figure: f64, goal: f64) -> &'static str {
    if figure <= goal { "met" } else { "missed" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_spread_are_figures_that_were_measured() {
        let figures = Figures::of("it", vec![9.0, 1.0, 5.0, 7.0, 30.0]).unwrap();
        assert!((figures.median() - 7.0).abs() < f64::EPSILON);
        assert_eq!(figures.spread(), "7.0 (5.0–9.0)");
        assert_eq!(short(figures.at(100)), "30");
        assert_eq!(short(figures.at(0)), "1.0");
    }

    #[test]
    fn what_was_not_measured_is_not_told() {
        assert!(Figures::of("it", Vec::new()).is_err());
        assert_eq!(times(ratio(1.0, 0.0)), "–");
    }
}
