import { expect, test } from 'vitest'
import type { Emblem, Known } from '../../detectors/contract.ts'
import { createKnownReceiver, createKnownSender } from '../../src/review/known-transfer.ts'
import { plainReading } from '../tools/plain-reading.ts'

const picture = (part: string) => ({ part, width: 2, height: 1, grey: Uint8Array.of(0, 255) })
const emblem = (id: string, reference: Emblem['reference']): Emblem => ({
  ...{ id, name: id, kind: 'office', owner: 'the office', reference, permissions: [] },
})

const { known: nothing } = plainReading('', 'email')
const knowing = (emblems: readonly Emblem[], more: Partial<Known> = {}): Known => ({ ...nothing, ...more, emblems })

/** As messages arrive in a thread. */
function wired() {
  const [tell, receive] = [createKnownSender(), createKnownReceiver()]
  const sent: number[] = []
  return {
    sent,
    pass(known: Known): Known {
      const message = structuredClone(tell(known))
      sent.push(message.pictures.size)
      return receive(message)
    },
  }
}

test('a thread receives all that the office knows', () => {
  const { pass } = wired()
  const known = knowing([emblem('crest', picture('a')), emblem('seal', picture('b'))], { topics: nothing.topics })
  expect(pass(known)).toEqual(known)
})

test('the picture of an unchanged emblem is not sent again, and stays the same object', () => {
  const { pass, sent } = wired()
  const crest = picture('a')
  const first = pass(knowing([emblem('crest', crest)]))
  const then = pass(knowing([emblem('crest', crest), emblem('seal', picture('b'))]))
  expect(sent).toEqual([1, 1])
  expect(then.emblems[0]!.reference).toBe(first.emblems[0]!.reference)
  expect(then.emblems[1]!.reference).toEqual(picture('b'))
})

test('two emblems with one picture share it; a released picture is sent again', () => {
  const { pass, sent } = wired()
  const crest = picture('a')
  const first = pass(knowing([emblem('crest', crest), emblem('old crest', crest)]))
  expect(first.emblems[0]!.reference).toBe(first.emblems[1]!.reference)
  pass(knowing([]))
  const again = knowing([emblem('crest', crest)])
  expect(pass(again)).toEqual(again)
  expect(sent).toEqual([1, 0, 1])
})

test('a changed picture is another picture', () => {
  const { pass } = wired()
  const first = pass(knowing([emblem('crest', picture('a'))]))
  const other = { ...picture('a'), grey: Uint8Array.of(9, 9) }
  const then = pass(knowing([emblem('crest', other)]))
  expect(then.emblems[0]!.reference).toEqual(other)
  expect(then.emblems[0]!.reference).not.toBe(first.emblems[0]!.reference)
})
