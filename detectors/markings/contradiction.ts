import type { Match, Reading, Rule } from '../contract.ts'
import { classifiedSightings } from './classify.ts'
import { tierIn } from './tiers.ts'

const LOW_LABEL =
  /(?:_Name=|SEC=|marking="?|Label:\s*|Classification:\s*|^)\s*(?:UK )?(?:OFFICIAL|PUBLIC|UNCLASSIFIED)\b(?![- :]*SENSITIVE)/im

export const contradiction: Rule = {
  id: 'markings/contradiction',
  title: 'Contradictory markings, or a label that was removed',
  paragraphs: ['25', '62'],
  advice: 'Ask the author which marking is right, and who changed it, before it goes out.',
  severity: 'sign-off',
  limits: 'Needs both channels: sees a banner in a picture only where the picture was read.',
  *find(reading) {
    yield* publicRelease(reading)
    yield* bannerAgainstLabel(reading)
    yield* removed(reading)
  },
  examples: {
    found: [
      'SECRET - FOR PUBLIC RELEASE\nHow we spend your money',
      {
        title: 'Budget',
        text: 'MSIP_Label_1_Enabled=false\nMSIP_Label_1_Name=SECRET',
        part: { id: 'label', kind: 'label' },
      },
      {
        text: 'x',
        observations: [{ part: 'body', what: 'label-differs', detail: 'The label and the header differ.' }],
      },
      { title: 'SECRET', text: 'MSIP_Label_1_Name=OFFICIAL', part: { id: 'label', kind: 'label' } },
    ],
    clear: ['OFFICIAL - FOR PUBLIC RELEASE', 'FOR PUBLIC RELEASE', 'SECRET\nPaper\nSECRET'],
  },
}

function* publicRelease(reading: Reading): Iterable<Match> {
  for (const { sighting, publicRelease, how } of classifiedSightings(reading))
    if (publicRelease && how !== 'mention')
      yield {
        span: { part: sighting.part.id, start: sighting.start, end: sighting.end },
        type: 'MARKING_CONTRADICTION',
        confidence: 0.9,
        because: 'Combines a public release instruction with a tier that may never be released.',
      }
}

function* bannerAgainstLabel(reading: Reading): Iterable<Match> {
  const low = reading.parts.find((part) => part.kind === 'label' && LOW_LABEL.test(part.text) && !tierIn(part.text))
  if (!low) return
  const high = classifiedSightings(reading).find((one) => one.how !== 'mention' && one.sighting.form !== 'lower')
  if (!high) return
  const { part, start, end } = high.sighting
  yield {
    span: { part: part.id, start, end },
    related: [{ part: low.id, start: 0, end: low.text.length }],
    type: 'MARKING_CONTRADICTION',
    confidence: 0.85,
    because: 'Has a higher marking in the text than in its label.',
  }
}

function* removed(reading: Reading): Iterable<Match> {
  for (const seen of reading.observations)
    if (/^label-(?:differs|removed)$/.test(seen.what))
      yield {
        span: { part: seen.part, start: seen.start ?? 0, end: seen.end ?? 0 },
        type: 'LABEL_REMOVED',
        confidence: 0.8,
        because: 'Has a sensitivity label that was removed or differs from the text.',
      }
  for (const part of reading.parts)
    if (part.kind === 'label' && /removed="1"|enabled="0"|_Enabled=false/i.test(part.text))
      yield {
        span: { part: part.id, start: 0, end: part.text.length },
        type: 'LABEL_REMOVED',
        confidence: 0.8,
        because: 'Had a sensitivity label that was removed.',
      }
}
