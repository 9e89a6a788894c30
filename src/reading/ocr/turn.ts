import { loadSharp } from '../picture/decode.ts'

export type Grey = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** On a background of the picture's own colour. */
export async function turned(from: Grey, scale: number, angle: number): Promise<Grey> {
  if (scale === 1 && angle === 0) return from
  const sharp = await loadSharp()
  const paper = paperOf(from.grey)
  let picture = sharp(from.grey, { raw: { width: from.width, height: from.height, channels: 1 } })
  if (scale !== 1) {
    const width = Math.max(1, Math.round(from.width * scale))
    const height = Math.max(1, Math.round(from.height * scale))
    picture = picture.resize(width, height, { fit: 'fill', kernel: 'cubic' })
  }
  if (angle !== 0) picture = picture.rotate(-angle, { background: { r: paper, g: paper, b: paper } })
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, grey: oneChannel(data, info.channels) }
}

export function inMirror({ width, height, grey }: Grey): Grey {
  const out = new Uint8Array(grey.length)
  for (let y = 0; y < height; y++)
    for (let x = 0, row = y * width; x < width; x++) out[row + x] = grey[row + width - 1 - x]!
  return { width, height, grey: out }
}

function oneChannel(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return new Uint8Array(data.buffer, data.byteOffset, data.length)
  const grey = new Uint8Array(data.length / channels)
  for (let i = 0; i < grey.length; i++) grey[i] = data[i * channels]!
  return grey
}

export function paperOf(grey: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const value of grey) counts[value]!++
  let best = 255
  for (let i = 0; i < 256; i++) if (counts[i]! > counts[best]!) best = i
  return best
}
