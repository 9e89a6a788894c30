import { type Context, Hono } from 'hono'
import { KEEPERS } from '../../core/authority.ts'
import { dayOf } from '../../core/deadline.ts'
import { mayLook } from '../../core/record/record.ts'
import { Refusal } from '../../core/refusal.ts'
import { rowsOf } from '../../core/register/office.ts'
import { copyName } from '../../http/bundle.ts'
import type { Env } from '../../http/identify.ts'
import { Choice, Form, Send, Text } from '../fields.tsx'
import { requireFields } from '../form-errors.tsx'
import { openItem } from '../item/open.ts'
import { LinkLine } from '../link.tsx'
import type { PageContext } from '../page-context.ts'

export function bundlePages(context: PageContext) {
  const app = new Hono<Env>()
  const { api, me, show } = context
  const { service, ports } = api

  app.get('/items/:id/copy', async (c) => {
    const { id } = await openItem(c, context)
    mayLook(await ports.officeSnapshot(), (await me(c)).id, dayOf(ports.now()), KEEPERS)
    return show(c, { title: 'Copy for an information request' }, <CopyPage id={id} />)
  })

  app.post('/items/:id/copy', async (c) => {
    const id = c.req.param('id')
    const { reference = '' } = (await c.req.parseBody()) as Record<string, string>
    try {
      requireFields({ reference }, REFERENCE)
      return zipped(c, id, await service.audit.bundle(id, { by: (await me(c)).id, reference }))
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== 'bad-input') throw fault
      const frame = { title: 'Copy for an information request', problem: fault.message, wrong: fault.fields }
      return show(c, frame, <CopyPage id={id} reference={reference} />, 400)
    }
  })

  app.get('/people/copy', async (c) => {
    mayLook(await ports.officeSnapshot(), (await me(c)).id, dayOf(ports.now()), KEEPERS)
    return show(c, { title: 'Copy for a subject access request' }, <SubjectPage people={await everybody()} />)
  })

  app.post('/people/copy', async (c) => {
    const { person = '', reference = '' } = (await c.req.parseBody()) as Record<string, string>
    try {
      requireFields({ reference }, REFERENCE)
      return zipped(c, person, await service.audit.bundleSubject(person, { by: (await me(c)).id, reference }))
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.code !== 'bad-input') throw fault
      const frame = { title: 'Copy for a subject access request', problem: fault.message, wrong: fault.fields }
      return show(c, frame, <SubjectPage people={await everybody()} person={person} />, 400)
    }
  })

  return app

  async function everybody(): Promise<Record<string, string>> {
    const rows = rowsOf(await ports.registers(), 'people')
    return Object.fromEntries(rows.map(({ id, values }) => [id, String(values['name'] ?? id)]))
  }
}

const REFERENCE = { reference: 'Enter the reference of the request' }

function zipped(c: Context<Env>, id: string, zip: Uint8Array) {
  return c.body(new Uint8Array(zip), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${copyName(id)}"`,
    'cache-control': 'no-store',
  })
}

function SubjectPage({ people, person = '' }: { people: Readonly<Record<string, string>>; person?: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Copy for a subject access request</h1>
      <p class="govuk-body">
        You get a ZIP file. It holds what the registers and the record say about one person, and the notices sent to
        them. Drafts are not searched for names. We record that you made the copy.
      </p>
      <Form action="/people/copy" data-slow="The copy is being made." data-download="">
        <Choice name="person" label="Person" options={people} value={person} />
        <Text name="reference" label="Reference of the request" />
        <Send label="Make the copy" />
      </Form>
    </>
  )
}

function CopyPage({ id, reference = '' }: { id: string; reference?: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">Copy for an information request</h1>
      <p class="govuk-body">
        You get a ZIP file with two copies of the record of this item. One is full, for you. In the other, a machine
        took out personal data. Open <code>index.html</code> in each. It lists exemptions to think about, and you decide
        if they apply. We record that you made the copy.
      </p>
      <Form action={`/items/${id}/copy`} data-slow="The copy is being made." data-download="">
        <Text name="reference" label="Reference of the request" value={reference} />
        <Send label="Make the copy" />
      </Form>
      <LinkLine href={`/items/${id}`}>Back to the item</LinkLine>
    </>
  )
}
