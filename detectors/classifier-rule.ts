import type { ClassifierMatch, Match, Reading, Rule } from './contract.ts'
import { oneLine } from './pattern.ts'

export type ClassifierGroup = { readonly type: string; readonly paragraphs: readonly string[]; readonly what: string }

type ClassifierRule = Omit<Rule, 'find' | 'severity' | 'limits' | 'paragraphs'> & {
  /** Limits beyond those of every classifier rule. */
  readonly limits?: string
  readonly groups: Readonly<Record<string, ClassifierGroup>>
  readonly when?: (reading: Reading) => boolean
  /** Matches that need no finding, or already have one. */
  readonly unless?: (classified: ClassifierMatch, reading: Reading) => boolean
  /** Whether the Chief Executive must decide personally. */
  readonly reserved?: (reading: Reading) => boolean
}

const LIMITS = oneLine`
  A classifier trained on some ten thousand labelled texts. It finds what the other rules have no words for, and is wrong
  more often than they are. It points at a passage, not at words. Without the encoder it goes by words alone and finds less.
`

export function classifierRule({ groups, when, unless, limits, reserved, ...rule }: ClassifierRule): Rule {
  return {
    ...rule,
    severity: 'sign-off',
    limits: limits ? `${LIMITS} ${limits}` : LIMITS,
    paragraphs: [...new Set(Object.values(groups).flatMap(({ paragraphs }) => paragraphs))],
    *find(reading) {
      if (when && !when(reading)) return
      for (const classified of reading.classifierMatches ?? []) {
        const group = groups[classified.group]
        if (!group || classified.suppressed || unless?.(classified, reading)) continue
        yield { ...matchOf(classified, group), ...(reserved?.(reading) ? { reserved: true } : {}) }
      }
    },
  }
}

function matchOf(
  { part, start, end, confidence, like }: ClassifierMatch,
  { type, paragraphs, what }: ClassifierGroup,
): Match {
  const nearest = like ? ` Closest known case: ${like.replace(/\.$/, '')}.` : ''
  return { span: { part, start, end }, type, paragraphs, confidence, because: `${what}.${nearest}` }
}

/** For examples: a text that the classifier puts in this group as a whole. */
export function classifiedAs(group: string, text: string, confidence = 0.5) {
  return { text, classifierMatches: [{ part: 'body', start: 0, end: text.length, group, confidence }] }
}
