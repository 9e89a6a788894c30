import { expect, test } from 'vitest'
import type { Kind } from '../../detectors/contract.ts'
import { unfinishedText } from '../../detectors/publication/unfinished-text.ts'
import { readingOf } from '../tools/reading.ts'

const severities = (text: string, kind: Kind = 'article') =>
  [...unfinishedText.find(readingOf({ text, circumstances: { kind } }))].map(({ severity }) => severity)

test('gaps of a letter that readers may copy are notes, and others ask for a person', () => {
  expect(severities('Dear [name], please come on [INSERT DATE].')).toEqual(['sign-off', 'sign-off'])
  expect(severities('Use this template.\n\nDear [name], please come on [INSERT DATE].')).toEqual(['note', 'note'])
  expect(severities('Use this template. He said: [INSERT QUOTE].', 'press-release')).toEqual(['sign-off'])
  expect(severities(`Use this template.${' The hall is open.'.repeat(60)} Call [name].`)).toEqual(['sign-off'])
})

test('a date that is still to be confirmed is a note', () => {
  expect(severities('The second meeting: TBC.')).toEqual(['note'])
})
