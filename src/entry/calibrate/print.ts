import type { JudgedRules } from '../../core/calibration/judged.ts'
import type { ContactMention, Mention } from '../../core/calibration/mentioned.ts'
import { HELD_SHARE, LEAST_TEXTS, type Proposal, type SettingProposal } from '../../core/calibration/propose.ts'
import { FAMILY_IN_WORDS, settingInWords } from '../../core/calibration/words.ts'

export type Calibrating = {
  readonly proposal: Proposal
  readonly unchecked: number
  readonly people: readonly Mention[]
  readonly contacts: readonly ContactMention[]
  readonly judged: JudgedRules
}

const share = (held: number, texts: number) => (texts === 0 ? '0 %' : `${((100 * held) / texts).toFixed(1)} %`)
const change = (before: number, after: number) => (before === after ? `${before}` : `${before} → ${after}`)

export function tell({ proposal, unchecked, people, contacts, judged }: Calibrating): string {
  const { texts, heldBefore, heldAfter, settings, rules } = proposal
  const lines = [
    `${texts} cleared texts were checked${unchecked > 0 ? `; ${unchecked} more could not be, and do not count` : ''}.`,
    `Held now: ${heldBefore} (${share(heldBefore, texts)}). With these thresholds: ${heldAfter} (${share(heldAfter, texts)}).`,
    ...list(
      'By setting, held now and then:',
      settings.map((one) => `${settingInWords(one)}: ${ofSetting(one)}`),
    ),
    ...list(
      'By rule, texts held now and then:',
      rules.map((one) => `${one.rule}: ${change(one.heldBefore, one.heldAfter)}`),
    ),
    ...list(
      'People named in published texts whom no register knows:',
      people.map((one) => `${one.value}: in ${one.texts} texts`),
    ),
    ...list(
      'Contacts in published texts that no register knows:',
      contacts.map((one) => `${one.value}: in ${one.texts} texts`),
    ),
    ...list(
      'Judged in this office in the last year:',
      [...judged.values()].map(({ rule, right, wrong }) => `${rule}: right ${right} of ${right + wrong} times`),
    ),
  ]
  return lines.join('\n')
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)]
}

function ofSetting(one: SettingProposal): string {
  const moved = one.shifts.map(({ family, shift }) => `${FAMILY_IN_WORDS[family]} +${shift}`).join(', ')
  const held = `${change(one.heldBefore, one.heldAfter)} of ${one.texts}`
  if (one.tooFew) return `${held}; thresholds move from ${LEAST_TEXTS} texts on`
  const above = one.stillAbove ? `; more than ${100 * HELD_SHARE} % stay held, for reasons that no threshold moves` : ''
  return `${held}${moved && `; ${moved}`}${above}`
}
