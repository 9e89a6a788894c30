import type { Item, Progress } from '../../core/item/state.ts'
import { Contacts } from '../contacts.tsx'
import { near, plural } from '../labels.ts'
import { LinkLine } from '../link.tsx'
import { Checking } from './checking.tsx'
import type { ItemView } from './view.ts'

/** Says who acts next and by when. */
export function SubmittedPage(view: ItemView) {
  const { id, item, title } = view
  return (
    <>
      <div class={`govuk-panel govuk-panel--confirmation${item.progress === 'blocked' ? ' cs-panel--blocked' : ''}`}>
        <h1 class="govuk-panel__title">{HEADING[item.progress]}</h1>
        <div class="govuk-panel__body" dir="auto">
          {title}
        </div>
      </div>
      <Checking {...view} />
      <h2 class="govuk-heading-m">What happens next</h2>
      <Next {...view} />
      <LinkLine href={`/items/${id}`}>See what you submitted</LinkLine>
      <LinkLine href="/new">Write another draft</LinkLine>
      <LinkLine href="/">Back to your items</LinkLine>
    </>
  )
}

const HEADING: Partial<Readonly<Record<Progress, string>>> = {
  checking: 'Submitted, and being checked',
  blocked: 'Submitted, but it must change',
  awaiting: 'Submitted for sign-off',
}

/** The page is true only until a decision. */
export const isJustSubmitted = ({ progress }: Pick<Item, 'progress'>): boolean => HEADING[progress] !== undefined

function Next({ item, whyThem, deciders, now }: ItemView) {
  const due = item.outstanding[0]?.due
  if (item.progress === 'blocked')
    return (
      <p class="govuk-body">
        {plural(item.review!.findings.filter(({ severity }) => severity === 'block').length, 'finding')} must change
        before anybody can approve it. Submit another version, or dispute what is wrong.
      </p>
    )
  if (item.progress === 'checking')
    return <p class="govuk-body">You can close this page. The check goes on, and then it goes to those who decide.</p>
  return (
    <>
      <p class="govuk-body">
        {whyThem}
        {due && (
          <>
            {' '}
            A decision is due <strong>{near(due, now)}</strong>.
          </>
        )}
      </p>
      <p class="govuk-body">We notify you as soon as it is decided. Until then you can submit another version.</p>
      {deciders.length > 0 && (
        <>
          <h3 class="govuk-heading-s">If it cannot wait</h3>
          <Contacts people={deciders} byPhone />
        </>
      )}
    </>
  )
}
