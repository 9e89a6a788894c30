import { describe, expect, test } from 'vitest'
import { asciiFirst } from '../../detectors/ascii-first.ts'
import { everyMatch } from '../../detectors/every-match.ts'
import { Expression } from '../../detectors/expression.ts'
import { rules } from '../../detectors/index.ts'
import { lookUp } from '../../detectors/word-index.ts'

const FILLER = 'We met again about the roof of the canteen, and the 12 bids that came in by May. '

/** Text, long enough for the index of words, with what is given in the middle. */
const around = (middle: string) => `${FILLER.repeat(9)}${middle} ${FILLER.repeat(9)}`

const placesOf = (text: string, expression: RegExp) =>
  everyMatch(text, expression).map(({ index, 0: found }) => [index, found])

/** Asserts that an expression finds the same with the index and without. */
function same(source: RegExp, text: string): void {
  if (source.global) expect(placesOf(text, new Expression(source))).toEqual(placesOf(text, source))
  const flags = source.flags.replace('g', '')
  const [own, plain] = [new Expression(source, flags), new RegExp(source, flags)]
  expect(own.test(text)).toBe(plain.test(text))
  expect(own.exec(text)?.index).toBe(plain.exec(text)?.index)
}

describe('an expression finds the same as an ordinary one', () => {
  test.each([
    [/\bcancer\b/gi, 'Her Cancer, his CANCER, a cancerous growth'],
    [/(?<![\w-])(?:TB|cancer)(?![\w-])/g, 'TB, anti-TB and TB-free, cancer'],
    [/(?:[A-Z][a-z]+ ?){1,3}(?:House|Cottage), /g, 'at RoseHouse, at Rose Cottage, XHouse, '],
    [/(?:[A-Z][a-z]+ ?){1,3}(?:House|Cottage), /g, 'at RoseHouse, '],
    [/\b(?:he did it|she did that)\b/gi, 'then He Did It and he did'],
    [/\bsecret\b/giu, 'a \u017fecret and a SECRET'],
    [/\bkelvin\b/giu, '\u212aelvin'],
    [/\bzebra\b/gi, 'a zebra\u0131, a \u0131zebra'],
    [/\bzebra\b/gi, 'a \u017fzebra, a zebra\u212a'],
    [/\bskunks\b/giu, 'a \u017f\u212aunk\u017f'],
    [/[A-Z]\w+(?:House|Cottage), /g, 'at VeryLongNameOfTheRoseHouse, '],
    [/\d{3}-\d{4}/g, '0123-456789 and 555-1234'],
    [/\.(?:docx?|one)(?![\p{L}\p{N}])/giu, 'plan.docx, notes.one, no one'],
    [/(?:EXERCISE[ -]*){3}/g, 'xEXERCISE EXERCISE-EXERCISE'],
    [/\bСЕКРЕТНО\b|(?<!\p{L})секретно(?!\p{L})/giu, 'Совершенно СЕКРЕТНО.'],
    [/(?:\w+ )?conviction/g, 'a spent conviction, preconviction'],
    [/^canteen|bids$/gm, '\ncanteen\nfour bids\n'],
    [/\bafter \w+ (?:trial|court)\b/i, 'after the trial'],
    [/(?<=\bcrime ref )\w+/g, 'crime ref A1, crime no A1'],
    [/é?clair|caf[eé]s/g, 'éclair, clair, cafés'],
    [/(?:un)?known/g, 'unknown known'],
    [/\b(?:one|two|may) day\b/g, 'one day in May, may day'],
    [/(?<![\w-])(?:heart problem|did time)(?!\w)/gi, 'a Heart  problem, a heart problem, heart problems, did time'],
    [/(?<!\w)heart problem(?!\w)/gi, 'heart problemé, éheart problem, HEART PROBLEM.'],
    [/\b(?:is|was) \d(?!\w)/g, 'is 7, was 12, is 5th'],
  ])('%s', (source, middle) => {
    same(source, around(middle))
    same(source, around(''))
    same(source, middle)
  })

  test('in a short text whose words were looked up', () => {
    for (const text of ['she has a heart problem', 'she has a heart', 'the problem of the heart', 'HEART PROBLEM'])
      same(/\bheart problem\b/gi, lookUp(text))
  })

  test('in all that the examples of the rules say, one after the other', () => {
    const text = rules
      .flatMap(({ examples }) => [...examples.found, ...examples.clear])
      .map((example) => (typeof example === 'string' ? example : example.text))
      .join('\n\n')
    expect(text.length).toBeGreaterThan(20_000)
    for (const source of [
      /\b(?:rap(?:e|ed|ist)|sexual(?:ly)? (?:assault\w*|abus\w*)|groom(?:ed|ing))\b/gi,
      /\b(?:family court|care (?:proceedings|order)|adoption|placed with)\b/gi,
      /(?<![\w-])(?:arrested (?:on|for|at)|charged with|convicted|on bail)(?![\w-])/gi,
      /(?<![\p{L}\p{N}])(?:TOP[ _-]?)?SECRET(?![\p{L}\p{N}])/gu,
      /\b\d{1,2}[- ]years?[- ]old\b/gi,
      /(?<=\b(?:lives?|living) (?:at|in) )(?:\p{Lu}\p{Ll}+ ){1,2}(?:Road|Street|Lane)\b/gu,
    ])
      same(source, text)
  })
})

