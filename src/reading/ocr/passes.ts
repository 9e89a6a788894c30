import type { Run } from '../../core/on-picture.ts'
import type { Budget } from '../budget.ts'
import type { Raster } from '../picture/decode.ts'
import { type Manner, OutOfTime, type Recognised, recognise, type Within, type Word } from './engine.ts'
import { type Look, looks } from './looks.ts'
import { directionOf } from './rectangle.ts'
import type { Seen } from './seen.ts'
import type { Row, Shape } from './shapes.ts'
import { type Grey, inMirror, turned } from './turn.ts'

/** Pixels that the engine reads best. */
const BEST_HEIGHT = 22
const LARGEST_PASS = 4_000_000
const LONGEST_PASS_MS = 3_500
const MAX_PASSES = 6
const SHORTEST_PASS_MS = 300
/** Milliseconds. */
const SPARE_MS = 700
/** The first upright pass has more context than a guessed one. */
const SURE_WORD = 60
const SURE_LINE = 42
const SURE_GUESS = 72
const MIN_LEFT = 5
const MANY_LEFT = 40

/** Where no network runs. Upright first, then wherever rows of letter-like shapes remain unexplained. */
export async function readByPasses(raster: Raster, budget: Budget, manner: Manner = 'page'): Promise<Seen> {
  const none: Seen = { text: '', others: [], runs: [], unreadable: false, untried: false }
  const time = () => Math.min(LONGEST_PASS_MS, budget.left() - SPARE_MS)
  if (time() < SHORTEST_PASS_MS) return { ...none, untried: true }
  const ways = await looks(raster)
  const plain = ways[0]
  if (!plain) return none
  const first = await pass(plain, scaleFor(plain.rows, plain), 0, manner, {
    ms: budget.left() - SPARE_MS,
    clock: budget.clock,
  })
  if (first === undefined) return { ...none, untried: true }
  const left = new Set(ways.flatMap((way) => way.rows.flatMap((row) => row.shapes)))
  explain(left, first, SURE_WORD)
  const knownWords = new Set<string>()
  const text = believed(first.recognised, SURE_LINE, knownWords)
  const known = new Set(first.words.map(({ text }) => keyOf(text)).filter(({ length }) => length > 2))
  const { others, untried } = await guessOn(ways, left, knownWords, known, () => ({ ms: time(), clock: budget.clock }))
  return { text, others, runs: runsOf(first), untried, unreadable: !untried && unexplained(plain, left) }
}

/** The pixels of an upright pass are the whole picture at another size. */
function runsOf({ words, width, height }: Pass): Run[] {
  return words.map(({ text, left, top, right, bottom }) => ({
    text,
    box: [left / width, top / height, (right - left) / width, (bottom - top) / height],
  }))
}

async function guessOn(
  ways: readonly Look[],
  left: Set<Shape>,
  knownWords: Set<string>,
  known: ReadonlySet<string>,
  time: () => Within,
) {
  const others: string[] = []
  let passes = 0
  for (const guess of [...guesses(ways), ...mirrored(ways)]) {
    if (!promises(guess, left) || (!guess.mirror && passes++ >= MAX_PASSES)) continue
    const { look, row, turn } = guess
    const manner = turn % 90 === 0 ? 'page' : 'scattered'
    const found =
      time().ms < SHORTEST_PASS_MS
        ? undefined
        : await pass(look, scaleFor([row], look), turn, manner, time(), guess.mirror)
    if (found === undefined) return { others, untried: true }
    explain(left, found, SURE_GUESS)
    repeated(left, row, found, known)
    const more = believed(found.recognised, SURE_GUESS, knownWords)
    if (/\p{L}{4}|\p{Lu}{3}|\d{4}/u.test(more)) others.push(more)
  }
  return { others, untried: false }
}

/** Tried last, when rows of letters read as nothing in any direction. */
function mirrored(ways: readonly Look[]): Guess[] {
  return ways
    .filter(({ name }) => name === 'plain' || name === 'light')
    .flatMap((look) =>
      look.rows
        .filter(({ angle }) => angle === 0)
        .flatMap((row) => [0, 180].map((turn) => ({ look, row, turn, mirror: true }))),
    )
}

function promises({ look, row }: Guess, left: ReadonlySet<Shape>): boolean {
  const open = row.shapes.filter((shape) => left.has(shape)).length
  const few = look.name === 'behind' ? 0 : left.size * 0.08
  return open >= MIN_LEFT && open >= row.shapes.length * 0.35 && open >= few
}

type Guess = { readonly look: Look; readonly row: Row; readonly turn: number; readonly mirror?: boolean }

