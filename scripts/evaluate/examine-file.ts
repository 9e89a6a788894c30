import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import type { Draft } from '../../src/core/draft.ts'
import { judge } from '../../src/core/judge.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { known, type Office } from '../../src/core/registers.ts'
import { createFullClassifier } from '../../src/entry/classifier.ts'
import { createReviewPool } from '../../src/entry/review-pool.ts'
import { projectRoot } from '../../src/entry/root.ts'
import type { ReadFile } from '../../src/reading/read.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'
import { KNOWN_LABELS } from '../../test/files/labels.ts'

const sample = known(JSON.parse(readFileSync(join(projectRoot(), 'fixtures/office.json'), 'utf8')) as Office)
const office = { ...sample, labels: [...sample.labels, ...KNOWN_LABELS] }
const classify: Classifier = (...given) => createFullClassifier()(...given)
const { run: runInPool, ready } = createReviewPool()

/** Retries after `busy`, as the gateway does. */
const TRIES = 60
const BETWEEN_MS = 2_000

/** As the only attachment of an empty email. The time is that of the last try. */
export async function examineFile(name: string, bytes: Uint8Array, readFile: ReadFile) {
  const draft: Draft = {
    kind: 'email',
    channel: 'email',
    account: 'corporate',
    author: 'staff',
    title: '',
    body: '',
    files: [{ name, type: '', bytes }],
    recipients: [],
    evidence: [],
    electionPeriod: false,
  }
  const circumstancesNow = circumstances(draft, '2026-11-24', false)
  await ready
  for (let left = TRIES; ; left--) {
    const start = performance.now()
    try {
      const { extraction, review } = await reviewDraft(draft, circumstancesNow, {
        known: office,
        rules,
        readFile,
        classify,
        runInPool,
      })
      return { extraction, review, verdict: judge(review), milliseconds: performance.now() - start }
    } catch (fault) {
      if (!(fault instanceof Refusal && fault.code === 'busy') || left === 1) throw fault
      await new Promise((go) => setTimeout(go, BETWEEN_MS))
    }
  }
}
