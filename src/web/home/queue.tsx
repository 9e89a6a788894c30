import type { Progress } from '../../core/item/state.ts'
import { ACTS, KIND } from '../../core/words.data.ts'
import { Choice, Form, Send, Text } from '../fields.tsx'
import { AwayHints } from '../item/away-hints.tsx'
import { Link } from '../link.tsx'
import { Rows, type RowsProps } from './rows.tsx'

export const PAGE_ROWS = 25

export const STATES: Readonly<Record<string, { readonly label: string; readonly progress: readonly Progress[] }>> = {
  checking: { label: 'Being checked', progress: ['checking'] },
  waiting: { label: 'Waiting for sign-off', progress: ['awaiting'] },
  back: { label: 'With the author', progress: ['blocked', 'returned', 'recalled'] },
  approved: { label: 'Approved, not yet out', progress: ['approved', 'releasing'] },
  out: { label: 'Released', progress: ['released'] },
  over: { label: 'Rejected, withdrawn or expired', progress: ['rejected', 'withdrawn', 'expired'] },
}

export type Queue = Pick<RowsProps, 'rows' | 'now' | 'name'> & {
  readonly away: readonly string[]
  readonly asked: Readonly<Record<'text' | 'state' | 'kind' | 'author', string>> & { readonly page: number }
  readonly people: Readonly<Record<string, string>>
}

/** Newest first, with public items. */
export function QueuePage({ asked, rows, now, name, away, people }: Queue) {
  const states = Object.fromEntries(Object.entries(STATES).map(([key, { label }]) => [key, label]))
  const address = (page: number) =>
    `/items?${new URLSearchParams({ q: asked.text, state: asked.state, kind: asked.kind, author: asked.author, page: String(page) })}`
  const filtered = Boolean(asked.text || asked.state || asked.kind || asked.author)
  return (
    <>
      <h1 class="govuk-heading-l">Items</h1>
      <Form class="cs-row cs-search" method="get" action="/items">
        <Text name="q" label="Title" value={asked.text} type="search" />
        <Choice name="state" label="State" value={asked.state} options={{ '': 'Any', ...states }} />
        <Choice name="kind" label="Kind" value={asked.kind} options={{ '': 'Any', ...KIND }} />
        <Choice name="author" label="Submitted by" value={asked.author} options={{ '': 'Anyone', ...people }} />
        <Send label={ACTS.search} look="secondary" />
      </Form>
      <AwayHints hints={away} />
      {rows.length === 0 ? (
        <p class="govuk-body">
          {filtered
            ? 'Nothing matches. '
            : 'You have no items yet. Items you submit, sign off or can read will appear here. '}
          {filtered && <Link href="/items">Show everything</Link>}
        </p>
      ) : (
        <Rows rows={rows.slice(0, PAGE_ROWS)} now={now} name={name} />
      )}
      <nav class="cs-pages" aria-label="Pages">
        {asked.page > 1 && (
          <Link rel="prev" href={address(asked.page - 1)}>
            Newer
          </Link>
        )}{' '}
        {rows.length > PAGE_ROWS && (
          <Link rel="next" href={address(asked.page + 1)}>
            Older
          </Link>
        )}
      </nav>
    </>
  )
}
