import type { Context } from 'hono'
import { Hono } from 'hono'
import { mayHaveVersions } from '../../core/acts/submit.ts'
import { applicationOf } from '../../core/applications.ts'
import { mayRead } from '../../core/authority.ts'
import { findingName } from '../../core/content.ts'
import type { Draft, DraftFile } from '../../core/draft.ts'
import { nameOf } from '../../core/house.ts'
import { judge } from '../../core/judge.ts'
import { STILL_LISTENING } from '../../core/listening.ts'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { bulkReplacements, withSuggestions } from '../../core/suggestions.ts'
import type { Env } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import { nestedNames } from '../findings/nested.ts'
import type { Room } from '../pages.tsx'
import { clock } from '../words.ts'
import type { Choices } from './evidence-form.tsx'
import { type Body, draftOf, fields, filesOf, ofDraft, type Typed, typedOf, wished } from './form.ts'
import { type Checked, Found, FoundInFile, NothingYet } from './found.tsx'
import { type HandIn, HandInPage } from './hand-in.tsx'

/** Names of unfinished drafts, which become the names of their items: made here, so nobody can ask for another shape. */
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/
/** UTF-16 units; longer texts are not kept while they are unfinished, and the page says so. */
const LONGEST_KEPT = 500_000
/** Milliseconds for which a check while typing waits for the second voice; what it says later is asked for again. */
const PATIENCE = 40
/** Milliseconds within which a second version of the same person is a second click. */
const SECOND_CLICK = 20_000

type Form = Omit<HandIn, 'typed' | 'choices'>

