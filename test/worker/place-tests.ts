import { afterAll, beforeAll, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import type { Draft } from '../../src/core/draft.ts'
import { judge } from '../../src/core/judge.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'
import type { FileCase } from '../files/case.ts'
import { sampleKnown } from '../tools/reading.ts'
import { openPlatform, type Platform } from './platform.ts'

/** The limit of checks per minute is counted in the database: another one starts afresh. */
const MOST = 150
let asked = 0
let platform: Platform

async function onWorker(name: string, bytes: Uint8Array) {
  if (++asked % MOST === 0) await platform.restart({ data: `places-${asked}` })
  const files = [{ name, type: '', base64: Buffer.from(bytes).toString('base64') }]
  const draft = { kind: 'press-release', title: 'Roads', text: 'See the file.', files }
  const { status, answer } = await platform.check(draft)
  expect(status).toBe(200)
  return answer['verdict']
}

async function onNode(name: string, bytes: Uint8Array) {
  const draft: Draft = {
    kind: 'press-release',
    channel: 'press',
    account: 'corporate',
    author: 'staff',
    title: 'Roads',
    body: 'See the file.',
    files: [{ name, type: '', bytes }],
    recipients: [],
    evidence: [],
  }
  const context = circumstances(draft, new Date().toISOString().slice(0, 10), false)
  const { review } = await reviewDraft(draft, context, { known: sampleKnown, rules, classify: async () => [] })
  return judge(review)
}

/** A Worker lacks native code, so it may read less than Node. It must then report that, and hold the draft. */
export function workerPlaceTests(cases: readonly FileCase[]): void {
  beforeAll(async () => {
    platform = await openPlatform()
  })
  afterAll(() => platform?.close())

  test.each(cases.map((one) => [one.format, one.place, one] as const))(
    '%s, %s: a Worker passes nothing that Node holds',
    async (_format, _place, { name, leaking }) => {
      const bytes = await leaking()
      const verdict = await onWorker(name, bytes)
      if (verdict === 'clear') expect(await onNode(name, bytes)).toBe('clear')
    },
  )
}
