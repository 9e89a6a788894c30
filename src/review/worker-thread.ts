import type { MessagePort } from 'node:worker_threads'
import type { Circumstances, Known, Rule } from '../../detectors/contract.ts'
import { preparing } from '../../detectors/crest-and-logo/matcher/prepare.ts'
import type { Review } from '../core/review.ts'
import type { ExtractionResult } from '../reading/extraction-result.ts'
import type { Classifier } from './classifier/classify.ts'
import { createKnownReceiver, type KnownUpdate } from './known-transfer.ts'
import { reviewReading } from './review-reading.ts'
import { warmUp } from './warm-up.ts'

export type ReviewJob = {
  readonly job: number
  readonly extraction: ExtractionResult
  readonly circumstances: Circumstances
  readonly rules: readonly string[]
  /** Milliseconds after which no rule is started. */
  readonly within: number
  /** Absent if unchanged. */
  readonly known?: KnownUpdate
  readonly classifyMs: number
  /** After each rule, so that a terminated thread keeps its findings. */
  readonly stepwise: boolean
}
/** The pool sends a new port after each restart of the encoder. */
export type ToWorker = ReviewJob | { readonly encoder: MessagePort }
/** The first, without a job: the thread is warm. */
export type WorkerReply = {
  readonly job: number
  readonly steps: readonly Review[]
  readonly done: boolean
}

type Parts = {
  readonly rules: readonly Rule[]
  readonly classify: Classifier
  useEncoder(port: MessagePort): void
}

export async function serveReviews(port: MessagePort, { rules: all, classify, useEncoder }: Parts): Promise<void> {
  const byId = new Map(all.map((rule) => [rule.id, rule]))
  const receiveKnown = createKnownReceiver()
  let known: Known
  const reply = (message: WorkerReply) => port.postMessage(message)

  port.on('message', (message: ToWorker) => ('encoder' in message ? useEncoder(message.encoder) : void review(message)))
  await warmUp(all, classify)
  reply({ job: 0, steps: [], done: true })

  async function review({
    job,
    extraction,
    circumstances,
    rules: ids,
    within,
    classifyMs,
    known: update,
    stepwise,
  }: ReviewJob) {
    const until = performance.now() + within
    if (update) known = receiveKnown(update)
    const rules = ids.map((id) => byId.get(id)!)
    const steps: Review[] = []
    const onStep = (step: Review) => {
      steps.push(step)
      if (stepwise) reply({ job, steps: steps.splice(0), done: false })
    }
    const isLate = () => performance.now() > until
    await reviewReading({ extraction, circumstances, known }, rules, classify, { onStep, isLate, classifyMs })
    reply({ job, steps, done: true })
    if (update) await prepareMarks(known)
  }

  /** Between jobs, so that the first picture does not wait. */
  async function prepareMarks({ emblems }: Known): Promise<void> {
    for (const _ of preparing(emblems)) {
      await new Promise((go) => setImmediate(go))
      if (emblems !== known.emblems) return
    }
  }
}
