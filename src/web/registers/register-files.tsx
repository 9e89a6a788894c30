import type { Context } from 'hono'
import { Hono } from 'hono'
import { Conflict, Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import type { Register } from '../../core/register/describe.ts'
import type { Line } from '../../core/register/plan.ts'
import { fromCsv, toCsv } from '../../http/csv.ts'
import type { Env } from '../../http/identify.ts'
import { csvHeaders } from '../../http/registers.ts'
import { hasProved } from '../../http/step-up.ts'
import type { PageContext } from '../page-context.ts'
import { ImportPage } from './import.tsx'

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

  app.get('/registers/:register/import', (c) => importPage(c))

  app.post('/registers/:register/import', async (c) => {
    const register = of(c)
    const { id: by } = await me(c)
    const body = (await c.req.parseBody()) as Record<string, string | File>
    const { file } = body
    const csv = file instanceof File ? await file.text() : String(body['csv'] ?? '')
    const apply = body['wish'] === 'apply'
    try {
      const proof = { confirmed: body['confirmed'] === 'yes', proved: hasProved(c, api.ports) }
      const lines = await service.registers.importRows(register.id, {
        records: fromCsv(register, csv),
        by,
        apply,
        ...proof,
      })
      if (apply && lines.every(({ does }) => does !== 'wrong'))
        return c.redirect(`/registers/${register.id}?said=imported`, 303)
      return importPage(c, { csv, lines })
    } catch (fault) {
      return importPage(c, {}, refusal(fault).message)
    }
  })

  return app

  async function importPage(c: Context<Env>, more: { csv?: string; lines?: readonly Line[] } = {}, problem?: string) {
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

export function of(c: Context<Env>): Register {
  return registerOf(c.req.param('register') ?? '')
}

/** Turns a `Conflict` with another person's entry into a refusal for people. */
export function refusal(fault: unknown): Refusal {
  if (fault instanceof Refusal && fault.code !== 'confirm-it-is-you') return fault
  if (fault instanceof Conflict) return new Refusal('stale-version', 'Someone else was first. Check it again.')
  throw fault
}
