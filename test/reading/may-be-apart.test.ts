import { expect, test } from 'vitest'
import { SAME } from '../../src/reading/unfold/apart.ts'
import { mayBeApart } from '../../src/reading/unfold/may-be-apart.ts'

const finds = (text: string): boolean => text.search(SAME) >= 0

test('letters set apart are never ruled out', () => {
  for (const text of [
    'T/O/P/ /S',
    't - o - p - s - e',
    'A-B C-D E-F',
    'T<b>O<b>P<b>S<b>E',
    'x❤y❤z❤a❤b',
    'é*à*ü*ö*é',
    'S.E.C.R.E.T',
  ]) {
    expect(finds(text), text).toBe(true)
    expect(mayBeApart(text), text).toBe(true)
  }
})

test('ordinary text is ruled out', () => {
  for (const text of [
    'I’m sure - as he said - it’s in our well-known 24-hour plan.',
    '> > quoted\n> > lines',
    '-----\n- one\n- two',
  ])
    expect(mayBeApart(text), text).toBe(false)
})

test('no text of a few characters in any order is ruled out in which letters are set apart', () => {
  let seed = 7
  const draw = (count: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((seed / 2 ** 32) * count)
  }
  let found = 0
  for (let turn = 0; turn < 60_000; turn++) {
    const alphabet = ALPHABETS[turn % ALPHABETS.length]!
    const separator = Array.from({ length: 1 + draw(4) }, () => alphabet[draw(alphabet.length)]!).join('')
    const pieces = Array.from({ length: 12 + draw(12) }, () =>
      draw(3) > 0 ? separator : alphabet[draw(alphabet.length)]!,
    )
    const text = pieces.join('')
    if (!finds(text)) continue
    found++
    expect(mayBeApart(text), JSON.stringify(text)).toBe(true)
  }
  expect(found).toBeGreaterThan(500)
})

const ALPHABETS = ['ab -', 'aB /.\n', 'é-ж 1', 'a<b> ', 'a😀 b', 'aℹ*b ', 'a\u0301b·–'].map((all) => [...all])
