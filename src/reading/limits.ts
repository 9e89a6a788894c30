/** A file built so that a parser never ends. At this time the readers stop themselves and keep what they have… */
export const READING_MS = 6_500

/** …and at this time a reader that did not is killed. */
export const KILL_MS = 7_300

/** Processor time in the background: forty scanned pages… */
export const LONGER_READING_MS = 240_000

/** …a recording, all of which is decoded and recognised: an hour of speech takes ten minutes… */
export const LONGER_RECORDING_MS = 2_400_000

/** …and where a remote reader must answer within one request… */
export const REMOTE_RECORDING_MS = 540_000

/** …and wall-clock time after which no further file of the draft is started. */
export const LONGER_DRAFT_MS = 600_000
export const LONGER_RECORDINGS_MS = 3_600_000

/** Multiple of the working time; up to it, waiting for a processor is not counted. */
export const WAITS_AT_MOST = 2

/** A file gets this even if starting a reader used up more. */
export const SHORTEST_READING_MS = 3_000

/** A reader that never starts, because of a full disk or no memory. */
export const READER_START_MS = 4_300

/** Many files at once: a file without a reader by then is refused for now. */
export const TURN_MS = 4_000

/** Milliseconds for a file that has already waited. */
export const SHORTEST_START_MS = 700

/** A draft of hundreds of slow files: files not started by then are listed as unread. */
export const DRAFT_MS = 60_000

/** Archives nested in archives; a message forwarded a thousand levels deep. */
export const MAX_DEPTH = 16

/** An archive of a million entries; a message of ten thousand parts. */
export const MAX_FILES = 3_000

/** A zip bomb, such as 42 kB that unpack to petabytes. Bytes: all unpacked content of one file of the draft. */
export const MAX_UNPACKED = 256 << 20

/** Lower than the total, so that one bomb leaves memory to read the other files. */
export const MAX_UNPACKED_AT_ONCE = 96 << 20

/** XML or gzip of one repeated letter. Characters: every rule searches kept text. */
export const MAX_TEXT = 10_000_000

/** Characters of one text: all rules take half a second for each million. */
export const LONGEST_TEXT = 6_000_000

/** A document of a million one-letter comments. */
export const MAX_PARTS = 20_000

/** A page tree that shows one picture fifty thousand times. */
export const MAX_PICTURES = 500

/** Samples of all pictures passed to the rules, which are all in memory. */
export const MAX_SAMPLES = 200_000_000

/** The same, after which pictures are passed on smaller: a presentation of many slides… */
export const FULL_SAMPLES = 120_000_000

/** …in pixels: the largest number of pictures still fits. */
export const SMALLER_PIXELS = 100_000

/** Samples of full-size pictures, beyond what the rules look at first: eight of four megapixels, in grey. */
export const MAX_FULLER_SAMPLES = 32_000_000

/** Bytes: a larger file is not opened. */
export const LARGEST_FILE = 200 << 20

/** A damaged file produces thousands of complaints; a person reads the first ones. */
export const MAX_COMPLAINTS = 200

/** Bytes of pictures that wait until all texts are read: they share the reader's memory. */
export const MAX_KEPT_BYTES = 64 << 20

/** Names are read as text, and an archive can give each entry one of 64 kB. */
export const LONGEST_NAME = 1_000

/** With nothing to unpack, these are read in the server process. */
export const PLAIN_BYTES = 128 << 10

/** A document of a million objects: heap of the reading process… */
export const HEAP_MB = 512

export const MEMORY_BYTES = 800 << 20

/** The same in the background where films are heard and watched: networks and a decoder come on top. */
export const MEMORY_WITH_FILM_BYTES = 1 << 30

/** Share of memory that a reader may keep after a file. About half is normal; above this it is replaced. */
export const SWOLLEN = 0.65

/** Interval between memory checks: a process can allocate tens of megabytes in that time. */
export const WATCH_MS = 50
