import type { Kind } from '../../../detectors/contract.ts'
import { isStopped, type Stop } from '../../core/stop.ts'
import { KIND } from '../../core/words.data.ts'
import type { ItemRow } from '../../ports.ts'
import { Box, Form, Radios, Text } from '../fields.tsx'
import { closedTitle, moment, near, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useTerms } from '../pack-context.ts'

type View = {
  readonly stop: Stop | undefined
  readonly going: readonly ItemRow[]
  /** Ids of items whose titles this reader may see. */
  readonly readable: ReadonlySet<string>
  readonly now: string
  readonly name: (id: string) => string
}

/** Before: what it would halt. During: what is halted. */
export function StopPage(view: View) {
  return view.stop ? <Stopped {...view} stop={view.stop} /> : <BeforeStop {...view} />
}

function BeforeStop({ going, readable, now, name }: View) {
  return (
    <>
      <h1 class="govuk-heading-l">Stop everything</h1>
      <p class="govuk-body">
        Use this in a major incident or a period of mourning. Nothing goes out until you or another person lets it go:
        scheduled items, the press list, websites and social media, and approved email.
      </p>
      <Form action="/stop">
        <Reason label="Why must everything stop?" />
        <Radios
          name="email"
          legend="What happens to email in which nothing is found?"
          hint="Email that is only observed, and in which something is found, waits until the stop ends."
          options={{
            goes: 'It is still sent, so that people can be reached',
            waits: 'It waits until the stop ends, or until you let email go',
          }}
          value="goes"
        />
        <button class="govuk-button govuk-button--warning" type="submit">
          Stop everything now
        </button>
      </Form>
      <h2 class="govuk-heading-m">What would stop now</h2>
      {going.length === 0 ? (
        <p class="govuk-body">Nothing is approved, scheduled or on its way.</p>
      ) : (
        <ul class="cs-items">
          {going.map((row) => (
            <li class="cs-item">
              <What {...{ row, readable, now, name }} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Stopped({ stop, going, readable, now, name }: View & { stop: Stop }) {
  const left = going.filter(({ item, version }) => isStopped({ stop }, item, version))
  return (
    <>
      <h1 class="govuk-heading-l">Everything is stopped</h1>
      <p class="govuk-body">
        {name(stop.by)} stopped everything on {moment(stop.since)}. {plural(stop.items.length, 'item')} could have gone
        out then. The reason: <span dir="auto">{stop.reason}</span>
      </p>
      {stop.emailWaits && <EmailWaits />}
      {left.length === 0 ? (
        <>
          <p class="govuk-body">Nothing is left to let go.</p>
          <Form action="/stop/end">
            <Reason label="Why may things go out again?" />
            <button class="govuk-button" type="submit">
              End the stop
            </button>
          </Form>
        </>
      ) : (
        <Form action="/stop/let-go">
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
              {plural(left.length, 'item')} stopped: tick what may go out
            </legend>
            <p class="govuk-body">
              An item whose time has passed goes out as soon as you let it go. Withdraw what must not go out at all. You
              can end the stop once nothing is left.
            </p>
            <div class="govuk-checkboxes">
              {left.map((row) => (
                <section class="cs-batch">
                  <What {...{ row, readable, now, name }} />
                  <Box
                    id={`go-${row.item}`}
                    name="item"
                    value={`${row.item}:${row.version}`}
                    label={
                      <>
                        It may go out
                        <span class="govuk-visually-hidden">: {titleOf(row, readable)}</span>
                      </>
                    }
                  />
                </section>
              ))}
            </div>
          </fieldset>
          <button class="govuk-button" type="submit">
            Let the ticked items go
          </button>
        </Form>
      )}
      {stop.letGo.size > 0 && <p class="govuk-body">{plural(stop.letGo.size, 'item')} let go so far.</p>}
    </>
  )
}

function EmailWaits() {
  return (
    <Form action="/stop/let-email-go">
      <p class="govuk-body">
        Email to people outside waits too. Nothing is lost: each mail server tries again, for some days. Senders may get
        a notice that their email is late.
      </p>
      <button class="govuk-button govuk-button--secondary" type="submit">
        Let email go
      </button>
    </Form>
  )
}

type WhatProps = Pick<View, 'readable' | 'now' | 'name'> & { readonly row: ItemRow }

function What({ row, readable, now, name }: WhatProps) {
  const title = titleOf(row, readable)
  return (
    <div class="cs-item__what">
      {readable.has(row.item) ? (
        <Link href={`/items/${row.item}`} dir="auto">
          {title}
        </Link>
      ) : (
        <strong>{title}</strong>
      )}
      <p class="cs-meta">
        {KIND[row.kind as Kind]} by {name(row.author)} · {stateOf(row)}
        {row.intendedAt && ` · meant for ${near(row.intendedAt, now)}`}
      </p>
    </div>
  )
}

const titleOf = (row: ItemRow, readable: ReadonlySet<string>) =>
  readable.has(row.item) ? row.title : closedTitle(row.mail ? { mail: true } : {})

function stateOf({ progress, mail }: ItemRow): string {
  if (progress === 'scheduled') return 'scheduled'
  if (progress === 'releasing') return mail ? 'being sent, so it may be too late' : 'on its way'
  return mail ? 'approved, waiting for the mail gateway' : 'approved, not scheduled'
}

function Reason({ label }: { label: string }) {
  return <Text name="reason" label={label} hint="It is kept on record. The people who can let things go see it." />
}

export function StoppedForOthersPage({ stop, name }: Pick<View, 'stop' | 'name'>) {
  return (
    <>
      <h1 class="govuk-heading-l">{stop ? 'Everything is stopped' : 'Nothing is stopped'}</h1>
      <p class="govuk-body">
        {stop
          ? `${name(stop.by)} stopped everything that goes out on ${moment(stop.since)}. Your drafts are kept, and you can go on writing.`
          : 'What is approved can go out.'}
      </p>
      <p class="govuk-body">
        Only the {useTerms().chiefExecutive}, their delegate and people on call can stop everything and let it go again.
      </p>
    </>
  )
}
