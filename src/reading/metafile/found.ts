import type { Letter } from './letters.ts'
import { newSketch, type Sketch } from './sketch.ts'

export type Found = {
  texts: string[]
  readonly letters: Letter[]
  pictures: Uint8Array[]
  unreadable: boolean
  points: number
  shapes: number
  readonly sketch: Sketch
  /** EMF+, which may be all that newer programs show or say the same twice. */
  readonly plus: Sketch
  /** Only the font could tell what these numbers are. */
  glyphs: boolean
  comments: string[]
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
