import { KIND_OPTIONS } from '../words.data.ts'
import { field, type Register } from './describe.ts'

const FORGETTABLE = {
  people: 'People and roles',
  permissions: 'Permissions to speak',
  training: 'Training',
  declarations: 'Annual declarations',
  absences: 'Absences',
  'no-self-clearing': 'Senders who may not clear their own mail',
  signatories: 'Who may sign for the office',
  'political-interests': 'Political interests',
  consents: 'Consents',
  candidates: 'Candidates',
  embargoes: 'Embargoes',
} as const

const retention: Register = {
  id: 'retention',
  title: 'Retention',
  one: 'a line of the retention schedule',
  about:
    'How long content is kept. When the time has passed the clock destroys it with its ' +
    'keys; the record of what happened stays. What no line speaks of is kept.',
  paragraphs: ['60', '61'],
  name: 'basis',
  unique: ['what', 'kinds', 'registers'],
  see: 'everyone',
  edit: ['chief-executive', 'data-protection-officer'],
  fields: [
    field.text('basis', 'What it is, and on what ground', {
      hint: 'For example: published content, kept for audit',
      required: true,
    }),
    field.choice('what', 'Outcome', {
      required: true,
      options: {
        released: 'What has gone out',
        rejected: 'What was rejected',
        abandoned: 'What nobody followed up: returned, taken back, lapsed',
        mail: 'Held email',
        rows: 'Rows of registers, after their last day',
        delegations: 'Why a delegation was given and ended, after its last day',
      },
    }),
    field.choices('kinds', 'Kinds', {
      hint: 'None chosen means every kind. A line that names a kind comes before one that does not.',
      options: KIND_OPTIONS,
    }),
    field.choices('registers', 'Registers', { hint: 'For rows of registers alone: which.', options: FORGETTABLE }),
    field.number('days', 'Days', {
      hint: 'After the last thing that happened to it. Six years are 2192.',
      least: 1,
      required: true,
    }),
  ],
}

export const RETENTION: readonly Register[] = [retention]
