import type { Raster } from '../picture/decode.ts'
import { rememberPixels } from '../picture/remember-pixels.ts'
import { joinSpacedLetters } from './letter-gaps.ts'
import { HEIGHT, pixelsOfLine } from './line-pixels.ts'
import { joinPieces, piecesOf } from './long-line.ts'
import { type Network, openNetwork, readAlphabet } from './network.ts'
import type { Rectangle } from './rectangle.ts'

export type ReadLine = {
  readonly text: string
  readonly sure: number
  readonly least: number
  readonly places: readonly number[]
}

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
  const pieces = piecesOf(region, turn, mirror, squeeze)
  const lines: ReadLine[] = []
  for (const piece of pieces) lines.push(await readPiece(raster, piece.region, turn, mirror, squeeze))
  return pieces.length === 1 ? lines[0]! : joinPieces(pieces, lines)
}

async function readPiece(
  raster: Raster,
  region: Rectangle,
  turn: number,
  mirror: boolean,
  squeeze: number,
): Promise<ReadLine> {
  const { run, alphabet } = await openRecogniser()
  const { pixels, width, used } = pixelsOfLine(raster, region, turn, mirror, squeeze)
  return lineOf(pixels, `${used} ${squeeze}`, {
    async find() {
      const { data } = await run(pixels, [1, 3, HEIGHT, width])
      const line = decoded(data, alphabet, used / width)
      return joinSpacedLetters(line, used / HEIGHT / squeeze)
    },
  })
}

/** `place`: its middle, as a share of the line. */
export type Letter = { readonly letter: string; readonly sure: number; readonly place: number }

/** Each letter of an upright line alone. */
export async function readLetters(raster: Raster, region: Rectangle): Promise<Letter[]> {
  const { run, alphabet } = await openRecogniser()
  const { pixels, width, used } = pixelsOfLine(raster, region)
  const { data } = await run(pixels, [1, 3, HEIGHT, width])
  return [...lettersOf(data, alphabet, used / width)]
}

/** `likeliest`: class and confidence of each step. Graves et al. 2006: repeated letters and gaps are dropped. */
function* lettersOf(likeliest: Float32Array, alphabet: readonly string[], used: number): Generator<Letter> {
  const steps = likeliest.length / 2
  let last = 0
  for (let step = 0; step < steps; step++) {
    const best = likeliest[step * 2]!
    if (best !== 0 && best !== last) {
      const letter = alphabet[best] ?? ''
      const sure = OTHER_SCRIPT.test(letter) ? 0 : likeliest[step * 2 + 1]!
      yield { letter, sure, place: Math.min(1, (step + 0.5) / steps / used) }
    }
    last = best
  }
}

export function decoded(likeliest: Float32Array, alphabet: readonly string[], used: number): ReadLine {
  const letters = [...lettersOf(likeliest, alphabet, used)]
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
