import type { Rule } from '../../../detectors/contract.ts'
import { type Calibration, settingIn, shiftIn } from '../../core/calibration/calibration.ts'
import { FAMILY_IN_WORDS, settingInWords } from '../../core/calibration/words.ts'
import type { Calibrations } from '../../use-cases/registers/list-calibrations.ts'
import { Fold, Form, Send } from '../fields.tsx'
import { moment, plural } from '../labels.ts'

export type CalibrationView = Calibrations & {
  readonly rules: readonly Rule[]
  readonly name: (id: string) => string
}

export function CalibrationPage({ all, inForce, mayUndo, rules, name }: CalibrationView) {
  const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id
  return (
    <>
      <h1 class="govuk-heading-l">Calibration</h1>
      <p class="govuk-body">
        {inForce
          ? 'The newest calibration that was not undone applies.'
          : 'No calibration applies: the thresholds are those that Countersign comes with.'}{' '}
        Rules that refuse and markings never move.
      </p>
      {all.length === 0 && (
        <p class="govuk-body">
          This office was not calibrated yet. An administrator runs <code>npm run -s calibrate</code> on what the office
          has published.
        </p>
      )}
      {all.map((one) => (
        <One calibration={one} applies={one.id === inForce} {...{ mayUndo, titleOf, name }} />
      ))}
    </>
  )
}

type OneProps = Pick<CalibrationView, 'mayUndo' | 'name'> & {
  readonly calibration: Calibration
  readonly applies: boolean
  readonly titleOf: (id: string) => string
}

function One({ calibration, applies, mayUndo, titleOf, name }: OneProps) {
  const { id, made, madeBy, texts, heldBefore, heldAfter, undone, figures = [], contacts = [] } = calibration
  const added = [
    ...(figures.length > 0 ? [plural(figures.length, 'public figure')] : []),
    ...(contacts.length > 0 ? [plural(contacts.length, 'contact')] : []),
  ]
  return (
    <section>
      <h2 class="govuk-heading-m">{moment(made)}</h2>
      <p class="govuk-body">
        By {name(madeBy)}. {stateOf(calibration, applies)}
      </p>
      <p class="govuk-body">
        Of {plural(texts, 'cleared text')}, {heldBefore} were held before and {heldAfter} after.
        {added.length > 0 && ` It registered ${added.join(' and ')}.`}
      </p>
      <Lines heading="Thresholds that were raised" lines={(calibration.shifts ?? []).map(shiftInWords)} />
      <Fold summary="Before and after, by setting and rule">
        <Lines heading="By setting" lines={(calibration.settings ?? []).map(settingLineInWords)} />
        <Lines heading="By rule" lines={(calibration.rules ?? []).map((line) => ruleInWords(line, titleOf))} />
      </Fold>
      {mayUndo && !undone && id && (
        <Form action={`/calibration/${id}/undo`}>
          <Send label={`Undo the calibration of ${moment(made)}`} look="warning" />
        </Form>
      )}
    </section>
  )
}

function stateOf({ undone, thresholds }: Calibration, applies: boolean): string {
  if (undone) return `Undone on ${moment(undone)}.`
  if (!thresholds) return 'It moved no threshold.'
  return applies ? 'Its thresholds apply.' : 'A later calibration replaced its thresholds.'
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{heading}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

function shiftInWords(line: string): string {
  const shift = shiftIn(line)
  return shift ? `${settingInWords(shift)}: ${FAMILY_IN_WORDS[shift.family]}, by ${shift.shift}` : line
}

function settingLineInWords(line: string): string {
  const found = settingIn(line)
  if (!found) return line
  const [texts = '', before = '', after = ''] = found.rest.split(' ')
  return `${settingInWords(found.setting)}: ${before} of ${texts} held before, ${after} after`
}

function ruleInWords(line: string, titleOf: (id: string) => string): string {
  const [rule = '', before = '', after = ''] = line.split(' ')
  return `${titleOf(rule)}: ${before} held before, ${after} after`
}
