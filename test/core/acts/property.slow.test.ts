import { expect, test } from 'vitest'
import { randomWalks } from './random-walks.ts'

const reached = new Set<string>()

randomWalks(
  Array.from({ length: 20 }, (_, index) => index + 1),
  reached,
)

test('the random walks reach enough kinds of entry', () => {
  const wanted =
    'carried called lapsed ordered sending released scheduled unscheduled order-cancelled emergency-released ' +
    'emergency-reviewed incident-opened tasked withdrawn undone held conflict-declared condition-met rechecked ' +
    'preserved preservation-ended content-erased'
  expect(wanted.split(' ').filter((what) => !reached.has(what))).toEqual([])
})
