import { describe, expect, test } from 'vitest'
import type { Kind } from '../../detectors/contract.ts'
import { publicity } from '../../detectors/political/publicity.ts'
import { readingOf } from '../tools/reading.ts'

describe('publicity in an election period', () => {
  const found = (text: string, kind: Kind, electionPeriod = true) => [
    ...publicity.find(readingOf({ text, circumstances: { kind, electionPeriod } })),
  ]
  const announced = 'The Commissioner has unveiled a new £2 million fund for youth clubs.'

  test('an announcement is reserved to the Chief Executive, and only in the period', () => {
    expect(found(announced, 'press-release').map(({ reserved }) => reserved)).toEqual([true])
    expect(found(announced, 'press-release', false)).toEqual([])
  })
  test('correspondence is not publicity', () => {
    expect(found(announced, 'email')).toEqual([])
  })
  test('reports of postponed or statutory events are allowed', () => {
    expect(found('The Commissioner will announce no new grants until the poll has closed.', 'web-page')).toEqual([])
    expect(found('The Commissioner has set the precept by statutory notice: £2 more.', 'web-page')).toEqual([])
  })
})
