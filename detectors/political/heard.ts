import type { Circumstances, Kind, Match, Part, Reading, Rule } from '../contract.ts'
import { pieces } from '../pieces.ts'
import { type Tag, taggerOf } from './tags.ts'

/** A sentence with tags in place of the names, and where it stands. */
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
  /** Whether anybody or anything political is named at all. */
  readonly speaks: boolean
  readonly circumstances: Circumstances
  readonly sentences: readonly Sentence[]
  /** All sentences together. */
  readonly text: string
  readonly tags: ReadonlySet<Tag>
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
/** A text this short is read whole, hint or no hint: a hint in few words is easily missed, and reading them costs little. */
const SHORT = 1_200

/** Without one of these no rule of this detector can speak; most drafts have none and cost no more than this look. */
const HINT =
  /\bvot(?:e|ing|er)|elect(?:ion|ed?\b|or)|\bpoll(?:s\b|ing|\b)|ballot|\bpart(?:y\b|ies\b)|campaign|canvass|leaflet|councillor|\bcllr|minister\b|ministers\b|government|candidate|manifesto|rosette|\blabour\b|\btor(?:y|ies)\b|conservative|\blib ?dem|\bliberal|\breform\b|\bgreens?\b|\bmps?\b|pmqs|\bmayor|politic|opposition|opponent|\brivals?\b|challenger|incumbent|retweet|repost|doorstep|\bknock|marginal|\bbranch\b|association|\bterm\b|\bthe other (?:lot|side|names|camp)|\b(?:this|that|new) (?:lot|shower|mob|bunch)|\bstanding for|more years|phone bank|undecided|teller|debate|hustings|hat in|booth|\bpencil|\bseat\b|packing|chancellor|westminster|farage|starmer|badenoch|nigel|kemi|backing|\bclp\b|activist|\bteam [a-z]+ until|#(?:vote|keep|team|back|elect|re)|leafletting|\ball(?:y|ies) of|\bunopposed|continuity|turn this|garden (?:board|stake)|can't come soon|purdah|drop-ins|in the bag|after the 4th|switchers|change (?:of|at the top)|again in 20|strong for|\bhaven't a hope|kick(?:ed|ing)? (?:them|him|her|this)|in play|would make an?|proud to|we won|what a result|supporting m[rs]|my name (?:forward|is)|hat in|get (?:them|him|her) out|closed the (?:library|pool)|would be an? (?:superb|brilliant|great|outstanding)|a second term|her return|losing (?:his|her|their)|changed hands|get in!|raised a glass|bye bye|the boss|our boss|our (?:man|woman) |our side|talks sense|in post\b|better choice|who do you trust|help (?:us|me) win|anyone better|fingers crossed|let me have their|streets ahead|off the record/i
/** What hints only while an election is near. */
const PERIOD_HINT =
  /thursday|tomorrow|tick tock|ten days|days to go|postal|better to hold|the other|🌹|🌳|🔶|🌻|🌼|💙|💛|💚|❤|🔵|🔴|🟡|🟢|🟠|🟣|🗳/iu
/** Words that matter even where no politician, party or poll is named. */
const STRONG =
  /\bvot(?:e|ing)|campaign|canvass|manifesto|leaflet|doorstep|knock|\bterm\b|re-elect|\bseat\b|ballot|phone bank|undecided|teller|debate|#|more years|hat in|booth|pencil|packing|backing|politic|branch|rally|standing|kick|continuity|rosette|garden (?:board|stake)|again in 20|strong for|purdah|thursday|kick(?:ed|ing)? (?:them|him|her|this)|in play|would make an?|proud to|we won|what a result|supporting m[rs]|my name (?:forward|is)|hat in|get (?:them|him|her) out|closed the (?:library|pool)|would be an? (?:superb|brilliant|great|outstanding)|a second term|her return|losing (?:his|her|their)|changed hands|get in!|raised a glass|bye bye|the boss|our boss|our (?:man|woman) |our side|talks sense|in post\b|better choice|who do you trust|help (?:us|me) win|anyone better|fingers crossed|let me have their|streets ahead|off the record/

const cache = new WeakMap<Reading, Heard>()

