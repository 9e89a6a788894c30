import { expect, test } from 'vitest'
import type { Review } from '../../src/core/review.ts'
import { withStillsAt } from '../../src/core/timeline.ts'
import { numbered } from '../../src/web/findings/marked.tsx'
import { Recordings } from '../../src/web/findings/recordings.tsx'
import { Unread } from '../../src/web/findings/unread.tsx'
import { read } from '../tools/read-file.ts'

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
const LOCKED = { part: 'attachment:1', why: 'It is locked with a password.', advice: 'no-password' as const }
const DRAWING = 'This file holds a drawing that cannot be rendered; a person must check it.'

test('what was not read is listed by file: each reason once, with its places and what to do', async () => {
  const drawings = [1, 2, 3, 4, 5, 6].map((n) => ({
    part: `attachment:1/image${n}`,
    why: DRAWING,
    advice: 'as-pdf' as const,
  }))
  const late = { part: 'attachment:2/page3', why: 'Page 3 was not read: there was no time.', retry: true as const }
  expect(await shown([...drawings, LOCKED, late])).toEqual([
    'report.docx:',
    `${DRAWING} Save it as PDF. In image 1; image 2; image 3 and 3 more places.`,
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

test('a reader says with the reason what the author can do', async () => {
  const adviceOn = async (name: string, bytes: string) => (await read(name, bytes)).unread.map(({ advice }) => advice)
  expect(await adviceOn('plan.pdf', '')).toEqual(['attach-again'])
  expect(await adviceOn('plan.pdf', '%PDF-1.7')).toContain('save-again')
  expect(await adviceOn('film.swf', 'CWS\x0f\x01\x02\0\xff\xfe')).toEqual(['other-format'])
  // The reason says it already.
  expect(await adviceOn('table.parquet', 'PAR1\0\0\0\0\x15\x04')).toEqual([undefined])
})

const SOUND = { part: 'attachment:1', is: 'sound' as const, format: 'wav' }

const recordingPage = (props: Partial<Parameters<typeof Recordings>[0]>) =>
  String(
    Recordings({
      ...{ id: 'one', media: [SOUND], recordings: [], isChecking: false, parts: [], findings: [], whole: '/whole' },
      files: ['talk.wav'],
      ...props,
    }),
  )

test.each([
  ['waits for its check', { isChecking: true }, 'A machine has not heard it yet.'],
  ['was heard by nobody', {}, 'No machine has heard it. Listen to it yourself.'],
  ['has no sound', { recordings: [{ part: 'attachment:1', length: 0, passages: [] }] }, 'A machine heard no sound.'],
])('the page of a recording that %s says so', (_, props, says) => {
  expect(recordingPage(props)).toContain(says)
})

test('a recording that browsers do not play has times without links, and the page says what to do', () => {
  const text = 'Welcome to our garden.'
  const parts = [{ id: 'attachment:1/speech', kind: 'attachment' as const, text, times: [[0, 3_000]] as const }]
  const recordings = [{ part: 'attachment:1', length: 9_000, passages: [] }]
  const page = recordingPage({ media: [{ ...SOUND, format: 'avi' }], recordings, parts })
  expect(page).toContain('Download it to play it.')
  expect(page).toContain('<span class="cs-moment">0:03</span>')
  expect(page).not.toContain('/play?')
})

const spokenMarking = (start: number): Review => ({
  ...{ unread: [], failures: [] },
  findings: [
    {
      ...{ rule: 'marking/secret', detector: 'marking', type: 'MARKING_SECRET', severity: 'block', confidence: 1 },
      ...{ part: 'attachment:1/speech', start, end: start + 4, partKind: 'attachment', paragraphs: ['14'] },
      ...{ because: 'It is marked', advice: 'Take it out.' },
    },
  ],
})

test('a finding in a film has the last still before it, and no other still is kept', () => {
  const parts = [
    { id: 'attachment:1/speech', kind: 'attachment' as const, text: 'Word.', times: [[0, 5_000]] as const },
  ]
  const stills = [0, 4_000, 6_000].map((at) => ({ at, jpeg: `still${at}` }))
  const { findings } = spokenMarking(0)
  const recordings = withStillsAt([{ part: 'attachment:1', length: 9_000, passages: [], stills }], parts, findings)
  expect(recordings[0]?.stills).toEqual([stills[1]])
  const page = recordingPage({ recordings, parts, findings: numbered(findings) })
  expect([...page.matchAll(/<img[^>]*>/g)].join()).toBe(
    '<img class="cs-still" src="data:image/jpeg;base64,still4000" alt="The film at 0:04"/>',
  )
  expect(withStillsAt(recordings, parts, [])[0]).not.toHaveProperty('stills')
})

test('of a long recording the lines around findings and those not understood are shown, with a link to all of it', () => {
  const text = Array.from({ length: 600 }, (_, index) => `Line ${index}.`).join('\n')
  const times = [...text.matchAll(/^Line/gm)].map(({ index }, line) => [index, line * 1_000] as const)
  const parts = [{ id: 'attachment:1/speech', kind: 'attachment' as const, text, times }]
  const passages = [{ from: 500_500, to: 500_900, understood: false, words: [] }]
  const recordings = [{ part: 'attachment:1', length: 600_000, passages }]
  const start = text.indexOf('Line 100.')
  const page = recordingPage({ recordings, parts, findings: numbered(spokenMarking(start).findings) })
  expect([...page.matchAll(/<li data-at="(\d+)"/g)].map(([, at]) => Number(at))).toEqual([
    98, 99, 100, 101, 102, 499, 500, 500, 501, 502,
  ])
  expect(page).toMatch(/Only the lines around findings are here: 10 of 601\..*href="\/whole"/s)
})
