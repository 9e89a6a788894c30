import { expect, test } from 'vitest'
import { draftOf } from '../tools/house.ts'
import { sampleHouse, stopped, TOM } from './house.ts'

const opened = sampleHouse()
const video = { kind: 'video', channel: 'website' } as const
const recording = { name: 'visit.mp4', type: 'video/mp4', bytes: new Uint8Array([0, 0, 0, 1]) }
const said = 'We came here today because people told us that they avoid the towpath after dark, and that has to change.'

test('14: a recording needs its transcript, as the text or as a file', async () => {
  const bare = draftOf({ ...video, body: 'A visit to the canal.', files: [recording] })
  await expect(opened.house.submit('a', bare, TOM)).rejects.toEqual(stopped('transcript'))
  const captions = { name: 'visit.srt', type: '', bytes: new TextEncoder().encode(said) }
  expect((await opened.house.submit('b', { ...bare, files: [recording, captions] }, TOM)).progress).toBe('awaiting')
  expect((await opened.house.submit('c', { ...bare, body: said }, TOM)).progress).toBe('awaiting')
})
