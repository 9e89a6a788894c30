import type { Picture } from '../../contract.ts'
import { boxMean } from './orientation.ts'
import type { Pyramid } from './pyramid.ts'

/** Darker than any watermark: the ink of the text. */
const INK = 150
const PAPER = 235
/** Ink at half its size, with some paper in it. */
const RIM = 175

/** Also where no text stood: elsewhere it says nothing of what is behind. */
type Bleached = { readonly picture: Picture; readonly clear: Uint8Array }

/**
 * A page without its text, at half its size: what shines through from behind. Nothing where the picture is no page,
 * or where nothing on it is faint: most pictures cost a glance and no more.
 */
export function bleached(picture: Picture, pyramid: Pyramid): Bleached | undefined {
  if (!faintOnPaper(picture.grey)) return undefined
  const { width, height, data } = pyramid.grey(2)
  if (!shinesThrough(data, width)) return undefined
  const ink = inkOf(picture, width, height)
  const spread = boxMean(ink, width, height, 1)
  const clear = new Float32Array(spread.length)
  const light = new Float32Array(spread.length)
  for (let i = 0; i < spread.length; i++) {
    if (spread[i]! > 0.001) continue
    clear[i] = 1
    light[i] = data[i]!
  }
  const [near, nearCount] = [boxMean(light, width, height, 4), boxMean(clear, width, height, 4)]
  // Few pages have so much ink together that nothing near it tells.
  const blank = nearCount.some((count, i) => count <= 0.1 && clear[i] === 0)
  const [far, farCount] = blank
    ? [boxMean(light, width, height, 12), boxMean(clear, width, height, 12)]
    : [near, nearCount]
  const grey = new Uint8Array(spread.length)
  for (let i = 0; i < grey.length; i++) {
    if (clear[i] === 1) grey[i] = data[i]!
    else if (nearCount[i]! > 0.1) grey[i] = near[i]! / nearCount[i]!
    else grey[i] = farCount[i]! > 0.01 ? far[i]! / farCount[i]! : 255
  }
  return { picture: { part: picture.part, width, height, grey }, clear: Uint8Array.from(clear) }
}

function faintOnPaper(grey: Uint8Array): boolean {
  let [paper, faint, ink, seen] = [0, 0, 0, 0]
  for (let i = 0; i < grey.length; i += 7, seen++) {
    const value = grey[i]!
    if (value > PAPER) paper++
    else if (value > INK) faint++
    else ink++
  }
  return paper > seen * 0.4 && faint > seen * 0.01 && ink > seen * 0.004 && ink < seen * 0.3
}

/** Share of the page that must be faint where no ink is next to it: letters have a faint rim of their own. Every so manieth pixel says so. */
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

function inkOf({ width: across, grey }: Picture, width: number, height: number): Float32Array {
  const ink = new Float32Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0, at = y * 2 * across; x < width; x++, i++, at += 2)
      if (Math.min(grey[at]!, grey[at + 1]!, grey[at + across]!, grey[at + across + 1]!) < INK) ink[i] = 1
  return ink
}
