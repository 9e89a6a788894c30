import type { Rule } from '../../../detectors/contract.ts'
import type { ObservedReport, RuleReport } from '../../core/mail/observed-report.ts'
import type { ObserveOnly } from '../../core/mail/rules.ts'
import { dayInWords } from '../../core/time-in-words.ts'
import { Form, Send } from '../fields.tsx'
import { day, plural } from '../labels.ts'
import { Link, LinkLine } from '../link.tsx'
import { Bars } from '../record/bars.tsx'
import { typeName } from '../type-names.ts'
import { coversInWords, shareInWords } from './words.ts'

export type ReportView = {
  readonly report: ObservedReport
  readonly rules: readonly Rule[]
  readonly maySet: boolean
  readonly mayJudge: boolean
}

const LENGTHS = [7, 30, 90]

export function ReportPage({ report, rules, maySet, mayJudge }: ReportView) {
  const { checked, observed, days, kinds } = report
  return (
    <>
      <h1 class="govuk-heading-l">What would have been held</h1>
      <Periods periods={report.periods} maySet={maySet} />
      <p class="govuk-body">
        From {dayInWords(report.from)} to {dayInWords(report.until)}: {observed} of {plural(checked, 'outgoing email')}{' '}
        would have been held ({shareInWords(observed, checked)}). They were sent.
      </p>
      <p class="govuk-body">
        Show the last{' '}
        {LENGTHS.map((length, index) => (
          <>
            {index > 0 && ', '}
            <Link href={`/observed?days=${length}`}>{length} days</Link>
          </>
        ))}
      </p>
      {observed === 0 ? (
        <p class="govuk-body">Nothing would have been held in these days.</p>
      ) : (
        <>
          <LinkLine href="/observed/messages?open=yes">
            {mayJudge ? 'Judge the emails that nobody has judged' : 'See the emails'}
          </LinkLine>
          <Bars
            title="By day"
            bars={days.map((one) => ({
              label: day(one.day),
              value: one.checked,
              strong: one.observed,
              text: `${one.observed} of ${one.checked}, ${shareInWords(one.observed, one.checked)}`,
            }))}
          />
          <Rules of={report.rules} rules={rules} />
          <Bars
            title="By kind of finding"
            bars={kinds.map(({ type, cases }) => ({ label: typeName(type), value: cases, text: String(cases) }))}
          />
        </>
      )}
    </>
  )
}

function Rules({ of, rules }: { of: readonly RuleReport[]; rules: readonly Rule[] }) {
  const titles = new Map(rules.map(({ id, title }) => [id, title]))
  return (
    <section>
      <h2 class="govuk-heading-m">By rule</h2>
      <ul class="cs-items">
        {of.map((one) => (
          <li class="cs-item">
            <div class="cs-item__what">
              <Link href={`/observed/messages?rule=${encodeURIComponent(one.rule)}`}>
                {titles.get(one.rule) ?? RULE_NAMES[one.rule] ?? one.rule}
              </Link>
              <p class="cs-meta">{one.rule}</p>
            </div>
            <div class="cs-item__state">
              <span class="cs-meta">{inWords(one)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const RULE_NAMES: Readonly<Record<string, string>> = {
  'reading/unread': 'Something could not be read',
  'second-voice': 'The classifier could not check it',
  languages: 'The language could not be checked',
}

function inWords({ cases, right, wrong, precision }: RuleReport): string {
  const count = plural(cases, 'email')
  if (precision === null) return `${count}, none judged yet`
  return `${count}; right in ${right} of ${right + wrong} judged (${shareInWords(right, right + wrong)})`
}

function Periods({ periods, maySet }: { periods: readonly ObserveOnly[]; maySet: boolean }) {
  const begin = maySet && <LinkLine href="/registers/observe-only/new">Begin an observe-only period</LinkLine>
  if (periods.length === 0)
    return (
      <>
        <p class="govuk-body">Observe-only is off: mail is held as the rules say.</p>
        {begin}
      </>
    )
  return (
    <section>
      <h2 class="govuk-heading-m">Only observed now</h2>
      <ul class="cs-items">
        {periods.map((period) => (
          <Period {...period} maySet={maySet} />
        ))}
      </ul>
      {begin}
    </section>
  )
}

function Period({ id = '', covers, reason, from, until, maySet }: ObserveOnly & { maySet: boolean }) {
  const label = coversInWords(covers)
  return (
    <li class="cs-item">
      <div class="cs-item__what">
        <Link href={`/registers/observe-only/rows/${id}`}>{label[0]!.toUpperCase() + label.slice(1)}</Link>
        <p class="cs-meta">
          {dayInWords(from)} to {dayInWords(until)}. Holding starts by itself the next day.{reason && ` ${reason}`}
        </p>
      </div>
      {maySet && (
        <Form class="cs-item__state" action={`/observed/periods/${id}/end`}>
          <Send label={`End it now: ${label}`} look="warning" />
        </Form>
      )}
    </li>
  )
}
