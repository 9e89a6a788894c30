import type { Register } from './describe.ts'
import type { Values } from './values.ts'

export const INFORMED_FIELD = 'told'

export type Incident = {
  readonly what: 'leaked' | 'mis-sent'
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
    {
      name: 'target',
      label: 'What is to be removed',
      hint: 'Its web address, or where it is.',
      kind: 'text',
      required: true,
    },
    {
      name: 'basis',
      label: 'Why',
      hint: 'For example: asked for by the person in the picture',
      kind: 'long',
      required: true,
    },
    { name: 'owner', label: 'Who sees to it', kind: 'person' },
    { name: 'due', label: 'By when', kind: 'day' },
    { name: 'acknowledged', label: 'Acknowledged on', kind: 'day' },
    { name: 'evidence', label: 'Evidence', hint: 'Where the capture is kept.', kind: 'text' },
    { name: 'item', label: 'Our own item', hint: 'Its reference, where it is one.', kind: 'text', code: true },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      required: true,
      options: { open: 'Open', removed: 'Removed', refused: 'Refused', dropped: 'Not followed up' },
      usual: 'open',
    },
    { name: 'outcome', label: 'What came of it', hint: 'For example: taken down on the same day', kind: 'long' },
    { name: 'hr', label: 'Referred to human resources', kind: 'flag' },
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
    { name: 'where', label: 'Where', hint: 'The web address, or where you saw it.', kind: 'text', required: true },
    {
      name: 'what',
      label: 'What it is',
      kind: 'choice',
      required: true,
      options: {
        disparaging: 'It disparages the office or its partners',
        leak: 'It gives away something confidential',
        spoof: 'It pretends to be the office',
        other: 'Something else',
      },
    },
    { name: 'details', label: 'What you saw', hint: 'For example: a post that says the review is over', kind: 'long' },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      options: { new: 'New', looking: 'Being looked at', reported: 'Reported to the platform', closed: 'Closed' },
      usual: 'new',
      edit: ['registrar', 'chief-executive'],
    },
    {
      name: 'outcome',
      label: 'What came of it',
      hint: 'For example: taken down on the same day',
      kind: 'long',
      edit: ['registrar', 'chief-executive'],
    },
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
    {
      name: 'what',
      label: 'What happened',
      kind: 'choice',
      required: true,
      options: {
        'mis-sent': 'Sent to the wrong person',
        leaked: 'Published or leaked',
        'lost-device': 'A device was lost or stolen',
        password: 'A password may be known',
        other: 'Something else',
      },
    },
    { name: 'happened', label: 'When', kind: 'moment', required: true },
    {
      name: 'details',
      label: 'What you know',
      hint: 'Without the personal data itself.',
      kind: 'long',
      required: true,
    },
    { name: 'item', label: 'Item', hint: 'Its reference, where it is one.', kind: 'text', code: true },
    { name: INFORMED_FIELD, label: 'Data protection officer informed', kind: 'moment', edit: FOLLOW },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      options: { open: 'Open', reported: 'Reported to the Information Commissioner', closed: 'Closed' },
      usual: 'open',
      edit: FOLLOW,
    },
    {
      name: 'outcome',
      label: 'What came of it',
      hint: 'For example: taken down on the same day',
      kind: 'long',
      edit: FOLLOW,
    },
  ],
}

export const EVENTS: readonly Register[] = [takedowns, sightings, incidents]
