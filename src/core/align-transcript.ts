import { diffArrays } from 'diff'
import type { Passage } from './recording.ts'

/** Milliseconds from the start of the recording. */
export type Gap = { readonly from: number; readonly to: number }

export type Alignment = {
  /** Words that were heard and understood. */
  readonly spoken: number
  readonly written: number
  readonly gaps: readonly Gap[]
  readonly unspoken: number
  /** Captions shown at the wrong time; the first, in milliseconds. */
  readonly late?: { readonly captions: number; readonly first: number }
}

/** Words: names are misheard in short runs; a longer run is other content. */
const MISHEARD = 8
/** Words between two gaps that count as one. */
const BETWEEN = 3
/** Words and milliseconds of the shortest gap. */
const FEWEST = 4
const SHORTEST = 2_000
/** Words: notes such as “[applause]” are shorter. */
const UNSPOKEN = 8
/** Milliseconds that a caption may be off; how many such captions make a report. */
const TOLERANCE = 3_000
const MANY_LATE = 3
/** Beyond it the texts differ too much to be compared. */
export const MAX_EDITS = 4_000

type Spoken = { readonly text: string; readonly at: number; readonly end: number }
type Word = { readonly text: string; readonly cue?: number }
type Cue = { readonly from: number }

type Counted<T> = { readonly words: readonly T[]; readonly counts: ReadonlyMap<string, number> }
export type Recognised = Counted<Spoken>
export type Transcript = Counted<Word> & { readonly cues: readonly Cue[] }

export const wordsRecognised = (passages: readonly Passage[]): Recognised => counted(spokenWords(passages))

export function wordsWritten(transcript: string): Transcript {
  const { words, cues } = writtenWords(transcript)
  return { ...counted(words), cues }
}

function counted<T extends { readonly text: string }>(words: readonly T[]): Counted<T> {
  const counts = new Map<string, number>()
  for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1)
  return { words, counts }
}

export function wordsInCommon(recognised: Recognised, written: Transcript): number | undefined {
  if (recognised.words.length === 0 || written.words.length === 0) return undefined
  let common = 0
  for (const [word, count] of recognised.counts) common += Math.min(count, written.counts.get(word) ?? 0)
  const fewest = recognised.words.length + written.words.length - 2 * common
  return fewest > MAX_EDITS ? undefined : common
}

/** The time of a comparison grows with its square. */
export const mostEdits = (recognised: Recognised, written: Transcript): number =>
  Math.min(recognised.words.length + written.words.length, MAX_EDITS)

export function alignTranscript(recognised: Recognised, transcript: Transcript): Alignment | undefined {
  if (wordsInCommon(recognised, transcript) === undefined) return undefined
  const spoken = recognised.words
  const { words, cues } = transcript
  const textOf = ({ text }: { readonly text: string }) => text
  const changes = diffArrays(spoken.map(textOf), words.map(textOf), { maxEditLength: MAX_EDITS })
  if (!changes) return undefined
  const isWritten = new Uint8Array(spoken.length)
  const shown = new Map<number, number>()
  let unspoken = 0
  const blocks = blocksOf(changes)
  for (const [i, block] of blocks.entries()) {
    const { from, to, begin, end } = block
    const around = lengthOf(blocks[i - 1]) + lengthOf(blocks[i + 1])
    if (block.same || isMisheard(block, around)) isWritten.fill(1, from, to)
    if (!block.same && end - begin >= UNSPOKEN && (to - from) * 2 < end - begin) unspoken += end - begin - (to - from)
    if (block.same) noteCues(words.slice(begin, end), spoken.slice(from, to), shown)
  }
  const late = lateCaptions(cues, shown)
  const written = isWritten.reduce((sum, one) => sum + one, 0)
  return { spoken: spoken.length, written, gaps: gapsIn(spoken, isWritten), unspoken, ...(late ? { late } : {}) }
}

/** The same words, or one run instead of the other. */
type Block = { same: boolean; from: number; to: number; begin: number; end: number }