/** Handing in: a new item, or another version of one. Until then nobody but the author sees it. */
export function draftPages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { pipeline, ports, unfinished, handIns, clean } = desk

  app.get('/new', async (c) => {
    const { id: by } = await me(c)
    const asked = c.req.query('draft') ?? ''
    const kept = asked === '' ? undefined : await unfinished.open(by, asked)
    // Whoever goes back after handing in is led to the item, and hands nothing in twice.
    if (!kept && ULID.test(asked) && (await ports.read(asked)).length > 0) return c.redirect(`/items/${asked}`, 303)
    const form = { action: '/new', draft: kept?.id ?? ports.newId(), savedAt: kept?.at, typed: kept?.typed ?? {} }
    return show(c, { title: 'Hand in a draft', wide: true }, <HandInPage {...form} choices={await choices()} />)
  })

  app.post('/new', (c) => handIn(c, (typed) => ({ action: '/new', draft: draftName(typed) })))

  app.get('/items/:id/versions', async (c) => {
    const id = c.req.param('id')
    const { before, form } = await another(c, id)
    const application = applicationOf(before.kind)
    if (application) return c.redirect(`/applications/${application.id}?item=${id}`, 303)
    const kept = await unfinished.open((await me(c)).id, id)
    const view = { ...form, savedAt: kept?.at, typed: kept?.typed ?? typedOf(before) }
    return show(c, { title: 'Another version', wide: true }, <HandInPage {...view} choices={await choices()} />)
  })

  app.post('/items/:id/versions', async (c) => {
    const { before, form } = await another(c, c.req.param('id'))
    return handIn(c, () => form, before.files)
  })

  /** While somebody writes: a piece of a page, and nothing is kept. */
  app.post('/drafts/check', async (c) => {
    const { id: by } = await me(c)
    const body = await c.req.parseBody({ all: true })
    const typed = fields(body)
    const given = await filesOf(body)
    const files = wished(typed, given, clean)
    if (files.length === 0 && (typed['text'] ?? '').trim() === '') return c.html(<NothingYet />)
    const hurry = files.length === 0 && typed['hurry'] === 'yes'
    const checked = await check(draftOf(typed, files), by, hurry ? PATIENCE : undefined)
    const [file] = files
    return c.html(
      file ? (
        <FoundInFile
          checked={checked}
          name={file.name}
          prefix={`${typed['prefix'] ?? 'file'}-`}
          cleaned={file.bytes.length < given[0]!.bytes.length}
          alone={typed['alone'] === 'yes'}
        />
      ) : (
        <Found checked={checked} files={[]} />
      ),
    )
  })

  app.post('/drafts/:id/keep', async (c) => {
    const { id: by } = await me(c)
    const id = c.req.param('id')
    const form = fields(await c.req.parseBody())
    const typed = ofDraft(form)
    if ((typed['text'] ?? '').length > LONGEST_KEPT)
      throw new ProblemError(413, 'too-large', 'This text is too long to be kept before it is handed in.')
    const there = await unfinished.open(by, id)
    if (there && there.at !== form['kept_at'] && form['over'] !== 'yes')
      throw new ProblemError(409, 'changed-elsewhere', 'This draft was changed in another window meanwhile.')
    const item = ULID.test(id) && (await ports.read(id)).length === 0 ? '' : id
    if (item !== '') await another(c, id)
    const at = ports.now()
    await unfinished.save(by, { id, item, at, typed })
    return c.json({ at })
  })

  app.post('/drafts/:id/discard', async (c) => {
    await unfinished.forget((await me(c)).id, c.req.param('id'))
    return c.redirect('/', 303)
  })

  return app

  /** The form for another version of an item that this person may read. */
  async function another(c: Context<Env>, id: string): Promise<{ before: Draft; form: Form }> {
    const { id: by } = await me(c)
    const [house, item] = await Promise.all([ports.house(), pipeline.read(id)])
    if (!mayRead(house, item, by, ports.now())) throw new Refusal('not-found', 'There is no such item.')
    mayHaveVersions(item)
    const before = await ports.open(item.version!)
    const files = before.files.map(({ name }) => name)
    const past = {
      progress: item.progress,
      entries: await pipeline.history(id),
      name: (who: string) => nameOf(house, who),
    }
    const form = { action: `/items/${id}/versions`, draft: id, version: true, files, base: item.version, past }
    return { before, form }
  }

  /** What was found, and what is missing for this person to hand it in. */
  async function check(draft: Draft, by: string, patience?: number): Promise<Checked> {
    const { listening, ...found } = stillListening(await pipeline.check(draft, by, patience))
    const { parts } = found.text
    return {
      ...found,
      listening,
      review: { ...found.review, findings: nestedNames(found.review.findings, (one) => one.part, parts) },
      text: { ...found.text, parts: nestedNames(parts, (part) => part.id, parts) },
      missing: await pipeline.missing(draft, by, found.review),
      foreseen: await pipeline.foresee(draft, by, found),
    }
  }

  /** A voice that was not waited for is no failure while the page asks again. */
  function stillListening({ review, text }: Awaited<ReturnType<typeof pipeline.check>>) {
    const failures = review.failures.filter(({ why }) => why !== STILL_LISTENING)
    const heard = { ...review, failures }
    return { review: heard, verdict: judge(heard), text, listening: failures.length < review.failures.length }
  }

  /** What the form can be filled with from the registers. */
  async function choices(): Promise<Choices> {
    const { office } = await ports.house()
    return {
      people: Object.fromEntries(office.people.map(({ id, name, title }) => [id, `${name}, ${title}`])),
      consents: Object.fromEntries(
        office.consents.map(({ id, person, purpose }) => [`consent:${id}`, `${person}: ${purpose}`]),
      ),
      accounts: office.accounts.filter(({ corporate }) => corporate).map(({ handle }) => handle),
    }
  }

  /** Checks without keeping; a suggestion that was chosen is put in place first, and can be undone. */
  async function look(c: Context<Env>, form: Form, typed: Typed, draft: Draft): Promise<Response> {
    const { apply = '', before = '', wish } = typed
    if (wish === 'undo' && before !== '')
      return look(c, form, { ...typed, text: before, before: '', wish: 'check' }, { ...draft, body: before })
    const { id: by } = await me(c)
    const checked = await check(draft, by)
    const { findings } = checked.review
    const chosen =
      apply === 'all'
        ? bulkReplacements(draft.body, 'body', findings).map(({ finding }) => finding)
        : findings.filter((_, at) => findingName(at) === apply)
    const body = withSuggestions(draft.body, 'body', chosen)
    const view =
      body === draft.body
        ? { typed, checked }
        : { typed: { ...typed, text: body, before: draft.body }, checked: await check({ ...draft, body }, by) }
    const files = draft.files.map(({ name }) => name)
    return show(
      c,
      { title: 'What was found', wide: true },
      <HandInPage {...form} {...view} files={files} choices={await choices()} />,
    )
  }

  /** Checks without keeping, or hands in; what was wrong is said on the same page, with what was typed. */
  async function handIn(
    c: Context<Env>,
    formOf: (typed: Typed) => Form,
    kept: readonly DraftFile[] = [],
  ): Promise<Response> {
    const { id: by } = await me(c)
    const body: Body = await c.req.parseBody({ all: true })
    const typed = fields(body)
    const form = formOf(typed)
    try {
      const chosen = await filesOf(body)
      const draft = draftOf(typed, wished(typed, chosen.length > 0 ? chosen : kept, clean))
      if (typed['wish'] !== 'submit') return await look(c, form, typed, draft)
      await onNewest(form, typed, by)
      // A second click finds the first one's item, and is shown it.
      const later = await submitOnce(form, draft, by)
      await (later ? keepTyped(by, form, typed) : unfinished.forget(by, form.draft))
      return c.redirect(later ? `/hand-ins/${later}` : `/items/${form.draft}?said=submitted`, 303)
    } catch (fault) {
      if (!(fault instanceof ProblemError || fault instanceof Refusal)) throw fault
      const frame = { title: 'Hand in a draft', problem: fault.message, wide: true }
      return show(c, frame, <HandInPage {...form} typed={typed} choices={await choices()} />, 400)
    }
  }

  /** Nobody's version is replaced unseen. Whoever was told once may hand theirs in all the same. Refusal: `stale-version`. */
  async function onNewest({ draft, base, version }: Form, typed: Typed, by: string): Promise<void> {
    if (!version || !typed['base'] || typed['base'] === base) return
    const last = (await pipeline.history(draft)).findLast(({ what }) => what === 'submitted')
    if (!last || (last.by === by && Date.parse(ports.now()) - Date.parse(last.at) < SECOND_CLICK)) return
    const who = last.by === by ? 'You' : nameOf(await ports.house(), last.by)
    throw new Refusal(
      'stale-version',
      `${who} handed in another version at ${clock(last.at)}, after you opened this page. Look at the item first; if yours is to take its place, hand it in again.`,
    )
  }

  /** Until a large draft is on record, what was typed is kept for its author: something may still stop it. */
  async function keepTyped(by: string, { draft, version }: Form, said: Typed): Promise<void> {
    const typed = ofDraft(said)
    if ((typed['text'] ?? '').length <= LONGEST_KEPT)
      await unfinished.save(by, { id: draft, item: version ? draft : '', at: ports.now(), typed })
  }

  /** Two clicks at once: the later one loses, and that is as it should be. A large draft is read later: the name of that. */
  async function submitOnce({ draft: id, version }: Form, draft: Draft, by: string): Promise<string | undefined> {
    if (!version && (await ports.read(id)).length > 0) return undefined
    try {
      const out = (await pipeline.history(id)).length > 0 && (await pipeline.read(id)).progress === 'released'
      const later = await handIns?.take({ item: id, draft, by, correction: out })
      if (later) return later
      await (out ? pipeline.correct(id, draft, by) : pipeline.submit(id, draft, by))
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
    }
    return undefined
  }

  function draftName(typed: Typed): string {
    const given = typed['draft'] ?? ''
    return ULID.test(given) ? given : ports.newId()
  }
}
