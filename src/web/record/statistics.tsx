import type { Kind, Rule } from '../../../detectors/contract.ts'
import type { JudgedRules } from '../../core/calibration/judged.ts'
import type { Statistics, Times } from '../../core/record/statistics.ts'
import { KIND, SEVERITY } from '../../core/words.data.ts'
import { monthName, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms, usePack } from '../pack-context.ts'
import { type Bar, Bars, Columns } from './bars.tsx'
import { DeclarationBars } from './declaration-bars.tsx'
import { RulesJudged } from './judged-rules.tsx'
import { PeriodForm } from './period.tsx'

type Shown = {
  readonly all: Statistics
  readonly judged: JudgedRules
  readonly name: (id: string) => string
  readonly rules: readonly Rule[]
}

const OUTCOME: Readonly<Record<keyof Statistics['outcomes'], string>> = {
  approved: 'Approved',
  'approved-with-conditions': 'Approved with conditions',
  advised: 'Advice given',
  returned: 'Returned for changes',
  rejected: 'Rejected',
}

/** Every bar has its number beside it. */
export function StatisticsPage({ all, judged, name, rules }: Shown) {
  const { period, months, paragraphs } = all
  const topics = new Map(usePack().controls.map(([paragraph, about]) => [paragraph, about]))
  const inTerms = useInTerms()
  const titleOf = (id: string) => inTerms(rules.find((rule) => rule.id === id)?.title ?? id)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return (
    <>
      <h1 class="govuk-heading-l">Statistics</h1>
      <PeriodForm period={period} action="/statistics" />
      <p class="govuk-body">
        {plural(all.versions, 'version')} submitted, {plural(all.released, 'release')}.{' '}
        <Link href={`/v1/record/statistics.csv?from=${period.from}&until=${period.until}`}>All of it as CSV</Link>
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
      <Bars title="What was found" bars={all.rules.map(({ rule, found }) => counted(titleOf(rule), found))} />
      <RulesJudged judged={judged} titleOf={titleOf} />
      <Disputed all={all} titleOf={titleOf} />
      <DeclarationBars declarations={all.declarations} titleOf={titleOf} />
      <Columns
        title="Findings, by paragraph and month"
        months={months}
        rows={paragraphs.map(({ paragraph, found }) => ({
          label: [paragraph, topics.get(paragraph)].filter(Boolean).join(' '),
          values: found,
        }))}
      />
      <Bars
        title="All paragraphs, by month"
        bars={months
          .map((month, index) => counted(monthName(month), sum(paragraphs.map(({ found }) => found[index]!))))
          .filter(({ value }) => value > 0)}
      />
    </>
  )
}

function Disputed({ all, titleOf }: { all: Statistics; titleOf: (id: string) => string }) {
  const rules = all.rules.filter(({ disputed }) => disputed > 0)
  if (rules.length === 0)
    return (
      <section>
        <h2 class="govuk-heading-m">False alarms</h2>
        <p class="govuk-body">No findings were disputed in this period.</p>
      </section>
    )
  return (
    <Bars
      title="False alarms: findings that were disputed"
      bars={rules.map(({ rule, disputed, dismissed, upheld }) => {
        const open = disputed - dismissed - upheld
        const ruled = `${plural(dismissed, 'false alarm')}, ${upheld} upheld`
        return {
          label: titleOf(rule),
          value: disputed,
          strong: dismissed,
          text: `${disputed} disputed: ${ruled}${open > 0 ? `, ${open} not ruled on yet` : ''}`,
        }
      })}
    />
  )
}

const counted = (label: string, value: number): Bar => ({ label, value, text: `${value}` })

function named<K extends string>(counts: Readonly<Record<K, number>>, words: Readonly<Record<K, string>>): Bar[] {
  return (Object.keys(counts) as K[]).map((name) => ({
    label: words[name],
    value: counts[name],
    text: `${counts[name]}`,
  }))
}

function waited(label: string, { decisions, median, ninetieth }: Times): Bar {
  const text = `${plural(decisions, 'decision')}; half within ${lasted(median)}, nine in ten within ${lasted(ninetieth)}`
  return { label, value: median, text }
}

function lasted(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  if (minutes < 1) return 'a minute'
  if (minutes < 90) return plural(minutes, 'minute')
  if (minutes < 2880) return plural(Math.round(minutes / 60), 'hour')
  return plural(Math.round(minutes / 1440), 'day')
}
