import type { Raster } from '../picture/decode.ts'
import { rememberPixels } from '../picture/remember-pixels.ts'
import { joinSpacedLetters } from './letter-gaps.ts'
import { type Network, openNetwork, readAlphabet } from './network.ts'
import { directionOf, type Rectangle } from './rectangle.ts'

export type ReadLine = {
  readonly text: string
  readonly sure: number
  readonly least: number
  readonly places: readonly number[]
}

const HEIGHT = 48
const STEP = 8
const NARROWEST = 96
const WIDEST = 2_400
/** The network knows letters of other scripts only to distinguish them. */
const OTHER_SCRIPT = /[\u2E80-\uFE2F\u3040-\u30FF]/u

type Recogniser = { readonly run: Network; readonly alphabet: readonly string[] }

const MAX_KNOWN_LINES = 1_000

const lineOf = rememberPixels<ReadLine>(MAX_KNOWN_LINES)

let recogniser: Promise<Recogniser> | undefined

export function openRecogniser(): Promise<Recogniser> {
  recogniser ??= openNetwork('recogniser.onnx').then((run) => ({ run, alphabet: readAlphabet() }))
  return recogniser
}

export async function readLine(
  raster: Raster,
  region: Rectangle,
  turn = 0,
  mirror = false,
  squeeze = 1,
): Promise<ReadLine> {
  const { run, alphabet } = await openRecogniser()
  const { pixels, width, used } = cutOut(raster, region, turn, mirror, squeeze)
  return lineOf(pixels, `${used} ${squeeze}`, {
    async find() {
      const { data, dims } = await run(pixels, [1, 3, HEIGHT, width])
      const line = decoded(data, dims[1]!, dims[2]!, alphabet, used / width)
      return joinSpacedLetters(line, used / HEIGHT / squeeze)
    },
  })
}

/** `place`: its middle, as a share of the line. */
export type Letter = { readonly letter: string; readonly sure: number; readonly place: number }

/** Each letter of an upright line alone. */
export async function readLetters(raster: Raster, region: Rectangle): Promise<Letter[]> {
  const { run, alphabet } = await openRecogniser()
  const { pixels, width, used } = cutOut(raster, region, 0, false, 1)
  const { data, dims } = await run(pixels, [1, 3, HEIGHT, width])
  return [...lettersOf(data, dims[1]!, dims[2]!, alphabet, used / width)]
}

/** Normalised as in training; grey beyond its end. */
function cutOut(raster: Raster, region: Rectangle, turn: number, mirror: boolean, squeeze: number) {
  const across = Math.abs(turn % 180) === 90
  const [long, short] = across ? [region.short, region.long] : [region.long, region.short]
  const used = Math.min(WIDEST, Math.max(STEP, Math.round((HEIGHT * long * squeeze) / short)))
  const width = Math.max(NARROWEST, Math.ceil(used / 32) * 32)
  const pixels = new Float32Array(3 * HEIGHT * width)
  const plane = HEIGHT * width
  const sample = sampler(raster, region, turn, mirror ? -long / used : long / used, short / HEIGHT)
  const colour = new Float32Array(3)
  for (let row = 0; row < HEIGHT; row++)
    for (let column = 0; column < used; column++) {
      colour.fill(0)
      sample(column - used / 2, row - HEIGHT / 2, colour)
      for (let c = 0; c < 3; c++) pixels[c * plane + row * width + column] = colour[2 - c]! / 127.5 - 1
    }
  return { pixels, width, used }
}

/** A mirrored text has a negative `stepX`. */
function sampler(raster: Raster, { x, y, angle }: Rectangle, turn: number, stepX: number, stepY: number) {
  const [cos, sin] = directionOf(angle + turn)
  // Several samples for each pixel where the picture is larger, so that thin strokes are not missed.
  const many = Math.min(4, Math.max(1, Math.round(Math.min(Math.abs(stepX), stepY))))
  const weight = 1 / (many * many)
  return (column: number, row: number, to: Float32Array): void => {
    for (let i = 0; i < many; i++)
      for (let j = 0; j < many; j++) {
        const u = (column + (j + 0.5) / many) * stepX
        const v = (row + (i + 0.5) / many) * stepY
        addPixel(raster, x + u * cos - v * sin - 0.5, y + u * sin + v * cos - 0.5, weight, to)
      }
  }
}

/** Interpolates; the edge continues beyond the picture. */
function addPixel({ width, height, rgb }: Raster, x: number, y: number, weight: number, to: Float32Array): void {
  const [inX, inY] = [Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y))]
  const [left, top] = [Math.floor(inX), Math.floor(inY)]
  const [right, below] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)]
  const [dx, dy] = [inX - left, inY - top]
  const [a, b] = [(1 - dx) * (1 - dy) * weight, dx * (1 - dy) * weight]
  const [c, d] = [(1 - dx) * dy * weight, dx * dy * weight]
  const [p, q, r, s] = [top * width + left, top * width + right, below * width + left, below * width + right]
  for (let k = 0; k < 3; k++)
    to[k]! += a * rgb[p * 3 + k]! + b * rgb[q * 3 + k]! + c * rgb[r * 3 + k]! + d * rgb[s * 3 + k]!
}

/** Graves et al. 2006: repeated letters and gaps are dropped. */
function* lettersOf(
  data: Float32Array,
  steps: number,
  classes: number,
  alphabet: readonly string[],
  used: number,
): Generator<Letter> {
  let last = 0
  for (let step = 0; step < steps; step++) {
    const best = likeliest(data, step * classes, classes)
    if (best !== 0 && best !== last) {
      const letter = alphabet[best] ?? ''
      const sure = OTHER_SCRIPT.test(letter) ? 0 : data[step * classes + best]!
      yield { letter, sure, place: Math.min(1, (step + 0.5) / steps / used) }
    }
    last = best
  }
}

export function decoded(
  data: Float32Array,
  steps: number,
  classes: number,
  alphabet: readonly string[],
  used: number,
): ReadLine {
  const letters = [...lettersOf(data, steps, classes, alphabet, used)]
  const places = letters.flatMap(({ letter, place }) => [...letter].map(() => place))
  const sum = letters.reduce((total, { sure }) => total + sure, 0)
  return {
    text: letters.map(({ letter }) => letter).join(''),
    sure: places.length === 0 ? 0 : sum / places.length,
    least: letters.reduce((least, { sure }, at) => (isApart(letters, at) ? least : Math.min(least, sure)), 1),
    places,
  }
}

/** A blank, or a bullet or an icon between two: no letter of a word. */
function isApart(letters: readonly Letter[], at: number): boolean {
  const isBlank = (one: Letter | undefined) => one === undefined || one.letter.trim() === ''
  const isSign = !/[\p{L}\p{N}]/u.test(letters[at]!.letter)
  return isBlank(letters[at]) || (isSign && isBlank(letters[at - 1]) && isBlank(letters[at + 1]))
}

function likeliest(data: Float32Array, from: number, classes: number): number {
  let best = 0
  for (let i = 1; i < classes; i++) if (data[from + i]! > data[from + best]!) best = i
  return best
}
