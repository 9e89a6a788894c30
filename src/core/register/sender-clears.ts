import { CLEARANCES, type Clearer, LIMITS, SAMPLE } from '../mail/clearance.data.ts'
import { DECLARERS, settingOf } from '../mail/clearance.ts'
import { TYPE_OPTIONS } from '../words.data.ts'
import { type Field, field } from './describe.ts'

/** The table of clearances sets their bounds. */

const CLEARER: Readonly<Record<Clearer, string>> = {
  sender: 'Its sender, by a declaration',
  approver: 'The Chief Executive or a delegate',
  'chief-executive': 'The Chief Executive personally',
  nobody: 'Nobody',
}

const classes: readonly Field[] = CLEARANCES.filter(({ allowed }) => allowed.length > 1).map(
  ({ id, title, allowed, clearedBy, why }) =>
    field.choice(settingOf(id), `Who clears: ${title}`, {
      hint: why,
      options: Object.fromEntries(allowed.map((one) => [one, CLEARER[one]])),
      usual: clearedBy,
    }),
)

export const SENDER_CLEARS: readonly Field[] = [
  field.choice('senderClears', 'Whether senders clear their own held mail', {
    hint: 'Markings, special category data, victims and children, passwords, politics and what was not read are never theirs.',
    options: { on: 'Yes, within the limits below', off: 'No, an approver decides on every held email' },
    usual: 'on',
  }),
  ...classes,
  field.choices('declarers', 'Who may clear their own held mail', {
    hint: `None chosen means ${DECLARERS.map((type) => TYPE_OPTIONS[type]).join(', ')}.`,
    options: TYPE_OPTIONS,
  }),
  field.number('declareRecipients', 'Most recipients outside the office for which a sender may clear', {
    hint: `In one email, and in all that they clear in one day. ${LIMITS.recipients.usual} if empty.`,
    least: 1,
    most: LIMITS.recipients.most,
  }),
  field.number('declarePeople', 'Most people found in an email that its sender may clear', {
    hint: `${LIMITS.people.usual} if empty. A list counts each of its rows.`,
    least: 1,
    most: LIMITS.people.most,
  }),
  field.number('sampleOneIn', 'One in how many declarations the data protection officer looks at', {
    hint: `${SAMPLE.usual} if empty. The first three of every sender are always among them.`,
    least: 1,
    most: SAMPLE.most,
  }),
]
