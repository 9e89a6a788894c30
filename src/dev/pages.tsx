import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { APP_ROLES } from '../core/app-roles.ts'
import type { Account, Directory } from './directory.ts'
import { FAULTS, type Fault, type Faults } from './faults.ts'
import type { Mailboxes } from './graph.ts'

const DAY_MS = 86_400_000

export function controlPages(
  directory: Directory,
  mailboxes: Mailboxes,
  { faults, rollOver }: { faults: Faults; rollOver(): Promise<void> },
  now: () => Date,
) {
  const app = new Hono()
  app.get('/', (c) => c.html(<Control {...{ directory, mailboxes, faults }} />))
  app.get('/outbox', (c) => c.html(<Outbox mailboxes={mailboxes} />))
  app.post('/faults', async (c) => {
    const { fault } = await c.req.parseBody()
    if (fault === 'none') faults.clear()
    else if (typeof fault === 'string' && Object.hasOwn(FAULTS, fault)) faults.add(fault as Fault)
    return c.redirect('/standin', 303)
  })
  app.post('/keys', async (c) => {
    await rollOver()
    return c.redirect('/standin', 303)
  })
  app.post('/roles', async (c) => {
    const { person, role = [] } = await c.req.parseBody({ all: true })
    const account = directory.accounts.find(({ oid }) => oid === person)
    if (account)
      account.roles = [role].flat().filter((one) => typeof one === 'string' && APP_ROLES.includes(one)) as string[]
    return c.redirect('/standin#roles', 303)
  })
  app.post('/away', async (c) => {
    const { person } = await c.req.parseBody()
    const account = directory.accounts.find(({ oid }) => oid === person)
    if (account && !mailboxes.away.delete(account.oid))
      mailboxes.away.set(account.oid, new Date(now().getTime() + 7 * DAY_MS).toISOString())
    return c.redirect('/standin', 303)
  })
  return app
}

export function Frame({ title, children }: { title: string; children: Child }) {
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{`${title} – stand-in tenant`}</title>
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body class="govuk-template__body">
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main">
            {children}
          </main>
        </div>
      </body>
    </html>
  )
}

function Control({ directory, mailboxes, faults }: { directory: Directory; mailboxes: Mailboxes; faults: Faults }) {
  return (
    <Frame title="Controls">
      <h1 class="govuk-heading-l">The stand-in tenant</h1>
      <p class="govuk-body">
        It takes the place of Microsoft 365 on this machine: sign-in, keys and mail. Nothing here leaves it.{' '}
        <a class="govuk-link" href="/standin/outbox">
          {`Mail that went out (${mailboxes.sent.length})`}
        </a>
        {' · '}
        <a class="govuk-link" href="/">
          To Countersign
        </a>
      </p>
      <h2 class="govuk-heading-m">Who is away</h2>
      <form method="post" action="/standin/away">
        <ul class="govuk-list">
          {directory.accounts.map(({ oid, name }) => (
            <li>
              {name}: {mailboxes.away.has(oid) ? 'away for a week' : 'here'}{' '}
              <button type="submit" name="person" value={oid} class="govuk-button govuk-button--secondary">
                {mailboxes.away.has(oid) ? `${name} is back` : `Send ${name} away`}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <h2 class="govuk-heading-m" id="roles">
        Who is given which app role
      </h2>
      <p class="govuk-body">
        What an administrator assigns in Microsoft Entra. It counts from the next sign-in, and only for roles that the
        office’s register gives as well.
      </p>
      {directory.accounts.map((account) => (
        <AppRoles account={account} />
      ))}
      <h2 class="govuk-heading-m">What goes wrong next</h2>
      <p class="govuk-body">
        {faults.waiting().length === 0
          ? 'Nothing.'
          : faults
              .waiting()
              .map((fault) => FAULTS[fault])
              .join('; ')}
      </p>
      <form method="post" action="/standin/faults">
        <div class="govuk-form-group">
          <label class="govuk-label" for="fault">
            Once, at the next request
          </label>
          <select class="govuk-select" id="fault" name="fault">
            {Object.entries(FAULTS).map(([fault, label]) => (
              <option value={fault}>{label}</option>
            ))}
            <option value="none">Nothing: forget what was asked for</option>
          </select>
        </div>
        <button type="submit" class="govuk-button">
          Ask for it
        </button>
      </form>
      <form method="post" action="/standin/keys">
        <button type="submit" class="govuk-button govuk-button--secondary">
          Sign with a new key, and forget the old one
        </button>
      </form>
    </Frame>
  )
}

function AppRoles({ account }: { account: Account }) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{`${account.name}: ${account.roles.join(', ') || 'none'}`}</span>
      </summary>
      <form class="govuk-details__text" method="post" action="/standin/roles">
        <input type="hidden" name="person" value={account.oid} />
        <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
          {APP_ROLES.map((role) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id={`${account.alias}-${role}`}
                type="checkbox"
                name="role"
                value={role}
                checked={account.roles.includes(role)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`${account.alias}-${role}`}>
                {role}
              </label>
            </div>
          ))}
        </div>
        <button type="submit" class="govuk-button govuk-button--secondary">
          {`Assign to ${account.name}`}
        </button>
      </form>
    </details>
  )
}

function Outbox({ mailboxes }: { mailboxes: Mailboxes }) {
  return (
    <Frame title="Mail">
      <h1 class="govuk-heading-l">Mail that went out</h1>
      {mailboxes.sent.length === 0 && <p class="govuk-body">None since the start.</p>}
      {mailboxes.sent.toReversed().map(({ at, from, to, subject, content }) => (
        <article>
          <h2 class="govuk-heading-s">{subject}</h2>
          <p class="govuk-body-s">
            {at}, from {from} to {to.join(', ')}
          </p>
          {content.split('\n\n').map((paragraph) => (
            <p class="govuk-body">{paragraph}</p>
          ))}
        </article>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/standin">
          Controls
        </a>
      </p>
    </Frame>
  )
}
