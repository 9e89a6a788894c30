import { type Context, Hono } from 'hono'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import type { Register } from '../../core/register/describe.ts'
import { columnsOf, csvText, readCsv, recordsOf, toCsv } from '../../http/csv.ts'
import type { Env } from '../../http/identify.ts'
import { csvHeaders } from '../../http/registers.ts'
import { hasProved } from '../../http/step-up.ts'
import type { PageContext } from '../page-context.ts'
import { ImportPage, type ImportView } from './import.tsx'

export function registerFiles(context: PageContext) {
  const app = new Hono<Env>()
  const { api, me } = context
  const { service } = api
  const { page, run } = importer(context)

  app.get('/registers/:register/export', async (c) => {
    const register = of(c)
    return c.body(
      toCsv(register, await service.registers.listRows(register.id, (await me(c)).id, { ended: true })),
      200,
      csvHeaders(register.id),
    )
  })

  app.get('/registers/:register/import', (c) => page(c, of(c), { next: nextIn(c.req.query('next')) }))

  app.post('/registers/:register/import', async (c) => {
    const body = (await c.req.parseBody()) as Record<string, string | File>
    const { file } = body
    const csv =
      file instanceof File
        ? csvText(new Uint8Array(await file.arrayBuffer()))
        : String(body['csv'] ?? '').replace(/^\r?\n/, '')
    return run(c, of(c), { csv, next: nextIn(body['next']) }, body)
  })

  app.post('/registers/:register/import/undo', async (c) => {
    const register = of(c)
    const { seq } = (await c.req.parseBody()) as Record<string, string>
    try {
      const { id: by } = await me(c)
      await service.registers.undoImport(register.id, { seq: Number(seq), by, proved: hasProved(c, api.ports) })
      return c.redirect(`/registers/${register.id}?done=undone`, 303)
    } catch (fault) {
      return page(c, register, {}, refusal(fault).message)
    }
  })

  return app
}

type Given = { readonly csv: string; readonly next: string | undefined }

/** Imports after the person has seen what it would do. */
export function importer({ api, me, show }: PageContext) {
  const { service } = api
  return { page, run }

  async function run(c: Context<Env>, register: Register, { csv, next }: Given, body: Record<string, unknown> = {}) {
    const { id: by } = await me(c)
    const apply = body['wish'] === 'apply'
    try {
      const table = readCsv(csv)
      const columns = columnsOf(register, table).map((column, index) => {
        const field = body[`column-${index}`]
        return typeof field === 'string' ? { ...column, field } : column
      })
      if (columns.some(({ field }) => field === undefined)) return page(c, register, { csv, columns, next })
      const mapping = Object.fromEntries(columns.map(({ heading, field = '' }) => [heading, field]))
      const records = recordsOf(register, table, mapping)
      const proof = { confirmed: body['confirmed'] === 'yes', proved: hasProved(c, api.ports) }
      const lines = await service.registers.importRows(register.id, { records, by, apply, ...proof })
      if (apply && lines.every(({ does }) => does !== 'wrong'))
        return c.redirect(`${next ?? `/registers/${register.id}`}?done=imported`, 303)
      const names = records.map((record) => record[register.name] ?? '')
      return page(c, register, { csv, lines, names, columns, next })
    } catch (fault) {
      return page(c, register, { next }, refusal(fault).message)
    }
  }

  async function page(c: Context<Env>, register: Register, more: Omit<ImportView, 'register'> = {}, problem?: string) {
    await me(c)
    return show(
      c,
      { title: register.title, ...(problem ? { problem, wrong: [{ field: 'file', says: problem }] } : {}) },
      <ImportPage register={register} {...more} />,
      problem ? 400 : 200,
    )
  }
}

export function nextIn(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/set-up\/[a-z]+$/.test(next) ? next : undefined
}

export function of(c: Context<Env>): Register {
  return registerOf(c.req.param('register') ?? '')
}

export function refusal(fault: unknown): Refusal {
  if (fault instanceof Refusal && fault.code !== 'confirm-it-is-you') return fault
  if (fault instanceof Conflict) return new Refusal('stale-version', 'Someone else was first. Check it again.')
  throw fault
}
