// Each bound stands beside the attack or the waste it stops.

/** A picture of absurd size inside a small file: 50 megapixels take 200 MB once decoded. */
export const LARGEST_PICTURE_PIXELS = 50_000_000
/** A page that paints millions of glyphs one upon the other. */
export const MAX_GLYPHS_ON_A_PAGE = 60_000
/** A page of drawing operators without end. */
export const MAX_OPERATORS_ON_A_PAGE = 400_000
/** Glyphs times covering shapes is the cost of looking for covered text. */
export const MAX_COVERS_ON_A_PAGE = 4_000
/** One page listed fifty thousand times. */
export const MAX_PAGES = 2_000
/** Drawing takes a tenth of a second a page and more: letterheads and crests stand on the first pages. */
export const MAX_DRAWN_PAGES = 24
/** Pictures that stay unpacked while the text of the other pages is read: of two large ones. */
export const MAX_OPEN_PIXELS = 8_000_000
/** The same where nobody waits: a report that was scanned. */
export const MAX_DRAWN_LONGER = 120
/** Looking for marks as small as a centimetre takes a further tenth of a second a page: letterheads stand on the first ones. */
export const MAX_FINE_PAGES = 6
/** Each tiling pattern is drawn on a sheet of its own, of up to 36 MB; sixty of them took five gigabytes. */
export const MAX_PATTERNS = 12
/** Pictures of a document that are handed over by themselves… */
export const MAX_EMBEDDED = 40
/** …and their size: a page shows them too, and all of them together must leave room for the pages. */
export const EMBEDDED_PIXELS = 500_000
/** A larger picture is thinned before it is copied: 50 megapixels are 150 MB once more. */
export const LARGEST_EMBEDDED = 4_000_000
