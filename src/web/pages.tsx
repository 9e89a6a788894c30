import { type Context, Hono } from 'hono'
import { getRuntimeKey } from 'hono/adapter'
import { compress } from 'hono/compress'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { dayOf } from '../core/deadline.ts'
import { observing } from '../core/mail/observe.ts'
import { personOf } from '../core/office-snapshot.ts'
import { packShown } from '../core/pack/packs.ts'
import { registerOf } from '../core/register/all.ts'
import { mayEdit } from '../core/register/may.ts'
import { forAnonymous, forKnown, smallForAnonymous } from '../http/body-limit.ts'
import { type Env, signInFirst } from '../http/identify.ts'
import { LIMITS, limiter } from '../http/limits.ts'
import { ProblemError, problemOf, retryHeader } from '../http/problems.ts'
import { stepUp } from '../http/step-up.ts'
import { accountPages } from './admin/account-pages.tsx'
import { adminPages } from './admin/admin-pages.tsx'
import { applicationPages } from './applications/application-pages.tsx'
import { assetsOf } from './assets.ts'
import { calendarPages } from './calendar/calendar-pages.tsx'
import { calibrationPages } from './calibration/calibration-pages.tsx'
import { checkPages } from './check/check-pages.tsx'
import { colleaguePages } from './colleagues/colleague-pages.tsx'
import { approveManyPages } from './decide/approve-many-pages.tsx'
import { decidePages } from './decide/decide-pages.tsx'
import { delegationPages } from './delegations/delegation-pages.tsx'
import { draftPages } from './draft/draft-pages.tsx'
import { keptPages } from './draft/kept-pages.tsx'
import { textsOf } from './form-texts.ts'
import { guideFor } from './help/guides.ts'
import { helpPages } from './help/help-pages.tsx'
import { readerOf } from './help/reader.ts'
import { homePages } from './home/home-pages.tsx'
import { itemPages } from './item/item-pages.tsx'
import { keepingPages } from './keeping/keeping-pages.tsx'
import { Page } from './layout.tsx'
import { LinkLine } from './link.tsx'
import { declarationPages } from './mail/declaration-pages.tsx'
import { mailPages } from './mail/mail-pages.tsx'
import { mePages } from './me/me-pages.tsx'
import { noticePages } from './notices/notice-pages.tsx'
import { observedPages } from './observed/observed-pages.tsx'
import type { PageContext, WebDependencies } from './page-context.ts'
import { pendingSubmissionPages } from './pending/pending-pages.tsx'
import { bundlePages } from './record/bundle-pages.tsx'
import { recordPages } from './record/record-pages.tsx'
import { directoryPages } from './registers/directory.tsx'
import { registerFiles } from './registers/register-files.tsx'
import { registerPages } from './registers/register-pages.tsx'
import { tryMarkPages } from './registers/try-mark.tsx'
import { RolesChangedPage, rolesWarning } from './roles.tsx'
import { setUpPages } from './set-up/set-up-pages.tsx'
import { signInPages } from './sign-in/sign-in-pages.tsx'
import { SignedOutPage } from './signed-out.tsx'
import { stopPages } from './stop/stop-pages.tsx'

