/** Milliseconds that reading, classifying and rules share. */
export const ANSWER_MS = 9_700

export const SHORTEST_REVIEW_MS = 1_500

/** A person then gets the draft with what was not read. */
export const LONGER_REVIEW_MS = 120_000

/** Longer texts and pictures never take every thread. */
export const SHORT_TEXT = 40_000

/** The rest must be retried. */
export const MAX_WAITING = 1_000

/** Characters, classified in about 0.2 s without the encoder. */
export const CLASSIFIED_TEXT = 600_000

/** For what is left, and for the encoder; the rest is reported. */
export const CLASSIFY_MS = 2_500

export const LONGER_CLASSIFY_MS = 60_000

export const REVIEW_HEAP_MB = 768
/** As fast, and saves about 25 MB a thread. */
export const REVIEW_YOUNG_MB = 12
