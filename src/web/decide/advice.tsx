import type { Item } from '../../core/item/state.ts'

export function AdviceGiven({ item, name }: { readonly item: Item; readonly name: (id: string) => string }) {
  return (
    <>
      {item.decisions
        .filter(({ outcome, version }) => outcome === 'advised' && version === item.version)
        .map(({ by, reason = '' }) => (
          <div class="govuk-inset-text">
            <h2 class="govuk-heading-s">Advice from {name(by)}</h2>
            <p class="govuk-body" dir="auto">
              {reason}
            </p>
          </div>
        ))}
    </>
  )
}
