import type { Kind, Rule } from '../../../detectors/contract.ts'
import { CONTROLS } from '../../core/record/controls.data.ts'
import type { Statistics, Times } from '../../core/record/statistics.ts'
import { KIND, monthName, plural, SEVERITY } from '../words.ts'
import { type Bar, Bars } from './bars.tsx'
import { PeriodForm } from './period.tsx'

type Shown = { readonly all: Statistics; readonly name: (id: string) => string; readonly rules: readonly Rule[] }

const OUTCOME: Readonly<Record<keyof Statistics['outcomes'], string>> = {
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  advised: 'Advice given',
  returned: 'Returned for changes',
  rejected: 'Rejected',
}

/** What each paragraph of the policy is about. */
const ABOUT = new Map(CONTROLS.map(([paragraph, about]) => [paragraph, about]))

/** For the annual review. Every bar has its number beside it. */
export function StatisticsPage({ all, name, rules }: Shown) {
  const { period, months, paragraphs } = all
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return (
    <>
      <h1 class="govuk-heading-l">Statistics</h1>
      <PeriodForm period={period} action="/statistics" />
      <p class="govuk-body">
        {plural(all.versions, 'version')} handed in, {plural(all.released, 'release')}.{' '}
        <a class="govuk-link" href={`/v1/record/statistics.csv?from=${period.from}&until=${period.until}`}>
          All of it as CSV
        </a>
      </p>
      <Bars title="Decisions" bars={named(all.outcomes, OUTCOME)} />
      <Bars title="Findings" bars={named(all.severities, SEVERITY)} />
      <Bars
        title="Time to decide, by kind (median)"
        bars={all.kinds.map((one) => waited(KIND[one.kind as Kind] ?? one.kind, one))}
      />
      <Bars
        title="Decisions, by who decided"
        bars={all.deciders.map(({ person, ...times }) => ({ ...waited(name(person), times), value: times.decisions }))}
      />
      <Bars
        title="What was found, and what was a false alarm"
        bars={all.rules.map(({ rule, found, disputed, dismissed, upheld }) => ({
          label: titleOf(rule),
          value: found,
          said:
            disputed === 0
              ? `${found}`
              : `${found}, of which ${disputed} disputed: ${plural(dismissed, 'false alarm')}, ${upheld} upheld`,
        }))}
      />
      <Bars
        title="Findings, by paragraph"
        bars={paragraphs.map(({ paragraph, found }) => ({
          label: [paragraph, ABOUT.get(paragraph)].filter(Boolean).join(' '),
          value: sum(found),
          said: `${sum(found)}`,
        }))}
      />
      <Bars
        title="Paragraphs named by findings, by month"
        bars={months.map((month, index) => {
          const value = sum(paragraphs.map(({ found }) => found[index]!))
          return { label: monthName(month), value, said: `${value}` }
        })}
      />
    </>
  )
}

function named<K extends string>(counts: Readonly<Record<K, number>>, words: Readonly<Record<K, string>>): Bar[] {
  return (Object.keys(counts) as K[]).map((name) => ({
    label: words[name],
    value: counts[name],
    said: `${counts[name]}`,
  }))
}

function waited(label: string, { decisions, median, ninetieth }: Times): Bar {
  const said = `${plural(decisions, 'decision')}; half within ${lasted(median)}, nine in ten within ${lasted(ninetieth)}`
  return { label, value: median, said }
}

function lasted(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 1) return 'a minute'
  if (minutes < 90) return plural(minutes, 'minute')
  if (minutes < 2880) return plural(Math.round(minutes / 60), 'hour')
  return plural(Math.round(minutes / 1440), 'day')
}
