import { expect, test } from 'vitest'
import type { Circumstances, Consent } from '../../../detectors/contract.ts'
import { rules } from '../../../detectors/index.ts'
import { readingOf, sampleKnown } from '../../tools/reading.ts'

function findings(text: string, circumstances: Partial<Circumstances> = {}, consents: readonly Consent[] = []) {
  const reading = readingOf({ text, circumstances, known: { ...sampleKnown, consents } })
  return rules
    .filter((rule) => rule.id.startsWith('personal-data/'))
    .flatMap((rule) =>
      [...rule.find(reading)].map((match) => ({ ...match, severity: match.severity ?? rule.severity })),
    )
}
const held = (...given: Parameters<typeof findings>) => findings(...given).filter(({ severity }) => severity !== 'note')

const consent = {
  id: 'C-7',
  person: 'Agnieszka Wójcik',
  purpose: 'case study',
  from: '2026-01-01',
  until: '2026-12-31',
}
const STORY = 'Agnieszka Wójcik told us that the night bus matters.'

test('a valid consent turns the finding into a note that names it; an expired or withdrawn one does not', () => {
  expect(held(STORY)).not.toEqual([])
  expect(held(STORY, {}, [consent])).toEqual([])
  expect(findings(STORY, {}, [consent])[0]!.because).toContain('C-7')
  expect(held(STORY, {}, [{ ...consent, until: '2026-06-30' }])).not.toEqual([])
  expect(held(STORY, {}, [{ ...consent, withdrawn: true }])).not.toEqual([])
  expect(held(STORY, {}, [{ ...consent, kinds: ['letter'] }])).not.toEqual([])
})

test('a title or role does not excuse private facts: they are held, with the name', () => {
  expect(held('Professor Ottoline Graves spoke on Monday.')).toEqual([])
  const types = held('Professor Ottoline Graves has multiple sclerosis.').map((match) => match.type)
  expect(types).toEqual(expect.arrayContaining(['PERSON', 'SPECIAL_CATEGORY']))
})

test('a namesake of a registered person is not taken for that person', () => {
  const known = sampleKnown.people.find((person) => person.name.split(' ').length === 2)!
  const family = known.name.split(' ')[1]!
  const text = `The review was asked for by Mr Zebedee ${family}. Officers came to his home. Mr ${family} has asthma.`
  expect(held(text).filter((match) => match.type === 'PERSON').length).toBe(2)
})

test('every finding with a place suggests replacement words', () => {
  const mail =
    'Hi Bo\n\nAgnieszka Wójcik (34) of 41 Brindle Court, Ladywood B16 8ZH has epilepsy and was arrested on suspicion of fraud. ' +
    'Ring her on 07700 900871 or write to aga.w77@postbox.example. Her NI number is JR 62 05 19 A.\n\nThanks\nAnn'
  const placed = held(mail, { kind: 'email' }).filter(({ span }) => span.end > span.start)
  expect(placed.length).toBeGreaterThan(7)
  for (const match of placed) expect(match.suggestion, match.type).toBeTruthy()
})
