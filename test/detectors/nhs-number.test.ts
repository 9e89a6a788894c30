import { expect, test } from 'vitest'
import { nhs } from '../../detectors/checksums.ts'
import { nhsNumber } from '../../detectors/personal-data/nhs-number.ts'
import { readingOf } from '../tools/reading.ts'

const found = (text: string) => [...nhsNumber.find(readingOf(text))].length > 0

/** Unix times around the day of the samples whose check digit happens to be right. */
const times = Array.from({ length: 40_000 }, (_, index) => String(1_730_000_000 + index * 3_499)).filter(nhs)

test('a Unix time in a message header is not an NHS number, even with a valid check digit', () => {
  expect(times.length).toBeGreaterThan(3_000)
  expect(times.filter((time) => found(`x-stamp: v1; t=${time}; verdict=release`))).toEqual([])
})

test('finds any number with a valid check digit beside words that name it', () => {
  expect(times.filter((time) => !found(`The patient’s NHS number is ${time}.`))).toEqual([])
})
