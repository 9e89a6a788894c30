// Each bound stands beside the attack or the waste it stops.

/** A file of a few kilobytes that unpacks to a wall of one colour. */
export const MAX_PIXELS = 100_000_000
/** What a rule gets to see: enough to find a crest, and small enough to look at many. */
export const SEEN_PIXELS = 1_000_000
/** Pixels to a side of a mark below which no rule can tell it. */
export const MIN_MARK = 30
const MILLIMETRES = 25.4
/** In pixels; or in millimetres of the page, where it is known how many `dots` are an inch. */
export const unseenBelow = (size: number, dots?: number): string =>
  dots === undefined
    ? `Registered marks smaller than about ${Math.round(size)} pixels were not looked for in this picture.`
    : `Registered marks smaller than about ${Math.round((size / dots) * MILLIMETRES)} mm were not looked for on this page.`
/** A picture of thousands of pages or frames. */
export const MAX_FRAMES = 20
/** Smaller than this no letter can be read and no crest be told. */
export const SMALLEST_SIDE = 8
/** What OCR gets to see: a page of A4 at 200 dots an inch. */
export const READ_PIXELS = 4_000_000
