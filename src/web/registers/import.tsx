import { fieldsOf, type Register } from '../../core/register/describe.ts'
import type { Line } from '../../core/register/plan.ts'
import { Field, Form, Send } from '../fields.tsx'
import { plural } from '../labels.ts'
import { Back } from './register.tsx'

export type ImportView = {
  readonly register: Register
  /** The CSV that was checked, sent again to be imported. */
  readonly csv?: string
  readonly lines?: readonly Line[]
}

const DOES = { add: 'adds a row', change: 'changes a row', nothing: 'changes nothing', wrong: 'is wrong' } as const

/** A file is checked first and then imported, all of it or nothing. */
export function ImportPage({ register, csv, lines }: ImportView) {
  const right = lines?.every(({ does }) => does !== 'wrong') ?? false
  const warns = lines?.some((line) => line.warns) ?? false
  const count = (does: Line['does']) => lines?.filter((line) => line.does === does).length ?? 0
  return (
    <>
      <Back to={`/registers/${register.id}`} text={register.title} />
      <h1 class="govuk-heading-l">Import a file</h1>
      {lines && (
        <section aria-label="What the file would do">
          <h2 class="govuk-heading-m">
            {right
              ? `It adds ${plural(count('add'), 'row')}, changes ${count('change')} and leaves ${count('nothing')} as they are`
              : `${plural(count('wrong'), 'line')} cannot be imported`}
          </h2>
          <Lines lines={lines.filter(({ does }) => (right ? does !== 'nothing' : does === 'wrong'))} />
          {right && (
            <Form>
              <textarea name="csv" hidden>{`\n${csv ?? ''}`}</textarea>
              {warns && <input type="hidden" name="confirmed" value="yes" />}
              <Send label={warns ? 'Import anyway' : 'Import'} name="wish" value="apply" />
            </Form>
          )}
        </section>
      )}
      <Form enctype="multipart/form-data">
        <p class="govuk-body">
          Choose a CSV file, which any spreadsheet can save. You see what each line would do before anything changes.
          Download the register first to get the right columns. A line with an id changes that row. A line without one
          changes the row with the same {instructions(register)}, or adds a row.
        </p>
        <Field
          id="file"
          label="File"
          hint={`Columns: id, ${fieldsOf(register)
            .map(({ name }) => name)
            .join(', ')}`}
        >
          <input class="govuk-file-upload" id="file" name="file" type="file" accept=".csv,text/csv" />
        </Field>
        <Send label="Show what it would do" name="wish" value="look" look="secondary" />
      </Form>
    </>
  )
}

function instructions(register: Register): string {
  const labels = fieldsOf(register)
    .filter(({ name }) => register.unique.includes(name))
    .map(({ label }) => label.toLowerCase())
  return labels.join(' and ')
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const shown = lines.slice(0, 100)
  return (
    <ul class="govuk-list govuk-list--bullet">
      {shown.map(({ line, does, says }) => (
        <li>
          Line {line} {DOES[does]}
          {says.length > 0 && `: ${says.join(' ')}`}
        </li>
      ))}
      {lines.length > shown.length && <li>and {lines.length - shown.length} more</li>}
    </ul>
  )
}
