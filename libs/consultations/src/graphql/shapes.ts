/** Keys of bodies, proposals, questions and options; anchors of blocks. */
export const KEY = /^[a-z0-9-]{1,40}$/;
export const KEY_SHAPE = { message: 'A key has 1 to 40 small letters, digits and hyphens.' };

/** Symbols of consultations and documents: "IC/2006/8", "MC/INF/279". */
export const SYMBOL = /^[A-Za-z0-9][A-Za-z0-9./() -]{0,58}[A-Za-z0-9)]$/;
export const SYMBOL_SHAPE = { message: 'A symbol has 2 to 60 letters, digits, spaces, points, slashes, hyphens and brackets.' };
