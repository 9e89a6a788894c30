/**
 * Each bound, beside the attack that it stops. Reading a file of the draft, with all that is in it, shares one budget. In the service times
 * are those of the wall clock: a sender waits for the answer, and a machine that is busy with other things must give it too. Who reads
 * with nobody waiting, a test or a command, counts as `own-time.ts` does.
 */

/** A file built so that some parser never ends. The readers stop themselves here, so that what they have is kept… */
export const READING_MS = 6_500

/** …and is killed here when it does not. */
export const KILL_MS = 7_300

/** A longer look in the background, where nobody waits: processor time for one file… */
export const LONGER_READING_MS = 150_000

/** …and by the wall clock until which another file of a draft is begun. */
export const LONGER_DRAFT_MS = 400_000

/** Where nobody waits for the answer, waiting for a processor is not counted, but for as long as the reader works. */
export const WAITS_AT_MOST = 2

/** A reader that is not started yet has used up some of the time; so much of it is left to the file all the same. */
export const SHORTEST_READING_MS = 3_000

/** A reader that never starts: a full disk, a machine without memory. */
export const READER_START_MS = 4_300

/** Many files at once: who has not come to a reader by then is asked to come again, so that there is time left to read and to weigh. */
export const TURN_MS = 4_000

/** A reader that is started for who has waited already. */
export const SHORTEST_START_MS = 700

/** A draft of hundreds of slow files: what is not begun after this is listed as unread. */
export const DRAFT_MS = 60_000

/** Archives in archives in archives; a message forwarded a thousand levels deep. */
export const MAX_DEPTH = 16

/** An archive of a million entries, a message of ten thousand parts. */
export const MAX_FILES = 3_000

/** A zip bomb: 42 kB that unpack to petabytes. All unpacked bytes of one file of the draft together. */
export const MAX_UNPACKED = 256 << 20

/** One entry alone; a quarter of the above, so that one bomb leaves room to read the rest. */
export const MAX_UNPACKED_AT_ONCE = 96 << 20

/** XML and gzip of one repeated letter: text is kept and searched by every rule, so it is bounded tighter than bytes. */
export const MAX_TEXT = 10_000_000

/** One text alone: all rules together take half a second for each million. */
export const LONGEST_TEXT = 6_000_000

/** A document of a million one-letter comments. */
export const MAX_PARTS = 20_000

/** A page tree that shows one picture fifty thousand times. */
export const MAX_PICTURES = 200

/** All pixels handed to the rules, in samples: 200 pictures of a megapixel would be held at once otherwise. */
export const MAX_SAMPLES = 120_000_000

/** Pictures handed to the rules with more pixels than the rules look at first: eight of four megapixels, in grey. */
export const MAX_FULLER_SAMPLES = 32_000_000

/** A file larger than this is not opened at all. */
export const LARGEST_FILE = 200 << 20

/** A damaged file gives thousands of complaints: a person reads the first of them. */
export const MAX_COMPLAINTS = 200

/** Pictures that wait until all texts are read: they share the reader's memory with what is being read. */
export const MAX_KEPT_BYTES = 64 << 20

/** Names are read as text, and an archive can give each of its entries one of 64 kB. */
export const LONGEST_NAME = 1_000

/** Texts and messages up to this size, with nothing to unpack, are read in the server itself. */
export const PLAIN_BYTES = 128 << 10

/** A document of a million objects: the heap of the reading process… */
export const HEAP_MB = 512

/** …and a picture of absurd size or a bomb in a package's own buffers: all of its memory. */
export const MEMORY_BYTES = 800 << 20

/** The share a reader may hold after a file. About half is normal; a reader that holds more is replaced. */
export const SWOLLEN = 0.65

/** How often the memory is looked at: a process can take some tens of megabytes in that time. */
export const WATCH_MS = 50
