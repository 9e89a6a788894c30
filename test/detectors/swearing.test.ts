import { describe, expect, test } from 'vitest'
import { abuse } from '../../detectors/conduct/abuse.ts'
import { swearingIn } from '../../detectors/conduct/swearing.ts'
import { readingOf } from '../tools/reading.ts'

describe('swear words are found', () => {
  test.each([
    'f***ing',
    'f**k',
    'F*CK',
    'fuuuuck',
    'f#ck',
    'sh1t',
    'b*****d',
    'w*nkers',
    'c u n t',
    's.h.i.t',
    'a$$hole',
    'tw@t',
    'bullshit',
    'F@#k',
    'f-----g',
    's--t',
    'f cking',
  ])('%s', (word) => {
    const text = `Well, ${word} then.`
    expect(swearingIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([word])
  })
})

describe('text that only looks like one is left alone', () => {
  test.each([
    'Scunthorpe and Shitterton are places.',
    'The retarded growth of the oak; a pussy cat; the prick of a needle.',
    'Multiply x**2 by s**3, glob f*.c, then **bold** and *fine* words.',
    'c. a. t. is spelled out, and so is B B C.',
    'Flat 5, 81 Sh11 Lane, F1 and T20.',
    'Reference SH1T77/B4 and user f_ck@example.org',
    'Vitamin C--it is good for you; step f--then g.',
    'We shift the fact, the shirt and the bench.',
  ])('%s', (text) => {
    expect(swearingIn(text)).toEqual([])
  })
})

test('the finding says whether the word was hidden, and never repeats it', () => {
  const because = (text: string) => [...abuse.find(readingOf(text))].map((match) => match.because)
  expect(because('That is bullshit.')).toEqual(['Uses a swear word'])
  expect(because('That is bullsh*t.')).toEqual(['Uses a swear word, partly hidden'])
})

test('a report of what others said is no abuse', () => {
  const text = 'The survivor said that he called her a sl*t. Report it to the helpline.'
  expect([...abuse.find(readingOf(text))]).toEqual([])
})

test.each(['Knob.', 'You absolute muppet', 'morons!!'])('a message of a few words is enough: %s', (text) => {
  expect([...abuse.find(readingOf(text))]).toMatchObject([{ type: 'ABUSE' }])
})
