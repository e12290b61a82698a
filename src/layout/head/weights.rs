//! The weights of ranks, in hundredths: how much a sign speaks for a rank. Fitted to headline blocks whose ranks are known,
//! by maximum likelihood with a penalty on large weights.

/// What a line shows by itself speaks for a kicker, the headline, a deck.
pub(super) const LINE: &[[i16; 3]] = &[
    [153, -38, -115], // up to 4 characters
    [-32, 93, -61],   // 5 or 6
    [-44, 38, 6],     // 7 or 8
    [-29, 35, -6],    // 9 or 10
    [-27, 10, 17],    // 11 or 12
    [-5, -28, 33],    // 13 to 15
    [-55, -38, 93],   // 16 to 18
    [23, -120, 97],   // more
    [26, -14, -12],   // the shortest line
    [23, -7, -16],    // the longest
    [3, -5, 1],       // clauses set apart
    [34, -18, -16],   // two of one length
    [-51, 61, -10],   // figures
    [0, 53, -54],     // a word in quotes
    [-1, 1, -1],      // leads on to what was said
    [0, -15, 15],     // a column's name
    [86, -61, -25],   // a unit's name
    [0, 0, 0],        // a marked name
    [-6, 96, -90],    // a sure deck
    [0, -31, 31],     // who was present
    [84, -99, 15],    // kind of report
    [-15, -27, 41],   // who says it, before a colon
    [51, -44, -7],    // another colon
    [78, -40, -37],   // a comma
    [52, -4, -48],    // question or call
    [92, -92, 0],     // a dot
    [45, -26, -19],   // a meeting took place
    [-11, -32, 43],   // a day
    [-15, 50, -35],   // a particle at its end
    [96, -95, -1],    // reporters, the paper
    [-29, 48, -19],   // a title of a work
    [5, 23, -28],     // Latin letters
    [-27, 13, 14],    // ends as a unit's name
    [-14, -13, 26],   // ends with a place or time
    [-41, 3, 38],     // amounts
    [44, 3, -46],     // speaks to somebody
    [-2, 3, -1],      // what will or can be
    [21, -51, 30],    // whoever knows, before a colon
    [-8, -10, 18],    // a first or a last
];

/// What two neighbours show together speaks for two kickers, a kicker and the headline, two lines of the headline, the
/// headline and a deck, two decks.
pub(super) const PAIR: &[[i16; 5]] = &[
    [-43, 25, -48, 35, 30],   // any two
    [-63, -14, -86, 102, 61], // 6 or more characters fewer
    [-39, 29, 17, -10, 3],    // 3 to 5 fewer
    [-5, 20, -7, -10, 2],     // 1 or 2 fewer
    [48, -12, -11, -55, 30],  // of one length
    [-29, -23, 2, -26, 76],   // 1 or 2 more
    [4, -2, 37, -10, -29],    // 3 to 5 more
    [41, 27, 1, 43, -113],    // 6 or more
    [-1, -36, 141, -78, -26], // one sentence
    [0, -5, 29, -24, 0],      // a verb without its object
    [-3, -37, 19, 4, 18],     // clauses in both
    [-20, 63, -62, -27, 45],  // in the first
    [-42, 51, 11, 22, -42],   // in the second
    [-1, -25, 46, 44, -64],   // figures in both
    [-8, 2, -4, 39, -29],     // in the second alone
    [-26, -3, -5, 7, 26],     // quotes in the first
    [-3, 23, 6, -10, -16],    // in the second
    [-22, -22, 20, 59, -35],  // two characters in common
    [-1, -9, 47, -31, -7],    // ends with a comma or a colon
    [-2, 54, -37, 10, -25],   // a question or a call
    [0, -4, 93, -60, -30],    // couplets both
    [-7, 35, -2, -9, -18],    // quotes in both
    [35, -1, 116, -96, -54],  // up to 8 characters both
    [-24, 0, -18, 40, 3],     // 12 or more both
];

/// What all lines of a block show together speaks for the way it is parted.
pub(super) const SHAPE: &[i16] = &[
    53,  // as the habits have it
    53,  // as many of the headline and of kickers
    -41, // the headline begins there
    -57, // lines of the headline alike in length: by 1 at most
    58,  // by 2
    -39, // unlike: by 4
    -34, // by 7
    15,  // shorter than all kickers
    2,   // longer than all
    23,  // shorter than all decks
    5,   // longer than all
    22,  // one long line
    -7,  // two short ones
    57,  // one kicker
    -20, // two
    -11, // more
    117, // headline of two lines
    27,  // of three
    -73, // of more
    -2,  // one deck
    87,  // two
    -51, // more
    64,  // kicker and deck
    14,  // kicker, and several lines
    97,  // several lines, and a deck
    -58, // equal ranks: a kicker
    -50, // a deck
    -60, // two lines
    -4,  // more
    -28, // a kicker and one line
    -26, // one line and a deck
    54,  // two lines alone
];
