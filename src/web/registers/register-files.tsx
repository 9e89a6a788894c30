import type { Context } from 'hono'
import { Hono } from 'hono'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import type { Register } from '../../core/register/describe.ts'
import { columnsOf, csvText, readCsv, recordsOf, toCsv } from '../../http/csv.ts'
import type { Env } from '../../http/identify.ts'
import { csvHeaders } from '../../http/registers.ts'
import { hasProved } from '../../http/step-up.ts'
import type { PageContext } from '../page-context.ts'
import { ImportPage, type ImportView } from './import.tsx'

/** Exports a register to a file and imports one. */
export function registerFiles({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service } = api

  app.get('/registers/:register/export', async (c) => {
    const register = of(c)
    return c.body(
      toCsv(register, await service.registers.listRows(register.id, (await me(c)).id, { ended: true })),
      200,
      csvHeaders(register.id),
    )
  })

  app.get('/registers/:register/import', (c) => importPage(c, { next: nextIn(c.req.query('next')) }))

  app.post('/registers/:register/import', async (c) => {
    const register = of(c)
    const { id: by } = await me(c)
    const body = (await c.req.parseBody()) as Record<string, string | File>
    const { file } = body
    const csv =
      file instanceof File
        ? csvText(new Uint8Array(await file.arrayBuffer()))
        : String(body['csv'] ?? '').replace(/^\r?\n/, '')
    const next = nextIn(body['next'])
    const apply = body['wish'] === 'apply'
    try {
      const table = readCsv(csv)
      const columns = columnsOf(register, table).map((column, index) => {
        const field = body[`column-${index}`]
        return typeof field === 'string' ? { ...column, field } : column
      })
      if (columns.some(({ field }) => field === undefined)) return importPage(c, { csv, columns, next })
      const mapping = Object.fromEntries(columns.map(({ heading, field = '' }) => [heading, field]))
      const records = recordsOf(register, table, mapping)
      const proof = { confirmed: body['confirmed'] === 'yes', proved: hasProved(c, api.ports) }
      const lines = await service.registers.importRows(register.id, { records, by, apply, ...proof })
      if (apply && lines.every(({ does }) => does !== 'wrong'))
        return c.redirect(`${next ?? `/registers/${register.id}`}?said=imported`, 303)
      const names = records.map((record) => record[register.name] ?? '')
      return importPage(c, { csv, lines, names, columns, next })
    } catch (fault) {
      return importPage(c, { next }, refusal(fault).message)
    }
  })

  app.post('/registers/:register/import/undo', async (c) => {
    const register = of(c)
    const { seq } = (await c.req.parseBody()) as Record<string, string>
    try {
      const { id: by } = await me(c)
      await service.registers.undoImport(register.id, { seq: Number(seq), by, proved: hasProved(c, api.ports) })
      return c.redirect(`/registers/${register.id}?said=undone`, 303)
    } catch (fault) {
      return importPage(c, {}, refusal(fault).message)
    }
  })

  return app

  async function importPage(c: Context<Env>, more: Omit<ImportView, 'register'> = {}, problem?: string) {
    await me(c)
    const register = of(c)
    return show(
      c,
      { title: register.title, ...(problem ? { problem } : {}) },
      <ImportPage register={register} {...more} />,
      problem ? 400 : 200,
    )
  }
}

/** Only the walk through set-up is gone back to. */
function nextIn(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/set-up\/[a-z]+$/.test(next) ? next : undefined
}

export function of(c: Context<Env>): Register {
  return registerOf(c.req.param('register') ?? '')
}

/** Turns a `Conflict` with another person's entry into a refusal for people. */
export function refusal(fault: unknown): Refusal {
  if (fault instanceof Refusal && fault.code !== 'confirm-it-is-you') return fault
  if (fault instanceof Conflict) return new Refusal('stale-version', 'Someone else was first. Check it again.')
  throw fault
}