/** What is said in a reading, once for all rules of this detector. */
export function heard(reading: Reading): Heard {
  const before = cache.get(reading)
  if (before) return before
  const tag = taggerOf(reading.known)
  const sentences: Sentence[] = []
  const tags = new Set<Tag>()
  let onRegister = false
  for (const part of reading.parts) {
    if (NOT_TEXT.has(part.kind)) continue
    const listed = registered(part.text, reading)
    if (!listed && part.text.length > SHORT && !hinted(part.text, reading)) continue
    onRegister ||= listed
    sentences.push(...sentencesOf(part, tag, MOST - sentences.length))
  }
  for (const sentence of sentences) for (const one of sentence.tags) tags.add(one)
  const { circumstances } = reading
  const speaks =
    onRegister || [...tags].some((one) => !APART.has(one)) || sentences.some((one) => STRONG.test(one.text))
  const length = sentences.reduce((sum, one) => sum + one.text.length, 0)
  if (!speaks && length > SHORT) sentences.length = 0
  const made = {
    voice: voiceOf(circumstances),
    speaks,
    circumstances,
    sentences,
    tags,
    text: sentences
      .map((sentence) => sentence.text)
      .join('\n')
      .slice(0, 20_000),
  }
  cache.set(reading, made)
  return made
}

function sentencesOf(part: Part, tag: ReturnType<typeof taggerOf>, most: number): Sentence[] {
  const found: Sentence[] = []
  for (const piece of pieces(part.text, 600)) {
    if (found.length >= most) break
    const end = piece.start + piece.text.trimEnd().length
    found.push({ part, start: piece.start, end, ...tag(piece.text) })
  }
  return found
}

/** Names, and the office itself, stand in every draft. */
const APART = new Set<Tag>(['name', 'pcc', 'office'])

function hinted(text: string, { circumstances }: Reading): boolean {
  return HINT.test(text) || (circumstances.electionPeriod && PERIOD_HINT.test(text))
}

const registers = new WeakMap<Reading['known'], RegExp>()

/** A candidate, a leader, a slogan or a hashtag of the registers stands in it. */
function registered(text: string, { known }: Reading): boolean {
  let pattern = registers.get(known)
  if (!pattern) {
    const words = [
      ...known.candidates.map(({ name }) => name),
      ...known.parties.flatMap((party) => [
        ...(party.slogans ?? []),
        ...(party.hashtags ?? []),
        ...(party.leaders ?? []),
      ]),
    ]
    const literal = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    pattern = literal.length > 0 ? new RegExp(literal.join('|'), 'i') : /$^/
    registers.set(known, pattern)
  }
  return pattern.test(text)
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
  /** In the same sentence. */
  readonly unless?: RegExp
  readonly why: string
  readonly confidence?: number
  /** Only in an election period, or only for these accounts. */
  readonly period?: true
  readonly account?: Circumstances['account']
  readonly kind?: Kind
}

/** Says that the rules are spoken of, not broken: guidance, questions about the rules, declarations. */
export const GUIDANCE =
  /politically restricted|political(?:ly)? restrict|pre-election period|purdah|register of interests|interests register|declar(?:e|ing|ation of interest)|am i allowed|are we allowed|line manager|must tell your manager|staff (?:must|may|can|should)(?:n't| not)|(?:can't|cannot|mustn't|must not|may not) (?:canvass|stand for|speak in public|hold office|be an? (?:election )?agent|use office|share|like)|don't share, like|suggested reply|line if asked|we do not comment/

export function saying(
  rule: Omit<Rule, 'find' | 'severity'> & {
    readonly type: string
    readonly voices: readonly Voice[]
    readonly sayings: readonly Saying[]
    readonly evenInGuidance?: true
  },
): Rule {
  const { type, voices, sayings, evenInGuidance, ...rest } = rule
  return {
    ...rest,
    severity: 'sign-off',
    *find(reading) {
      const all = heard(reading)
      if (!voices.includes(all.voice)) return
      const live = sayings.filter((one) => stands(one, all))
      if (live.length === 0) return
      for (const sentence of evenInGuidance ? all.sentences : spoken(all)) {
        const said = live.find((one) => one.says.test(sentence.text) && !one.unless?.test(sentence.text))
        if (said) yield matchOf(type, sentence, said, all)
      }
    },
  }
}

const outside = new WeakMap<Heard, readonly Sentence[]>()

/** The sentences that neither speak of the rules nor stand beside one that does. */
export function spoken(all: Heard): readonly Sentence[] {
  const before = outside.get(all)
  if (before) return before
  const { sentences } = all
  const rules = GUIDANCE.test(all.text) ? sentences.map(({ text }) => GUIDANCE.test(text)) : []
  const made =
    rules.length === 0 ? sentences : sentences.filter((_, at) => !rules[at - 1] && !rules[at] && !rules[at + 1])
  outside.set(all, made)
  return made
}

function stands(one: Saying, all: Heard): boolean {
  if (one.period && !all.circumstances.electionPeriod) return false
  if (one.account && one.account !== all.circumstances.account) return false
  if (one.kind && one.kind !== all.circumstances.kind) return false
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
