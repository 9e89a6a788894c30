import type { ClassifierFamily, ClassifierMatch, Known, Rule } from '../../../detectors/contract.ts'
import { barring, type MentionsIn, mentionsIn } from '../../core/calibration/mentioned.ts'
import type { ClearedText, HeldFor } from '../../core/calibration/propose.ts'
import { settingOf } from '../../core/calibration/setting.ts'
import { circumstances } from '../../core/circumstances.ts'
import { type Finding, weightyOf } from '../../core/review.ts'
import type { ExtractionResult } from '../../reading/extraction-result.ts'
import type { ReadFile } from '../../reading/read.ts'
import type { Classifier } from '../../review/classifier/classify.ts'
import { reviewDraft } from '../../review/review-draft.ts'
import { original } from '../../review/run-rules.ts'
import type { Source } from './texts.ts'

export type ReviewedText = {
  /** Absent where the classifier did not check the text. */
  readonly cleared?: ClearedText
  readonly mentions: MentionsIn
}

type By = {
  readonly known: Known
  readonly rules: readonly Rule[]
  readonly readFile: ReadFile
  readonly classify: Classifier
  readonly today: string
}

const FAMILIES_OF: Readonly<Record<string, readonly ClassifierFamily[]>> = {
  political: ['political'],
  conduct: ['conduct', 'claims'],
  confidentiality: ['confidentiality'],
  'personal-data': ['facts'],
}

export async function reviewCleared(source: Source, by: By): Promise<ReviewedText> {
  const draft = await source.open()
  const stated = circumstances(draft, by.today, false)
  const { thresholdShifts: _, ...known } = by.known
  let matches: readonly ClassifierMatch[] | undefined
  const watching: Rule = {
    ...{ id: 'calibrate/matches', title: '', paragraphs: [], advice: '', severity: 'note' },
    examples: { found: [], clear: [] },
    find(reading) {
      matches = reading.classifierMatches
      return []
    },
  }
  const rules = [watching, ...by.rules]
  const { extraction, review } = await reviewDraft(draft, stated, { ...by, known, rules })
  const named = mentionsIn(review, extraction.parts)
  const mentions = source.published ? named : barring(named)
  if (!matches || review.failures.some(({ rule }) => rule === 'second-voice')) return { mentions }
  const found = weightyOf(review).flatMap((finding) => reasonsOf(finding, matches ?? [], extraction))
  const unread = review.unread.length > 0 ? [{ rule: 'reading/unread' }] : []
  const held = [...found, ...unread, ...review.failures.map(({ rule }) => ({ rule }))]
  return { cleared: { setting: settingOf(stated), held }, mentions }
}

/** A finding of the classifier names the matches at its place. */
function reasonsOf(finding: Finding, matches: readonly ClassifierMatch[], { parts }: ExtractionResult): HeldFor[] {
  const { rule, detector, severity } = finding
  const fixed = [{ rule }]
  if (!rule.endsWith('/second-voice') || severity === 'block') return fixed
  const byId = new Map(parts.map((part) => [part.id, part]))
  const reasons = matches.flatMap((match): HeldFor[] => {
    const { family, above, level } = match
    if (level !== 'hold' || family === undefined || above === undefined) return []
    if (!FAMILIES_OF[detector]?.includes(family) || !isAt(original(match, byId), finding)) return []
    return [{ rule, family, above }]
  })
  return reasons.length > 0 ? reasons : fixed
}

function isAt(place: Pick<Finding, 'part' | 'start' | 'end'>, { part, start, end }: Finding): boolean {
  return place.part === part && place.start === start && place.end === end
}
