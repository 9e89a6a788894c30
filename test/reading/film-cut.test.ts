import { expect, test } from 'vitest'
import { type Decoder, withCutParts } from '../../src/reading/film/decoder.ts'

test('what was cut from a film and is still in the file is decoded', async () => {
  const given: (readonly string[])[] = []
  const decode: Decoder = async (_, args) => {
    given.push(args)
    return 'done'
  }
  const decoded = { onBytes: () => {}, onLine: () => {}, isLate: () => false }
  for (const format of ['mp4', 'wav']) await withCutParts(decode, format)(new Uint8Array(), ['-i', '/in'], decoded)
  expect(given).toEqual([
    ['-ignore_editlist', '1', '-i', '/in'],
    ['-i', '/in'],
  ])
})
