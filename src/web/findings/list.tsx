import type { Child } from 'hono/jsx'
import type { Severity } from '../../../detectors/contract.ts'
import type { JudgedRules } from '../../core/calibration/judged.ts'
import type { Resolved } from '../../core/item/state.ts'
import type { Finding, Review } from '../../core/review.ts'
import { SEVERITY } from '../../core/words.data.ts'
import { plural } from '../labels.ts'
import { type Group, grouped } from './groups.ts'
import { pageOf, pagesOf } from './long.ts'
import { type Numbered, numbered } from './marked.tsx'
import { One, OneWithin } from './one.tsx'
import { Pager } from './pager.tsx'

export type Listed = {
  readonly review: Review
  readonly files?: readonly string[]
  readonly resolutions?: ReadonlyMap<string, Resolved>
  /** Adds a form or a tick box to each. */
  readonly each?: ((finding: Numbered) => Child) | undefined
  readonly prefix?: string
  /** These are never grouped, because each must be seen. */
  readonly alone?: ReadonlySet<string>
  readonly folded?: boolean
  readonly pages?: ReadonlyMap<string, string> | undefined
  readonly judged?: JudgedRules | undefined
  readonly page?:
    | { readonly at: number; readonly address?: (page: number) => string; readonly form?: string }
    | undefined
}

const NONE: ReadonlySet<string> = new Set()
const ORDER: readonly Severity[] = ['block', 'sign-off', 'note']

/** Buttons and keys step through the findings. */
export function FindingList({
  review,
  files = [],
  resolutions,
  each,
  prefix = '',
  alone,
  folded = false,
  pages,
  judged,
  page,
}: Listed) {
  const all = numbered(review.findings, prefix)
  const shown = page ? pageOf(all, page.at, alone ?? NONE) : all
  const alike = new Set(all.map(({ severity }) => severity)).size === 1
  const resolved = ({ name }: Numbered) => resolutions?.get(name.slice(prefix.length))
  const propsFor = ({ finding, sameRisk }: Pick<Group, 'finding' | 'sameRisk'>) => ({
    ...{ finding, files, sameRisk, page: pages?.get(finding.name) },
    resolved: resolved(finding),
    judged: judged?.get(finding.rule),
    children: each?.(finding),
  })
  return (
    <section class={`cs-list${alike ? ' cs-list--alike' : ''}`} aria-label="Findings">
      <h2 class="govuk-heading-m">{heading(all.length, review)}</h2>
      <Filter findings={all} prefix={prefix} />
      {shown.length > 1 && <Jump />}
      {shown.length < all.length && (
        <p class="cs-meta">
          {plural(shown.length, 'finding')} of {all.length}
          {alone && alone.size > 0
            ? ' on this page. Those that must be seen one by one are on every page.'
            : ' on this page.'}
          {!page?.address && ' The others are on the item’s page once it is submitted.'}
        </p>
      )}
      <ol class="cs-findings">
        {grouped(shown, alone).map(({ finding, within, sameRisk }) => (
          <One
            {...propsFor({ finding, sameRisk })}
            {...(within.length > 0
              ? {
                  within: within.map((part) => (
                    <OneWithin
                      {...propsFor({ finding: part, sameRisk: [] })}
                      open={!folded || resolved(part) !== undefined}
                    />
                  )),
                }
              : {})}
          />
        ))}
      </ol>
      {page?.address && (
        <Pager
          at={page.at}
          of={pagesOf(all.length)}
          address={page.address}
          form={page.form}
          label="Pages of findings"
        />
      )}
      {all.length > 1 && (
        <p class="cs-meta cs-keyboard cs-with-script">
          <kbd>Alt</kbd> with <kbd>↓</kbd> or <kbd>↑</kbd> steps through the findings; in the list <kbd>j</kbd> and{' '}
          <kbd>k</kbd> do too.
        </p>
      )}
    </section>
  )
}

/** Stays in reach while the list scrolls. */
function Jump() {
  return (
    <div class="cs-jump cs-with-script">
      <button class="govuk-button govuk-button--secondary cs-small" type="button" data-step="-1">
        Previous<span class="govuk-visually-hidden"> finding</span>
      </button>
      <span role="status" data-step-at>
        Most serious first
      </span>
      <button class="govuk-button govuk-button--secondary cs-small" type="button" data-step="1">
        Next<span class="govuk-visually-hidden"> finding</span>
      </button>
    </div>
  )
}

function Filter({ findings, prefix }: { findings: readonly Numbered[]; prefix: string }) {
  const there = ORDER.filter((severity) => findings.some((finding) => finding.severity === severity))
  if (there.length < 2) return null
  const choices = [
    ['all', `All ${findings.length}`] as const,
    ...there.map((one) => [one, countInWords(findings, one)] as const),
  ]
  return (
    <fieldset class="cs-filter">
      <legend class="govuk-visually-hidden">Which findings to show</legend>
      {choices.map(([value, label]) => (
        <label>
          {/* The filter is never submitted. */}
          <input type="radio" form="none" name={`${prefix}show`} value={value} checked={value === 'all'} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function countInWords(findings: readonly Finding[], severity: Severity): string {
  return `${SEVERITY[severity]}: ${findings.filter((finding) => finding.severity === severity).length}`
}

/** Never says 'Nothing was found' when something could not be read. */
function heading(count: number, { unread, failures }: Review): string {
  if (count > 0) return plural(count, 'finding')
  return unread.length + failures.length > 0 ? 'Nothing was found in what could be looked at' : 'Nothing was found'
}
