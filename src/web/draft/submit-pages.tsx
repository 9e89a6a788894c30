import type { Context } from 'hono'
import { Hono } from 'hono'
import { findingName } from '../../core/content.ts'
import type { Draft, DraftFile } from '../../core/draft.ts'
import { redacted } from '../../core/redact.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Env } from '../../http/identify.ts'
import { ProblemError } from '../../http/problems.ts'
import { type DraftInput, draftFrom, draftSchema } from '../../http/schemas.ts'
import { londonMoment } from '../london.ts'
import type { Room } from '../pages.tsx'
import { type HandIn, HandInPage, type Typed } from './hand-in.tsx'

/** Handing in: a new item, or another version of one. */
export function submitPages({ desk, me, show }: Room) {
  const app = new Hono<Env>()
  const { pipeline, ports } = desk

  app.get('/new', async (c) => {
    await me(c)
    return show(c, { title: 'Hand in a draft' }, <HandInPage action="/new" typed={{}} />)
  })

  app.post('/new', (c) => handIn(c, { action: '/new' }, () => ports.newId()))

  app.get('/items/:id/versions', async (c) => {
    await me(c)
    const before = await draftOf(c.req.param('id'))
    return show(
      c,
      { title: 'Another version' },
      <HandInPage {...versionForm(c.req.param('id'), before)} typed={typedOf(before)} />,
    )
  })

  app.post('/items/:id/versions', async (c) => {
    const id = c.req.param('id')
    const before = await draftOf(id)
    return handIn(c, versionForm(id, before), () => id, before.files)
  })

  return app

  /** Checks without keeping; a suggestion that was chosen is put in place first, and can be undone. */
  async function look(c: Context<Env>, form: Omit<HandIn, 'typed'>, typed: Typed, draft: Draft) {
    const { apply = '', before = '', wish } = typed
    if (wish === 'undo' && before !== '')
      return look(c, form, { ...typed, text: before, before: '', wish: 'check' }, { ...draft, body: before })
    const checked = await pipeline.check(draft)
    const { findings } = checked.review
    const body =
      apply === ''
        ? draft.body
        : redacted(
            draft.body,
            'body',
            apply === 'all' ? findings : findings.filter((_, at) => findingName(at) === apply),
          )
    if (body === draft.body)
      return show(c, { title: 'What was found' }, <HandInPage {...form} typed={typed} checked={checked} />)
    const now = { ...typed, text: body, before: draft.body }
    return show(
      c,
      { title: 'What was found' },
      <HandInPage {...form} typed={now} checked={await pipeline.check({ ...draft, body })} />,
    )
  }

  async function draftOf(id: string): Promise<Draft> {
    return ports.open((await pipeline.read(id)).version!)
  }

  /** Checks without keeping, or hands in; what was wrong is said on the same page, with what was typed. */
  async function handIn(
    c: Context<Env>,
    form: Omit<HandIn, 'typed'>,
    idFor: () => string,
    kept: readonly DraftFile[] = [],
  ) {
    const { id: by } = await me(c)
    const body = await c.req.parseBody({ all: true })
    const typed = fields(body)
    try {
      const chosen = await filesOf(body)
      const draft = draftFrom(parse(typed), chosen.length > 0 ? chosen : kept)
      if (typed['wish'] !== 'submit') return look(c, form, typed, draft)
      const id = idFor()
      await pipeline.submit(id, draft, by)
      return c.redirect(`/items/${id}?said=submitted`, 303)
    } catch (fault) {
      if (!(fault instanceof ProblemError || fault instanceof Refusal)) throw fault
      return show(c, { title: 'Hand in a draft', problem: fault.message }, <HandInPage {...form} typed={typed} />, 400)
    }
  }
}

function versionForm(id: string, before: Draft): Omit<HandIn, 'typed'> {
  return { action: `/items/${id}/versions`, version: true, files: before.files.map(({ name }) => name) }
}

function typedOf(draft: Draft): Typed {
  return {
    kind: draft.kind,
    channel: draft.channel,
    title: draft.title,
    text: draft.body,
    author_role: draft.author,
    account: draft.account,
    handle: draft.handle ?? '',
    intended_at: londonMoment(draft.intendedAt),
    embargo_until: londonMoment(draft.embargoUntil),
  }
}

type Body = Record<string, string | File | (string | File)[]>

function fields(body: Body): Typed {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

async function filesOf(body: Body): Promise<DraftFile[]> {
  const chosen = [body['files'] ?? []]
    .flat()
    .filter((value): value is File => value instanceof File && value.name !== '')
  return Promise.all(
    chosen.map(async (file) => ({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}

/** Form fields as the API's draft: empty ones are absent, and times are London time. */
function parse(typed: Typed): DraftInput {
  const { wish: _wish, apply: _apply, before: _before, ...given } = typed
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  for (const name of ['intended_at', 'embargo_until']) if (set[name]) set[name] = momentInLondon(set[name])
  const read = draftSchema.safeParse(set)
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new ProblemError(
    400,
    'bad-input',
    `${first?.path.join('.') || 'The form'}: ${first?.message ?? 'not as expected'}`,
  )
}

function momentInLondon(local: string): string {
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`)
  if (Number.isNaN(asUtc)) throw new ProblemError(400, 'bad-input', 'A time was not understood: give a day and a time.')
  const offset = Date.parse(`${londonMoment(new Date(asUtc).toISOString())}:00Z`) - asUtc
  return new Date(asUtc - offset).toISOString()
}
