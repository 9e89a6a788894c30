import { fieldsOf, liveOn, type Register, type Row, rowName } from '../../core/register/describe.ts'
import { valueInWords } from '../../core/register/search.ts'
import { ACTS } from '../../core/words.data.ts'
import { Choice, Form, Send, Text } from '../fields.tsx'
import { plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { PolicyParagraphs } from '../policy-paragraphs.tsx'
import { DIRECTORY_PATH } from './directory-path.ts'

export type RegisterView = {
  readonly register: Register
  readonly rows: readonly Row[]
  readonly search: string
  readonly ended: boolean
  readonly mayAdd: boolean
  readonly mayEdit: boolean
  readonly today: string
  readonly directory: boolean
  readonly undo?: number | undefined
  readonly name: (id: string) => string
}

const COLUMNS = 4
const MAX_ROWS = 200

export function RegisterPage(view: RegisterView) {
  const { register, rows, mayAdd, mayEdit } = view
  const at = `/registers/${register.id}`
  return (
    <>
      <Back to="/registers" text="Registers" />
      <h1 class="govuk-heading-l">{register.title}</h1>
      <p class="govuk-body">
        {register.about} <PolicyParagraphs cited={register.paragraphs} />
      </p>
      {view.undo !== undefined && (
        <Form action={`${at}/import/undo`} hidden={{ seq: String(view.undo) }}>
          <Send label="Take the import back" look="secondary" />
        </Form>
      )}
      <div class="cs-buttons">
        {mayAdd && !register.single && (
          <a class="govuk-button" href={`${at}/new`}>
            Add {register.one}
          </a>
        )}
        {mayEdit && !register.single && (
          <a class="govuk-button govuk-button--secondary" href={`${at}/import`}>
            Import a file
          </a>
        )}
        {mayAdd && mayEdit && view.directory && (
          <a class="govuk-button govuk-button--secondary" href={DIRECTORY_PATH}>
            Add from the directory
          </a>
        )}
        <a class="govuk-button govuk-button--secondary" href={`${at}/export`} download={`${register.id}.csv`}>
          Download as a file
        </a>
      </div>
      {!register.single && <Search {...view} />}
      {rows.length === 0 ? <Empty {...view} /> : <Table {...view} />}
    </>
  )
}

export function Back({ to, text }: { to: string; text: string }) {
  return (
    <a class="govuk-back-link" href={to}>
      {text}
    </a>
  )
}

function Search({ search, ended }: RegisterView) {
  return (
    <Form method="get" class="cs-row cs-search">
      <Text name="search" label="Search for" value={search} type="search" />
      <Choice
        name="ended"
        label="Show"
        value={ended ? 'yes' : 'no'}
        options={{ no: 'In force', yes: 'Ended as well' }}
      />
      <Send label={ACTS.search} look="secondary" />
    </Form>
  )
}

function Empty({ search, register, mayAdd }: RegisterView) {
  if (search !== '') return <p class="govuk-body">Nothing here has all of these words: {search}.</p>
  return (
    <p class="govuk-body">
      There is nothing on this register yet.{mayAdd && ` Add ${register.one}, or import a file.`}
    </p>
  )
}

function Table({ register, rows, name, today }: RegisterView) {
  const fields = fieldsOf(register)
  const first = fields.find((field) => field.name === register.name)!
  const telling = fields.filter((field) => field !== first && field.kind !== 'long')
  const weighty = (field: (typeof fields)[number]) => (field.required || register.unique.includes(field.name) ? 0 : 1)
  const columns = [...telling].sort((a, b) => weighty(a) - weighty(b)).slice(0, COLUMNS)
  return (
    <>
      <p class="cs-meta">
        {plural(rows.length, 'row')}
        {rows.length > MAX_ROWS && `; the first ${MAX_ROWS} are shown. Search for others.`}
      </p>
      <section class="cs-scroll" tabindex={0} aria-label={register.title}>
        <table class="govuk-table cs-cards">
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {[first, ...columns].map(({ label }) => (
                <th scope="col" class="govuk-table__header">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {rows.slice(0, MAX_ROWS).map((row) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  <Link href={`/registers/${register.id}/rows/${encodeURIComponent(row.id)}`}>
                    {valueInWords(first, row.values[first.name], name) || rowName(register, row)}
                  </Link>
                  {!liveOn(row, today) && <span class="cs-meta"> (does not hold today)</span>}
                </th>
                {columns.map((field) => (
                  <td class="govuk-table__cell" data-label={field.label}>
                    {short(valueInWords(field, row.values[field.name], name))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
