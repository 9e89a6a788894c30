import sharp, { type Sharp } from 'sharp'

export type Lettering = {
  readonly ink?: string
  readonly paper?: string
  readonly size?: number
  readonly width?: number
  readonly height?: number
  readonly more?: string
  readonly under?: string
}

/** A picture of a few words, no larger than they need: recognising them takes time by the pixel. */
export function lettering(text: string, options: Lettering = {}): Buffer {
  const { ink = '#000', paper = '#fff', size = 32, more = '', under = '' } = options
  const { width = Math.ceil(80 + size * 0.8 * text.length), height = size * 4 } = options
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" ` +
      `height="100%" fill="${paper}"/>${under}<text x="40" y="${Math.round(height / 2)}" ` +
      `font-family="DejaVu Sans, Arial, sans-serif" font-size="${size}" fill="${ink}" ${more}>` +
      `${text}</text></svg>`,
  )
}

export const drawn = (text: string, options: Lettering = {}, turn = 0): Sharp =>
  sharp(lettering(text, options))
    .flatten({ background: options.paper ?? '#fff' })
    .rotate(turn, { background: '#fff' })

/** Three bytes per pixel. */
export async function pixels(picture: Sharp): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** One size for all frames of a moving picture. */
export const FRAME = { width: 400, height: 128 }

/** A small picture without words, around what is hidden outside its pixels. */
export const wordless = (): Sharp => drawn('', { width: 64, height: 48 })
