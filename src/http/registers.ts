import { z } from '@hono/zod-openapi'
import { registerOf } from '../core/register/all.ts'
import { fromBase64 } from './base64.ts'
import { fromCsv, toCsv } from './csv.ts'
import { willAnswer } from './idempotency.ts'
import { person } from './identify.ts'
import { ProblemError } from './problems.ts'
import {
  historyLineSchema,
  lineSchema,
  lineView,
  registerSchema,
  registerView,
  rowSchema,
  rowValues,
  rowView,
  valuesSchema,
} from './register-schema.ts'
import { created, done, getRoute, jsonBody, ok, postRoute } from './route.ts'
import { type ApiDependencies, createRouter } from './router.ts'
import { hasProved } from './step-up.ts'

const register = z.object({ register: z.string().max(60) })
const row = register.extend({ row: z.string().max(100) })
const CONFIRMED =
  'Send true to give a person roles that the tenant does not grant; without it they are answered with confirm-roles'
const confirmed = z.boolean().default(false).openapi({ description: CONFIRMED })
const importSchema = z.object({ csv: z.string().max(5_000_000), apply: z.boolean().default(false), confirmed })
const importedSchema = z.object({ applied: z.boolean(), lines: z.array(lineSchema) }).openapi('Imported')
const reason = z.string().max(500).optional()

const routesOf = {
  all: getRoute('/registers', 'The registers you may open, with their fields', {
    responses: ok('Registers', z.array(registerSchema)),
  }),
  list: getRoute('/registers/{register}', 'Rows of a register; search looks through every field', {
    request: {
      params: register,
      query: z.object({ search: z.string().max(200).optional(), ended: z.enum(['yes', 'no']).default('no') }),
    },
    responses: ok('Rows', z.array(rowSchema)),
  }),
  get: getRoute('/registers/{register}/rows/{row}', 'One row', {
    request: { params: row },
    responses: ok('The row', rowSchema),
  }),
  history: getRoute('/registers/{register}/rows/{row}/history', 'Who changed a row, when and how', {
    request: { params: row },
    responses: ok('Changes, oldest first', z.array(historyLineSchema)),
  }),
  add: postRoute('/registers/{register}/rows', 'Add a row', {
    request: {
      params: register,
      body: jsonBody(z.object({ id: z.string().max(60).optional(), values: valuesSchema, reason, confirmed })),
    },
    responses: created('Its id', z.object({ id: z.string() })),
  }),
  change: postRoute('/registers/{register}/rows/{row}', 'Change a row: all of its fields are given', {
    request: {
      params: row,
      body: jsonBody(z.object({ values: valuesSchema, seq: z.number().int().optional(), reason, confirmed })),
    },
    responses: ok('The row', rowSchema),
  }),
  end: postRoute('/registers/{register}/rows/{row}/endings', 'Set the last day on which a row is in force', {
    request: { params: row, body: jsonBody(z.object({ day: z.iso.date(), reason: z.string().max(500) })) },
    responses: ok('The row', rowSchema),
  }),
  erase: postRoute('/registers/{register}/rows/{row}/erasures', 'Destroy all current and earlier values of a row', {
    request: { params: row },
    responses: done(),
  }),
  imports: postRoute(
    '/registers/{register}/imports',
    'Import lines of a CSV file: returns what each would do, and does it if asked and nothing is wrong',
    { request: { params: register, body: jsonBody(importSchema) }, responses: ok('Line by line', importedSchema) },
  ),
  pictures: postRoute(
    '/registers/{register}/pictures',
    'Store a picture of an emblem; put the returned value into a row',
    {
      request: { params: register, body: jsonBody(z.object({ name: z.string().min(1).max(200), base64: z.base64() })) },
      responses: created('The value for the row', z.object({ picture: z.string() })),
    },
  ),
  exports: getRoute('/registers/{register}/export', 'The register as a CSV file', {
    request: { params: register, query: z.object({ ended: z.enum(['yes', 'no']).default('yes') }) },
    responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
  }),
}

