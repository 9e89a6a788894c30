import { describe, expect, test } from 'vitest'
import { inOwnFonts, readUnhurried } from './pdf-report.ts'

const SHOWN = 'THE SECRET NUMBER IS 07700 900123'

/** A page that shows these words while its text gives the second letter of each pair in the place of the first. */
async function readPage(pairs: readonly string[], shown = SHOWN) {
  const codes = new Map(pairs.map((pair) => [...pair].map((letter) => letter.codePointAt(0)!)).map(([a, b]) => [a, b]))
  const hex = (code: number) => `<${code.toString(16).padStart(4, '0')}>`
  const lie = (letters: readonly string[]) =>
    letters.map((one) => {
      const code = codes.get(Number.parseInt(one.slice(1), 16))
      return code === undefined ? one : hex(code)
    })
  const { parts, observations, unread } = await readUnhurried(await inOwnFonts(shown, 11, lie, 1))
  const textOf = (isPicture: boolean) =>
    parts
      .filter(({ kind }) => (kind === 'picture-text') === isPicture)
      .map(({ text }) => text)
      .join('\n')
  return { text: textOf(false), pictured: textOf(true), observations: observations.map(({ what }) => what), unread }
}

describe('a page is read as a person sees it where a font in the file', () => {
  test.each([
    ['gives one letter for another', ['CL'], 'SELRET'],
    ['gives one digit for another', ['38'], '900128'],
    ['gives letters for digits', ['0a', '1b', '2c', '3d', '7g', '9i'], 'agg'],
    ['gives digits for letters', ['S1', 'E2', 'C3', 'R4', 'T5'], '12342'],
    ['gives Greek letters for Latin', ['SΣ', 'EΨ', 'CΔ', 'RΩ', 'TΠ'], 'ΣΨΔΩΨΠ'],
    ['gives Cyrillic letters for Latin', ['SЖ', 'EИ', 'CЮ', 'RЯ', 'TЦ'], 'ЖИЮЯИЦ'],
    ['gives letters of the private area', ['S\ue001', 'E\ue002', 'C\ue003', 'R\ue004', 'T\ue005'], '\ue001'],
    ['gives ideographs', ['S機', 'E密', 'C文', 'R書', 'T漢'], '機密'],
    ['gives marks of punctuation', ['S;', 'E:', 'C/', 'R?', 'T*'], ';:/?'],
    ['swaps two letters', ['SE', 'ES'], 'ESCRST'],
    ['gives blanks', ['S\u200b', 'E\u200c', 'C\u200d', 'R\u2060'], 'T'],
  ])('%s', async (_, pairs, given) => {
    const { text, pictured, observations } = await readPage(pairs)
    expect(text).toContain(given)
    expect(observations).toEqual(['shown-differs'])
    expect(pictured).toContain(SHOWN)
  })

  test.each([
    ['a sign', 'C*'],
    ['a blank', 'C\u200b'],
  ])('gives %s for a letter', async (_, pair) => {
    const { text, pictured } = await readPage([pair])
    expect(text).not.toContain('SECRET')
    expect(pictured).toContain(SHOWN)
  })

  test('gives signs for letters that stand apart', async () => {
    const { text, pictured } = await readPage(['S;', 'E:', 'C/', 'R?'], 'S E C R E')
    expect(text).toContain('; : / ?')
    expect(pictured.replace(/\s/g, '')).toContain('SECRE')
  })

  test.each([
    ['draws so much in one letter that it may be words', '░.', 'THE ░ NUMBER'],
    ['draws no letter for several plain letters', '♠a,♣b,♥c,♦d', 'THE ♠♣♥♦ NUMBER'],
  ])('%s', async (_, pairs, shown) => {
    const { pictured, observations } = await readPage(pairs.split(','), shown)
    expect(pictured).toContain('NUMBER')
    expect(observations).toEqual([])
  })
})

test('the letters and signs of an ordinary font are as their text says', async () => {
  const all = String.raw`AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz 0123456789 .,;:!?()[]{}*+-/\&%$#@^_~<>=|'"`
  const further =
    '£€¥§©®™°±²³µ¶·¼½¾×÷ ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ ŒœŠšŸŽž †‡•…‰‹›–—‘’‚“”„'
  const { observations, pictured, unread } = await readPage([], `${all} ${further} ΑΒΓΔΕΖΗΘ αβγδεζηθ Русский текст`)
  expect(observations).toEqual([])
  expect(unread).toEqual([])
  expect(pictured).toBe('')
})
