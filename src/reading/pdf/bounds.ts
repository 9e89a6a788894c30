// Each limit, beside the attack or waste that it stops.

/** A picture of absurd size in a small file: 50 megapixels take 200 MB once decoded. */
export const LARGEST_PICTURE_PIXELS = 50_000_000
/** A page that paints millions of glyphs on top of each other. */
export const MAX_GLYPHS_ON_A_PAGE = 60_000
/** A hostile page draws without end. */
export const MAX_OPERATORS_ON_A_PAGE = 400_000
/** The search for covered text costs glyphs times covering shapes. */
export const MAX_COVERS_ON_A_PAGE = 4_000
/** A hostile file lists one page fifty thousand times. */
export const MAX_PAGES = 2_000
/** Drawing takes at least a tenth of a second per page, and letterheads and crests are on the first ones. */
export const MAX_DRAWN_PAGES = 24
/** Pixels of pictures kept decoded while other pages are read, three bytes each: ten scans of 150 dots per inch. */
export const MAX_OPEN_PIXELS = 24_000_000
/** The same in the background, where nobody waits: a scanned report. */
export const MAX_DRAWN_LONGER = 120
/** Emblems of a centimetre take another tenth of a second per page, and letterheads are on the first ones. */
export const MAX_FINE_PAGES = 6
/** Each tiling pattern is drawn on a canvas of up to 36 MB; sixty of them took five gigabytes. */
export const MAX_PATTERNS = 12
/** Pictures of a document passed on separately… */
export const MAX_EMBEDDED = 40
/** …and their pixels: a page shows them too, and they must leave memory for the pages. */
export const EMBEDDED_PIXELS = 500_000
/** Pixels above which a picture is thinned before it is copied: 50 megapixels are another 150 MB. */
export const LARGEST_EMBEDDED = 4_000_000
/** A4 at 300 dots per inch, drawn where words were not legible. */
export const FINER_DOTS = 300
export const FINER_PIXELS = 9_000_000
