import { expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { readingOf } from '../tools/reading.ts'

const found = (text: string) => {
  const reading = readingOf(text)
  return rules
    .flatMap((rule) =>
      [...rule.find(reading)].map((match) => ({ type: match.type, severity: match.severity ?? rule.severity })),
    )
    .filter(({ severity }) => severity !== 'note')
    .map(({ type }) => type)
}

test.each(['Jane Doe', 'Joe Bloggs', 'John Doe', 'Jane Bloggs'])(
  '%s is nobody, and a number beside the name is somebody’s',
  (name) => {
    expect(found(`${name} wrote to us about the street lights.`)).not.toContain('PERSON')
    expect(found(`${name}'s NHS number is 999 000 0018.`)).toContain('NHS_NUMBER')
    expect(found(`${name} lives in Leeds. Her NHS number is 999 000 0018.`)).toContain('NHS_NUMBER')
  },
)

test('a number beside a famous name is a finding too, and one called invented is not', () => {
  expect(found('Taylor Swift, NHS number 999 000 0018, is on the ward.')).toContain('NHS_NUMBER')
  expect(found('Jane Doe is a made-up person and 999 000 0018 a dummy NHS number.')).not.toContain('NHS_NUMBER')
})
