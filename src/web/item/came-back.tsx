import type { Entry } from '../../core/entry.ts'
import type { Progress } from '../../core/item/state.ts'

const ASKED: Partial<Record<Progress, string>> = { returned: 'asked for changes', rejected: 'rejected it' }

type CameBackProps = {
  readonly progress: Progress
  readonly entries: readonly Entry[]
  readonly name: (id: string) => string
}

export function CameBack({ progress, entries, name }: CameBackProps) {
  const asked = ASKED[progress]
  const last = entries.findLast((entry) => entry.what === 'decided')
  if (!asked || last?.what !== 'decided' || !last.reason) return null
  return (
    <div class="govuk-inset-text cs-banner">
      <strong>
        {name(last.by)} {asked}:
      </strong>{' '}
      <span dir="auto">{last.reason}</span>
    </div>
  )
}
