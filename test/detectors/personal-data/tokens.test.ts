import { expect, test } from 'vitest'
import { tokens } from '../../../detectors/personal-data/names/tokens.ts'

test('a text is cut into words, capitals and signs in every alphabet', () => {
  const all = tokens('Élan O’Neil-SMITH’s zebra,\n12 Łódź')
  expect(all.map(({ text }) => text)).toEqual(['Élan', 'O’Neil-SMITH', '’', 's', 'zebra', ',', '\n', '12', 'Łódź'])
  expect(all.filter(({ cap }) => cap).map(({ lower }) => lower)).toEqual(['élan', 'o’neil-smith', 'łódź'])
  expect(all.filter(({ word }) => !word).map(({ text }) => text)).toEqual(['’', ',', '\n', '12'])
})
