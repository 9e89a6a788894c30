import type { Declarations, Declared } from '../../core/record/declared.ts'
import { TYPE_OPTIONS } from '../../core/words.data.ts'
import { plural } from '../labels.ts'
import { useInTerms } from '../pack-context.ts'
import { type Bar, Bars } from './bars.tsx'

type Shown = { readonly declarations: Declarations; readonly titleOf: (rule: string) => string }

export function DeclarationBars({ declarations, titleOf }: Shown) {
  const { rules, senders } = declarations
  const inTerms = useInTerms()
  if (declarations.made === 0)
    return (
      <section>
        <h2 class="govuk-heading-m">Declarations of senders</h2>
        <p class="govuk-body">No sender cleared a held email in this period.</p>
      </section>
    )
  return (
    <>
      <Bars title="Declarations of senders" bars={[barOf('All', declarations)]} />
      <Bars title="Declarations, by what was found" bars={rules.map((one) => barOf(titleOf(one.rule), one))} />
      <Bars
        title="Declarations, by kind of sender"
        bars={senders.map((one) => barOf(inTerms(TYPE_OPTIONS[one.type]), one))}
      />
    </>
  )
}

function barOf(label: string, { made, sampled, right, wrong }: Declared): Bar {
  const open = sampled - right - wrong
  const judged = `${right} judged right, ${wrong} judged wrong${open > 0 ? `, ${open} not judged` : ''}`
  return { label, value: made, strong: wrong, text: `${plural(made, 'declaration')}, ${sampled} sampled: ${judged}` }
}