describe('ASCII letters are compared before classes of all alphabets are looked up', () => {
  const TEXT = 'Ann É. Øre-Ábel’s ſecret Kelvin (№ 12/34½), 漢字 𝒳yz — 🙂 áb\n_x9\t\u00a0Żle'
  test.each([
    /\p{L}+/gu,
    /\P{L}+/gu,
    /[^\p{L}\p{N}' ]+/gu,
    /(?<![\p{L}\p{N}])\p{Lu}(?:[\p{L}’'-]|\.)*(?!\p{L})/gu,
    /(?<=\p{Ll}[\p{L}-]{0,5}) \P{Lu}/gu,
    /(?<=(?=\p{Lu})\p{L}{3})[^\p{Lu}]/gu,
    /(?<name>[\p{Lu}\]]\p{L}*)(?: \(|\p{P})/giu,
    /[\p{L}-]{2,4}|\[\p{L}/giu,
    /\p{M}|\p{Script=Han}+/gu,
  ])('%s', (expression) => {
    const places = (one: RegExp) => [...TEXT.matchAll(one)].map((found) => [found.index, ...found])
    expect(places(asciiFirst(expression))).toEqual(places(expression))
    expect(places(expression).length).toBeGreaterThan(0)
  })

  test('each class is in two parts, and an expression without such a class is left alone', () => {
    expect(asciiFirst(/(?<!\p{L})\p{Ll}/u).source).toBe(
      String.raw`(?<!(?:[\x41-\x5a\x61-\x7a]|\p{L}(?<![\0-\x7f])))(?:[\x61-\x7a]|(?![\0-\x7f])\p{Ll})`,
    )
    const plain = /[a-z]\w/u
    expect(asciiFirst(plain)).toBe(plain)
    expect(new Expression(/\p{Lu}/u).plain.source).toContain('x41')
  })
})

test('an expression is tried only where its words occur', () => {
  const expression = new Expression(/\bcounter\w+ sign\b/g)
  expect(expression.mayMatch(around('Countersigned'))).toBe(false)
  expect(expression.windows(around('a sign'))).toEqual([])
  const rare = new Expression(/\bzebra crossing\b/g)
  const windows = rare.windows(around('the zebra crossing'))!
  expect(windows[1]! - windows[0]!).toBeLessThan(100)
})

test('a stretch of a text is searched only if it has the words', () => {
  const expression = new Expression(/\bzebra crossing\b/)
  const text = around('the zebra crossing')
  const at = text.indexOf('zebra')
  expect(expression.within(text, at - 10, at + 20)).toBe(true)
  expect(expression.within(text, at - 10, at + 8)).toBe(false)
  expect(expression.within(text, -5, at)).toBe(false)
  expect(expression.within('a zebra crossing', 0, 99)).toBe(true)
})

test('what is split or replaced stays the same, and the place of the last match is kept', () => {
  const expression = new Expression(/\bzebra\b/g)
  const text = around('a zebra, a zebra')
  expect(text.replace(expression, 'x')).toBe(text.replace(/\bzebra\b/g, 'x'))
  expect(text.split(expression)).toEqual(text.split(/\bzebra\b/g))
  expect([expression.exec(text)?.index, expression.exec(text)?.index, expression.exec(text)]).toEqual([
    text.indexOf('zebra'),
    text.lastIndexOf('zebra'),
    null,
  ])
  expect(expression.exec(around('none'))).toBeNull()
  expect(expression.lastIndex).toBe(0)
})

test('an expression that is made after a short text was looked up finds its words there', () => {
  const text = lookUp('A quagga is by the gate.')
  expect(new Expression(/\bquagga\b/).test(text)).toBe(true)
  expect(new Expression(/\bokapi\b/).test(text)).toBe(false)
})
