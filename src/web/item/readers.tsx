import { openSample } from '../../core/mail/declare.ts'
import { ACTS } from '../../core/words.data.ts'
import { Choice, Send, SmallButton } from '../fields.tsx'
import { approverRole, moment } from '../labels.ts'
import { Link } from '../link.tsx'
import { useTerms } from '../pack-context.ts'
import { Act } from './act.tsx'
import type { ItemView } from './view.ts'

export function OpenTo(view: ItemView) {
  return (
    <>
      {openTo(view)}
      {view.shares && (
        <>
          {' · '}
          <Link href="#readers">Share it</Link>
        </>
      )}
    </>
  )
}

function openTo({ item, name, now }: Pick<ItemView, 'item' | 'name' | 'now'>): string {
  if (isMarked(item)) return `The person who submitted it and the ${useTerms().chiefExecutive} only`
  if (item.mail) return `Its sender${sampledFor(item, now)}, and those who decide on it`
  if (item.openToOffice) return 'Everyone in the office'
  return ['The people involved', ...[...item.shared].map(name)].join(', ')
}

export function Readers(view: ItemView) {
  const { id, item, shares, name } = view
  return (
    <section id="readers">
      <h2 class="govuk-heading-m">Who can read it</h2>
      <p class="govuk-body">{explained(view)}</p>
      {(item.shared.size > 0 || item.openToOffice) && (
        <ul class="cs-readers">
          {item.openToOffice && (
            <li>
              Everyone in the office {shares && <Remove id={id} name="close-to-office" whom="everyone in the office" />}
            </li>
          )}
          {[...item.shared].map((person) => (
            <li>
              {name(person)} {shares && <Remove id={id} name="unshare" whom={name(person)} person={person} />}
            </li>
          ))}
        </ul>
      )}
      {shares && <Share {...view} />}
    </section>
  )
}

function Share({ id, item, people }: ItemView) {
  const others = Object.entries(people).filter(([one]) => !item.shared.has(one) && !item.editors.includes(one))
  return (
    <>
      <Act id={id} name="share">
        <Choice
          name="person"
          id="share-person"
          label="Share with"
          hint="They can read it and comment on it, but not decide on it. We will notify them."
          options={{ '': 'Choose a person', ...Object.fromEntries(others) }}
        />
        <Send label={ACTS.share} look="secondary" />
      </Act>
      {!item.openToOffice && (
        <Act id={id} name="open-to-office">
          <Send label="Open to the office" look="secondary" />
        </Act>
      )}
    </>
  )
}

function Remove({ id, name, whom, person }: { id: string; name: string; whom: string; person?: string }) {
  return (
    <Act id={id} name={name}>
      {person && <input type="hidden" name="person" value={person} />}
      <SmallButton>
        Remove<span class="govuk-visually-hidden"> {whom}</span>
      </SmallButton>
    </Act>
  )
}

function explained({ item, now }: Pick<ItemView, 'item' | 'now'>): string {
  if (isMarked(item))
    return (
      'It is marked SECRET or TOP SECRET, so only the person who submitted this version and the Chief ' +
      'Executive can read it. It cannot be shared, and earlier sharing does not count.'
    )
  if (item.mail) return `It is a held email: its sender${sampledFor(item, now)} and those who decide on it can read it.`
  const others =
    item.shared.size > 0 || item.openToOffice ? ' It is also shared with:' : ' It is not shared with anyone else.'
  return `Its authors, its approvers, the auditor and the data protection officer can read it.${others}`
}

/** The judge is named while the email is open to them. */
function sampledFor(item: ItemView['item'], now: string): string {
  const sample = openSample(item, now)
  return sample ? `, ${approverRole(sample.judge, useTerms())} until ${moment(sample.until)}` : ''
}

const isMarked = ({ secret, version }: ItemView['item']) => secret.has(version ?? '')
