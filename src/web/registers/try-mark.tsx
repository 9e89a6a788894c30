import { type Context, Hono } from 'hono'
import type { DraftFile } from '../../core/draft.ts'
import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { mayEdit } from '../../core/register/may.ts'
import type { Finding, Review } from '../../core/review.ts'
import { base64 } from '../../http/base64.ts'
import type { Env } from '../../http/identify.ts'
import { draftFrom, draftSchema } from '../../http/schemas.ts'
import { describedBy, Field, Form, Send } from '../fields.tsx'
import { type Numbered, numbered } from '../findings/marked.tsx'
import { PictureOf } from '../findings/pictures.tsx'
import { plural } from '../labels.ts'
import { LinkLine } from '../link.tsx'
import type { PageContext } from '../page-context.ts'
import { Back } from './register.tsx'

const MAX_PICTURES = 10
const PATH = '/registers/marks/rows/:row/try'

type Tried = {
  readonly name: string
  readonly result: keyof typeof RESULT
  /** The picture as it was read, as a data address; undefined where it cannot be drawn. */
  readonly picture: string | undefined
  readonly places: readonly Numbered[]
}

const RESULT = {
  found: { label: 'Found', colour: 'green' },
  possible: { label: 'Perhaps: a person compares', colour: 'yellow' },
  none: { label: 'Not found', colour: 'grey' },
  unread: { label: 'Could not be looked at', colour: 'red' },
} as const

export function tryMarkPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get(PATH, (c) => tryPage(c))

  app.post(PATH, async (c) => {
    const { id } = await markOf(c)
    const given = [(await c.req.parseBody({ all: true }))['pictures'] ?? []].flat()
    const files = given.filter((one): one is File => one instanceof File && one.size > 0)
    if (files.length === 0) return tryPage(c, { problem: 'Choose at least one picture' })
    if (files.length > MAX_PICTURES) return tryPage(c, { problem: `Choose ${MAX_PICTURES} pictures or fewer` })
    const tried: Tried[] = []
    for (const [at, file] of files.entries()) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      tried.push(await triedOn({ name: file.name, type: file.type, bytes }, id, at + 1))
    }
    return tryPage(c, { tried })
  })

  return app

  async function markOf(c: Context<Env>) {
    const reader = await me(c)
    if (!mayEdit(registerOf('marks'), reader.roles)) throw new Refusal('not-yours', 'You may not change a mark.')
    return service.registers.readRow('marks', c.req.param('row') ?? '', reader.id)
  }

  async function triedOn(file: DraftFile, mark: string, nth: number): Promise<Tried> {
    const sample = await draftFrom(draftSchema.parse({ kind: 'press-release', text: 'A sample picture.' }))
    const draft = { ...sample, files: [file] }
    const { review } = await service.items.check(draft)
    const seen = numbered(
      review.findings.filter((finding) => isOf(finding, mark)),
      `picture${nth}-`,
    )
    const part = seen[0]?.part ?? 'attachment:1'
    const drawn = await api.pictures.of(ports.newId(), draft, part, [])
    return {
      name: file.name,
      result: resultOf(seen, review),
      picture: drawn && `data:image/webp;base64,${base64(drawn)}`,
      places: seen.filter((one) => one.part === part),
    }
  }

  async function tryPage(c: Context<Env>, shown: { tried?: readonly Tried[]; problem?: string } = {}) {
    const { id, values } = await markOf(c)
    const { tried = [], problem } = shown
    const added = c.req.query('done') === 'added' ? { done: 'The mark was added. Now try it on some pictures.' } : {}
    const wrong = problem ? { problem, problemAt: 'pictures' } : added
    const page = <TryMarkPage {...{ id, tried, name: String(values['name']), problem }} />
    return show(c, { title: 'Try a mark', ...wrong }, page, problem ? 400 : 200)
  }
}

function resultOf(seen: readonly Finding[], { unread, failures }: Review): Tried['result'] {
  if (seen.some(({ type }) => type === 'MARK')) return 'found'
  if (seen.length > 0) return 'possible'
  return unread.length > 0 || failures.length > 0 ? 'unread' : 'none'
}

/** A finding names the mark by its id. */
function isOf({ type, because }: Finding, mark: string): boolean {
  return (type === 'MARK' || type === 'POSSIBLE_MARK') && because.includes(` emblem ${mark} (`)
}

type View = {
  readonly id: string
  readonly name: string
  readonly tried: readonly Tried[]
  readonly problem: string | undefined
}

function TryMarkPage({ id, name, tried, problem }: View) {
  const found = tried.filter(({ result }) => result === 'found').length
  return (
    <>
      <Back to={`/registers/marks/rows/${encodeURIComponent(id)}`} text={name} />
      <h1 class="govuk-heading-l">In which pictures is it found?</h1>
      {tried.length > 0 && (
        <section aria-label="Results">
          <h2 class="govuk-heading-m">
            Found in {found} of {plural(tried.length, 'picture')}
          </h2>
          <ul class="cs-items">
            {tried.map((one) => (
              <li class="cs-item" id={one.places[0]?.name}>
                <div class="cs-item__what">
                  <span dir="auto">{one.name}</span>
                  {one.picture && (
                    <PictureOf address={one.picture} findings={one.places} alt={`Your picture ${one.name}`} alone />
                  )}
                </div>
                <div class="cs-item__state">
                  <strong class={`govuk-tag govuk-tag--${RESULT[one.result].colour}`}>
                    {RESULT[one.result].label}
                  </strong>
                </div>
              </li>
            ))}
          </ul>
          {found < tried.length && (
            <p class="govuk-body">
              If a picture shows the mark and it is not found, add a picture of the mark that is drawn as it is there.
            </p>
          )}
        </section>
      )}
      <Form enctype="multipart/form-data" data-slow="The pictures are being looked at, some seconds each.">
        <Field
          id="pictures"
          label="Sample pictures"
          hint={`Some that show it and some that do not, for example from your website. Up to ${MAX_PICTURES}. They are not kept.`}
          says={problem}
        >
          <input
            class="govuk-file-upload"
            id="pictures"
            name="pictures"
            type="file"
            multiple
            accept="image/*,.pdf"
            {...describedBy('pictures', true, problem)}
          />
        </Field>
        <Send label="Look for it" />
      </Form>
      <LinkLine href={`/registers/marks/rows/${encodeURIComponent(id)}`}>
        {tried.length > 0 ? 'Finish' : 'Do this later'}
      </LinkLine>
    </>
  )
}
