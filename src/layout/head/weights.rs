//! The weights of ranks, in hundredths: how much a sign speaks for a rank. Fitted to headline blocks whose ranks are known,
//! by maximum likelihood with a penalty on large weights.

/// What a line shows by itself speaks for a kicker, the headline, a deck.
pub(super) const LINE: &[[i16; 3]] = &[
    [168, -45, -122], // up to 4 characters
    [-27, 84, -57],   // 5 or 6
    [-43, 43, 0],     // 7 or 8
    [-37, 40, -2],    // 9 or 10
    [-43, 13, 30],    // 11 or 12
    [-11, -27, 37],   // 13 to 15
    [-55, -41, 96],   // 16 to 18
    [33, -131, 97],   // more
    [18, -7, -12],    // the shortest line
    [19, 4, -23],     // the longest
    [11, -17, 6],     // clauses set apart
    [18, -16, -2],    // two of one length
    [-58, 70, -13],   // figures
    [5, 49, -53],     // a word in quotes
    [0, 1, 0],        // leads on to what was said
    [0, -17, 17],     // a column's name
    [84, -56, -28],   // a unit's name
    [0, 0, 0],        // a marked name
    [-2, 95, -94],    // a sure deck
    [0, -30, 30],     // who was present
    [106, -121, 15],  // kind of report
    [-15, -38, 53],   // who says it, before a colon
    [50, -43, -6],    // another colon
    [77, -42, -35],   // a comma
    [55, -2, -52],    // question or call
    [90, -90, 0],     // a dot
    [48, -34, -14],   // a meeting took place
    [-21, -32, 53],   // a day
    [-13, 54, -41],   // a particle at its end
    [106, -103, -3],  // reporters, the paper
    [-24, 44, -20],   // a title of a work
    [7, 24, -31],     // Latin letters
    [-36, 14, 22],    // ends as a unit's name
    [5, -12, 7],      // ends with a place or time
    [-49, 20, 29],    // amounts
    [16, 14, -30],    // speaks to somebody
    [4, 17, -21],     // what will or can be
    [18, -57, 39],    // whoever knows, before a colon
    [5, -19, 13],     // a first or a last
];

/// What two neighbours show together speaks for two kickers, a kicker and the headline, two lines of the headline, the
/// headline and a deck, two decks.
pub(super) const PAIR: &[[i16; 5]] = &[
    [-45, 30, -65, 32, 48],   // any two
    [-53, -34, -90, 103, 74], // 6 or more characters fewer
    [-32, 24, 20, -15, 3],    // 3 to 5 fewer
    [11, 20, -8, -20, -2],    // 1 or 2 fewer
    [50, -6, -26, -65, 47],   // of one length
    [-24, -17, -7, -36, 84],  // 1 or 2 more
    [14, -3, 41, 2, -54],     // 3 to 5 more
    [-10, 47, 6, 62, -104],   // 6 or more
    [-2, -47, 140, -71, -20], // one sentence
    [0, -10, 32, -22, 0],     // a verb without its object
    [-1, -37, 2, 14, 22],     // clauses in both
    [-13, 62, -57, -36, 43],  // in the first
    [-41, 56, 16, 22, -52],   // in the second
    [0, -20, 39, 60, -79],    // figures in both
    [-3, -25, 22, 41, -35],   // in the second alone
    [-22, -8, -4, 21, 13],    // quotes in the first
    [6, 16, -2, 1, -20],      // in the second
    [-7, -7, -5, 55, -36],    // two characters in common
    [-1, -1, 34, -24, -8],    // ends with a comma or a colon
    [-1, 56, -42, 14, -27],   // a question or a call
    [0, -4, 86, -62, -20],    // couplets both
    [-4, 39, -1, -13, -21],   // quotes in both
    [43, 9, 150, -137, -66],  // up to 8 characters both
    [-18, -5, -10, 24, 10],   // 12 or more both
];

/// What all lines of a block show together speaks for the way it is parted.
pub(super) const SHAPE: &[i16] = &[
    105, // as the habits have it
    -36, // the headline begins where the habits have it
    -47, // lines of the headline alike in length: by 1 at most
    54,  // by 2
    -34, // unlike: by 4
    -39, // by 7
    24,  // shorter than all kickers
    8,   // longer than all
    10,  // shorter than all decks
    9,   // longer than all
    24,  // one long line
    -32, // two short ones
    67,  // one kicker
    -28, // two
    -9,  // more
    123, // headline of two lines
    23,  // of three
    -78, // of more
    -6,  // one deck
    88,  // two
    -50, // more
    75,  // kicker and deck
    22,  // kicker, and several lines
    133, // several lines, and a deck
    36,  // equal ranks: a kicker
    -21, // a deck
    -1,  // two lines
    60,  // more
    -46, // a kicker and one line
    -13, // one line and a deck
    59,  // two lines alone
];
