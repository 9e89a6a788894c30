import type { ClassifierMatch, Match, Reading, Rule } from './contract.ts'
import { oneLine } from './pattern.ts'

type Group = { readonly type: string; readonly paragraphs: readonly string[]; readonly what: string }

type ClassifierRule = Omit<Rule, 'find' | 'severity' | 'limits' | 'paragraphs'> & {
  /** Each with its type, paragraphs, and what it may be. */
  readonly groups: readonly (readonly string[])[]
  readonly unless?: (classified: ClassifierMatch, reading: Reading) => boolean
  /** Only a note then. */
  readonly doubtful?: (classified: ClassifierMatch, reading: Reading) => boolean
  readonly reserved?: (reading: Reading) => boolean
}

export const CLASSIFIER_LIMITS = oneLine`
  A model trained on labelled texts, real and invented. It finds what the other rules have no words for, and is wrong
  more often than they are. It misses irony, allusion and languages other than English. Without its encoder nothing is found
  here, and the text is held as not checked.
`

export function classifierRule({ groups: table, unless, doubtful, reserved, ...rule }: ClassifierRule): Rule {
  const groups = new Map(
    table.map(([name = '', type = '', paragraphs = '', what = '']): [string, Group] => [
      name,
      { type, paragraphs: paragraphs.split(' '), what },
    ]),
  )
  return {
    ...rule,
    severity: 'sign-off',
    limits: CLASSIFIER_LIMITS,
    paragraphs: [...new Set([...groups.values()].flatMap(({ paragraphs }) => paragraphs))],
    *find(reading) {
      for (const classified of reading.classifierMatches ?? []) {
        const group = groups.get(classified.group)
        if (!group || classified.suppressed || unless?.(classified, reading)) continue
        const others = (classified.also ?? []).flatMap((other) => groups.get(other)?.paragraphs ?? [])
        const all = { ...group, paragraphs: [...new Set([...group.paragraphs, ...others])] }
        const shown = doubtful?.(classified, reading) ? { ...classified, level: 'note' as const } : classified
        yield { ...matchOf(shown, all), ...(reserved?.(reading) ? { reserved: true } : {}) }
      }
    },
  }
}

function matchOf(classified: ClassifierMatch, { type, paragraphs, what }: Group): Match {
  const { part, start, end, confidence, level } = classified
  const match = { span: { part, start, end }, type, paragraphs, confidence, because: explained(what, classified) }
  return level === 'note' ? { ...match, severity: 'note' } : match
}

export function explained(what: string, { confidence, like }: ClassifierMatch): string {
  const nearest = like ? ` Closest known example: ${like.replace(/\.$/, '')}.` : ''
  return `${what} (${sureness(confidence)}).${nearest}`
}

export const CALIBRATED = 0.7

/** In words, so that nobody takes it for an exact measure. */
function sureness(confidence: number): string {
  if (confidence < CALIBRATED) return 'not sure: wrong more often than right'
  const tenths = Math.round(confidence * 10)
  return tenths >= 10 ? 'almost certain' : `sure in about ${tenths} cases of 10`
}

export function classifiedAs(group: string, text: string, confidence = 0.5, level: ClassifierMatch['level'] = 'hold') {
  return { text, classifierMatches: [{ part: 'body', start: 0, end: text.length, group, confidence, level }] }
}
