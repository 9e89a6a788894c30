import { expect, test } from 'vitest'
import { withTrackedChanges } from '../../src/core/word-suggestions.ts'

const AT = '2026-11-24T09:00:00.000Z'
const document = (...paragraphs: string[]) =>
  `<w:document><w:body>${paragraphs.map((one) => `<w:p>${one}</w:p>`).join('')}</w:body></w:document>`
const run = (text: string, properties = '') => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const BOLD = '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>'

const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<(\/w:p)>/g)]
    .map(([, text, end]) => (end ? '\n' : text))
    .join('')
const accepted = (xml: string) => wordsOf(xml.replace(/<w:del .*?<\/w:del>/gs, ''))
const rejected = (xml: string) => wordsOf(xml.replace(/<w:ins .*?<\/w:ins>/gs, ''))

test('a suggestion is a tracked change: accepting makes it, rejecting leaves the words, and the format stays', () => {
  const xml = document(
    run('Her number is 999 '),
    run('Call ') + run('999 000', BOLD) + run(' 0018 &amp; wait\u00a0now.'),
  )
  const number = { words: '999 000 0018', suggestion: 'her <number>', nth: 0, count: 1 }
  const now = { words: 'wait now', suggestion: '', nth: 0, count: 1 }
  const made = withTrackedChanges(xml, [number, now], AT)
  expect(made.placed).toBe(2)
  expect(accepted(made.xml)).toBe('Her number is 999 \nCall her &lt;number&gt; &amp; .\n')
  expect(rejected(made.xml)).toBe(wordsOf(xml))
  expect(made.xml).toContain(
    `<w:del w:id="900000" w:author="Countersign" w:date="2026-11-24T09:00:00Z"><w:r>${BOLD}<w:delText`,
  )
  const ids = [...made.xml.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('of equal words the one that was found is changed', () => {
  const xml = document(run('Tea for Ann.'), run('Cake for Ann.'))
  const second = withTrackedChanges(xml, [{ words: 'Ann', suggestion: 'a resident', nth: 1, count: 2 }], AT)
  expect(accepted(second.xml)).toBe('Tea for Ann.\nCake for a resident.\n')
})

test.each([
  ['the document has other words than the text', document(run('Ann and Ann')), 'Ann', 1],
  ['the words are a tracked change already', document(`<w:ins w:id="1">${run('Ann')}</w:ins>`), 'Ann', 1],
  ['the words go over two paragraphs', document(run('Ann '), run('Lee')), 'Ann Lee', 1],
  ['a run holds more than its text', document('<w:r><w:t>Ann</w:t><w:tab/><w:t>Lee</w:t></w:r>'), 'Lee', 1],
])('nothing is changed where %s', (_, xml, words, count) => {
  expect(withTrackedChanges(xml, [{ words, suggestion: 'x', nth: 0, count }], AT)).toEqual({ xml, placed: 0 })
})

test('two changes of the same words are made once', () => {
  const change = { words: 'Ann', suggestion: 'x', nth: 0, count: 1 }
  expect(withTrackedChanges(document(run('Ann')), [change, change], AT).placed).toBe(1)
})
