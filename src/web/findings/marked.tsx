import type { Severity } from '../../../detectors/contract.ts'
import { findingName } from '../../core/content.ts'
import type { Finding } from '../../core/review.ts'

/** A finding with its name and number on the page. */
export type Numbered = Finding & { readonly name: string; readonly number: number }

export function numbered(findings: readonly Finding[], prefix = ''): Numbered[] {
  return findings.map((finding, index) => ({ ...finding, name: prefix + findingName(index), number: index + 1 }))
}

type Segment = { readonly text: string; readonly within: readonly Numbered[]; readonly ends: readonly Numbered[] }

/** Cuts a stretch of a text where findings begin and end, so that overlapping ones can be shown together. */
function segments(text: string, findings: readonly Numbered[], from: number, to: number): Segment[] {
  const here = findings.filter(({ start, end }) => end > start && end <= text.length && end > from && start < to)
  const inside = here.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])
  const cuts = [...new Set([from, to, ...inside])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    return {
      text: text.slice(start, end),
      within: here.filter((finding) => finding.start <= start && finding.end >= end),
      ends: here.filter((finding) => finding.end === end),
    }
  })
}

const GRAVITY: Record<Severity, number> = { note: 0, 'sign-off': 1, block: 2 }

type Marks = {
  readonly part?: string
  readonly text: string
  readonly findings: readonly Numbered[]
  /** The stretch that is shown, in UTF-16 units; all of it when absent. */
  readonly from?: number
  readonly to?: number
  /** Where the number of a finding leads when its list is on another page. */
  readonly address?: (finding: Numbered) => string
}

/** A text with its findings marked in place; each mark leads to the finding in the list. */
export function Marked({ part, text, findings, from = 0, to = text.length, address }: Marks) {
  return (
    <div class="cs-text" dir="auto" data-part={part} data-from={from > 0 ? from : undefined}>
      {segments(text, findings, from, to).map(({ text: words, within, ends }) => (
        <>
          {within.length === 0 ? words : <mark class={`cs-mark cs-mark--${gravest(within)}`}>{words}</mark>}
          {ends.map((finding) => (
            <a
              class="cs-number"
              href={address?.(finding) ?? `#${finding.name}`}
              id={`at-${finding.name}`}
              aria-label={`Finding ${finding.number}`}
            >
              {finding.number}
            </a>
          ))}
        </>
      ))}
    </div>
  )
}

function gravest(findings: readonly Finding[]): Severity {
  return findings.reduce<Severity>(
    (worst, { severity }) => (GRAVITY[severity] > GRAVITY[worst] ? severity : worst),
    'note',
  )
}
