import { fieldsOf, type Register } from '../../core/register/describe.ts'
import type { Line } from '../../core/register/plan.ts'
import type { Column } from '../../http/csv.ts'
import { Choice, Field, Fold, Form, Send } from '../fields.tsx'
import { refusedField } from '../form-errors.tsx'
import { plural } from '../labels.ts'
import { Back } from './register.tsx'

export type ImportView = {
  readonly register: Register
  /** The checked CSV is sent again to be imported. */
  readonly csv?: string | undefined
  readonly lines?: readonly Line[]
  readonly names?: readonly string[]
  readonly columns?: readonly Column[]
  readonly next?: string | undefined
}

const DOES = { add: 'adds', change: 'changes', nothing: 'changes nothing of', wrong: 'is wrong' } as const

/** Imports all of the file or nothing. */
export function ImportPage(view: ImportView) {
  const { register, csv, lines, columns, names = [], next } = view
  const right = lines?.every(({ does }) => does !== 'wrong') ?? false
  const warns = lines?.some((line) => line.warns) ?? false
  const action = `/registers/${register.id}/import`
  const count = (does: Line['does']) => lines?.filter((line) => line.does === does).length ?? 0
  return (
    <>
      <Back to={next ?? `/registers/${register.id}`} text={next ? 'Set up the office' : register.title} />
      <h1 class="govuk-heading-l">{lines ? 'Check what it would do' : 'Import a file'}</h1>
      {lines && (
        <section aria-label="What the file would do">
          <h2 class="govuk-heading-m">
            {right
              ? `It adds ${plural(count('add'), 'row')}, changes ${count('change')} and leaves ${count('nothing')} as they are`
              : `${plural(count('wrong'), 'line')} cannot be imported`}
          </h2>
          <Lines names={names} lines={lines.filter(({ does }) => (right ? does !== 'nothing' : does === 'wrong'))} />
          {right && (
            <Form action={action}>
              <Again csv={csv} next={next} />
              {columns?.map(({ field = '' }, index) => (
                <input type="hidden" name={`column-${index}`} value={field} />
              ))}
              {warns && <input type="hidden" name="confirmed" value="yes" />}
              <Send label={warns ? 'Import anyway' : 'Import'} name="wish" value="apply" />
            </Form>
          )}
        </section>
      )}
      {!lines && columns && csv && <Columns {...{ register, csv, columns, next }} />}
      {lines ? (
        <Fold summary="Choose another file" open={!right}>
          <FileForm register={register} next={next} />
        </Fold>
      ) : (
        <FileForm register={register} next={next} />
      )}
    </>
  )
}

function FileForm({ register, next }: Pick<ImportView, 'register' | 'next'>) {
  return (
    <Form action={`/registers/${register.id}/import`} enctype="multipart/form-data">
      {next && <input type="hidden" name="next" value={next} />}
      <p class="govuk-body">
        Choose a CSV file, which any spreadsheet can save. Its first line names the columns, in any words and order. You
        see what each line would do before anything changes. A line changes the row with the same{' '}
        {instructions(register)}, or adds a row.
      </p>
      <CsvFile register={register} />
      <Send label="Show what it would do" name="wish" value="look" look="secondary" />
    </Form>
  )
}

function CsvFile({ register }: Pick<ImportView, 'register'>) {
  const labels = fieldsOf(register).map(({ label }) => label)
  const { says } = refusedField('file', 'file')
  return (
    <Field id="file" label="File" hint={`Columns can be: ${labels.join(', ')}`} says={says}>
      <input class="govuk-file-upload" id="file" name="file" type="file" accept=".csv,text/csv" />
    </Field>
  )
}

function Again({ csv, next }: Pick<ImportView, 'csv' | 'next'>) {
  return (
    <>
      <textarea name="csv" hidden>{`\n${csv ?? ''}`}</textarea>
      {next && <input type="hidden" name="next" value={next} />}
    </>
  )
}

type Chosen = Pick<ImportView, 'register' | 'csv' | 'next'> & { readonly columns: readonly Column[] }

/** What is unknown is left out unless chosen. */
function Columns({ register, csv, columns, next }: Chosen) {
  const fields = Object.fromEntries(fieldsOf(register).map(({ name, label }) => [name, label]))
  const options = { '': 'Do not import', id: register.chosen?.label ?? 'ID', ...fields }
  return (
    <Form action={`/registers/${register.id}/import`}>
      <h2 class="govuk-heading-m">Which column is what?</h2>
      <Again csv={csv} next={next} />
      {columns.map(({ heading, field = '', examples }, index) => (
        <Choice
          name={`column-${index}`}
          label={`Column “${heading}”`}
          hint={examples.length > 0 ? `For example: ${examples.join(', ').slice(0, 120)}` : undefined}
          value={field}
          options={options}
        />
      ))}
      <Send label="Show what it would do" name="wish" value="look" />
    </Form>
  )
}

function instructions(register: Register): string {
  const labels = fieldsOf(register)
    .filter(({ name }) => register.unique.includes(name))
    .map(({ label }) => label.toLowerCase())
  return labels.join(' and ')
}

function Lines({ lines, names }: { lines: readonly Line[]; names: readonly string[] }) {
  const shown = lines.slice(0, 100)
  return (
    <ul class="govuk-list govuk-list--bullet">
      {shown.map(({ line, does, says }) => (
        <li>
          Line {line} {DOES[does]}
          {does !== 'wrong' && <span dir="auto"> {names[line - 2] || 'a row'}</span>}
          {says.length > 0 && `: ${says.join(' ')}`}
        </li>
      ))}
      {lines.length > shown.length && <li>and {lines.length - shown.length} more</li>}
    </ul>
  )
}
