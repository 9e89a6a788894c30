import { field, type Register } from './describe.ts'
import type { Values } from './values.ts'

export const INFORMED_FIELD = 'told'

export type Incident = {
  readonly what: 'leaked' | 'mis-sent'
  /** ISO 8601, like `informed`. */
  readonly happened: string
  readonly details: string
  readonly item?: string
  readonly informed: string
}

export function incidentRow({ informed, ...incident }: Incident): Values {
  return { ...incident, [INFORMED_FIELD]: informed, state: 'open' }
}

const FOLLOW = ['registrar', 'chief-executive', 'data-protection-officer'] as const

const takedowns: Register = {
  id: 'takedowns',
  title: 'Takedown requests',
  one: 'a takedown request',
  about: 'Postings that somebody was asked to remove: on what ground, by when, and what came of it.',
  paragraphs: ['17', '22', '24'],
  name: 'target',
  unique: ['target', 'from'],
  see: 'everyone',
  add: ['author', 'registrar', 'chief-executive'],
  edit: FOLLOW,
  fields: [
    field.text('target', 'What is to be removed', { hint: 'Its web address, or where it is.', required: true }),
    field.long('basis', 'Why', { hint: 'For example: asked for by the person in the picture', required: true }),
    field.person('owner', 'Who sees to it'),
    field.day('due', 'By when'),
    field.day('acknowledged', 'Acknowledged on'),
    field.text('evidence', 'Evidence', { hint: 'Where the capture is kept.' }),
    field.text('item', 'Our own item', { hint: 'Its reference, where it is one.', code: true }),
    field.choice('state', 'State', {
      required: true,
      options: { open: 'Open', removed: 'Removed', refused: 'Refused', dropped: 'Not followed up' },
      usual: 'open',
    }),
    field.long('outcome', 'What came of it', { hint: 'For example: taken down on the same day' }),
    field.flag('hr', 'Referred to human resources'),
  ],
}

const sightings: Register = {
  id: 'sightings',
  title: 'Things seen',
  one: 'something seen',
  about: 'Something you saw that disparages, leaks or pretends to be the office. The Chief Executive is notified.',
  paragraphs: ['15', '34'],
  name: 'where',
  unique: ['where', 'from'],
  see: 'everyone',
  add: 'everyone',
  edit: ['registrar', 'chief-executive'],
  fields: [
    field.text('where', 'Where', { hint: 'The web address, or where you saw it.', required: true }),
    field.choice('what', 'What it is', {
      required: true,
      options: {
        disparaging: 'It disparages the office or its partners',
        leak: 'It gives away something confidential',
        spoof: 'It pretends to be the office',
        other: 'Something else',
      },
    }),
    field.long('details', 'What you saw', { hint: 'For example: a post that says the review is over' }),
    field.choice('state', 'State', {
      options: { new: 'New', looking: 'Being looked at', reported: 'Reported to the platform', closed: 'Closed' },
      usual: 'new',
      edit: ['registrar', 'chief-executive'],
    }),
    field.long('outcome', 'What came of it', {
      hint: 'For example: taken down on the same day',
      edit: ['registrar', 'chief-executive'],
    }),
  ],
}

const incidents: Register = {
  id: 'incidents',
  title: 'Incidents',
  one: 'an incident',
  about:
    'Something was sent to the wrong person, leaked or lost. The data protection officer is ' +
    'told at once; the Information Commissioner may have to be told within 72 hours.',
  paragraphs: ['28', '56'],
  name: 'what',
  unique: ['what', 'happened', 'details'],
  see: FOLLOW,
  add: 'everyone',
  edit: FOLLOW,
  fields: [
    field.choice('what', 'What happened', {
      required: true,
      options: {
        'mis-sent': 'Sent to the wrong person',
        leaked: 'Published or leaked',
        'lost-device': 'A device was lost or stolen',
        password: 'A password may be known',
        other: 'Something else',
      },
    }),
    field.moment('happened', 'When', { required: true }),
    field.long('details', 'What you know', { hint: 'Without the personal data itself.', required: true }),
    field.text('item', 'Item', { hint: 'Its reference, where it is one.', code: true }),
    field.moment(INFORMED_FIELD, 'Data protection officer informed', { edit: FOLLOW }),
    field.choice('state', 'State', {
      options: { open: 'Open', reported: 'Reported to the Information Commissioner', closed: 'Closed' },
      usual: 'open',
      edit: FOLLOW,
    }),
    field.long('outcome', 'What came of it', { hint: 'For example: taken down on the same day', edit: FOLLOW }),
  ],
}

export const EVENTS: readonly Register[] = [takedowns, sightings, incidents]
