import type { Child } from 'hono/jsx'
import type { Severity } from '../../../detectors/contract.ts'
import type { Resolved } from '../../core/item.ts'
import type { Finding, Review } from '../../core/review.ts'
import { partName, plural, SEVERITY } from '../words.ts'
import { type Numbered, numbered } from './marked.tsx'
import { One } from './one.tsx'

export type Listed = {
  readonly review: Review
  readonly files?: readonly string[]
  readonly resolutions?: ReadonlyMap<string, Resolved>
  /** What the reader may do about a finding: a form, a tick box. */
  readonly each?: ((finding: Numbered) => Child) | undefined
  /** Where a page holds several lists: what the names of this one begin with. */
  readonly prefix?: string
}

const ORDER: readonly Severity[] = ['block', 'sign-off', 'note']

/** The findings, gravest first when they are filtered; each can be stepped to with the keyboard. */
export function FindingList({ review, files = [], resolutions, each, prefix = '' }: Listed) {
  const all = numbered(review.findings, prefix)
  return (
    <section class="cs-list" aria-label="Findings">
      <h2 class="govuk-heading-m">{all.length === 0 ? 'Nothing was found' : plural(all.length, 'finding')}</h2>
      <Filter findings={all} prefix={prefix} />
      <ol class="cs-findings">
        {all.map((finding, index) => (
          <One
            finding={finding}
            files={files}
            together={others(all, finding)}
            resolved={resolutions?.get(`f${index + 1}`)}
          >
            {each?.(finding)}
          </One>
        ))}
      </ol>
      {all.length > 1 && (
        <p class="cs-meta cs-with-script">
          <kbd>Alt</kbd> with <kbd>↓</kbd> or <kbd>↑</kbd> steps through the findings; in the list <kbd>j</kbd> and{' '}
          <kbd>k</kbd> do too.
        </p>
      )}
    </section>
  )
}

/** Choosing a severity hides the others. The style sheet does it, so that it works without a script. */
function Filter({ findings, prefix }: { findings: readonly Numbered[]; prefix: string }) {
  const there = ORDER.filter((severity) => findings.some((finding) => finding.severity === severity))
  if (there.length < 2) return null
  const choices = [
    ['all', `All ${findings.length}`] as const,
    ...there.map((one) => [one, said(findings, one)] as const),
  ]
  return (
    <fieldset class="cs-filter">
      <legend class="govuk-visually-hidden">Which findings to show</legend>
      {choices.map(([value, label]) => (
        <label>
          {/* Of no form: what is shown is nobody's business but the reader's. */}
          <input type="radio" form="none" name={`${prefix}show`} value={value} checked={value === 'all'} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function said(findings: readonly Finding[], severity: Severity): string {
  return `${SEVERITY[severity]}: ${findings.filter((finding) => finding.severity === severity).length}`
}

/** The findings whose places make one risk together with this one. */
function others(all: readonly Numbered[], finding: Numbered): number[] {
  return all
    .filter(
      (other) =>
        other !== finding &&
        other.end > other.start &&
        finding.related?.some(
          ({ part, start, end }) => part === other.part && start < other.end && other.start < end && !other.related,
        ),
    )
    .map(({ number }) => number)
}

/** What nobody could look at: a person must. */
export function Unread({ review, files = [] }: { review: Review; files?: readonly string[] }) {
  const problems = [
    ...review.unread.map(({ part, why }) => `${partName(part, files)}: ${why}`),
    ...review.failures.map(({ rule, why }) =>
      rule === 'second-voice' ? `second voice: ${why}` : `the check ${rule} could not be made`,
    ),
  ]
  if (problems.length === 0) return null
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <div class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        Not everything could be looked at, so a person must.
        <ul class="govuk-list govuk-list--bullet">
          {problems.map((problem) => (
            <li>{problem}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
