import type { Hearing, Match, Reading, Rule } from './contract.ts'

/** What a group of the second voice stands for in the policy. */
export type Heard = { readonly type: string; readonly paragraphs: readonly string[]; readonly what: string }

type Given = Omit<Rule, 'find' | 'severity' | 'limits' | 'paragraphs'> & {
  /** What it misses beside what every rule of this kind does. */
  readonly limits?: string
  readonly groups: Readonly<Record<string, Heard>>
  readonly when?: (reading: Reading) => boolean
  /** What need not be said, or not again. */
  readonly unless?: (hearing: Hearing, reading: Reading) => boolean
  /** Whether the Chief Executive must tick it and decide in person. */
  readonly reserved?: (reading: Reading) => boolean
}

const LIMITS =
  'A model of some ten thousand labelled texts: it hears what the other rules have no words for, and is wrong more often than they are. It points at a passage, not at words, and where there is no encoder of meanings it goes by words alone and hears less.'

/** A rule that passes on what the second voice heard of some groups. */
export function hearingRule({ groups, when, unless, limits, reserved, ...rule }: Given): Rule {
  return {
    ...rule,
    severity: 'sign-off',
    limits: limits ? `${LIMITS} ${limits}` : LIMITS,
    paragraphs: [...new Set(Object.values(groups).flatMap(({ paragraphs }) => paragraphs))],
    *find(reading) {
      if (when && !when(reading)) return
      for (const hearing of reading.hearings ?? []) {
        const heard = groups[hearing.group]
        if (!heard || hearing.quiet || unless?.(hearing, reading)) continue
        yield { ...matchOf(hearing, heard), ...(reserved?.(reading) ? { reserved: true } : {}) }
      }
    },
  }
}

function matchOf({ part, start, end, sure, like }: Hearing, { type, paragraphs, what }: Heard): Match {
  const nearest = like ? ` It is most like a labelled text of which an expert said: ${like.replace(/\.$/, '')}.` : ''
  return { span: { part, start, end }, type, paragraphs, confidence: sure, because: `It reads like ${what}.${nearest}` }
}

/** For examples: the whole of a text, heard as this group. */
export function heardAs(group: string, text: string, sure = 0.5) {
  return { text, hearings: [{ part: 'body', start: 0, end: text.length, group, sure }] }
}
