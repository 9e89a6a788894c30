import type { Circumstances, ClassifierMatch, Part } from '../../../detectors/contract.ts'
import type { Failure } from '../../core/review.ts'
import { CLASSIFIED_TEXT } from '../time-limits.ts'
import type { Classifier } from './classify.ts'
import { ClassificationIncomplete } from './incomplete.ts'

type Classified = { readonly matches: readonly ClassifierMatch[]; readonly failures: readonly Failure[] }

const TOO_MUCH = 'There is too much text: the classifier checked only the first part. Check the rest yourself.'

/** What `timeoutMs` leaves unclassified is a failure, so it is never clear. */
export async function classifyParts(
  parts: readonly Part[],
  circumstances: Circumstances,
  classify: Classifier,
  timeoutMs: number,
): Promise<Classified> {
  const startedAt = performance.now()
  const first = splitAt(parts, CLASSIFIED_TEXT)
  const limited: Classifier = (some, about) => classify(some, about, timeoutMs)
  const one = await attempt(first.here, circumstances, limited)
  if (first.rest.length === 0) return one
  // The first piece's speed sizes the second; on Workers the clock does not advance and gives none.
  const elapsed = performance.now() - startedAt
  const second = splitAt(first.rest, elapsed > 0 ? Math.floor((timeoutMs / elapsed) * CLASSIFIED_TEXT) : 0)
  const two = await attempt(second.here, circumstances, limited)
  const skipped = second.rest.length > 0 ? [{ rule: 'second-voice', why: TOO_MUCH, retry: true as const }] : []
  return {
    matches: [...one.matches, ...two.matches.map((match) => shifted(match, first))],
    failures: [...one.failures, ...two.failures, ...skipped],
  }
}

async function attempt(
  parts: readonly Part[],
  circumstances: Circumstances,
  classify: Classifier,
): Promise<Classified> {
  try {
    return { matches: await classify(parts, circumstances), failures: [] }
  } catch (fault) {
    if (fault instanceof ClassificationIncomplete)
      return {
        matches: fault.matches,
        failures: [{ rule: 'second-voice', why: fault.message, ...(fault.retry ? { retry: true as const } : {}) }],
      }
    const why = `The classifier stopped: ${fault instanceof Error ? fault.name : 'unknown fault'}`
    return { matches: [], failures: [{ rule: 'second-voice', why }] }
  }
}

type Split = { readonly here: readonly Part[]; readonly rest: readonly Part[]; readonly at: number }

function splitAt(parts: readonly Part[], length: number): Split {
  let left = length
  for (const [index, part] of parts.entries()) {
    if (part.text.length <= left) {
      left -= part.text.length
      continue
    }
    const piece = (from: number, to?: number) => ({ ...part, text: part.text.slice(from, to) })
    return {
      here: [...parts.slice(0, index), piece(0, left)],
      rest: [piece(left), ...parts.slice(index + 1)],
      at: left,
    }
  }
  return { here: parts, rest: [], at: 0 }
}

function shifted(match: ClassifierMatch, { rest, at }: Split): ClassifierMatch {
  return match.part === rest[0]?.id ? { ...match, start: match.start + at, end: match.end + at } : match
}