function blocksOf(changes: readonly { readonly added: boolean; readonly removed: boolean; readonly count: number }[]) {
  const blocks: Block[] = []
  for (const { added, removed, count } of changes) {
    const last = blocks.at(-1) ?? { same: true, from: 0, to: 0, begin: 0, end: 0 }
    const same = !added && !removed
    const next = same || last.same ? { same, from: last.to, to: last.to, begin: last.end, end: last.end } : last
    if (next !== last) blocks.push(next)
    if (!added) next.to += count
    if (!removed) next.end += count
  }
  return blocks
}

const lengthOf = (block: Block | undefined): number => (block ? block.to - block.from : 0)

/** `around`: equal words next to it. Fewer are chance. */
function isMisheard({ from, to, begin, end }: Block, around: number): boolean {
  return to - from <= Math.min(MISHEARD, around) && (end - begin) * 2 >= to - from
}

/** A caption should be shown when the first of its words is spoken. */
function noteCues(words: readonly Word[], spoken: readonly Spoken[], shown: Map<number, number>): void {
  for (const [i, { cue }] of words.entries()) if (cue !== undefined && !shown.has(cue)) shown.set(cue, spoken[i]!.at)
}

function spokenWords(passages: readonly Passage[]): Spoken[] {
  return passages
    .filter(({ understood }) => understood)
    .flatMap(({ to, words }) =>
      words.flatMap(({ text, at }, i) =>
        plainWords(text).map((plain) => ({ text: plain, at, end: words[i + 1]?.at ?? to })),
      ),
    )
}

function gapsIn(spoken: readonly Spoken[], isWritten: Uint8Array): Gap[] {
  const runs: { from: number; to: number; words: number }[] = []
  for (let i = 0; i < spoken.length; i++) {
    if (isWritten[i]) continue
    const last = runs.at(-1)
    if (last && i - last.to <= BETWEEN) Object.assign(last, { to: i + 1, words: last.words + 1 })
    else runs.push({ from: i, to: i + 1, words: 1 })
  }
  return runs
    .map(({ from, to, words }) => ({ from: spoken[from]!.at, to: spoken[to - 1]!.end, words }))
    .filter(({ from, to, words }) => words >= FEWEST && to - from >= SHORTEST)
    .map(({ from, to }) => ({ from, to }))
}

function lateCaptions(cues: readonly Cue[], shown: ReadonlyMap<number, number>): Alignment['late'] {
  const wrong = [...shown].filter(([cue, at]) => Math.abs(cues[cue]!.from - at) > TOLERANCE)
  if (wrong.length < MANY_LATE) return undefined
  return { captions: wrong.length, first: Math.min(...wrong.map(([, at]) => at)) }
}

const TIMES = /^\s*(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})\s*-->/
const NO_WORDS = /^(?:WEBVTT.*|\d+)$/
const NEVER = /(?!)/
/** Captions that nobody is shown, up to an empty line. */
const UNSHOWN = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

function writtenWords(transcript: string): { words: Word[]; cues: Cue[] } {
  const lines = transcript.split(/\r?\n/)
  const isTimed = lines.some((line) => TIMES.test(line))
  const cues: Cue[] = []
  const words: Word[] = []
  const unshown = isTimed ? UNSHOWN : NEVER
  let isShown = true
  for (const line of lines) {
    isShown = !unshown.test(line) && (isShown || line.trim() === '')
    const [found, hours = '0', minutes, seconds, thousandths] = TIMES.exec(line) ?? []
    if (found !== undefined) {
      cues.push({ from: ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 + Number(thousandths) })
      continue
    }
    if (!isShown || (isTimed && NO_WORDS.test(line.trim()))) continue
    const cue = cues.length === 0 ? {} : { cue: cues.length - 1 }
    for (const text of plainWords(line.replace(/<[^>]{0,100}>/g, ' '))) words.push({ text, ...cue })
  }
  return { words, cues }
}

/** “Dashwood's,” is “dashwoods”; “cold-hearted” is two words. */
const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
