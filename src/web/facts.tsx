import type { Child } from 'hono/jsx'

export type Fact = readonly [term: string, value: Child, wide?: boolean]

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="cs-facts">
      {facts.map(([term, value, wide]) => (
        <div class={wide ? 'cs-facts__wide' : ''}>
          <dt>{term}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
