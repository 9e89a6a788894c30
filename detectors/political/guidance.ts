import { onceFor } from '../by-reading.ts'
import { pattern, phrases } from '../pattern.ts'
import { type PoliticalReading, requiredWords, type Sentence } from './political-reading.ts'

const RESTRICTED_ACTS = phrases`
  canvass, stand for, speak in public, hold office, be an? (?:election )?agent, use office, share, like
`
const OFFICE_RESOURCES = phrases`
  rooms?, buildings?, premises, screens?, printers?, staff, vehicles?, vans?, lists?, equipment, resources,
  photographs?, crest
`

const GUIDANCE = pattern`
  politically restricted|political(?:ly)? restrict|pre-election period|purdah
  |register of interests|interests register|declar(?:e|ing|ation of interest)
  |(?:am i|are we) (?:allowed|all right|ok(?:ay)?|free|permitted|right to)
  |(?:is it|would it be) (?:ok(?:ay)?|all right|allowed|a problem)
  |line manager|must tell your manager|staff (?:must|may|can|should)(?:n't| not)
  |(?:nobody|no one|none of (?:us|my staff|our staff)|no member of staff)[^.]{0,30} (?:may|can|is allowed to|is free to|has the right to)
    (?:canvass|campaign|stand for|hold office|endorse|leaflet|take part)
  |(?:can't|cannot|mustn't|must not|may not) ${RESTRICTED_ACTS}
  |what (?:you|we|they|staff|anyone) (?:may|can|must) ?(?:not|n't) do|\bkeep off (?:anything|social media|politics)
  |\bwe(?:'ll| will| may| shall| can| might) (?:hide|remove|delete|take down) (?:a|any|your|the) (?:comment|post|reply)\b
  |(?:can't|cannot|may not|must not|won't|(?:un|not )able to) (?:let|lend|hire|offer|provide|give|allow|use)[^.]{0,60}\b
    ${OFFICE_RESOURCES}\b
  |(?:can't|cannot|may not|mustn't|must not|won't|never) (?:back|endorse|support|knock|criticise|favour|take sides? (?:for|with))
    (?:any(?:body|one)|either|(?:an?y?|the) (?:political )?(?:side|party)|<CAND>)
  |whom to vote for|\bvoters may wear\b|we do not comment|the same (?:to |for )?whoever
  |\b(?:on (?:pause|hold)|paus(?:e|ed|ing)) <POLL>|pause(?:d|s)? (?:until|from|for) [^.]{0,30}(?:<POLL>|polling|election)
`

const GUIDANCE_WORDS = requiredWords(GUIDANCE)

const guides = onceFor(({ text }: Sentence) => (GUIDANCE.test(text) ? 1 : 0))

/** One beside it may still take a side. */
export const isGuidance = ({ sentences }: PoliticalReading, at: number): boolean =>
  sentences[at] !== undefined && guides(sentences[at]) === 1

export const isBesideGuidance = (all: PoliticalReading, at: number): boolean =>
  [at, at - 1, at + 1].some((near) => isGuidance(all, near))

export const hasGuidance = (all: PoliticalReading): boolean =>
  all.where(GUIDANCE_WORDS).some((at) => isGuidance(all, at))
