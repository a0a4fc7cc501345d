//! The fields that hold text: their names, and the text in them.

use crate::domain::debrief::{Debrief, Detail, LeafKey, LeafLine, LocalId};
use crate::domain::json::Saved;
use serde::{Deserialize, Serialize};

/// A field that holds text.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Saved,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// [`Facts::company`](crate::domain::debrief::Facts::company).
    Company,
    /// [`Facts::role`](crate::domain::debrief::Facts::role).
    Role,
    /// [`Facts::recruiter`](crate::domain::debrief::Facts::recruiter).
    Recruiter,
    /// [`Facts::recruiter_email`](crate::domain::debrief::Facts::recruiter_email).
    RecruiterEmail,
    /// [`Facts::sign_as`](crate::domain::debrief::Facts::sign_as).
    SignAs,
    /// [`Facts::hope`](crate::domain::debrief::Facts::hope).
    Hope,
    /// [`Person::name`](crate::domain::debrief::Person::name).
    PersonName(LocalId),
    /// [`Person::email`](crate::domain::debrief::Person::email).
    PersonEmail(LocalId),
    /// [`Person::remembered`](crate::domain::debrief::Person::remembered).
    Remembered(LocalId),
    /// [`Calm::other_feeling`](crate::domain::debrief::Calm::other_feeling).
    OtherFeeling,
    /// [`Calm::kind_words`](crate::domain::debrief::Calm::kind_words).
    KindWords,
    /// [`Calm::unsent`](crate::domain::debrief::Calm::unsent).
    Unsent,
    /// [`Recall::told`](crate::domain::debrief::Recall::told).
    Told,
    /// [`Recall::they_did`](crate::domain::debrief::Recall::they_did).
    TheyDid,
    /// [`AskedQuestion::asked`](crate::domain::debrief::AskedQuestion::asked).
    Asked(LocalId),
    /// [`Weighing::well`](crate::domain::debrief::Weighing::well).
    Well,
    /// [`Weighing::around`](crate::domain::debrief::Weighing::around).
    Around,
    /// [`Weighing::friend_view`](crate::domain::debrief::Weighing::friend_view).
    FriendView,
    /// [`Weighing::one_year`](crate::domain::debrief::Weighing::one_year).
    OneYear,
    /// [`Weighing::worst_case`](crate::domain::debrief::Weighing::worst_case).
    WorstCase,
    /// [`Item::words`](crate::domain::debrief::Item::words).
    ItemWords(LocalId),
    /// One of [`Item::details`](crate::domain::debrief::Item::details).
    Detail(LocalId, Detail),
    /// [`Errand::name`](crate::domain::debrief::Errand::name).
    ErrandName(LocalId),
    /// [`Errand::email`](crate::domain::debrief::Errand::email).
    ErrandEmail(LocalId),
    /// One of [`Errand::details`](crate::domain::debrief::Errand::details).
    ErrandDetail(LocalId, Detail),
    /// One of [`Leaf::lines`](crate::domain::debrief::Leaf::lines).
    Leaf(LeafKey, LeafLine),
}

impl Field {
    /// Whether it is in the book, and not in the interview that is open.
    pub fn is_in_the_book(self) -> bool {
        matches!(self, Self::Leaf(key, _) if key.kind.is_of_the_book())
    }
}

impl Debrief {
    /// The text of a field; empty where there is none.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Company => &self.facts.company,
            Field::Role => &self.facts.role,
            Field::Recruiter => &self.facts.recruiter,
            Field::RecruiterEmail => &self.facts.recruiter_email,
            Field::SignAs => &self.facts.sign_as,
            Field::Hope => &self.facts.hope,
            Field::PersonName(id) => self.person(id).map_or("", |person| &person.name),
            Field::PersonEmail(id) => self.person(id).map_or("", |person| &person.email),
            Field::Remembered(id) => self.person(id).map_or("", |person| &person.remembered),
            Field::OtherFeeling => &self.calm.other_feeling,
            Field::KindWords => &self.calm.kind_words,
            Field::Unsent => &self.calm.unsent,
            Field::Told => &self.recall.told,
            Field::TheyDid => &self.recall.they_did,
            Field::Asked(id) => self
                .recall
                .questions
                .iter()
                .find(|asked| asked.id == id)
                .map_or("", |asked| &asked.asked),
            Field::Well => &self.weighing.well,
            Field::Around => &self.weighing.around,
            Field::FriendView => &self.weighing.friend_view,
            Field::OneYear => &self.weighing.one_year,
            Field::WorstCase => &self.weighing.worst_case,
            Field::ItemWords(id) => self.item(id).map_or("", |item| &item.words),
            Field::Detail(id, detail) => self.item(id).map_or("", |item| item.detail(detail)),
            Field::ErrandName(id) => self.errand(id).map_or("", |errand| &errand.name),
            Field::ErrandEmail(id) => self.errand(id).map_or("", |errand| &errand.email),
            Field::ErrandDetail(id, detail) => {
                self.errand(id).map_or("", |errand| errand.detail(detail))
            }
            Field::Leaf(key, line) => self.leaf(key).map_or("", |leaf| leaf.line(line)),
        }
    }

    /// The text of a field to write into; what it belongs to is made where it is not there.
    pub(super) fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Company => &mut self.facts.company,
            Field::Role => &mut self.facts.role,
            Field::Recruiter => &mut self.facts.recruiter,
            Field::RecruiterEmail => &mut self.facts.recruiter_email,
            Field::SignAs => &mut self.facts.sign_as,
            Field::Hope => &mut self.facts.hope,
            Field::PersonName(id) => &mut self.person_mut(id).name,
            Field::PersonEmail(id) => &mut self.person_mut(id).email,
            Field::Remembered(id) => &mut self.person_mut(id).remembered,
            Field::OtherFeeling => &mut self.calm.other_feeling,
            Field::KindWords => &mut self.calm.kind_words,
            Field::Unsent => &mut self.calm.unsent,
            Field::Told => &mut self.recall.told,
            Field::TheyDid => &mut self.recall.they_did,
            Field::Asked(id) => &mut self.question_mut(id).asked,
            Field::Well => &mut self.weighing.well,
            Field::Around => &mut self.weighing.around,
            Field::FriendView => &mut self.weighing.friend_view,
            Field::OneYear => &mut self.weighing.one_year,
            Field::WorstCase => &mut self.weighing.worst_case,
            Field::ItemWords(id) => &mut self.item_mut(id).words,
            Field::Detail(id, detail) => {
                self.item_mut(id).details.get_or_insert_with(detail, String::new)
            }
            Field::ErrandName(id) => &mut self.errand_mut(id).name,
            Field::ErrandEmail(id) => &mut self.errand_mut(id).email,
            Field::ErrandDetail(id, detail) => {
                self.errand_mut(id).details.get_or_insert_with(detail, String::new)
            }
            Field::Leaf(key, line) => {
                self.leaf_mut(key).lines.get_or_insert_with(line, String::new)
            }
        }
    }
}
