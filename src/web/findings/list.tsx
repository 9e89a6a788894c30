import type { Child } from 'hono/jsx'
import type { Part, Severity } from '../../../detectors/contract.ts'
import type { JudgedRules } from '../../core/calibration/judged.ts'
import { findingName } from '../../core/content.ts'
import type { Resolved } from '../../core/item/state.ts'
import type { Finding, Review } from '../../core/review.ts'
import { partName, plural, SEVERITY } from '../labels.ts'
import { type Group, grouped } from './groups.ts'
import { pageOf, pagesOf } from './long.ts'
import { type Numbered, numbered } from './marked.tsx'
import { One, OneWithin } from './one.tsx'
import { Pager } from './pager.tsx'

export type Listed = {
  readonly review: Review
  readonly files?: readonly string[]
  readonly resolutions?: ReadonlyMap<string, Resolved>
  /** What the reader may do about a finding: a form or a tick box. */
  readonly each?: ((finding: Numbered) => Child) | undefined
  /** Prefix of ids where a page has several lists. */
  readonly prefix?: string
  /** Names of findings that are never grouped under another, because each must be seen. */
  readonly alone?: ReadonlySet<string>
  /** Findings grouped under another are folded. */
  readonly folded?: boolean
  /** Page of the document, by the name of the finding. */
  readonly pages?: ReadonlyMap<string, string> | undefined
  /** How often each rule was right in this office. */
  readonly judged?: JudgedRules | undefined
  /** Page of a long list; absent shows all findings. */
  readonly page?:
    | { readonly at: number; readonly address?: (page: number) => string; readonly form?: string }
    | undefined
}

const NONE: ReadonlySet<string> = new Set()
const ORDER: readonly Severity[] = ['block', 'sign-off', 'note']

/** Findings in the order of the text; the keyboard steps through them. */
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
  const resolved = ({ number }: Numbered) => resolutions?.get(findingName(number - 1))
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

/** A severity filter in CSS, so that it works without a script. */
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
          {/* Without a form, so that the filter is never submitted. */}
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

function failure({ rule, why }: Review['failures'][number]): string {
  if (rule === 'inspection') return why
  return rule === 'second-voice' ? `classifier: ${why}` : `one check could not be made (${rule})`
}

const MAX_OF_EXCERPT = 80

/** The first words of a passage that no rule could check, so that a reader can find it. */
function Excerpt({
  entry: { part, start = 0, end = 0, language },
  parts,
}: Pick<UnreadProps, 'parts'> & { entry: Entry }) {
  const words = (parts.find(({ id }) => id === part)?.text.slice(start, end) ?? '').replace(/\s+/g, ' ').trim()
  if (words === '') return null
  const short = words.length <= MAX_OF_EXCERPT ? words : `${words.slice(0, words.lastIndexOf(' ', MAX_OF_EXCERPT))} …`
  return (
    <q lang={language} dir="auto">
      {short}
    </q>
  )
}

type Entry = Review['unread'][number]

/** Never says 'Nothing was found' when something could not be read. */
function heading(count: number, { unread, failures }: Review): string {
  if (count > 0) return plural(count, 'finding')
  return unread.length + failures.length > 0 ? 'Nothing was found in what could be looked at' : 'Nothing was found'
}

type UnreadProps = {
  readonly review: Review
  readonly files?: readonly string[]
  readonly parts: readonly Pick<Part, 'id' | 'text'>[]
}

/** What could not be read or checked, so a person must look. */
export function Unread({ review, files = [], parts }: UnreadProps) {
  const problems = [
    ...review.unread.map((entry) => (
      <>
        {partName(entry.part, files)}: {entry.why} <Excerpt entry={entry} parts={parts} />
      </>
    )),
    ...review.failures.map(failure),
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
