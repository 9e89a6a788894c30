import { CHANNEL_OPTIONS, KIND_OPTIONS, ROLE_OPTIONS, TYPE_OPTIONS } from '../words.data.ts'
import { field, type Register } from './describe.ts'

const OVERSEERS = ['chief-executive', 'data-protection-officer'] as const

const people: Register = {
  id: 'people',
  title: 'People and roles',
  one: 'a person',
  about:
    'Who works for the office, since when and until when, and what each may do here. The names are known as properly public.',
  paragraphs: ['1', '7', 'A.a', 'A.e'],
  chosen: {
    label: 'Short name in the record',
    hint: 'For example: sam.okafor. Small letters, digits, dots and hyphens. It can never be changed.',
  },
  name: 'name',
  unique: ['email'],
  see: 'everyone',
  edit: ['registrar', 'admin', 'chief-executive'],
  fields: [
    field.text('name', 'Name', { hint: 'For example: Sam Okafor', required: true }),
    field.text('title', 'Post', { hint: 'For example: Media Officer', required: true }),
    field.email('email', 'Email address', { hint: 'For example: sam.okafor@office.example', required: true }),
    field.phone('phone', 'Telephone number', {
      hint: 'For example: 01632 960123. A work number: everybody in the office can see it.',
    }),
    field.choice('type', 'Kind of person', {
      hint:
        'Staff hold politically restricted posts. Record volunteers, agency staff and people ' +
        'on work experience as staff until the Chief Executive decides otherwise.',
      required: true,
      options: TYPE_OPTIONS,
      usual: 'staff',
      edit: ['chief-executive'],
    }),
    field.choices('roles', 'Roles', {
      hint: 'What they may do here. Nobody changes their own.',
      options: ROLE_OPTIONS,
      edit: ['chief-executive', 'admin'],
    }),
    field.list('aliases', 'Other names', { hint: 'One a line, for example: Sammy Okafor' }),
    field.person('manager', 'Manager'),
    field.people('related', 'Close to', { hint: 'A spouse, a relation: neither decides on the work of the other.' }),
  ],
}

const permissions: Register = {
  id: 'permissions',
  title: 'Permissions to speak',
  one: 'a permission to speak',
  about:
    'Who may speak for the office, about what and where, under which conditions. Without a live permission nothing can be submitted.',
  paragraphs: ['11'],
  name: 'person',
  unique: ['person', 'from', 'kinds', 'channels'],
  dated: true,
  see: 'everyone',
  edit: ['chief-executive'],
  fields: [
    field.person('person', 'Person', { required: true }),
    field.choices('kinds', 'Kinds', { hint: 'None chosen means every kind.', options: KIND_OPTIONS }),
    field.choices('channels', 'Channels', { hint: 'None chosen means every channel.', options: CHANNEL_OPTIONS }),
    field.list('conditions', 'Conditions', {
      hint: 'One a line, for example: nothing about live investigations. The person who decides sees each of them.',
    }),
    field.list('training', 'Training that must be in date', {
      hint: 'One course a line, called as on the register of training.',
    }),
  ],
}

const training: Register = {
  id: 'training',
  title: 'Training',
  one: 'a training record',
  about: 'Who took which course, and until when it counts. A permission to speak may hang on it.',
  paragraphs: ['11'],
  name: 'person',
  unique: ['person', 'course', 'from'],
  dated: true,
  see: 'everyone',
  edit: ['registrar', 'admin', 'chief-executive'],
  fields: [
    field.person('person', 'Person', { required: true }),
    field.text('course', 'Course', { hint: 'For example: Media law', required: true }),
    field.text('evidence', 'Evidence', { hint: 'Where the certificate is kept.' }),
  ],
}

const declarations: Register = {
  id: 'declarations',
  title: 'Annual declarations',
  one: 'a declaration',
  about:
    'Who has declared that they have read the policy and will comply with it. It holds for a ' +
    'year and for one version of the policy; people make it on their own page.',
  paragraphs: ['1', '3', '44'],
  name: 'person',
  unique: ['person', 'policy', 'from'],
  dated: true,
  see: ['registrar', 'admin', 'chief-executive', 'auditor'],
  edit: ['registrar', 'chief-executive'],
  fields: [
    field.person('person', 'Person', { required: true }),
    field.text('policy', 'Version of the policy', { hint: 'For example: 4.0', required: true }),
    field.list('mailbox', 'Who else has access to their mailbox', { hint: 'One name a line.' }),
  ],
}

const politicalInterests: Register = {
  id: 'political-interests',
  title: 'Political interests',
  one: 'a political interest',
  about:
    'What people have told the Chief Executive of standing for election or of office in a ' +
    'party. Until the Chief Executive decides, their permission to speak is suspended. ' +
    'Special category data: only the Chief Executive and the person see it.',
  paragraphs: ['A.f', 'A.g'],
  name: 'person',
  unique: ['person', 'interest', 'from'],
  see: ['chief-executive'],
  add: 'own',
  edit: ['chief-executive'],
  fields: [
    field.person('person', 'Person', { required: true }),
    field.choice('interest', 'What is it?', {
      required: true,
      options: {
        stand: 'I intend to stand, or to seek a candidacy',
        agent: 'I have been asked to be an election agent',
        'party-office': 'I hold or seek office in a party',
        'polling-staff': 'I would work at an election, as a poll clerk for example',
      },
    }),
    field.long('details', 'Details', { hint: 'For example: elected to the parish council of Exampleton' }),
    field.choice('decision', 'What the Chief Executive decided', {
      options: { open: 'Not decided yet', cleared: 'May go on as before', suspended: 'May not speak for the office' },
      usual: 'open',
      edit: ['chief-executive'],
    }),
  ],
}

const signatories: Register = {
  id: 'signatories',
  title: 'Who may sign for the office',
  one: 'a signatory',
  about: 'Who may sign letters, invoices or orders, and up to what.',
  paragraphs: ['13'],
  name: 'person',
  unique: ['person', 'from'],
  see: 'everyone',
  edit: ['chief-executive'],
  fields: [
    field.person('person', 'Person', { required: true }),
    field.choices('signs', 'What they may sign', {
      required: true,
      options: { letters: 'Letters', invoices: 'Invoices', orders: 'Orders' },
    }),
    field.text('limit', 'Limit', { hint: 'For example: up to £5,000.' }),
  ],
}

const absences: Register = {
  id: 'absences',
  title: 'Absences',
  one: 'an absence',
  about:
    'Who is away, and when. Items go first to those who are here, and an alarm goes out when nobody is. It lends nobody a sign-off: that takes a delegation.',
  paragraphs: ['12'],
  name: 'person',
  unique: ['person', 'from'],
  dated: true,
  see: 'everyone',
  edit: ['registrar', 'admin', 'chief-executive'],
  fields: [field.person('person', 'Person', { required: true })],
}

const noSelfClearing: Register = {
  id: 'no-self-clearing',
  title: 'Senders who may not clear their own mail',
  one: 'a sender whose mail an approver clears',
  about:
    'People whose declarations about their own held mail were wrong more than once, for example. ' +
    'An approver decides on their held mail until the row ends. Their page says so.',
  paragraphs: ['46', '47'],
  name: 'person',
  unique: ['person', 'from'],
  see: OVERSEERS,
  edit: OVERSEERS,
  fields: [
    field.person('person', 'Person', { required: true }),
    field.long('why', 'Why', { hint: 'Without the words of an email.', required: true }),
  ],
}

export const PEOPLE: readonly Register[] = [
  people,
  absences,
  noSelfClearing,
  permissions,
  training,
  declarations,
  politicalInterests,
  signatories,
]
