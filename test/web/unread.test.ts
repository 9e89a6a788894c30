import { expect, test } from 'vitest'
import type { Review } from '../../src/core/review.ts'
import { Unread } from '../../src/web/findings/unread.tsx'

const shown = async (unread: Review['unread'], parts: { id: string; text: string }[] = []) => {
  const review: Review = { findings: [], failures: [], unread }
  const page = String(await Unread({ review, files: ['report.docx', 'plan.pdf'], parts }))
  return page
    .replace(/<\/?li>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(1)
}
const DRAWING = 'This file holds a drawing that cannot be rendered; a person must check it.'

test('what was not read is listed by file: each reason once, with its places and what to do', async () => {
  const drawings = [1, 2, 3, 4, 5, 6].map((n) => ({ part: `attachment:1/image${n}`, why: DRAWING }))
  const late = { part: 'attachment:2/page3', why: 'Page 3 was not read: there was no time.', retry: true as const }
  expect(await shown([...drawings, { part: 'attachment:1', why: 'It is locked with a password.' }, late])).toEqual([
    'report.docx:',
    `${DRAWING} Export the file as PDF. In image 1; image 2; image 3 and 3 more places.`,
    'It is locked with a password. Send a copy without a password.',
    `plan.pdf, page 3: ${late.why} If this stays, split the file or send fewer pictures in it.`,
  ])
})

test('a reason that says itself what to do gets no more advice, and each passage keeps its first words', async () => {
  const why = 'Its layers were not checked. Export it as PNG or JPEG.'
  expect(await shown([{ part: 'attachment:1', why }])).toEqual([`report.docx: ${why}`])
  const text = { id: 'body', text: 'Bydd y Comisiynydd. Mae hi yma.' }
  const passages = [[0, 19] as const, [20, 31] as const].map(([start, end]) => ({
    ...{ part: 'body', why: 'Written in Welsh.', language: 'cy' },
    ...{ start, end },
  }))
  expect(await shown(passages, [text])).toEqual([
    'the text:',
    'Written in Welsh. Bydd y Comisiynydd.',
    'Written in Welsh. Mae hi yma.',
  ])
})
