/** Limits of a review, each with the attack or load that it stops. */

/** A file is answered within ten seconds; reading, classifying and rules share this time. */
export const ANSWER_MS = 9_700

/** After a slow reading or a long wait the rules still get this time. */
export const SHORTEST_REVIEW_MS = 1_500

/**
 * A background check, which no request waits for. A draft then goes to a person within a quarter of an hour, with
 * what was not read.
 */
export const LONGER_REVIEW_MS = 120_000

/** Shorter texts take tens of milliseconds; longer ones and pictures never take every thread. */
export const SHORT_TEXT = 40_000

/** In a flood of messages no more than this wait for a thread; the rest must be retried. */
export const MAX_WAITING = 1_000

/** Without the encoder the classifier takes a third of a second a megabyte: it gets this many characters first… */
export const CLASSIFIED_TEXT = 600_000

/** …then what it can classify in this time. The encoder has it for each of both. The rest is reported. */
export const CLASSIFY_MS = 2_500

/** The same for background checks. */
export const LONGER_CLASSIFY_MS = 60_000

/** Heap of a review thread. */
export const REVIEW_HEAP_MB = 768
/** A small young generation is as fast and saves about 25 MB a thread. */
export const REVIEW_YOUNG_MB = 12
