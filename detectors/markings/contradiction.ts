import type { Match, Reading, Rule } from '../contract.ts'
import { seen } from '../in-kind.ts'
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
      seen('label-differs'),
      { title: 'SECRET', text: 'MSIP_Label_1_Name=OFFICIAL', part: { id: 'label', kind: 'label' } },
    ],
    clear: ['OFFICIAL - FOR PUBLIC RELEASE', 'FOR PUBLIC RELEASE', 'SECRET\nPaper\nSECRET'],
  },
}

const matchOf = (part: string, start: number, end: number, type: string, because: string): Match => ({
  ...{ span: { part, start, end }, type, confidence: 0.85, because },
})

function* publicRelease(reading: Reading): Iterable<Match> {
  const because = 'Combines a public release instruction with a tier that may never be released.'
  for (const { sighting, isOpen, how } of classifiedSightings(reading))
    if (isOpen && how !== 'mention' && sighting.form !== 'lower')
      yield matchOf(sighting.part.id, sighting.start, sighting.end, 'MARKING_CONTRADICTION', because)
}

function* bannerAgainstLabel(reading: Reading): Iterable<Match> {
  const low = reading.parts.find((part) => part.kind === 'label' && LOW_LABEL.test(part.text) && !tierIn(part.text))
  const high =
    low && classifiedSightings(reading).find(({ how, sighting }) => how !== 'mention' && sighting.form !== 'lower')
  if (!high) return
  const { part, start, end } = high.sighting
  const because = 'Has a higher marking in the text than in its label.'
  yield {
    ...matchOf(part.id, start, end, 'MARKING_CONTRADICTION', because),
    related: [{ part: low.id, start: 0, end: low.text.length }],
  }
}

function* removed({ observations, parts }: Reading): Iterable<Match> {
  for (const { part, what, start = 0, end = 0 } of observations)
    if (what === 'label-differs')
      yield matchOf(part, start, end, 'LABEL_REMOVED', 'Has a sensitivity label that differs from the text.')
  for (const { id, kind, text } of parts)
    if (kind === 'label' && /removed="1"|enabled="0"|_Enabled=false/i.test(text))
      yield matchOf(id, 0, text.length, 'LABEL_REMOVED', 'Had a sensitivity label that was removed.')
}
