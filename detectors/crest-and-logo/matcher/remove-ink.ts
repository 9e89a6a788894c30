import type { Picture } from '../../contract.ts'
import { clearOf, filled } from './background.ts'
import type { Pyramid } from './pyramid.ts'

const INK = 150
const PAPER = 235
const RIM = 175

/** Where text was, the background is unknown. */
type Bleached = { readonly picture: Picture; readonly clear: Uint8Array }

/** Shows a watermark. Undefined if the picture is no page or nothing on it is faint. */
export function removeInk(picture: Picture, pyramid: Pyramid): Bleached | undefined {
  if (!faintOnPaper(picture.grey)) return undefined
  const { width, height, data } = pyramid.grey(2)
  if (!shinesThrough(data, width)) return undefined
  const clear = clearOf({ width: picture.width, height: picture.height, data: picture.grey }, INK)
  const grey = filled({ width, height, data }, clear, PAPER_AROUND)
  return { picture: { part: picture.part, width, height, grey }, clear }
}

const PAPER_AROUND = [
  { radius: 4, least: 8 },
  { radius: 12, least: 6 },
] as const

/** Every 31st pixel decides whether a picture is a page. */
const SAMPLED = 31

function faintOnPaper(grey: Uint8Array): boolean {
  let [paper, faint, ink, seen] = [0, 0, 0, 0]
  for (let i = 0; i < grey.length; i += SAMPLED, seen++) {
    const value = grey[i]!
    if (value > PAPER) paper++
    else if (value > INK) faint++
    else ink++
  }
  return paper > seen * 0.4 && faint > seen * 0.01 && ink > seen * 0.004 && ink < seen * 0.3
}

/** Away from ink: letters have a faint rim. */
const THROUGH = 0.004
const EVERY = 7

function shinesThrough(grey: Uint8Array, width: number): boolean {
  let faint = 0
  for (let i = width + 1; i < grey.length - width - 1; i += EVERY)
    if (grey[i]! <= PAPER && grey[i]! > INK && !besideInk(grey, width, i)) faint++
  return faint > (grey.length / EVERY) * THROUGH
}

function besideInk(grey: Uint8Array, width: number, i: number): boolean {
  for (let at = i - width; at <= i + width; at += width)
    if (grey[at - 1]! <= RIM || grey[at]! <= RIM || grey[at + 1]! <= RIM) return true
  return false
}
