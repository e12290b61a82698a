//! The weights of ranks, in hundredths: how much a sign speaks for a rank. Fitted to headline blocks whose ranks are
//! known, by maximum likelihood with a penalty on large weights.

/// What a line shows by itself speaks for a kicker, the headline, a deck.
pub(super) const LINE: &[[i16; 3]] = &[
    [181, -56, -125], // up to 4 characters
    [-20, 70, -50],   // 5 or 6
    [-33, 54, -20],   // 7 or 8
    [-45, 42, 3],     // 9 or 10
    [-43, 15, 28],    // 11 or 12
    [-14, -22, 37],   // 13 to 15
    [-62, -38, 100],  // 16 to 18
    [22, -130, 108],  // more
    [13, -8, -5],     // the shortest line
    [15, 14, -29],    // the longest
    [10, -22, 12],    // clauses set apart
    [25, -19, -7],    // two of one length
    [-54, 64, -10],   // figures
    [10, 45, -55],    // a word in quotes
    [-1, 1, -1],      // leads on to what was said
    [0, -14, 14],     // a column's name
    [84, -50, -34],   // a unit's name
    [0, 0, 0],        // a marked name
    [-2, 124, -122],  // a sure deck
    [0, -32, 32],     // who was present
    [105, -127, 22],  // kind of report
    [-13, -28, 41],   // who says it, before a colon
    [57, -50, -7],    // another colon
    [84, -41, -43],   // a comma
    [57, -11, -46],   // question or call
    [98, -98, 0],     // a dot
    [66, -43, -23],   // a meeting took place
    [-28, -31, 59],   // a day
    [15, 34, -49],    // a particle at its end
    [106, -112, 7],   // reporters, the paper
    [-23, 52, -29],   // a title of a work
    [17, 16, -33],    // Latin letters
    [-38, 23, 15],    // ends as a unit's name
    [6, -6, 0],       // ends with a place or time
    [-50, 20, 30],    // amounts
    [16, 10, -26],    // speaks to somebody
    [-1, 19, -17],    // what will or can be
    [22, -64, 42],    // whoever knows, before a colon
    [15, -9, -6],     // a first or a last
];

/// What two neighbours show together speaks for two kickers, a kicker and the headline, two lines of the headline, the
/// headline and a deck, two decks.
pub(super) const PAIR: &[[i16; 5]] = &[
    [-53, 39, -67, 30, 51],    // any two
    [-58, -42, -113, 127, 86], // 6 or more characters fewer
    [-32, 18, 35, -22, 1],     // 3 to 5 fewer
    [9, 0, -3, -15, 9],        // 1 or 2 fewer
    [63, -18, -12, -81, 48],   // of one length
    [-29, 4, -6, -48, 78],     // 1 or 2 more
    [7, 21, 27, 9, -64],       // 3 to 5 more
    [-13, 54, 6, 60, -107],    // 6 or more
    [-2, -49, 135, -64, -20],  // one sentence
    [0, -15, 40, -25, 0],      // a verb without its object
    [-1, -34, -15, 25, 25],    // clauses in both
    [-15, 60, -57, -37, 49],   // in the first
    [-36, 61, 12, 13, -50],    // in the second
    [-1, 20, 14, 48, -81],     // figures in both
    [-4, -37, 18, 41, -19],    // in the second alone
    [-21, -8, -17, 21, 26],    // quotes in the first
    [9, 28, -8, -10, -19],     // in the second
    [-10, -25, 4, 56, -26],    // two characters in common
    [-1, 8, 58, -57, -8],      // ends with a comma or a colon
    [-1, 58, -44, 16, -28],    // a question or a call
    [0, -3, 81, -60, -19],     // couplets both
    [-4, 43, -13, -8, -19],    // quotes in both
    [37, -3, 144, -100, -77],  // up to 8 characters both
    [-13, -8, 9, 15, -3],      // 12 or more both
];

/// What all lines of a block show together speaks for the way it is parted.
pub(super) const SHAPE: &[i16] = &[
    93,  // as the habits have it
    -25, // the headline begins where the habits have it
    -53, // lines of the headline alike in length: by 1 at most
    47,  // by 2
    -37, // unlike: by 4
    -38, // by 7
    30,  // shorter than all kickers
    -42, // longer than all
    16,  // shorter than all decks
    -14, // longer than all
    29,  // one long line
    -37, // several short ones
    80,  // one kicker
    -29, // two
    -12, // more
    128, // headline of two lines
    8,   // of three
    -70, // of more
    9,   // one deck
    80,  // two
    -59, // more
    54,  // kicker and deck
    27,  // kicker, and several lines
    125, // several lines, and a deck
    39,  // equal ranks: a kicker
    -39, // a deck
    -14, // two lines
    100, // more
    -56, // a kicker and one line
    -9,  // one line and a deck
    64,  // two lines alone
];
