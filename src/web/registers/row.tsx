import { fieldsOf, hasEnded, liveOn, type Register, type Row, rowName } from '../../core/register/describe.ts'
import type { HistoryLine } from '../../core/register/plan.ts'
import { valueInWords } from '../../core/register/search.ts'
import type { Values } from '../../core/register/values.ts'
import { ACTS } from '../../core/words.data.ts'
import { DateFields } from '../dates.tsx'
import { Fold, Form, Send, Text } from '../fields.tsx'
import { moment } from '../labels.ts'
import { LinkLine } from '../link.tsx'
import { Warning } from '../warning.tsx'
import { type Inputs, RegisterInputs } from './inputs.tsx'
import { Back } from './register.tsx'

export type RowView = {
  readonly register: Register
  readonly row: Row
  readonly history: readonly HistoryLine[]
  readonly mayEdit: boolean
  readonly mayErase: boolean
  readonly today: string
  readonly name: (id: string) => string
}

export function RowPage(view: RowView) {
  const { register, row, mayEdit, mayErase, today } = view
  const at = `/registers/${register.id}/rows/${encodeURIComponent(row.id)}`
  return (
    <>
      <Back to={`/registers/${register.id}`} text={register.title} />
      <h1 class="govuk-heading-l">{titleOf(view)}</h1>
      {!liveOn(row, today) && <p class="govuk-inset-text">It is not in force today.</p>}
      <dl class="govuk-summary-list">
        {register.chosen && <Line label={register.chosen.label} value={row.id} />}
        {fieldsOf(register).map((field) => (
          <Line label={field.label} value={valueInWords(field, row.values[field.name], view.name)} />
        ))}
      </dl>
      {mayEdit && <LinkLine href={`${at}/edit`}>Change it</LinkLine>}
      {mayEdit && register.id === 'marks' && <LinkLine href={`${at}/try`}>See in which pictures it is found</LinkLine>}
      {mayEdit && !register.single && (
        <Fold summary="End it">
          <Form action={`${at}/end`}>
            <DateFields name="day" legend="Last day in force" value={today} />
            <Text name="reason" label="Why does it end?" />
            <Send label="End it" look="warning" />
          </Form>
        </Fold>
      )}
      {mayErase && !register.single && (
        <Fold summary="Delete permanently">
          {register.id === 'people' && !hasEnded(row, today) ? (
            <p class="govuk-body">
              This person is still in post. End the row first. You can delete it after its last day.
            </p>
          ) : (
            <Form action={`${at}/erase`}>
              <p class="govuk-body">
                This deletes the current and all earlier values of the row. The record still shows that there was a row,
                and who changed it when. You cannot undo this. If it is only out of date, end it instead.
              </p>
              <Send label={ACTS.delete} look="warning" />
            </Form>
          )}
        </Fold>
      )}
      <History {...view} />
    </>
  )
}

function titleOf({ register, row, name }: Pick<RowView, 'register' | 'row' | 'name'>): string {
  const field = fieldsOf(register).find((one) => one.name === register.name)
  return (field && valueInWords(field, row.values[field.name], name)) || rowName(register, row)
}

function Line({ label, value }: { label: string; value: string }) {
  if (value === '') return null
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{label}</dt>
      <dd class="govuk-summary-list__value cs-lines">{value}</dd>
    </div>
  )
}

const HOW: Record<HistoryLine['how'], string> = {
  seeded: 'brought it in with the office’s file',
  added: 'added it',
  changed: 'changed it',
  ended: 'ended it',
  imported: 'brought it in from a file',
  declared: 'declared it',
  applied: 'approved it',
  undone: 'took an import back',
  erased: 'erased it',
}

function History({ register, history, name }: RowView) {
  return (
    <section>
      <h2 class="govuk-heading-m">What happened</h2>
      <ol class="cs-timeline">
        {history.map((line, index) => (
          <li>
            <time dateTime={line.at}>{moment(line.at)}</time>
            {name(line.by)} {HOW[line.how]}.{line.reason && ` ${line.reason}`}
            <Changes register={register} before={history[index - 1]?.values} after={line.values} name={name} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type Changed = {
  readonly register: Register
  readonly before: Values | undefined
  readonly after: Values | undefined
  readonly name: (id: string) => string
}

function Changes({ register, before, after, name }: Changed) {
  if (!before || !after) return null
  const changed = fieldsOf(register).flatMap((field) => {
    const [was, is] = [before, after].map((values) => valueInWords(field, values[field.name], name))
    return was === is ? [] : [{ label: field.label, was: was || 'nothing', is: is || 'nothing' }]
  })
  if (changed.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {changed.map(({ label, was, is }) => (
        <li>
          {label}: <del>{was}</del> <ins>{is}</ins>
        </li>
      ))}
    </ul>
  )
}

export type FormView = Inputs & {
  readonly register: Register
  readonly row?: Row
  readonly chosen?: string
  readonly action: string
  readonly confirm?: string
}

function labelOf({ register, row, confirm }: FormView): string {
  if (confirm) return 'Save all the same'
  return row ? 'Save the change' : `Add ${register.one}`
}

function Confirm({ text }: { text: string }) {
  return (
    <>
      <Warning>{text} Nothing is saved yet. Save it all the same, or change the roles above.</Warning>
      <input type="hidden" name="confirmed" value="yes" />
    </>
  )
}

const MADE = 'Leave it empty, and Countersign makes one.'

export function RowFormPage(view: FormView) {
  const { register, row, chosen = '', action, confirm } = view
  return (
    <>
      <Back to={`/registers/${register.id}`} text={register.title} />
      <h1 class="govuk-heading-l">
        {row ? 'Change' : 'Add'} {register.one}
      </h1>
      <Form
        action={action}
        enctype="multipart/form-data"
        data-slow="Your row is being added. A picture in it is measured first."
      >
        {row && <input type="hidden" name="seq" value={String(row.seq)} />}
        {!row && register.chosen && (
          <RegisterInputs
            {...view}
            fields={[
              { name: 'id', label: register.chosen.label, hint: `${register.chosen.hint} ${MADE}`, kind: 'text' },
            ]}
            filled={{ id: chosen }}
          />
        )}
        <RegisterInputs {...view} />
        {row && <Text name="reason" label="Why is it changed? (optional)" hint="It is shown in the history." />}
        {confirm && <Confirm text={confirm} />}
        <Send label={labelOf(view)} />
      </Form>
    </>
  )
}
