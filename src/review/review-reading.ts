import type { Circumstances, Known, Rule } from '../../detectors/contract.ts'
import type { Review } from '../core/review.ts'
import type { ExtractionResult } from '../reading/extraction-result.ts'
import type { Classifier } from './classifier/classify.ts'
import { classifyParts } from './classifier/classify-parts.ts'
import { shiftThresholds } from './classifier/shift-thresholds.ts'
import { compareLetters } from './language/letters.ts'
import { notChecked } from './language/not-checked.ts'
import { mergeReviews } from './merge-reviews.ts'
import { runRules } from './run-rules.ts'
import { CLASSIFY_MS } from './time-limits.ts'
import { forceTwoByteStrings } from './two-byte-strings.ts'

export type ReviewInput = {
  readonly extraction: ExtractionResult
  readonly circumstances: Circumstances
  readonly known: Known
}

type Options = {
  readonly onStep?: (step: Review) => void
  readonly isLate?: () => boolean
  readonly classifyMs?: number
}

const TOO_LATE = 'Checking took too long, so some rules did not finish. A person must check it.'

export async function reviewReading(
  input: ReviewInput,
  rules: readonly Rule[],
  classify: Classifier,
  { onStep, isLate, classifyMs = CLASSIFY_MS }: Options = {},
): Promise<Review> {
  const { extraction, circumstances, known } = input
  const { mail: _, ...extracted } = extraction
  const steps: Review[] = []
  const add = (step: Review) => {
    steps.push(step)
    onStep?.(step)
  }
  add(await otherLanguages(input))
  const { matches, failures } = await classifyParts(extraction.parts, circumstances, classify, classifyMs)
  add({ findings: [], unread: [], failures })
  const parts = forceTwoByteStrings(extraction.parts)
  const classifierMatches = shiftThresholds(matches, circumstances, known.thresholdShifts)
  const reading = { ...extracted, parts, classifierMatches, circumstances, known }
  for (const rule of rules) {
    if (isLate?.()) {
      add({ findings: [], unread: [], failures: [{ rule: 'inspection', why: TOO_LATE, retry: true }] })
      break
    }
    add({ ...runRules(reading, [rule]), unread: [] })
  }
  return mergeReviews(steps, extraction)
}

async function otherLanguages({ extraction: { parts }, circumstances, known }: ReviewInput): Promise<Review> {
  try {
    return { findings: [], unread: await notChecked({ parts, circumstances, known }, compareLetters), failures: [] }
  } catch (fault) {
    const why = `Identifying languages stopped: ${fault instanceof Error ? fault.name : 'unknown fault'}`
    return { findings: [], unread: [], failures: [{ rule: 'languages', why }] }
  }
}
