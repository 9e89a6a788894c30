import type { Letter } from './letters.ts'
import { newSketch, type Sketch } from './sketch.ts'

export type Found = {
  texts: string[]
  /** Those of one letter, with their places. */
  readonly letters: Letter[]
  /** Files of pictures, or drawings within the metafile. */
  pictures: Uint8Array[]
  /** True when it holds a picture of an unsupported kind. */
  unreadable: boolean
  points: number
  /** Ovals, boxes, regions and other shapes not given by points. */
  shapes: number
  /** What the lines and areas show. */
  readonly sketch: Sketch
  /** What newer programs show: the records of EMF+, which may be all that they show or say the same twice. */
  readonly plus: Sketch
  /** Some letters are numbers of a font, which only the font could tell. */
  glyphs: boolean
  comments: string[]
  /** Bytes covered by records. */
  end: number
}

export const nothing = (): Found => ({
  texts: [],
  letters: [],
  pictures: [],
  unreadable: false,
  points: 0,
  shapes: 0,
  sketch: newSketch(),
  plus: newSketch(),
  glyphs: false,
  comments: [],
  end: 0,
})

export const MAX_RECORDS = 200_000

export function remark(data: Buffer, found: Found): void {
  const text = data
    .toString('latin1')
    // UTF-16 characters first, then lines of readable ASCII.
    .replace(/(?:[ -~]\0){4,}/g, (wide) => wide.replaceAll('\0', ''))
    .replace(/[^ -~]+/g, '\n')
    .trim()
  if (/[A-Za-z]{4}/.test(text)) found.comments.push(text)
}
