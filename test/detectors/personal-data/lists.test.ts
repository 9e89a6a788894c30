import { expect, test } from 'vitest'
import { email } from '../../../detectors/personal-data/email.ts'
import { person } from '../../../detectors/personal-data/person.ts'
import { readingOf } from '../../tools/reading.ts'

const PEOPLE = ['Mirabel Sample-Stoke', 'Tariq Sample-Khan', 'Ottilie Sample-Marsh', 'Vernon Sample-Garth']
const FILLER = 'The road works on the ring road go on, and buses stop at the library until the spring. '

/** The severities of the names where the classifier finds nothing private in the email. */
const severities = (text: string) => {
  const reading = { ...readingOf({ text, circumstances: { kind: 'email' } }), classifierMatches: [] }
  return [...person.find(reading)].map(({ severity }) => severity ?? person.severity)
}

test('a few people close together are a list that a person decides on where it is about a case', () => {
  expect(severities(`The chairs go to:\n${PEOPLE.join('\n')}\n`)).toEqual(PEOPLE.map(() => 'note'))
  expect(severities(`Seen by the counsellors:\n${PEOPLE.join('\n')}\n`)).toEqual(PEOPLE.map(() => 'sign-off'))
  expect(severities(`Positive drug tests:\n${PEOPLE.join('\n')}\n`)).toEqual(PEOPLE.map(() => 'sign-off'))
  expect(severities(`Those who complained:\n${PEOPLE.join('\n')}\n`)).toEqual(PEOPLE.map(() => 'sign-off'))
})

test('the paragraph below a list makes it a list of a case only with words about a case', () => {
  const list = `The chairs go to:\n${PEOPLE.join('\n')}\n\n`
  expect(severities(`${list}Our family day is in May.`)).toEqual(PEOPLE.map(() => 'note'))
  expect(severities(`${list}It rained.\n\nThe victims met in May.`)).toEqual(PEOPLE.map(() => 'note'))
  expect(severities(`${list}They have not been told yet.`)).toEqual(PEOPLE.map(() => 'sign-off'))
})

test('a heading or a sentence about “them” makes a list further away one of a case', () => {
  const list = `\n\n${PEOPLE.join('\n')}\n\n`
  const held = PEOPLE.map(() => 'sign-off')
  expect(severities(`Referrals from the refuge\n\nIt rained.\n\nPlease come.${list}Thanks`)).toEqual(held)
  expect(severities(`The list:${list}It rained.\n\nAll of them are victims in the trial.`)).toEqual(held)
  expect(severities(`The refuge is shut.\n\nIt rained.\n\nPlease come.${list}Thanks`)).toEqual(PEOPLE.map(() => 'note'))
})

test('names between a closing in mid-text and a sentence about them are no signature', () => {
  const text = `Hi\n\nThanks\n${PEOPLE.join('\n')}\n\nare the victims in the trial.\n\nRegards\nJoe`
  expect(severities(text)).toEqual(PEOPLE.map(() => 'sign-off'))
})

test('a list about a case is held in a mail that the classifier finds harmless', () => {
  const text = `Lunch for the victims:\n${PEOPLE.join('\n')}\n`
  const harmless = {
    part: 'body',
    start: 0,
    end: text.length,
    group: 'personal',
    confidence: 0,
    suppressed: true,
  } as const
  const reading = readingOf({ text, circumstances: { kind: 'email' } })
  const found = [...person.find({ ...reading, classifierMatches: [harmless] })]
  expect(found.map(({ severity }) => severity ?? person.severity)).toEqual(PEOPLE.map(() => 'sign-off'))
})

test('a dozen people close together are a list that a person decides on', () => {
  const families = ['Stoke', 'Khan', 'Marsh', 'Garth', 'Reid', 'Moss', 'Lowe', 'Hook', 'Peel', 'Rao', 'Dell', 'Lau']
  const people = families.map((family) => `Ottilie Sample-${family}`)
  expect(severities(`The chairs go to:\n${people.join('\n')}\n`)).toEqual(people.map(() => 'sign-off'))
})

const boxes = (count: number) => Array.from({ length: count }, (_, at) => `bo.sample${at}@firm.example`)
const addresses = (text: string) =>
  [...email.find({ ...readingOf({ text, circumstances: { kind: 'email' } }), classifierMatches: [] })].length

test('addresses of organisations close together are a list as names are', () => {
  expect(addresses(`The chairs go to:\n${boxes(4).join('\n')}\n`)).toBe(0)
  expect(addresses(`Seen by the counsellors:\n${boxes(4).join('\n')}\n`)).toBe(4)
  expect(addresses(`The list:\n\n${boxes(4).join('\n')}\n\nIt rained.\n\nAll of them are victims.`)).toBe(4)
  expect(addresses(`The chairs go to:\n${boxes(12).join('\n')}\n`)).toBe(12)
})

test('as many people all over a long email are no list', () => {
  const paragraphs = PEOPLE.map((name) => `${name} brings the chairs on Monday. ${FILLER.repeat(10)}`)
  expect(severities(paragraphs.join('\n\n'))).toEqual(PEOPLE.map(() => 'note'))
})

test.each([',', '|'])('a table at the end of an email is no signature, with its cells set apart by %j', (sign) => {
  const rows = [['Name', 'Reason', 'Days'], ...PEOPLE.map((name) => [name, 'cancer', '14'])]
  const table = rows.map((cells) => cells.join(sign)).join('\n')
  expect(severities(`Hi Ann,\n\nhere it is.\n\n${table}`)).toEqual(PEOPLE.map(() => 'sign-off'))
})

test('a table below a signature is no part of it', () => {
  const table = PEOPLE.map((name) => `${name} | cancer | 14`).join('\n')
  expect(severities(`It is below.\n\nKind regards\n\nAnn\n\n${table}`)).toEqual(PEOPLE.map(() => 'sign-off'))
})
