import type { Circumstances, Kind, Match, Part, Reading, Rule, Severity } from '../contract.ts'
import { pieces } from '../pieces.ts'
import { besideMeaning } from '../quiet.ts'
import { plain, type Tag, type Tagger, taggerOf } from './tags.ts'
import { ANY_TAG, type Wakers, wake, wakers } from './woken.ts'

/** A sentence with tags in place of the names, made when it is first asked for, and where it stands. */
export type Sentence = {
  readonly part: Part
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tags: ReadonlySet<Tag>
}

/** restricted: staff, at all times. channel: the others, speaking through the office. own: the others, as themselves. */
export type Voice = 'restricted' | 'channel' | 'own'

export type Heard = {
  readonly voice: Voice
  readonly circumstances: Circumstances
  readonly sentences: readonly Sentence[]
  /** Places of the sentences in which an expression can match at all. */
  readonly where: (wakers: Wakers) => readonly number[]
  /** All sentences together, made when it is first asked for. */
  readonly text: string
}

const NOT_TEXT = new Set<Part['kind']>(['label', 'recipients', 'filename', 'properties'])
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
const MOST = 3_000
const MOST_TEXT = 20_000

const cache = new WeakMap<Reading, Heard>()

/** What is said in a reading, once for all rules of this detector. */
export function heard(reading: Reading): Heard {
  const before = cache.get(reading)
  if (before) return before
  const tag = taggerOf(reading.known)
  const sentences: Sentence[] = []
  const woken = new Map<number, number[]>()
  let at = 0
  let full = false
  const met = (set: number) => {
    full ||= set === ANY_TAG
    const places = woken.get(set)
    if (!places) woken.set(set, [at])
    else if (places[places.length - 1] !== at) places.push(at)
  }
  for (const part of reading.parts) {
    if (NOT_TEXT.has(part.kind)) continue
    for (const { text, start } of pieces(part.text, 600)) {
      if (sentences.length >= MOST) break
      at = sentences.length
      full = false
      const low = plain(text)
      wake(low, reading.known, met)
      const every = full
      sentences.push(sentence(part, start, text, () => tag(text, low, every)))
    }
  }
  const everywhere: readonly number[] = sentences.map((_, at) => at)
  let text: string | undefined
  const made: Heard = {
    voice: voiceOf(reading.circumstances),
    circumstances: reading.circumstances,
    sentences,
    where: (needed) =>
      needed
        .map((set): readonly number[] => woken.get(set) ?? [])
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

/** Of two lists in order, what stands in both. */
function common(some: readonly number[], others: readonly number[]): readonly number[] {
  const there = new Set(others)
  return some.filter((at) => there.has(at))
}

function joined(sentences: readonly Sentence[]): string {
  const texts: string[] = []
  let length = 0
  for (const { text } of sentences) {
    if (length > MOST_TEXT) break
    texts.push(text)
    length += text.length + 1
  }
  return texts.join('\n').slice(0, MOST_TEXT)
}

function voiceOf({ author, account, kind }: Circumstances): Voice {
  if (author === 'staff') return 'restricted'
  return account === 'corporate' && CHANNELS.has(kind) ? 'channel' : 'own'
}

/** One way of saying it. Every condition must hold; `unless` must not. */
export type Saying = {
  readonly says: RegExp
  /** In the whole draft. */
  readonly with?: RegExp
  readonly without?: RegExp
  /** In the sentence itself or one of the two before or behind it. */
  readonly near?: RegExp
  /** In the same sentence. */
  readonly unless?: RegExp
  /** In the sentence itself or one of the two before or behind it. */
  readonly notNear?: RegExp
  readonly why: string
  readonly confidence?: number
  /** Only in an election period, or only for these accounts. */
  readonly period?: true
  readonly account?: Circumstances['account']
  readonly kind?: Kind
}

/** Says that the rules are spoken of, not broken: guidance, questions about the rules, declarations. */
export const GUIDANCE =
  /politically restricted|political(?:ly)? restrict|pre-election period|purdah|register of interests|interests register|declar(?:e|ing|ation of interest)|(?:am i|are we) (?:allowed|all right|ok(?:ay)?|free|permitted|right to)|is it (?:ok(?:ay)?|all right|allowed|a problem) (?:if|to|for)|would it be (?:ok(?:ay)?|all right|a problem)|rather ask than|line manager|must tell your manager|staff (?:must|may|can|should)(?:n't| not)|(?:nobody|no one|none of (?:us|my staff|our staff)|no member of staff)[^.]{0,30} (?:may|can|is allowed to|is free to|has the right to) (?:canvass|campaign|stand for|hold office|endorse|leaflet|take part)|(?:can't|cannot|mustn't|must not|may not) (?:canvass|stand for|speak in public|hold office|be an? (?:election )?agent|use office|share|like)|don't share, like|appendix a\b|what (?:you|we|they|staff|anyone) (?:may|can|must) ?(?:not|n't) do|\bkeep off (?:anything|social media|politics)|\bwe(?:'ll| will| may| shall| can| might) (?:hide|remove|delete|take down) (?:a|any|your|the) (?:comment|post|reply)\b|(?:can't|cannot|may not|must not|won't|(?:un|not )able to) (?:let|lend|hire|offer|provide|give|allow)[^.]{0,60}\b(?:rooms?|buildings?|premises|screens?|printers?|staff|vehicles?|vans?|lists?|equipment|resources|photographs?|crest)\b|(?:can't|cannot|may not|must not|won't) use (?:our|any of our|the office's|the commissioner's) (?:staff|people|building|rooms?|accounts?|channels|resources)|\bvoters may wear\b|whom to vote for|(?:don't|do not) do party politics|suggested reply|line if asked|we do not comment|(?:can't|cannot|may not|mustn't|must not|won't|never) (?:back|endorse|support|knock|criticise|favour|take sides? (?:for|with)) (?:any(?:body|one)|either|any (?:side|party|candidate)|<CAND>|<PARTYWORD>)|(?:say|said|do|apply|goes?) the same (?:to |for )?whoever|whoever (?:it was|they were|wins|asks)|nobody else, which includes|pause(?:d|s)? (?:until|from|for) [^.]{0,30}(?:<POLL>|polling|election)|out of any picture/

export function saying(
  rule: Omit<Rule, 'find' | 'severity'> & {
    readonly type: string
    readonly voices: readonly Voice[]
    readonly sayings: readonly Saying[]
    readonly evenInGuidance?: true
    readonly severity?: Severity
  },
): Rule {
  const { type, voices, sayings, evenInGuidance, severity = 'sign-off', ...rest } = rule
  const all = sayings.map((one) => ({ one, says: wakers(one.says), given: one.with ? wakers(one.with) : [] }))
  return {
    ...rest,
    severity,
    *find(reading) {
      const draft = heard(reading)
      if (!voices.includes(draft.voice)) return
      const said = saidIn(draft, all)
      if (said.size === 0) return
      const silent = evenInGuidance ? new Set() : besideRules(draft)
      for (const [at, one] of [...said].sort(([a], [b]) => a - b))
        if (!silent.has(at)) yield besideMeaning(matchOf(type, draft.sentences[at]!, one, draft), reading, 'political')
    },
  }
}

type Woken = { readonly one: Saying; readonly says: Wakers; readonly given: Wakers }

/** Place of each sentence that says it → the first saying of the rule that it is. */
function saidIn(draft: Heard, all: readonly Woken[]): ReadonlyMap<number, Saying> {
  const said = new Map<number, Saying>()
  for (const { one, says, given } of all) {
    if (!applies(one, draft) || draft.where(given).length === 0) continue
    const places = draft
      .where(says)
      .filter((at) => !said.has(at) && matches(one, draft.sentences[at]!) && beside(one, draft, at))
    if (places.length > 0 && stands(one, draft)) for (const at of places) said.set(at, one)
  }
  return said
}

const outside = new WeakMap<Heard, ReadonlySet<number>>()
const GUIDED = wakers(GUIDANCE)

/** Places of the sentences that speak of the rules, or stand beside one that does. */
export function besideRules(all: Heard): ReadonlySet<number> {
  const before = outside.get(all)
  if (before) return before
  const rules = all.where(GUIDED).filter((at) => GUIDANCE.test(all.sentences[at]!.text))
  const made = new Set(rules.flatMap((at) => [at - 1, at, at + 1, ...listBelow(all, at)]))
  outside.set(all, made)
  return made
}

/** 'We hide a comment if it' and the points below: what a rule lists it speaks of. */
function listBelow({ sentences }: Heard, at: number): number[] {
  const points: number[] = []
  for (let next = at + 1; next < sentences.length && points.length < MOST_POINTS; next++) {
    if (!isPoint(sentences[next]!)) break
    points.push(next)
  }
  return points
}

/** A point of a list. */
export const isPoint = ({ part, start }: Sentence): boolean => POINT.test(part.text.slice(start, start + 12))

const MOST_POINTS = 30
const POINT = /^\s*(?:[–—•*·-]|\d{1,2}[.)]|[a-z][.)])\s/

/** 'as Labour, as Conservative, as Plaid Cymru': who lists them all takes no side. */
const LIST =
  /<PARTY>(?:,| and| or)(?: and| or)? (?:as |the |a )?<PARTY>(?:,| and| or)(?: and| or)? (?:as |the |a )?(?:<PARTY>|nothing)/

function matches({ says, unless }: Saying, { text }: Sentence): boolean {
  return says.test(text) && !unless?.test(text) && !LIST.test(text)
}

function beside({ near, notNear }: Saying, { sentences }: Heard, at: number): boolean {
  if (!near && !notNear) return true
  const about = sentences.slice(Math.max(0, at - 2), at + 3)
  return (
    (!near || about.some(({ text }) => near.test(text))) && !(notNear && about.some(({ text }) => notNear.test(text)))
  )
}

function applies(one: Saying, { circumstances }: Heard): boolean {
  if (one.period && !circumstances.electionPeriod) return false
  if (one.account && one.account !== circumstances.account) return false
  return !one.kind || one.kind === circumstances.kind
}

function stands(one: Saying, all: Heard): boolean {
  if (one.with && !one.with.test(all.text)) return false
  return !one.without?.test(all.text)
}

export function matchOf(type: string, sentence: Sentence, said: Pick<Saying, 'why' | 'confidence'>, all: Heard): Match {
  const period = all.circumstances.electionPeriod
  return {
    span: { part: sentence.part.id, start: sentence.start, end: sentence.end },
    type,
    confidence: said.confidence ?? 0.7,
    because: `${said.why}${period ? ', in an election period' : ''}.`,
    ...(period ? { reserved: true } : {}),
  }
}
