import { type Context, Hono } from 'hono'
import type { DirectoryPerson } from '../../core/directory.ts'
import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { fieldsOf } from '../../core/register/describe.ts'
import { maySet } from '../../core/register/may.ts'
import { isPhone } from '../../core/register/read.ts'
import { ACTS } from '../../core/words.data.ts'
import { csvOf } from '../../http/csv.ts'
import type { Env } from '../../http/identify.ts'
import { Box, Form, Group, Send, Text } from '../fields.tsx'
import { wrongOf } from '../form-errors.tsx'
import { plural } from '../labels.ts'
import { LinkLine } from '../link.tsx'
import type { PageContext } from '../page-context.ts'
import { DIRECTORY_PATH } from './directory-path.ts'
import { Back } from './register.tsx'
import { importer, nextIn } from './register-files.tsx'

const MAX_SHOWN = 100

/** What an import would do is shown first. */
export function directoryPages(context: PageContext) {
  const app = new Hono<Env>()
  const { api, me, show } = context
  const { run } = importer(context)

  app.get(DIRECTORY_PATH, (c) => directoryPage(c))

  app.post(DIRECTORY_PATH, async (c) => {
    const body = await c.req.parseBody({ all: true })
    const chosen = [body['people'] ?? []].flat().map(String)
    const register = registerOf('people')
    const reader = await me(c)
    try {
      const people = (await api.service.registers.listDirectory(reader.id)).filter(({ id }) => chosen.includes(id))
      if (people.length === 0) throw new Refusal('bad-input', CHOOSE, [{ field: 'people', says: CHOOSE }])
      const posts = new Map(people.map(({ id, post }) => [id, post || String(body[`post-${id}`] ?? '').trim()]))
      const without = people.filter(({ id }) => !posts.get(id))
      if (without.length > 0)
        throw new Refusal(
          'bad-input',
          'Enter the posts that are missing.',
          without.map(({ id, name }) => ({ field: `post-${id}`, says: `Enter the post of ${name}` })),
        )
      const givesRoles = fieldsOf(register).some((field) => field.name === 'roles' && maySet(field, reader.roles))
      const records = people.map(({ id, name, email, phone }) => ({
        ...{ name, title: posts.get(id)!, email, phone: isPhone(phone) ? phone : '' },
        ...(givesRoles ? { roles: 'author' } : {}),
      }))
      return run(c, register, { csv: csvOf(records), next: nextIn(body['next']) })
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      return directoryPage(c, { fault, chosen })
    }
  })

  return app

  async function directoryPage(c: Context<Env>, refused?: { fault: Refusal; chosen: readonly string[] }) {
    const { id } = await me(c)
    const people = await api.service.registers.listDirectory(id).catch((fault: unknown) => unlisted(fault))
    const search = (c.req.query('search') ?? '').slice(0, 100)
    const next = nextIn(c.req.query('next'))
    const fault = people instanceof Refusal ? people : refused?.fault
    const listed = people instanceof Refusal ? undefined : people
    const ticked = c.req.query('all') === 'yes' ? (listed ?? []).map((one) => one.id) : []
    const view = { search, next, chosen: refused?.chosen ?? ticked, people: listed }
    const problem = fault ? { problem: fault.message, wrong: wrongOf(fault) } : {}
    return show(
      c,
      { title: 'Add people from the directory', ...problem },
      <DirectoryPage {...view} />,
      fault ? 400 : 200,
    )
  }
}

/** Who may not open the page gets no page. */
function unlisted(fault: unknown): Refusal {
  if (fault instanceof Refusal && fault.code !== 'not-yours' && fault.code !== 'not-found') return fault
  throw fault
}

const CHOOSE = 'Choose at least one person'

type View = {
  readonly search: string
  readonly next: string | undefined
  readonly chosen: readonly string[]
  /** Undefined where it could not be read. */
  readonly people: readonly DirectoryPerson[] | undefined
}

function DirectoryPage({ search, next, chosen, people }: View) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = (people ?? []).filter(({ name, post, email }) =>
    words.every((word) => `${name} ${post} ${email}`.toLowerCase().includes(word)),
  )
  const shown = found.slice(0, MAX_SHOWN)
  const file = `/registers/people/import${next ? `?next=${next}` : ''}`
  return (
    <>
      <Back to={next ?? '/registers/people'} text={next ? 'Who works in the office?' : 'People and roles'} />
      <h1 class="govuk-heading-l">Add people from the directory</h1>
      {people && (people.length > MAX_SHOWN || search !== '') && (
        <Form method="get" class="cs-row cs-search">
          {next && <input type="hidden" name="next" value={next} />}
          <Text name="search" label="Name, post or address" value={search} type="search" />
          <Send label={ACTS.search} look="secondary" />
        </Form>
      )}
      {people?.length === 0 && <p class="govuk-body">Everybody in the directory is on the register already.</p>}
      {people && people.length > 0 && found.length === 0 && (
        <p class="govuk-body">Nobody in the directory has all of these words: {search}.</p>
      )}
      {shown.length > 0 && <Choose {...{ shown, all: found.length, next, chosen, search }} />}
      <LinkLine href={file}>Import a spreadsheet instead</LinkLine>
    </>
  )
}

type ChooseProps = Pick<View, 'next' | 'chosen' | 'search'> & {
  readonly shown: readonly DirectoryPerson[]
  readonly all: number
}

function Choose({ shown, all, next, chosen, search }: ChooseProps) {
  const everybody = new URLSearchParams({ all: 'yes', ...(search ? { search } : {}), ...(next ? { next } : {}) })
  return (
    <Form data-slow="The register is being compared with the directory.">
      {next && <input type="hidden" name="next" value={next} />}
      <p class="govuk-body">
        These people are in the directory and not on the register. Nothing changes until you have seen what it would do.
        {all > shown.length &&
          ` The first ${shown.length} of ${plural(all, 'person', 'people')} are shown. Search for others.`}
      </p>
      <LinkLine href={`${DIRECTORY_PATH}?${everybody}`}>Tick everybody on this list</LinkLine>
      <Group
        name="people"
        id={`people-${shown[0]!.id}`}
        legend="Who works in the office?"
        hint="Each becomes an author. You can give other roles later, on the page of each person."
      >
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {shown.map(({ id, name, post, email }) => (
            <>
              <Box
                id={`people-${id}`}
                name="people"
                value={id}
                checked={chosen.includes(id)}
                label={<span dir="auto">{[name, post, email].filter(Boolean).join(', ')}</span>}
              />
              {!post && <Text name={`post-${id}`} label={`Post of ${name}`} width={20} />}
            </>
          ))}
        </div>
      </Group>
      <Send label="Show what it would do" />
    </Form>
  )
}
