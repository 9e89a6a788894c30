import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Account, Directory } from './directory.ts'
import type { Grants } from './grants.ts'
import { Frame } from './pages.tsx'

export function authorize(directory: Directory, grants: Grants, now: () => Date) {
  const app = new Hono()
  const path = '/:tenant/oauth2/v2.0/authorize'

  app.get(path, (c) => {
    const wrong = mistake(c)
    if (wrong) return c.html(<Refused text={wrong} />, 400)
    return c.html(<Picker accounts={directory.accounts} hint={c.req.query('login_hint')} />)
  })

  app.post(path, async (c) => {
    const wrong = mistake(c)
    if (wrong) return c.html(<Refused text={wrong} />, 400)
    const { person, cancel } = await c.req.parseBody()
    const ask = c.req.query()
    const back = new URL(ask['redirect_uri']!)
    if (ask['state'] !== undefined) back.searchParams.set('state', ask['state'])
    if (cancel !== undefined) {
      back.searchParams.set('error', 'access_denied')
      back.searchParams.set('error_description', 'AADSTS65004: The person declined.')
      return c.redirect(back.href, 303)
    }
    const account = directory.accounts.find(({ alias }) => alias === person)
    if (!account) return c.html(<Refused text="Choose one of the people on the list." />, 400)
    const sid = getCookie(c, SESSION) ?? crypto.randomUUID()
    setCookie(c, SESSION, sid, { path: '/standin', httpOnly: true, sameSite: 'Lax' })
    const grant = {
      account,
      sid,
      client: ask['client_id']!,
      redirect: ask['redirect_uri']!,
      challenge: ask['code_challenge']!,
      nonce: ask['nonce'],
    }
    back.searchParams.set('code', grants.code(grant, now()))
    return c.redirect(back.href, 303)
  })

  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    const back = c.req.query('post_logout_redirect_uri')
    const known = directory.applications.flatMap(({ redirects }) => redirects).map((one) => new URL(one).origin)
    const to = back && URL.canParse(back) && known.includes(new URL(back).origin) ? back : undefined
    const sid = getCookie(c, SESSION)
    deleteCookie(c, SESSION, { path: '/standin' })
    // As Entra does: notifies each application of the session in a frame.
    const notified = sid
      ? [...new Set(known)].map((origin) => `${origin}${FRONT_CHANNEL}?${signOutParameters(directory, sid)}`)
      : []
    if (notified.length === 0 && to) return c.redirect(to, 303)
    return c.html(<SignedOut notified={notified} to={to} />)
  })
  return app

  /** Errors that Entra shows on its own page, because redirecting would be unsafe. */
  function mistake(c: Context): string | undefined {
    const ask = c.req.query()
    const application = directory.applications.find(({ id }) => id === ask['client_id'])
    if (c.req.param('tenant') !== directory.tenant) return 'AADSTS90002: There is no such tenant.'
    if (!application) return 'AADSTS700016: The application is not registered in this tenant.'
    if (!application.redirects.includes(ask['redirect_uri'] ?? ''))
      return 'AADSTS50011: The redirect address is not one of those registered.'
    if (ask['response_type'] !== 'code') return 'AADSTS700054: Only response type code is enabled.'
    if (ask['code_challenge_method'] !== 'S256' || !ask['code_challenge'])
      return 'AADSTS9002325: Proof Key for Code Exchange is required.'
    if (!ask['scope']?.split(' ').includes('openid')) return 'AADSTS70011: The scope openid is missing.'
    return undefined
  }
}

const SESSION = 'standin-session'
const FRONT_CHANNEL = '/sign-out/front-channel'

function signOutParameters({ tenant }: Directory, sid: string): URLSearchParams {
  return new URLSearchParams({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, sid })
}

function SignedOut({ notified, to }: { notified: readonly string[]; to: string | undefined }) {
  return (
    <Frame title="Signed out">
      <h1 class="govuk-heading-l">You are signed out of the stand-in tenant</h1>
      {notified.map((url) => (
        <iframe src={url} title="Signing out" width="0" height="0" hidden />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={to ?? '/'}>
          Back to Countersign
        </a>
      </p>
    </Frame>
  )
}

function Picker({ accounts, hint }: { accounts: readonly Account[]; hint: string | undefined }) {
  const chosen = Math.max(
    0,
    accounts.findIndex(({ address }) => address === hint),
  )
  return (
    <Frame title="Sign in">
      <h1 class="govuk-heading-l">Sign in to the sample office</h1>
      <div class="govuk-inset-text">
        This page stands in for Microsoft’s sign-in. It is a demonstration on your own machine, without passwords:
        choose who you want to be. For a first look, be Tom Ashdown, who writes, and then Helen Marchetti, who decides.
      </div>
      <form method="post">
        <fieldset class="govuk-fieldset govuk-form-group">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Who are you?</legend>
          <div class="govuk-radios">
            {accounts.map(({ alias, name, title }, index) => (
              <div class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  id={alias}
                  type="radio"
                  name="person"
                  value={alias}
                  checked={index === chosen}
                  aria-describedby={`${alias}-title`}
                />
                <label class="govuk-label govuk-radios__label" for={alias}>
                  {name}
                </label>
                <div class="govuk-hint govuk-radios__hint" id={`${alias}-title`}>
                  {title}
                </div>
              </div>
            ))}
          </div>
        </fieldset>
        <div class="govuk-button-group govuk-!-margin-top-6">
          <button type="submit" class="govuk-button">
            Sign in
          </button>
          <button type="submit" name="cancel" value="yes" class="govuk-button govuk-button--secondary">
            Cancel
          </button>
        </div>
      </form>
    </Frame>
  )
}

function Refused({ text }: { text: string }) {
  return (
    <Frame title="Sign in">
      <h1 class="govuk-heading-l">The stand-in tenant</h1>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          To Countersign
        </a>
      </p>
    </Frame>
  )
}
