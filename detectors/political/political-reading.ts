import { hasClause } from '../clause.ts'
import type { Circumstances, Kind, Part, Reading } from '../contract.ts'
import { pieces } from '../pieces.ts'
import { findRequiredWords, type RequiredWords, TAG_OF_SET } from './prefilter.ts'
import { normalise, type Tag, type Tagger, taggerOf } from './tags.ts'

/** Tags in place of names, made on first use. */
export type Sentence = {
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tags: ReadonlySet<Tag>
}

/** restricted: staff. channel: others through the office. own: others as themselves. */
export type SpeakerKind = 'restricted' | 'channel' | 'own'

export type PoliticalReading = {
  readonly speakerKind: SpeakerKind
  readonly circumstances: Circumstances
  readonly sentences: readonly Sentence[]
  /** Indexes of the sentences in which an expression can match. */
  readonly where: (requiredWords: RequiredWords) => readonly number[]
  readonly text: string
}

const NOT_TEXT = new Set<Part['kind']>(['label', 'recipients', 'filename'])
const CHANNELS = new Set<Kind>([
  'press-release',
  'press-line',
  'article',
  'web-page',
  'social-post',
  'reply',
  'event',
  'video',
  'newsletter',
  'email',
  'letter',
  'report',
])
const MAX_SENTENCES = 3_000
const MAX_TEXT = 20_000

const cache = new WeakMap<Reading, PoliticalReading>()

export function politicalReading(reading: Reading): PoliticalReading {
  const before = cache.get(reading)
  if (before) return before
  const tag = taggerOf(reading.known)
  const sentences: Sentence[] = []
  const placesOfSet = new Map<number, number[]>()
  let at = 0
  let woken = new Set<Tag>()
  const met = (set: number) => {
    const tag = TAG_OF_SET.get(set)
    if (tag !== undefined) woken.add(tag)
    const places = placesOfSet.get(set)
    if (!places) placesOfSet.set(set, [at])
    else if (places[places.length - 1] !== at) places.push(at)
  }
  for (const part of reading.parts) {
    if (NOT_TEXT.has(part.kind)) continue
    for (const { text, start } of pieces(part.text, 600)) {
      if (sentences.length >= MAX_SENTENCES) break
      if (part.kind === 'properties' && !hasClause(text)) continue
      at = sentences.length
      const here = new Set<Tag>()
      woken = here
      const low = normalise(text)
      findRequiredWords(low, reading.known, met)
      sentences.push(sentence(part, start, text, () => tag(text, low, here)))
    }
  }
  const everywhere: readonly number[] = sentences.map((_, at) => at)
  let text: string | undefined
  const made: PoliticalReading = {
    speakerKind: speakerKindOf(reading.circumstances),
    circumstances: reading.circumstances,
    sentences,
    where: (needed) =>
      needed.sets
        .map((set): readonly number[] => placesOfSet.get(set) ?? [])
        .reduce((some, others) => (some === everywhere ? others : common(some, others)), everywhere),
    get text() {
      text ??= joined(sentences)
      return text
    },
  }
  cache.set(reading, made)
  return made
}

function sentence(part: Part, start: number, raw: string, tag: () => ReturnType<Tagger>): Sentence {
  let tagged: ReturnType<Tagger> | undefined
  const made = () => {
    tagged ??= tag()
    return tagged
  }
  return {
    part,
    start,
    end: start + raw.trimEnd().length,
    get text() {
      return made().text
    },
    get tags() {
      return made().tags
    },
  }
}

function common(some: readonly number[], others: readonly number[]): readonly number[] {
  const there = new Set(others)
  return some.filter((at) => there.has(at))
}

function joined(sentences: readonly Sentence[]): string {
  const texts: string[] = []
  let length = 0
  for (const { text } of sentences) {
    if (length > MAX_TEXT) break
    texts.push(text)
    length += text.length + 1
  }
  return texts.join('\n').slice(0, MAX_TEXT)
}

function speakerKindOf({ author, account, kind }: Circumstances): SpeakerKind {
  if (author === 'staff') return 'restricted'
  return account === 'corporate' && CHANNELS.has(kind) ? 'channel' : 'own'
}