export function registers({ service, ports }: ApiDependencies) {
  const routes = createRouter()

  routes.openapi(routesOf.all, async (c) => {
    const overview = await service.registers.listRegisters(person(c).id)
    const { pack } = await ports.officeSnapshot()
    const answer = overview.map(({ register: one, rows }) => registerView(one, rows, pack))
    return c.json(answer, 200)
  })
  routes.openapi(routesOf.list, async (c) => {
    const { search = '', ended } = c.req.valid('query')
    const found = await service.registers.listRows(c.req.valid('param').register, person(c).id, {
      search,
      ended: ended === 'yes',
    })
    return c.json(found.map(rowView), 200)
  })
  routes.openapi(routesOf.get, async (c) => {
    const { register: id, row: one } = c.req.valid('param')
    return c.json(rowView(await service.registers.readRow(id, one, person(c).id)), 200)
  })
  routes.openapi(routesOf.history, async (c) => {
    const { register: id, row: one } = c.req.valid('param')
    const lines = await service.registers.rowHistory(id, one, person(c).id)
    const answer = lines.map(({ values, ...rest }) => ({ ...rest, ...(values ? { values: rowValues(values) } : {}) }))
    return c.json(answer, 200)
  })
  routes.openapi(routesOf.add, async (c) => {
    const { register: id } = c.req.valid('param')
    const { id: by } = person(c)
    const { id: chosen, values, reason: why, confirmed } = c.req.valid('json')
    const one = registerOf(id)
    const named = one.chosen ? { chosen: chosen ?? '' } : {}
    const proof = { confirmed, proved: hasProved(c, ports) }
    const made = await service.registers.saveRow(id, {
      given: values,
      by,
      ...named,
      ...(why ? { reason: why } : {}),
      ...proof,
    })
    return c.json({ id: made }, 201)
  })
  routes.openapi(routesOf.change, async (c) => {
    const { register: id, row: one } = c.req.valid('param')
    const { id: by } = person(c)
    const { values, seq, reason: why, confirmed } = c.req.valid('json')
    const proof = { confirmed, proved: hasProved(c, ports) }
    const more = { ...(seq === undefined ? {} : { seen: seq }), ...(why ? { reason: why } : {}) }
    willAnswer(c, 200, addressOf(id, one))
    await service.registers.saveRow(id, { row: one, given: values, by, ...more, ...proof })
    return c.json(rowView(await service.registers.readRow(id, one, by)), 200)
  })
  routes.openapi(routesOf.end, async (c) => {
    const { register: id, row: one } = c.req.valid('param')
    const { id: by } = person(c)
    willAnswer(c, 200, addressOf(id, one))
    await service.registers.endRow(id, one, { ...c.req.valid('json'), by })
    return c.json(rowView(await service.registers.readRow(id, one, by)), 200)
  })
  routes.openapi(routesOf.erase, async (c) => {
    const { register: id, row: one } = c.req.valid('param')
    await service.registers.eraseRow(id, one, person(c).id)
    return c.body(null, 204)
  })
  routes.openapi(routesOf.imports, async (c) => {
    const { register: id } = c.req.valid('param')
    const { id: by } = person(c)
    const { csv, apply, confirmed } = c.req.valid('json')
    const proof = { confirmed, proved: hasProved(c, ports) }
    const lines = await service.registers.importRows(id, { records: fromCsv(registerOf(id), csv), by, apply, ...proof })
    const applied = apply && lines.every(({ does }) => does !== 'wrong')
    return c.json({ applied, lines: lines.map(lineView) }, 200)
  })
  routes.openapi(routesOf.pictures, async (c) => {
    const { name, base64 } = c.req.valid('json')
    const bytes = await fromBase64(base64)
    if (!bytes) throw new ProblemError(400, 'bad-input', 'base64: Invalid base64-encoded string')
    const picture = await service.registers.keepPicture(c.req.valid('param').register, name, bytes, person(c).id)
    return c.json({ picture }, 201)
  })
  routes.openapi(routesOf.exports, async (c) => {
    const { register: id } = c.req.valid('param')
    const rows = await service.registers.listRows(id, person(c).id, { ended: c.req.valid('query').ended === 'yes' })
    return c.body(toCsv(registerOf(id), rows), 200, csvHeaders(id))
  })

  return routes
}

/** Values that are erased later may lie nowhere else. */
function addressOf(register: string, row: string): string {
  return `/v1/registers/${encodeURIComponent(register)}/rows/${encodeURIComponent(row)}`
}

export function csvHeaders(id: string): Record<string, string> {
  return { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${id}.csv"` }
}
