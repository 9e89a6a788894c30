/** Each bound of a review, beside the attack or load that it stops. */

/** A file is answered within ten seconds; reading, classifying and rules share this time. */
export const ANSWER_MS = 9_700

/** A reading that took nearly all the time, or waited for its turn, still gets this long for its rules. */
export const SHORTEST_REVIEW_MS = 1_500

/** A check in the background, where nobody waits. A draft goes to a person, with what was not read listed, within a quarter of an hour. */
export const LONGER_REVIEW_MS = 120_000

/** Shorter texts take some tens of milliseconds; longer ones, and pictures, never take every thread. */
export const SHORT_TEXT = 40_000

/** A flood of messages: no more than this wait for a thread, and the rest are asked to try again. */
export const MAX_WAITING = 1_000

/** The classifier takes half a second or more for each megabyte: it takes this much first… */
export const CLASSIFIED_TEXT = 600_000

/** …then what it can classify in this time, and reports the rest. */
export const CLASSIFY_MS = 2_500

/** The same in the background. */
export const LONGER_CLASSIFY_MS = 60_000

/** The heap of a review thread. */
export const REVIEW_HEAP_MB = 768
/** A small young generation costs no speed and saves some 25 MB a thread. */
export const REVIEW_YOUNG_MB = 12