export function pages(parts: WebDependencies) {
  const app = new Hono<Env>()
  const { ports } = parts
  const assets = assetsOf(parts)

  const context: PageContext = {
    api: parts,
    async me(c) {
      const caller = c.get('caller')
      const found = caller?.kind === 'person' ? personOf(await ports.officeSnapshot(), caller.id) : undefined
      if (!found) throw signInFirst(c)
      return found
    },
    async show(c, frame, body, status = 200) {
      const typed = frame.problem && c.req.method === 'POST' ? textsOf(await c.req.parseBody({ all: true })) : {}
      const around = { ...(await aroundReader(c)), typed }
      const { pack } = await ports.officeSnapshot()
      const page = (
        <Page
          {...frame}
          {...around}
          pack={packShown(frame.pack, pack)}
          assets={assets.addresses}
          path={c.req.path}
          children={body}
        />
      )
      // The next person at the machine must not read cached pages.
      c.header('cache-control', 'no-store')
      return c.html(`<!doctype html>${await page}`, status)
    },
  }

  async function aroundReader(c: Context<Env>) {
    const me = await context.me(c).catch(() => undefined)
    if (!me) return {}
    const [snapshot, path, today] = [await ports.officeSnapshot(), c.req.path, dayOf(ports.now())]
    const warning = me.unconfirmed && rolesWarning(me, snapshot, ports.now())
    const tells = mayEdit(registerOf('observe-only'), me.roles) || path.startsWith('/mail/')
    return {
      me,
      news: await parts.service.notices.countNew(me.id),
      guide: guideFor(path, readerOf(me, snapshot, today)),
      ...(warning ? { warning } : {}),
      ...(snapshot.stop && path !== '/stop' ? { stoppedSince: snapshot.stop.since } : {}),
      periods: tells ? observing(snapshot.office.observeOnly, today) : [],
    }
  }

  app.onError(async (fault, c) => {
    const id = ports.newId()
    const problem = problemOf(fault, id)
    if (problem.status === 401) return signedOut(c, problem.type === '/problems/roles-changed')
    if (problem.type === '/problems/confirm-it-is-you') return again(c, 'confirm', 403)
    if (problem.status === 500) parts.log({ id, fault: fault.name, path: c.req.routePath })
    for (const [name, value] of Object.entries(retryHeader(problem))) c.header(name, value)
    const body = (
      <>
        <h1 class="govuk-heading-l">{problem.title}</h1>
        <p class="govuk-body">{problem.detail}</p>
        <LinkLine href="/">Back to your items</LinkLine>
      </>
    )
    return context.show(c, { title: problem.title }, body, problem.status as ContentfulStatusCode)
  })

  // Workers compress by themselves; twice would be unreadable.
  if (getRuntimeKey() !== 'workerd') app.use(compress())
  app.get('/assets/:name', (c) => assets.serve(c))
  app.use(smallForAnonymous())

  const limit = limiter(parts.limits)
  for (const path of ['/sign-in', '/sign-in/confirm', '/sign-in/return', '/sign-out/front-channel'])
    app.get(path, limit(LIMITS.signIn))
  for (const path of ['/sign-in/local', '/sign-in/welcome']) app.on(['GET', 'POST'], path, limit(LIMITS.signIn))
  app.post('/drafts/check', limit(LIMITS.checks))
  const checked = ['/new/answers', '/items/:id/versions/answers', '/drafts/:id/files/:file/suggestions']
  for (const path of checked) app.get(path, limit(LIMITS.checks))
  for (const path of ['/new', '/items/:id/versions', '/registers/marks/rows/:row/try', '/applications/*'])
    app.post(path, limit(LIMITS.uploads))
  for (const path of ['/check', '/check/:item/:mark'])
    app.on(['GET', 'POST'], path, forAnonymous(limit(LIMITS.open)), forKnown(limit(LIMITS.checks)))
  app.get('/calendar/feed/:name', limit(LIMITS.open))
  const { beforePage, beforeAct, always } = stepUp(parts)
  app.get('/items/:id/decide', beforePage)
  app.post('/items/:id/decide', beforeAct)
  app.post('/items/:id/decide/page', beforeAct)
  for (const act of ['erase', 'answer']) app.post(`/items/:id/keeping/${act}`, beforeAct)
  app.post('/delegations', always)
  // A calendar's address outlives the session.
  for (const path of ['/stop/let-go', '/stop/end', '/calendar/address']) app.post(path, always)

  app.route('/', signInPages(context, parts))
  for (const group of [
    homePages,
    draftPages,
    keptPages,
    colleaguePages,
    pendingSubmissionPages,
    itemPages,
    approveManyPages,
    stopPages,
    noticePages,
    calendarPages,
    decidePages,
    checkPages,
    delegationPages,
    registerPages,
    registerFiles,
    directoryPages,
    setUpPages,
    tryMarkPages,
    mePages,
    applicationPages,
    calibrationPages,
    observedPages,
    mailPages,
    declarationPages,
    recordPages,
    bundlePages,
    keepingPages,
    adminPages,
    accountPages,
    helpPages,
  ])
    app.route('/', group(context))
  app.get('*', (c) => {
    if (c.req.path.startsWith('/v1/')) return c.notFound()
    throw new ProblemError(404, 'not-found', 'There is no page at this address.')
  })
  return app

  function signedOut(c: Context<Env>, grew: boolean) {
    if (c.req.method !== 'GET') return again(c, grew ? 'roles-changed' : 'signed-out', 401)
    if (!grew) return c.redirect(signInPath(c))
    return context.show(c, { title: 'Sign in again' }, <RolesChangedPage back={signInPath(c)} />, 401)
  }

  /** Nothing typed is lost when the session or proof has ended. */
  async function again(c: Context<Env>, why: 'signed-out' | 'roles-changed' | 'confirm', status: 401 | 403) {
    const typed = await c.req.parseBody({ all: true }).catch(() => ({}))
    const title = why === 'confirm' ? 'Confirm that it is you' : 'Sign in again'
    return context.show(c, { title }, <SignedOutPage path={c.req.path} typed={typed} why={why} />, status)
  }
}

/** Returns to the page that was asked for. */
function signInPath(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(pathname + search)}`
}
