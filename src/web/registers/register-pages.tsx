import { type Context, Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { nameOf } from '../../core/office-snapshot.ts'
import type { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { fieldsOf, type Register, type Row, rowName } from '../../core/register/describe.ts'
import { registerIn } from '../../core/register/in-terms.ts'
import { keeping } from '../../core/register/keeping.ts'
import { mayAdd, mayEdit, rolesOn } from '../../core/register/may.ts'
import { type Registers, rowsOf } from '../../core/register/office.ts'
import type { Env } from '../../http/identify.ts'
import { hasProved } from '../../http/step-up.ts'
import { joinDates } from '../dates.tsx'
import { wrongOf } from '../form-errors.tsx'
import type { PageContext } from '../page-context.ts'
import { type Body, filledFrom, filledOf, givenFrom } from './form.ts'
import type { Filled } from './inputs.tsx'
import { RegistersPage } from './overview.tsx'
import { picturesOf } from './pictures.ts'
import { RegisterPage } from './register.tsx'
import { of, refusal } from './register-files.tsx'
import { RowFormPage, RowPage } from './row.tsx'

const MESSAGES: Record<string, string> = {
  added: 'It is on the register and takes effect now.',
  changed: 'The change is recorded and takes effect now.',
  ended: 'It was ended.',
  erased: 'It was erased.',
  imported: 'The file was imported.',
  undone: 'The import was taken back. Rows that it added have ended, and the others are as they were.',
}

export function registerPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get('/registers', async (c) => {
    const { id: by } = await me(c)
    const [overview, due] = await Promise.all([service.registers.listRegisters(by), service.registers.listDue(by)])
    return show(c, { title: 'Registers' }, <RegistersPage {...{ overview, due, today: dayOf(ports.now()) }} />)
  })

  app.get('/registers/:register', (c) => registerPage(c))

  app.get('/registers/:register/new', async (c) => {
    const { person } = (c.req.query() ?? {}) as Record<string, string>
    return formPage(c, { filled: person ? { person } : {} })
  })

  app.post('/registers/:register/new', async (c) => {
    const register = of(c)
    const { id: by } = await me(c)
    const body = await c.req.parseBody({ all: true })
    const filled = filledFrom(register, body)
    const chosen = String(body['id'] ?? '').trim()
    try {
      const given = { ...givenFrom(register, filled), ...(await pictures(register, body, by)) }
      const named = register.chosen ? { chosen } : {}
      const row = await service.registers.saveRow(register.id, { given, by, ...named, ...proofOf(c, body) })
      return c.redirect(await seenOrList(register, row, by), 303)
    } catch (fault) {
      return formPage(c, { filled, chosen, fault: refusal(fault) })
    }
  })

  app.get('/registers/:register/rows/:row', (c) => rowPage(c))

  app.get('/registers/:register/rows/:row/edit', async (c) => {
    const row = await rowOf(c)
    return formPage(c, { row, filled: filledOf(row.values) })
  })

  app.post('/registers/:register/rows/:row/edit', async (c) => {
    const register = of(c)
    const row = await rowOf(c)
    const body = await c.req.parseBody({ all: true })
    const filled = filledFrom(register, body)
    const reason = String(body['reason'] ?? '').trim()
    return attempt(
      c,
      'changed',
      (fault) => formPage(c, { row, filled, fault }),
      async (by) => {
        const given = { ...givenFrom(register, filled), ...(await pictures(register, body, by)) }
        const seen = Number(body['seq'])
        const why = reason ? { reason } : {}
        await service.registers.saveRow(register.id, { row: row.id, given, by, seen, ...why, ...proofOf(c, body) })
      },
    )
  })

  app.post('/registers/:register/rows/:row/end', async (c) => {
    const { day = '', reason = '' } = joinDates((await c.req.parseBody()) as Record<string, string>)
    return attempt(
      c,
      'ended',
      (fault) => rowPage(c, fault),
      (by) => service.registers.endRow(of(c).id, c.req.param('row'), { day, reason, by }),
    )
  })

  app.post('/registers/:register/rows/:row/erase', async (c) => {
    try {
      await service.registers.eraseRow(of(c).id, c.req.param('row'), (await me(c)).id)
      return c.redirect(`/registers/${of(c).id}?done=erased`, 303)
    } catch (fault) {
      return rowPage(c, refusal(fault))
    }
  })

  return app

  function proofOf(c: Context<Env>, body: Body) {
    return { confirmed: body['confirmed'] === 'yes', proved: hasProved(c, ports) }
  }

  function pictures(register: Register, body: Body, by: string) {
    return picturesOf(
      register,
      body,
      (name, bytes) => service.registers.keepPicture(register.id, name, bytes, by),
      api.learn,
    )
  }

  async function rowOf(c: Context<Env>): Promise<Row> {
    return service.registers.readRow(of(c).id, c.req.param('row') ?? '', (await me(c)).id)
  }

  async function shown(c: Context<Env>): Promise<Register> {
    return registerIn(of(c), (await ports.officeSnapshot()).pack.terms)
  }

  async function about(c: Context<Env>) {
    const { id: by } = await me(c)
    const snapshot = await ports.officeSnapshot()
    const today = dayOf(ports.now())
    const roles = rolesOn(snapshot, by, today)
    return { by, snapshot, today, roles, name: (id: string) => nameOf(snapshot, id) }
  }

  async function registerPage(c: Context<Env>) {
    const register = await shown(c)
    const { by, today, roles, name } = await about(c)
    const search = (c.req.query('search') ?? '').slice(0, 200)
    const ended = c.req.query('ended') === 'yes'
    const rows = await service.registers.listRows(register.id, by, { search, ended })
    if (register.single && rows[0]) return c.redirect(`/registers/${register.id}/rows/${register.single}`, 303)
    const happened = c.req.query('done') ?? ''
    const success = MESSAGES[happened]
    const undo = happened === 'imported' ? await service.registers.lastImport(register.id, by) : undefined
    const directory = register.id === 'people' && ports.directory !== undefined
    const may = { mayAdd: mayAdd(register, { values: { person: by } }, by, roles), mayEdit: mayEdit(register, roles) }
    return show(
      c,
      { title: register.title, ...(success ? { done: success } : {}) },
      <RegisterPage {...{ register, rows, search, ended, today, name, undo, directory, ...may }} />,
    )
  }

  async function rowPage(c: Context<Env>, fault?: Refusal) {
    const register = await shown(c)
    const { by, today, roles, name } = await about(c)
    const row = await rowOf(c)
    const history = await service.registers.rowHistory(register.id, row.id, by)
    const success = MESSAGES[c.req.query('done') ?? '']
    const mayErase = roles.some((role) => role === 'chief-executive' || role === 'data-protection-officer')
    return show(
      c,
      {
        title: register.title,
        ...(success ? { done: success } : {}),
        ...(fault ? { problem: fault.message, wrong: wrongOf(fault) } : {}),
      },
      <RowPage {...{ register, row, history, today, name, mayErase, mayEdit: mayEdit(register, roles) }} />,
      fault ? 400 : 200,
    )
  }

  async function formPage(
    c: Context<Env>,
    { row, filled, chosen, fault }: { row?: Row; filled: Filled; chosen?: string; fault?: Refusal },
  ) {
    const register = keeping(await shown(c), row?.values)
    const { snapshot } = await about(c)
    const action = row
      ? `/registers/${register.id}/rows/${encodeURIComponent(row.id)}/edit`
      : `/registers/${register.id}/new`
    const confirm = fault?.code === 'confirm-roles' ? { confirm: fault.message } : {}
    const view = { register, action, filled, people: snapshot.office.people, ...confirm }
    return show(
      c,
      { title: register.title, ...(fault ? { problem: fault.message, wrong: fault.fields } : {}) },
      <RowFormPage
        {...view}
        fields={fieldsOf(register)}
        rows={rowChoices(await ports.registers(), register)}
        {...(row ? { row } : {})}
        {...(chosen === undefined ? {} : { chosen })}
      />,
      fault ? 400 : 200,
    )
  }

  /** Some may add a row and not see it. */
  async function seenOrList(register: Register, row: string, by: string): Promise<string> {
    const seen = await service.registers.listRows(register.id, by, { ended: true })
    const place = seen.some(({ id }) => id === row) ? `/rows/${encodeURIComponent(row)}` : ''
    const step = place !== '' && register.id === 'marks' ? '/try' : ''
    return `/registers/${register.id}${place}${step}?done=added`
  }

  async function attempt(
    c: Context<Env>,
    success: string,
    page: (fault: Refusal) => Promise<Response>,
    run: (by: string) => Promise<void>,
  ): Promise<Response> {
    try {
      await run((await me(c)).id)
      return c.redirect(
        `/registers/${of(c).id}/rows/${encodeURIComponent(c.req.param('row') ?? '')}?done=${success}`,
        303,
      )
    } catch (fault) {
      return page(refusal(fault))
    }
  }
}

export function rowChoices(registers: Registers, register: Register): Record<string, Record<string, string>> {
  const wanted = fieldsOf(register).flatMap(({ of: other }) => (other ? [registerOf(other)] : []))
  return Object.fromEntries(
    wanted.map((other) => [
      other.id,
      Object.fromEntries(rowsOf(registers, other.id).map((one) => [one.id, `${rowName(other, one)} (${one.id})`])),
    ]),
  )
}
