import type { Match } from '../contract.ts'
import type { ClassifiedSighting } from './classify-sightings.ts'
import type { Sighting } from './sightings.ts'

const TELL = { TOP_SECRET: 'the tier TOP SECRET', SECRET: 'the tier SECRET' } as const
const FORM: Record<Sighting['form'], string> = {
  plain: '',
  spread: ', its letters spread out',
  misread: ', a letter misread',
  misspelt: ', misspelt',
  short: ', abbreviated',
  foreign: ', in another language',
  'foreign-sure': ', in another language',
}

/** The reason never uses words of the text. */
export function matchOf(
  { sighting, confidence, reasons, parse: parsed }: ClassifiedSighting,
  severity?: Match['severity'],
): Match {
  const beside = parsed.names.length > 0 ? ` with ${parsed.names.join(', ')}` : ''
  return {
    span: { part: sighting.part.id, start: sighting.start, end: sighting.end },
    type: sighting.tier,
    confidence,
    because: `Read as ${TELL[sighting.tier]}${FORM[sighting.form]}${beside}: ${reasons.join('; ')}.`,
    ...(severity ? { severity } : {}),
  }
}
