import { byPart } from '../../by-reading.ts'
import type { Part } from '../../contract.ts'
import { anyPhrase, patternWith, phrases } from '../../pattern.ts'
import type { Place } from '../../sorted.ts'
import { sought } from '../../sought.ts'
import { HINTS, LIFELONG } from './anonymity-words.ts'

export type Offence = Place & {
  readonly law: string
  readonly event: boolean
}

const CONTEXT_CHARS = 620

const SERVICE_WORDS = phrases`
  services?, support, cent(?:re|er)s?, helplines?, charit\w+, strateg\w+, victims, survivors, referrals?, awareness,
  cases, units?, advis[eo]rs?, projects?, training, campaigns?, law, legislation, prevention, figures,
  reports? (?:rose|fell)
`
const SERVICE = patternWith('i')`^[’']?s? ?(?:(?:and|or) [\w-]+ )?(?:[\w-]+ )?${SERVICE_WORDS}\b`

const SOMEBODY = anyPhrase`
  she, he, her, him, his, hers, herself, himself, me, whom?, whose, victim, complainant, court, jury, jailed,
  sentenced, trial, convicted, cleared, accused, acquitted, arrested, charged, pleaded, guilty, lad, girl, boy,
  woman, lady, child, daughter, son, stepdaughter, stepson, niece, nephew, pupil, student, patient, case, reported,
  alleg\w+, complaint
`
const POLICY_WORDS = phrases`
  per cent, strategy, priorit\w+, funding, funded, grants?, consultation, statistics, figures, rates?,
  offences (?:rose|fell), campaign, survey, commission(?:ed|ing), toolkit, awareness, training, anyone, everyone,
  people who
`
const POLICY = patternWith('i')`\b${POLICY_WORDS}\b|%`

function happened(text: string, start: number, end: number): boolean {
  const lead = text.slice(Math.max(0, start - 180), start)
  const rest = text.slice(end, end + 180)
  const from = Math.max(lead.search(/[.!?\n][^.!?\n]*$/), -1) + 1
  const stop = rest.search(/[.!?\n]/)
  const sentence = lead.slice(from) + text.slice(start, end) + (stop < 0 ? rest : rest.slice(0, stop))
  return SOMEBODY.test(sentence) && !POLICY.test(sentence)
}

const SEEKERS = [...LIFELONG, ...HINTS].map(({ words, law }) => ({ law, seek: sought(words) }))

const offencesIn = byPart((part): readonly Offence[] =>
  SEEKERS.flatMap(({ seek, law }) =>
    seek(part)
      .map((hit) => ({
        start: hit.index,
        end: hit.index + hit[0].length,
        law,
        event: happened(part.text, hit.index, hit.index + hit[0].length),
      }))
      .filter((hit) => !SERVICE.test(part.text.slice(hit.end, hit.end + 50))),
  ).sort((a, b) => a.start - b.start),
)

export function offenceNear(part: Part, start: number, end: number, reach = CONTEXT_CHARS): Offence | undefined {
  const far = (offence: Offence) => Math.max(start - offence.end, offence.start - end, 0)
  let best: Offence | undefined
  for (const offence of offencesIn(part)) {
    if (offence.start > end + reach) break
    if (far(offence) <= reach && (best === undefined || far(offence) < far(best))) best = offence
  }
  if (!best) return undefined
  const between = part.text.slice(Math.min(best.end, end), Math.max(best.start, start))
  return between.split('\n\n').length > 2 ? undefined : best
}

export const offenceWithin = (part: Part, from: number, to: number): boolean =>
  offencesIn(part).some((offence) => offence.end > from && offence.start < to)
