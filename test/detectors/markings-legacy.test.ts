import { expect, test } from 'vitest'
import { legacy } from '../../detectors/markings/legacy.ts'
import { readingOf } from '../tools/reading.ts'

const found = (text: string) => [...legacy.find(readingOf({ text }))].length
const page = 'The panel met and agreed the minutes of its last meeting. '.repeat(80)

test('signs of a classified paper count on one page, not across a long text', () => {
  const signs = ['Please do not reproduce it.', 'The dispatch came late.', 'It has no index yet.']
  expect(found(signs.join('\n'))).toBe(1)
  expect(found(`${page}\n${signs.join('\n')}`)).toBe(1)
  expect(found(signs.join(`\n${page}\n`))).toBe(0)
})

test('the fields of a telegram count in one heading, not across a long text', () => {
  const fields = ['FM EMBASSY LISBON', 'TO LONDON', 'INFO MADRID', 'REF MY TELNO 12']
  expect(found(fields.join('\n'))).toBe(1)
  expect(found(fields.join(`\n${page}\n`))).toBe(0)
})
