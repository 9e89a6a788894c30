import { type Context, Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { inPost } from '../../core/in-post.ts'
import type { NewNotice } from '../../core/notice.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import { Refusal, wrongField } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import { download } from '../../http/serving.ts'
import { wrongOf } from '../form-errors.tsx'
import type { PageContext } from '../page-context.ts'
import { ColleaguesPage, CommentsPage, colleaguesPath, commentsPath } from './colleagues.tsx'
import { comments, titleOf } from './comments.ts'

const OWNER = '/drafts/:id/colleagues'
const READER = '/drafts/:id/comments/:owner'

export function colleaguePages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { ports, unfinished } = api
  const on = comments(unfinished, ports.now)

  app.get(OWNER, (c) => ownerPage(c))

  app.post(OWNER, async (c) => {
    const [id, { id: by }] = [c.req.param('id'), await me(c)]
    const person = String((await c.req.parseBody())['person'] ?? '')
    try {
      if (!Object.hasOwn(await colleaguesOf(by), person)) throw wrongField('person', 'Choose a colleague')
      await on.ask(by, id, person)
      await notify('comments-asked', person, id)
      return c.redirect(`${colleaguesPath(id)}?done=asked`, 303)
    } catch (fault) {
      return ownerPage(c, refusalIn(fault))
    }
  })

  app.post(`${OWNER}/end`, async (c) => {
    const [id, { id: by }] = [c.req.param('id'), await me(c)]
    await on.end(by, id, String((await c.req.parseBody())['person'] ?? ''))
    return c.redirect(`${colleaguesPath(id)}?done=ended`, 303)
  })

  app.get(READER, (c) => readerPage(c))

  app.post(READER, async (c) => {
    const [{ id, owner }, { id: by }] = [c.req.param(), await me(c)]
    const comment = String((await c.req.parseBody())['comment'] ?? '')
    try {
      await on.add(by, owner, id, comment)
      await notify('draft-commented', owner, `${id} ${ports.newId()}`)
      return c.redirect(`${commentsPath(owner, id)}?done=sent`, 303)
    } catch (fault) {
      return readerPage(c, refusalIn(fault), comment)
    }
  })

  app.get(`${READER}/files/:file`, async (c) => {
    const { id, owner, file } = c.req.param()
    return download(c, await on.file((await me(c)).id, owner, id, file))
  })

  return app

  /** Everybody in post but this person, by id. */
  async function colleaguesOf(by: string): Promise<Record<string, string>> {
    const { office } = await ports.officeSnapshot()
    const today = dayOf(ports.now())
    const others = office.people.filter((person) => person.id !== by && inPost(person, today))
    return Object.fromEntries(others.map(({ id, name, title }) => [id, `${name}, ${title}`]))
  }

  async function ownerPage(c: Context<Env>, fault?: Refusal) {
    const [id, { id: by }] = [c.req.param('id') ?? '', await me(c)]
    const draft = await unfinished.open(by, id)
    if (!draft) throw new Refusal('not-found', 'There is no draft here to show to a colleague. Write something first.')
    const [snapshot, asked, people] = await Promise.all([ports.officeSnapshot(), on.asked(by, id), colleaguesOf(by)])
    const view = {
      ...{ id, asked, people, now: ports.now(), name: (who: string) => nameOf(snapshot, who) },
      back: draft.item ? `/items/${draft.item}/versions` : `/new?draft=${id}`,
    }
    const frame = { title: 'Comments of colleagues', ...outcomeOf(c, fault) }
    return show(c, frame, <ColleaguesPage {...view} />, fault ? 400 : 200)
  }

  async function readerPage(c: Context<Env>, fault?: Refusal, typed?: string) {
    const [{ id = '', owner = '' }, { id: by }] = [c.req.param() as Record<string, string>, await me(c)]
    const [snapshot, { draft }] = await Promise.all([ports.officeSnapshot(), on.mustOpen(by, owner, id)])
    const [own, files] = [await on.own(by, owner, id), await on.files(by, owner, id)]
    const view = {
      ...{ id, owner, files, now: ports.now(), own: { by, comments: own } },
      title: titleOf(draft) ?? 'A draft without a title',
      text: draft.typed['text'] ?? '',
      ...(fault && typed ? { typed } : {}),
      name: (who: string) => nameOf(snapshot, who),
    }
    const frame = { title: 'Comment on a draft', ...outcomeOf(c, fault) }
    return show(c, frame, <CommentsPage {...view} />, fault ? 400 : 200)
  }

  function notify(kind: NewNotice['kind'], to: string, key: string): Promise<void> {
    const at = ports.now()
    const notice = { ...{ kind, to, at, item: null }, dedupeKey: `${kind} ${to} ${key}`, notBefore: at }
    return ports.notify([{ ...notice, id: ports.newId(), attempts: 0, state: 'waiting' }])
  }
}

const DONE: Readonly<Record<string, string>> = {
  asked: 'They can read your draft now, and we notify them.',
  ended: 'They can no longer read your draft.',
  sent: 'Your comment was sent.',
}

function outcomeOf(c: Context<Env>, fault: Refusal | undefined) {
  const done = DONE[c.req.query('done') ?? '']
  if (fault) return { problem: fault.message, wrong: wrongOf(fault) }
  return done ? { done } : {}
}

function refusalIn(fault: unknown): Refusal {
  if (fault instanceof Refusal && fault.code !== 'not-found') return fault
  throw fault
}
