//! What speaks for a headline block and its body; likeness goes from 0 to 1.

/// The block stands right above the body, on a page that sets heads first.
pub(super) const ABOVE: f32 = 0.5;
/// The block stands right above or right below, on a page that sets bodies first.
pub(super) const BESIDE: f32 = 0.12;
/// Least likeness of a block and the body before it, where that behind it has next to nothing in common with it.
pub(super) const TURNED: f32 = 0.15;
/// Two of its lines are set tight.
pub(super) const TIGHT: f32 = 0.06;
/// Two of its lines stand apart.
pub(super) const APART: f32 = -0.05;
/// They stand apart, but one is the other's kicker or deck by its looks.
pub(super) const FITS: f32 = 0.04;
/// They stand apart, and one names a unit.
pub(super) const NAMED: f32 = 0.0;
/// A unit's name below another line: the next block begins.
pub(super) const ANOTHER: f32 = -0.15;
/// A line that is set tight to it is left out.
pub(super) const TORN: f32 = -0.08;
/// It is no more than the name of a column, or a deck.
pub(super) const NO_HEADLINE: f32 = -0.15;
/// It is no more than the name of a unit, or ends with a line that leads on to what was said below it.
pub(super) const UNIT: f32 = -0.5;
/// What the lead over the block's next best body weighs when the best pair is looked for.
pub(super) const SURE: f32 = 0.1;
/// Less than this is no match.
pub(super) const LEAST: f32 = 0.12;
/// Less than this is no match of what is left over, as long as it is open which stretches are one body.
pub(super) const LEAST_LEFT: f32 = 0.03;
/// Least likeness of a label that stands apart and a body.
pub(super) const LEAST_LABEL: f32 = 0.1;
/// Least likeness of a second block (a kicker or a deck that stands apart) and a body.
pub(super) const LEAST_SECOND: f32 = 0.2;
/// Least likeness of a line that is left over and the body that it has at least twice as much in common with as with
/// any other.
pub(super) const LEAST_CLEAR: f32 = 0.05;
/// A line that is left over is a deck or kicker by its looks.
pub(super) const SUITS: f32 = 0.2;
/// A line that is left over belongs to the block beside it, as long as nothing speaks against it.
pub(super) const BELONGS: f32 = 0.02;
/// It names another kind of text: it is the headline of a picture, or of a forecast.
pub(super) const STRANGE: f32 = -1.0;
/// The headline of a picture and the text of one, the title of a forecast and the forecast.
pub(super) const GENRE: f32 = 0.4;