/** Text behind text first, then the fullest rows. Rows may be read from either end. */
function guesses(ways: readonly Look[]): Guess[] {
  const found: Guess[] = []
  for (const look of ways)
    for (const row of look.rows.slice(0, 3)) {
      if (look.name !== 'plain' || row.angle !== 0) found.push({ look, row, turn: row.angle })
      found.push({ look, row, turn: row.angle + 180 })
    }
  const first = (guess: Guess) => (guess.look.name === 'behind' ? 1e6 : 0)
  return found.sort((a, b) => first(b) - first(a) || b.row.shapes.length - a.row.shapes.length || a.turn - b.turn)
}

type Pass = {
  readonly recognised: Recognised
  readonly words: readonly Word[]
  readonly place: (x: number, y: number) => readonly [number, number]
  readonly scale: number
  readonly width: number
  readonly height: number
}

async function pass(
  look: Look,
  scale: number,
  turn: number,
  manner: Manner,
  within: Within,
  mirror = false,
): Promise<Pass | undefined> {
  try {
    const { grey, width, height } = await turned(mirror ? inMirror(look.image) : look.image, scale, turn)
    const recognised = await recognise(grey, width, height, manner, within)
    const [cos, sin] = directionOf(turn)
    const [midX, midY] = [look.image.width / 2, look.image.height / 2]
    return {
      recognised,
      words: recognised.lines.flatMap((line) => line.words),
      scale: scale * look.scale,
      width,
      height,
      place(x, y) {
        const [dx, dy] = [(x * look.scale - midX) * scale * (mirror ? -1 : 1), (y * look.scale - midY) * scale]
        return [dx * cos + dy * sin + width / 2, dy * cos - dx * sin + height / 2]
      },
    }
  } catch (fault) {
    if (fault instanceof OutOfTime) return undefined
    throw fault
  }
}

/** As far as the picture does not grow too large. */
function scaleFor(rows: readonly Row[], { image, scale }: Look): number {
  const heights = rows.flatMap((row) => row.shapes.map((shape) => shape.bottom - shape.top + 1)).sort((a, b) => a - b)
  const usual = heights[Math.floor(heights.length * 0.4)]
  const wanted = usual === undefined ? (image.width < 700 ? 2 : 1) : BEST_HEIGHT / (usual * scale)
  const most = Math.sqrt(LARGEST_PASS / (image.width * image.height))
  const best = Math.min(4, most, Math.max(0.2, wanted))
  return best > 0.8 && best < 1.25 ? Math.min(1, most) : best
}

function explain(left: Set<Shape>, { words, place, scale }: Pass, sureness: number): void {
  const sure = words.filter((word) => word.confidence >= sureness)
  for (const shape of left) {
    const [x, y] = place((shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2)
    const size = Math.min(shape.right - shape.left, shape.bottom - shape.top) * scale
    if (sure.some((word) => holds(word, x, y) && size < (word.bottom - word.top) * 1.7 + 6)) left.delete(shape)
  }
}

const holds = (word: Word, x: number, y: number) =>
  x >= word.left - 3 && x <= word.right + 3 && y >= word.top - 3 && y <= word.bottom + 3

const keyOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Another look may show the first look's writing again, such as the light between its letters. */
function repeated(left: Set<Shape>, row: Row, { words, place }: Pass, known: ReadonlySet<string>): void {
  const long = words.filter(({ text }) => keyOf(text).length > 2)
  const again = long.filter(({ text }) => known.has(keyOf(text)))
  if (long.length < MIN_LEFT || again.length < long.length * 0.8) return
  for (const shape of row.shapes) left.delete(shape)
  for (const shape of left) {
    const [x, y] = place((shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2)
    if (again.some((word) => holds(word, x, y))) left.delete(shape)
  }
}

function believed(recognised: Recognised, sure: number, knownWords: Set<string>): string {
  const lines: string[] = []
  for (const { words } of recognised.lines) {
    const text = words.map((word) => word.text).join(' ')
    const letters = words.reduce((sum, word) => sum + word.text.length, 0)
    const mean = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters)
    const key = keyOf(text)
    if (mean < sure || key === '' || knownWords.has(key)) continue
    knownWords.add(key)
    lines.push(text)
  }
  return lines.join('\n')
}

/** Perhaps by hand or in another script. */
function unexplained(plain: Look, left: ReadonlySet<Shape>): boolean {
  const shapes = plain.rows.find((row) => row.angle === 0)?.shapes ?? []
  const open = shapes.filter((shape) => left.has(shape)).length
  return open >= MANY_LEFT && open > shapes.length * 0.8 && isPaper(plain.image)
}

function isPaper(image: Grey): boolean {
  let light = 0
  for (const value of image.grey) if (value > 200) light++
  return light > image.grey.length * 0.7
}
