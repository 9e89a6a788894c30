import sharp from 'sharp'
import type { Picture } from '../../detectors/contract.ts'
import { adjugate } from '../../detectors/crest-and-logo/matcher/pose.ts'

/** Four bytes per pixel. */
export type Raster = { readonly width: number; readonly height: number; readonly data: Uint8Array }

export async function drawn(svg: string, longest: number): Promise<Raster> {
  const { data, info } = await sharp(Buffer.from(svg), { density: 144 })
    .resize({ width: longest, height: longest, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8Array(data) }
}

export function pictureOf(raster: Raster, part = 'attachment:1'): Picture {
  const { width, height, data } = raster
  const grey = new Uint8Array(width * height)
  const rgb = new Uint8Array(width * height * 3)
  const cover = Uint8Array.from(grey, (_, i) => data[i * 4 + 3]!)
  for (let i = 0; i < grey.length; i++) {
    const alpha = cover[i]! / 255
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = 255 + (data[i * 4 + c]! - 255) * alpha
    grey[i] = Math.round(rgb[i * 3]! * 0.299 + rgb[i * 3 + 1]! * 0.587 + rgb[i * 3 + 2]! * 0.114)
  }
  return { part, width, height, grey, rgb, ...(cover.some((one) => one < 250) ? { cover } : {}) }
}

/** Encodes and decodes again, as in a recompressed picture. */
export async function recompressed(raster: Raster, quality: number): Promise<Raster> {
  const { width, height } = raster
  const jpeg = await sharp(raster.data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality })
    .toBuffer()
  const data = await sharp(jpeg).ensureAlpha().raw().toBuffer()
  return { width, height, data: new Uint8Array(data) }
}

export async function blurred(raster: Raster, sigma: number): Promise<Raster> {
  const { width, height } = raster
  const data = await sharp(raster.data, { raw: { width, height, channels: 4 } })
    .blur(sigma)
    .raw()
    .toBuffer()
  return { width, height, data: new Uint8Array(data) }
}

/**
 * Draws `mark` over `ground` through a homography (row by row, emblem pixels to ground pixels); `strength` under 1 is
 * a watermark.
 */
export function laid(ground: Raster, emblem: Raster, forward: readonly number[], strength = 1): Raster {
  const out = { ...ground, data: ground.data.slice() }
  const back = adjugate(forward)
  for (let y = 0; y < ground.height; y++)
    for (let x = 0; x < ground.width; x++) {
      const depth = back[6]! * (x + 0.5) + back[7]! * (y + 0.5) + back[8]!
      const u = (back[0]! * (x + 0.5) + back[1]! * (y + 0.5) + back[2]!) / depth - 0.5
      const v = (back[3]! * (x + 0.5) + back[4]! * (y + 0.5) + back[5]!) / depth - 0.5
      if (u <= -1 || v <= -1 || u >= emblem.width || v >= emblem.height) continue
      blend(out, (y * ground.width + x) * 4, emblem, u, v, strength)
    }
  return out
}

function blend(out: Raster, at: number, emblem: Raster, u: number, v: number, strength: number): void {
  const [left, top] = [Math.floor(u), Math.floor(v)]
  let alpha = 0
  const colour = [0, 0, 0]
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const [x, y] = [left + dx, top + dy]
    if (x < 0 || y < 0 || x >= emblem.width || y >= emblem.height) continue
    const share = (1 - Math.abs(u - x)) * (1 - Math.abs(v - y))
    const i = (y * emblem.width + x) * 4
    const a = (emblem.data[i + 3]! / 255) * share
    alpha += a
    for (let c = 0; c < 3; c++) colour[c]! += emblem.data[i + c]! * a
  }
  if (alpha <= 0) return
  const cover = alpha * strength
  for (let c = 0; c < 3; c++) out.data[at + c] = out.data[at + c]! * (1 - cover) + (colour[c]! / alpha) * cover
}
