import type { Circumstances, Match, Reading, Rule, Severity } from '../contract.ts'
import { besideMeaning } from '../suppressed.ts'
import { isBesideGuidance } from './guidance.ts'
import {
  type PoliticalReading,
  politicalReading,
  type RequiredWords,
  requiredWords,
  type Sentence,
  type SpeakerKind,
} from './political-reading.ts'

/** Every condition must hold; `unless` must not. */
export type Phrase = {
  readonly says: RegExp
  readonly near?: RegExp
  readonly unless?: RegExp
  readonly notNear?: RegExp
  readonly why: string
  readonly confidence?: number
  /** Only in an election period, or only for these accounts. */
  readonly period?: true
  readonly account?: Circumstances['account']
  readonly when?: (at: number, draft: PoliticalReading, reading: Reading) => boolean
}

export function phraseRule(
  rule: Omit<Rule, 'find' | 'severity'> & {
    readonly type: string
    readonly speakerKinds: readonly SpeakerKind[]
    readonly phrases: readonly Phrase[]
    readonly evenInGuidance?: true
    readonly severity?: Severity
  },
): Rule {
  const { type, speakerKinds, phrases, evenInGuidance, severity = 'sign-off', ...rest } = rule
  const all = phrases.map((one) => ({ one, says: requiredWords(one.says) }))
  return {
    ...rest,
    severity,
    *find(reading) {
      const draft = politicalReading(reading)
      if (!speakerKinds.includes(draft.speakerKind)) return
      const found = phrasesIn(draft, all, reading)
      if (found.size === 0) return
      for (const [at, one] of [...found].sort(([a], [b]) => a - b))
        if (evenInGuidance || !isBesideGuidance(draft, at))
          yield besideMeaning(matchOf(type, draft.sentences[at]!, one, draft), reading, 'political')
    },
  }
}

type Prepared = { readonly one: Phrase; readonly says: RequiredWords }

function phrasesIn(draft: PoliticalReading, all: readonly Prepared[], reading: Reading): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>()
  for (const { one, says } of all.filter((phrase) => applies(phrase.one, draft)))
    for (const at of draft.where(says)) if (!found.has(at) && matches(one, at, draft, reading)) found.set(at, one)
  return found
}

const LIST =
  /<PARTY>(?:,| and| or)(?: and| or)? (?:as |the |a )?<PARTY>(?:,| and| or)(?: and| or)? (?:as |the |a )?(?:<PARTY>|nothing)/

function matches(one: Phrase, at: number, draft: PoliticalReading, reading: Reading): boolean {
  const { says, unless, near, notNear, when } = one
  const { text } = draft.sentences[at]!
  if (!says.test(text) || unless?.test(text) || LIST.test(text)) return false
  const about = draft.sentences.slice(Math.max(0, at - 2), at + 3)
  const isNear = (words: RegExp) => about.some((sentence) => words.test(sentence.text))
  return (!near || isNear(near)) && !(notNear && isNear(notNear)) && when?.(at, draft, reading) !== false
}

function applies(one: Phrase, { circumstances }: PoliticalReading): boolean {
  if (one.period && !circumstances.electionPeriod) return false
  return !one.account || one.account === circumstances.account
}

export function matchOf(
  type: string,
  sentence: Sentence,
  found: Pick<Phrase, 'why' | 'confidence'>,
  all: PoliticalReading,
): Match {
  const period = all.circumstances.electionPeriod
  return {
    span: { part: sentence.part.id, start: sentence.start, end: sentence.end },
    type,
    confidence: found.confidence ?? 0.7,
    because: `${found.why}${period ? '; this is an election period' : ''}.`,
    ...(period ? { reserved: true } : {}),
  }
}
