import { describe, expect, test } from 'vitest'
import { classifiedAs } from '../../detectors/classifier-rule.ts'
import type { Circumstances, Kind } from '../../detectors/contract.ts'
import { publicity } from '../../detectors/political/publicity.ts'
import { secondVoice } from '../../detectors/political/second-voice.ts'
import { readingOf } from '../tools/reading.ts'

const post: Partial<Circumstances> = { kind: 'social-post', account: 'personal', electionPeriod: true }

describe('the classifier in an election period', () => {
  const classifiedReading = (text: string, circumstances: Partial<Circumstances>, sure = 0.4, title?: string) =>
    [
      ...secondVoice.find(
        readingOf({
          ...classifiedAs('political', text, sure),
          circumstances,
          ...(title === undefined ? {} : { title }),
        }),
      ),
    ].length

  test.each([
    'New lamps along the towpath are switched on this evening.',
    'Fog on the tops this morning. Headlights on, please, and allow ten minutes more.',
    'Lost a set of keys with a red lanyard? Describe them and they are yours.',
    'The property store opens by appointment only. Bring the letter.',
  ])('is ignored for news of a service: %s', (text) => {
    expect(classifiedReading(text, post)).toBe(0)
    // The office's own account is less suspect.
    expect(classifiedReading(text, post, 0.45)).toBe(0)
    expect(classifiedReading(text, { ...post, account: 'corporate' }, 0.45)).toBe(1)
    expect(classifiedReading(text, { ...post, electionPeriod: false })).toBe(1)
    expect(classifiedReading(text, post, 0.55)).toBe(1)
  })

  test.each([
    'Remember who closed your library, and who would open it.',
    'Burglary is down because of decisions taken here.',
    'Every road will get extra patrols.',
    'The best thing for our streets would be stop and search.',
    'Our street knows what to say to that on Thursday.',
    'Purple shoes, purple nails. If you know, you know.',
  ])('counts where the text is political: %s', (text) => {
    expect(classifiedReading(text, post)).toBe(1)
  })

  test('a title and the sentences beside a passage count', () => {
    const dull = 'The hall opens at seven and there is tea.'
    expect(classifiedReading(dull, post)).toBe(0)
    expect(classifiedReading(dull, post, 0.4, 'Comment under a post of the Labour candidate')).toBe(1)
    const whole = `${dull} Bring a friend who has a vote.`
    const reading = readingOf({ text: whole, circumstances: post })
    const classifierMatches = [{ part: 'body', start: 0, end: dull.length, group: 'political', confidence: 0.4 }]
    expect([...secondVoice.find({ ...reading, classifierMatches })]).toHaveLength(1)
  })
})

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
