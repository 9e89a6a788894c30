// Each limit, beside the attack or waste that it stops.

/** A file of a few kilobytes that unpacks to a huge plain area. */
export const MAX_PIXELS = 100_000_000
/** The same for a JPEG that is reduced while it is read. */
export const MAX_JPEG_PIXELS = 400_000_000
/** Pixels passed to the rules: enough to find a crest, and small enough to check many. */
export const SEEN_PIXELS = 1_000_000
/** Side in pixels below which no rule recognises an emblem. */
export const MIN_MARK = 30
const MILLIMETRES = 25.4
/** Millimetres of the page if its resolution (`dots` per inch) is known. */
export const unseenBelow = (size: number, dots?: number): string =>
  dots === undefined
    ? `Registered emblems smaller than about ${Math.round(size)} pixels were not looked for in this picture.`
    : `Registered emblems smaller than about ${Math.round((size / dots) * MILLIMETRES)} mm were not looked for on this page.`
/** A picture of thousands of pages or frames. */
export const MAX_FRAMES = 20
/** Pixels: on a smaller side no letter or crest can be recognised. */
export const SMALLEST_SIDE = 8
/** Pixels passed to OCR: an A4 page at 200 dots per inch. */
export const READ_PIXELS = 4_000_000
