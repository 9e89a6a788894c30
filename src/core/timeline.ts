import type { Part } from '../../detectors/contract.ts'
import { momentOf, type Recording, type Still } from './recording.ts'
import type { Finding } from './review.ts'

/** Times are milliseconds. */
export type Line =
  | {
      readonly at: number
      readonly is: 'spoken' | 'shown'
      readonly part: string
      readonly from: number
      readonly to: number
    }
  | { readonly at: number; readonly is: 'unclear'; readonly until: number }

type TimedPart = Omit<Part, 'from'>

/** Milliseconds: shorter sentences are joined, longer ones cut. */
const SHORT = 4_000
const LONG = 15_000
const SENTENCE_ENDS = /[.?!]["'”’)]?\s+$/

export function timedParts<P extends TimedPart>({ part, shown = [] }: Recording, parts: readonly P[]): P[] {
  return parts.filter(({ id, times }) => id.startsWith(`${part}/`) && (times || shownAt(part, shown, id) !== undefined))
}

export function timelineOf(recording: Recording, parts: readonly TimedPart[]): Line[] {
  const { part: file, shown = [], passages } = recording
  const begins = new Set(passages.map(({ words: [first] }) => first?.at))
  const texts = timedParts(recording, parts).flatMap((part) =>
    linesOf(part, part.times ?? [[0, shownAt(file, shown, part.id)!]], begins),
  )
  const unclear = passages.flatMap(({ understood, from, to }): Line[] =>
    understood ? [] : [{ at: from, is: 'unclear', until: to }],
  )
  return joined([...texts, ...unclear].sort((a, b) => a.at - b.at))
}

/** Undefined for another file, its name or its properties. */
export function momentOfFinding(
  { part: file, shown = [] }: Recording,
  parts: readonly TimedPart[],
  { part, start }: Pick<Finding, 'part' | 'start'>,
): number | undefined {
  if (!part.startsWith(`${file}/`)) return undefined
  const times = parts.find(({ id }) => id === part)?.times ?? []
  return momentOf(times, start) ?? shownAt(file, shown, part)
}

/** Milliseconds by which the first picture of a film may come after its first word. */
const BEHIND = 1_000

export const stillAt = ({ stills = [] }: Pick<Recording, 'stills'>, at: number): Still | undefined =>
  stills.findLast((still) => still.at <= at) ?? stills.find((still) => still.at - at < BEHIND)

/** More findings are read beside the player. */
const MAX_STILLS = 40

/** Other stills go, because nobody needs them to decide. */
export function withStillsAt(
  recordings: readonly Recording[],
  parts: readonly TimedPart[],
  findings: readonly Finding[],
): Recording[] {
  return recordings.map((recording) => {
    const { stills = [], ...rest } = recording
    const moments = findings.flatMap((finding) => momentOfFinding(recording, parts, finding) ?? [])
    const wanted = new Set(moments.map((at) => stillAt(recording, at)))
    const kept = stills.filter((still) => wanted.has(still)).slice(0, MAX_STILLS)
    return kept.length > 0 ? { ...rest, stills: kept } : rest
  })
}

function shownAt(file: string, shown: NonNullable<Recording['shown']>, id: string): number | undefined {
  return shown.find(({ place }) => id === `${file}/${place}` || id.startsWith(`${file}/${place}/`))?.at
}

/** `begins`: known times of passages; those of words are estimated. */
function linesOf(
  { id, kind, text }: TimedPart,
  times: NonNullable<Part['times']>,
  begins: ReadonlySet<number | undefined>,
): Line[] {
  const is = kind === 'picture-text' ? 'shown' : 'spoken'
  const lines: Line[] = []
  let [from, at] = times[0] ?? [0, 0]
  for (const [index, [offset, moment]] of times.entries()) {
    const before = text.slice(times[index - 1]?.[0] ?? offset, offset)
    const sentence = SENTENCE_ENDS.test(before) && moment - at >= SHORT
    const isNext = before.endsWith('\n') || (moment > at && begins.has(moment)) || sentence || moment - at >= LONG
    if (!isNext || offset === from) continue
    lines.push({ at, is, part: id, from, to: offset })
    ;[from, at] = [offset, moment]
  }
  return from < text.length ? [...lines, { at, is, part: id, from, to: text.length }] : lines
}

function joined(lines: readonly Line[]): Line[] {
  const all: Line[] = []
  for (const line of lines) {
    const last = all.at(-1)
    if (line.is === 'unclear' && last?.is === 'unclear')
      all[all.length - 1] = { ...last, until: Math.max(last.until, line.until) }
    else all.push(line)
  }
  return all
}
