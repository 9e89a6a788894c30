import { byReading } from '../by-reading.ts'
import { hasClause } from '../clause.ts'
import type { Circumstances, Kind, Part, Reading } from '../contract.ts'
import { Expression } from '../expression.ts'
import { passage, sentencesAt } from '../passage.ts'
import { oneLine } from '../pattern.ts'
import { type Tag, type Tagged, taggerOf } from './tags.ts'

type Place = { readonly part: Part; readonly start: number; readonly end: number; readonly low: string }

/** A class, because V8 keeps a literal with a getter of its own as a slow dictionary. */
export class Sentence {
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly low: string
  readonly found: readonly Tagged[]
  #tagged: () => string
  #text: string | undefined

  constructor({ part, start, end, low }: Place, found: readonly Tagged[], tagged: () => string) {
    this.part = part
    this.start = start
    this.end = end
    this.low = low
    this.found = found
    this.#tagged = tagged
  }

  /** With tags in place of names. */
  get text(): string {
    this.#text ??= this.#tagged()
    return this.#text
  }
}

/** restricted: staff. channel: others through the office. own: others as themselves. */
export type SpeakerKind = 'restricted' | 'channel' | 'own'

/** What a phrase requires beside its tags. */
export type RequiredWords = { readonly words: Expression; readonly onlyTags: boolean }

export type PoliticalReading = {
  readonly speakerKind: SpeakerKind
  readonly circumstances: Circumstances
  readonly sentences: readonly Sentence[]
  /** Indexes of the sentences in which an expression can match. */
  readonly where: (required: RequiredWords) => readonly number[]
}

const NOT_TEXT = new Set<Part['kind']>(['label', 'recipients', 'filename'])
const CHANNELS = new Set<Kind>(
  oneLine`press-release press-line article web-page social-post reply event video newsletter email letter
    report`.split(' ') as Kind[],
)
const MAX_SENTENCES = 3_000
const TAGS = /<(?:\(\?:)?(?:[A-Z|]+|\\w\+)\)?>/g

export function requiredWords({ source }: RegExp): RequiredWords {
  const untagged = source.replace(TAGS, '.')
  return { words: new Expression(untagged, 'i'), onlyTags: !/[a-z]{2}/.test(untagged) }
}

export const politicalReading = byReading(make)

function make(reading: Reading): PoliticalReading {
  const sentences: Sentence[] = []
  const parts: { readonly part: Part; readonly first: number; readonly count: number }[] = []
  for (const part of reading.parts) {
    const first = sentences.length
    if (NOT_TEXT.has(part.kind) || first >= MAX_SENTENCES) continue
    sentences.push(...sentencesOf(part, reading).slice(0, MAX_SENTENCES - first))
    if (sentences.length > first) parts.push({ part, first, count: sentences.length - first })
  }
  return {
    speakerKind: speakerKindOf(reading.circumstances),
    circumstances: reading.circumstances,
    sentences,
    where: ({ words, onlyTags }) =>
      parts.flatMap(({ part, first, count }) => {
        const all = sentences.slice(first, first + count)
        const places = onlyTags ? undefined : words.placesIn(part.text)
        const here = [...sentencesAt(places, all)].map((at) => first + at)
        return onlyTags ? here.filter((at) => sentences[at]!.found.length > 0) : here
      }),
  }
}

function sentencesOf(part: Part, reading: Reading): readonly Sentence[] {
  const { inText, replaced } = taggerOf(reading.known)
  const { sentences } = passage(part, reading.parts)
  const found = [...inText(part.text)].sort((a, b) => a.start - b.start)
  let next = 0
  const all = sentences.map(({ text: raw, low, start }) => {
    const end = start + raw.length
    const own: Tagged[] = []
    for (; next < found.length && found[next]!.start < end; next++)
      own.push({ ...found[next]!, start: found[next]!.start - start, end: Math.min(found[next]!.end, end) - start })
    return new Sentence({ part, start, end: start + raw.trimEnd().length, low }, own, () => replaced(raw, own))
  })
  return part.kind === 'properties' ? all.filter(({ start, end }) => hasClause(part.text.slice(start, end))) : all
}

export const hasTag = ({ found }: Sentence, wanted: Tag): boolean => found.some(({ tag }) => tag === wanted)

function speakerKindOf({ author, account, kind }: Circumstances): SpeakerKind {
  if (author === 'staff') return 'restricted'
  return account === 'corporate' && CHANNELS.has(kind) ? 'channel' : 'own'
}
