import type { Budget } from '../../budget.ts'
import { openNetworks } from '../../ocr/networks.ts'
import type { Glyph } from '../../pdf/brush.ts'
import { compareFont } from '../../pdf/compare-font.ts'
import { type JudgedKind, judgeKinds, kindOf, MAX_KINDS, wordAt } from '../../pdf/judge-kinds.ts'
import { type Canvas, loadCanvas } from '../../pdf/render.ts'
import { reportWords } from '../../picture/report-words.ts'
import type { ExtractionSink } from '../../reader.ts'
import { drawWords } from './draw-words.ts'
import { type OpenFont, openFonts, type Shape } from './open-font.ts'
import { programIn } from './programs.ts'
import type { UsedFonts } from './used-fonts.ts'

/** `names`: all by which the text may refer to it. */
export type EmbeddedFont = {
  readonly at: string
  readonly names: readonly string[]
  readonly bytes: Uint8Array
  readonly key?: string | undefined
  /** Bold, italic or both. Where absent, it may show any. */
  readonly weight?: string | undefined
}

/** Milliseconds that remain for the rest of the file. */
const SPARE_MS = 2_000
const MAX_WORDS = 20_000
/** What is longer is no word, and a font may make it longer still. */
const LONGEST_WORD = 60

const NOT_OPENED =
  'The document brings a font that could not be opened, so its text was not compared with what its letters show. ' +
  'Save it without embedded fonts, or as PDF.'
const NOT_DRAWN = 'Its embedded fonts were not compared with its text: this platform cannot read words in pictures.'
const SHOWN_DIFFERS = 'An embedded font shows other letters than the text gives.'

/** A font that the document brings may show other letters than its text gives, so each shape is recognised once. */
export async function compareEmbedded(
  fonts: readonly EmbeddedFont[],
  used: UsedFonts,
  sink: ExtractionSink,
): Promise<void> {
  if (used.isFull()) sink.unread('', 'Not all text was compared with its embedded fonts: it is long.')
  for (const font of fonts) await compareOne(font, isOwnOf(font, fonts), used, sink)
}

async function compareOne(
  { at, names, bytes, key }: EmbeddedFont,
  isOwn: (weight: string) => boolean,
  used: UsedFonts,
  sink: ExtractionSink,
): Promise<void> {
  const opened = openedOf(bytes, key, sink.budget)
  const all = [...names, ...(opened?.flatMap((font) => font.names) ?? [])]
  const text = { own: used.textIn(all, isOwn), further: used.textIn(all, (weight) => !isOwn(weight)) }
  if (`${text.own}${text.further}`.trim() === '') return
  if (!opened) return sink.unread('', NOT_OPENED)
  const canvas = (await openNetworks()) ? await loadCanvas() : undefined
  if (!canvas) return sink.unread(at, NOT_DRAWN)
  for (const font of opened) await compare(font, text, at, canvas, sink)
}

/** A weight that the document does not bring is made of another. */
function isOwnOf({ names, weight }: EmbeddedFont, fonts: readonly EmbeddedFont[]): (weight: string) => boolean {
  const brought = fonts.filter((font) => font.names[0] === names[0]).map((font) => font.weight)
  return (used) => weight === undefined || used === weight || (weight === brought[0] && !brought.includes(used))
}

/** `further`: it may be in this weight by the style of a table. A font may lack letters that only other weights use. */
type Text = { readonly own: string; readonly further: string }

function openedOf(bytes: Uint8Array, key: string | undefined, budget: Budget): OpenFont[] | undefined {
  try {
    const program = programIn(bytes, key, budget)
    return program && openFonts(program)
  } catch {
    budget.check()
    return undefined
  }
}

async function compare(font: OpenFont, text: Text, at: string, canvas: Canvas, sink: ExtractionSink): Promise<void> {
  const late = () => sink.budget.left() < SPARE_MS
  try {
    const isDrawn = (shape: Shape) => font.outlineOf(shape)?.box !== undefined
    for (const shaper of font.shapersFor(`${text.own}${text.further}`)) {
      const kinds = new Map<string, JudgedKind>()
      addKinds(kinds, wordsOf(text.own), shaper, sink)
      addKinds(kinds, wordsOf(text.further), (word) => shaper(word).filter(isDrawn), sink)
      const all = [...kinds.values()]
      if (!(await compareFont(all, { outlineOf: font.outlineOf, canvas, late })))
        return sink.outOfTime(at, 'There was no time to compare its text with what its letters show.')
      const { disguised, doubtful } = judgeKinds([all], font.outlineOf)
      if (disguised.length > 0) sink.observe(at, 'shown-differs', SHOWN_DIFFERS)
      if (disguised.length + doubtful.length > 0) await reportShown(shaper)
    }
  } catch (fault) {
    sink.budget.check()
    sink.unread(at, fault instanceof TooMuch ? fault.message : NOT_OPENED)
  }

  async function reportShown(shaper: Shaper): Promise<void> {
    const lines = `${text.own}\n${text.further}`.split('\n').map((line) => piecesOf(line).map(shaper))
    const { sheets, isWhole } = drawWords(lines, font, canvas)
    if (!isWhole) sink.unread(at, 'Not all of its text was read as its embedded font shows it: there is too much.')
    for (const [i, sheet] of sheets.entries())
      await reportWords(sheet, `${at}/shown${i + 1}`, 'text as its embedded font shows it', sink)
  }
}

class TooMuch extends Error {}

type Shaper = (word: string) => Shape[]

const piecesOf = (line: string): string[] =>
  line.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${LONGEST_WORD}}`, 'gu')) ?? [])

function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set(piecesOf(text))
  if (words.size > MAX_WORDS) throw new TooMuch('Not all of its words were compared with its embedded fonts.')
  return words
}

/** Each kind of letter once. */
function addKinds(kinds: Map<string, JudgedKind>, words: Iterable<string>, shaper: Shaper, sink: ExtractionSink): void {
  for (const word of words) {
    sink.budget.check()
    const glyphs = shaper(word).map(glyphOf)
    const inWord = glyphs.length > 1
    for (const [at, glyph] of glyphs.entries()) {
      const kind = kindOf(glyph)
      if (kinds.get(kind)?.inWord || (kinds.has(kind) && !inWord)) continue
      kinds.set(kind, { glyph, word: wordAt(glyphs, at), inWord })
    }
    if (kinds.size > MAX_KINDS) throw new TooMuch('Not all letters of its embedded fonts were compared with its text.')
  }
}

/** Only its letter and outline count. */
const NOWHERE = { font: '', x: 0, y: 0, dx: 0, dy: 0, size: 1 }
const glyphOf = ({ text, outline }: Shape): Glyph => ({ ...NOWHERE, char: text, outline })
