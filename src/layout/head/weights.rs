//! The weights of ranks, in hundredths: how much a sign speaks for a rank. Fitted to headline blocks whose ranks are known,
//! by maximum likelihood with a penalty on large weights.

/// What a line shows by itself speaks for a kicker, the headline, a deck.
pub(super) const LINE: &[[i16; 3]] = &[
    [175, -53, -122], // up to 4 characters
    [-12, 74, -61],   // 5 or 6
    [-33, 48, -15],   // 7 or 8
    [-45, 41, 3],     // 9 or 10
    [-43, 16, 27],    // 11 or 12
    [-14, -25, 40],   // 13 to 15
    [-64, -38, 102],  // 16 to 18
    [30, -130, 99],   // more
    [11, 1, -12],     // the shortest line
    [12, 12, -24],    // the longest
    [12, -17, 5],     // clauses set apart
    [19, -16, -3],    // two of one length
    [-47, 61, -13],   // figures
    [4, 49, -53],     // a word in quotes
    [0, 1, -1],       // leads on to what was said
    [0, -17, 17],     // a column's name
    [79, -49, -30],   // a unit's name
    [0, 0, 0],        // a marked name
    [-2, 94, -92],    // a sure deck
    [0, -36, 36],     // who was present
    [103, -120, 17],  // kind of report
    [-13, -24, 37],   // who says it, before a colon
    [51, -44, -7],    // another colon
    [80, -39, -40],   // a comma
    [54, -8, -46],    // question or call
    [91, -91, 0],     // a dot
    [49, -35, -14],   // a meeting took place
    [-30, -31, 61],   // a day
    [7, 36, -42],     // a particle at its end
    [103, -104, 0],   // reporters, the paper
    [-22, 48, -26],   // a title of a work
    [10, 22, -32],    // Latin letters
    [-40, 17, 24],    // ends as a unit's name
    [5, -7, 2],       // ends with a place or time
    [-56, 23, 33],    // amounts
    [15, 18, -33],    // speaks to somebody
    [2, 15, -17],     // what will or can be
    [20, -63, 43],    // whoever knows, before a colon
    [14, -10, -4],    // a first or a last
];

/// What two neighbours show together speaks for two kickers, a kicker and the headline, two lines of the headline, the
/// headline and a deck, two decks.
pub(super) const PAIR: &[[i16; 5]] = &[
    [-48, 41, -67, 30, 43],   // any two
    [-55, -44, -93, 110, 81], // 6 or more characters fewer
    [-30, 15, 34, -19, 0],    // 3 to 5 fewer
    [8, 2, 4, -18, 4],        // 1 or 2 fewer
    [55, -14, -21, -63, 43],  // of one length
    [-30, 2, -5, -42, 76],    // 1 or 2 more
    [15, 14, 25, 6, -60],     // 3 to 5 more
    [-11, 66, -10, 56, -100], // 6 or more
    [-2, -48, 135, -66, -19], // one sentence
    [0, -11, 35, -23, 0],     // a verb without its object
    [-1, -34, -1, 12, 25],    // clauses in both
    [-14, 62, -55, -38, 45],  // in the first
    [-37, 49, 19, 19, -51],   // in the second
    [-1, 15, 20, 49, -83],    // figures in both
    [-4, -35, 19, 44, -24],   // in the second alone
    [-22, -11, -9, 20, 21],   // quotes in the first
    [10, 17, -1, -4, -22],    // in the second
    [-9, -6, -8, 57, -34],    // two characters in common
    [-1, 3, 62, -57, -7],     // ends with a comma or a colon
    [-1, 55, -43, 19, -29],   // a question or a call
    [0, -5, 82, -58, -19],    // couplets both
    [-3, 41, -10, -8, -19],   // quotes in both
    [32, -5, 150, -108, -68], // up to 8 characters both
    [-13, -8, 0, 24, -3],     // 12 or more both
];

/// What all lines of a block show together speaks for the way it is parted.
pub(super) const SHAPE: &[i16] = &[
    93,  // as the habits have it
    -24, // the headline begins where the habits have it
    -52, // lines of the headline alike in length: by 1 at most
    36,  // by 2
    -34, // unlike: by 4
    -44, // by 7
    29,  // shorter than all kickers
    -31, // longer than all
    22,  // shorter than all decks
    11,  // longer than all
    31,  // one long line
    -35, // two short ones
    79,  // one kicker
    -28, // two
    -10, // more
    114, // headline of two lines
    13,  // of three
    -69, // of more
    0,   // one deck
    83,  // two
    -53, // more
    49,  // kicker and deck
    47,  // kicker, and several lines
    122, // several lines, and a deck
    27,  // equal ranks: a kicker
    -35, // a deck
    -2,  // two lines
    97,  // more
    -45, // a kicker and one line
    -23, // one line and a deck
    68,  // two lines alone
];
