import { Fold, Send, Text } from '../fields.tsx'
import { clock } from '../words.ts'
import { Approved } from './approved.tsx'
import type { ItemView } from './view.ts'

/** What can be done now, by this reader: the likely next step open, the rest folded. */
export function Actions(view: ItemView) {
  const { id, item, mine, decides, undoUntil } = view
  const act = (name: string) => `/items/${id}/${name}`
  const over = item.progress === 'released' || item.progress === 'withdrawn' || item.progress === 'releasing'
  const editable = mine && !over && !item.submitted?.mail
  return (
    <section class="cs-actions" aria-label="What you can do">
      <div class="cs-buttons">
        {decides && (
          <a class="govuk-button" href={act('decide')}>
            Decide
          </a>
        )}
        {editable && (
          <a
            class={`govuk-button${item.progress === 'approved' ? ' govuk-button--secondary' : ''}`}
            href={act('versions')}
          >
            Hand in another version
          </a>
        )}
      </div>
      {undoUntil && (
        <form method="post" action={act('undo')} class="govuk-inset-text" data-until={undoUntil}>
          <p class="govuk-body">
            You can take your approval back until {clock(undoUntil)}
            <span class="cs-with-script" data-left /> – before it goes out.
          </p>
          <Send label="Undo" look="secondary" />
        </form>
      )}
      {item.progress === 'approved' && <Approved {...view} />}
      <Rare {...view} />
      <p class="govuk-body">
        <a class="govuk-link" href={act('acts')}>
          More that you can do
        </a>
      </p>
    </section>
  )
}

/** What is seldom wanted. */
function Rare({ id, item, mine }: ItemView) {
  const act = (name: string) => `/items/${id}/${name}`
  const { progress } = item
  return (
    <>
      {mine && (progress === 'awaiting' || progress === 'blocked' || progress === 'approved') && (
        <Fold summary="Take it back">
          <form method="post" action={act('recall')}>
            <Text name="reason" id="recall-reason" label="Why?" />
            <Send label="Take it back" look="secondary" />
          </form>
        </Fold>
      )}
      {item.hold ? (
        <form method="post" action={act('lift')}>
          <Text name="reason" id="lift-reason" label="Why may it go on?" required />
          <Send label="Lift the hold" look="secondary" />
        </form>
      ) : (
        progress !== 'released' &&
        progress !== 'withdrawn' && (
          <Fold summary="Put it on hold">
            <form method="post" action={act('hold')}>
              <Text name="reason" id="hold-reason" label="Why must it wait?" required />
              <Send label="Put it on hold" look="warning" />
            </form>
          </Fold>
        )
      )}
      {(progress === 'released' || progress === 'approved') && (
        <Fold summary="Withdraw it">
          <form method="post" action={act('withdraw')}>
            <Text name="reason" id="withdraw-reason" label="Why is it withdrawn?" required />
            <Send label="Withdraw it" look="warning" />
          </form>
        </Fold>
      )}
    </>
  )
}
