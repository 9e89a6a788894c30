import type { JudgedRules } from '../../core/calibration/judged.ts'
import { Bars } from './bars.tsx'

/** Covers the last year, with the most judged first. */
export function RulesJudged({ judged, titleOf }: { judged: JudgedRules; titleOf: (id: string) => string }) {
  const rules = [...judged.values()].toSorted((a, b) => b.right + b.wrong - (a.right + a.wrong))
  if (rules.length === 0)
    return (
      <section>
        <h2 class="govuk-heading-m">How often rules were right</h2>
        <p class="govuk-body">No findings were judged in the last year.</p>
      </section>
    )
  return (
    <>
      <Bars
        title="How often rules were right, in the last year"
        bars={rules.map(({ rule, right, wrong }) => ({
          label: titleOf(rule),
          value: right + wrong,
          strong: right,
          text: `right ${right} of ${right + wrong} times in this office`,
        }))}
      />
      <p class="cs-meta">
        Right: upheld, removed in the next version, or judged right. Wrong: recorded as wrong, approved or declared as
        it was, or judged wrong.
      </p>
    </>
  )
}
