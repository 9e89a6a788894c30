import { expect, test } from 'vitest'
import { nhs } from '../../detectors/checksums.ts'
import { nhsNumber } from '../../detectors/personal-data/nhs-number.ts'
import { readingOf } from '../tools/reading.ts'

const found = (text: string) => [...nhsNumber.find(readingOf(text))].length > 0

/** Seconds of the years around the day on which the samples are written, of which the check digit happens to be right. */
const times = Array.from({ length: 40_000 }, (_, index) => String(1_730_000_000 + index * 3_499)).filter(nhs)

test('a computer’s time of day in a message’s head is nobody’s number, whatever its check digit', () => {
  expect(times.length).toBeGreaterThan(3_000)
  expect(times.filter((time) => found(`x-stamp: v1; t=${time}; verdict=release`))).toEqual([])
})

test('with words that say what it is, any number with the right check digit is found', () => {
  expect(times.filter((time) => !found(`The patient’s NHS number is ${time}.`))).toEqual([])
})
