import { field, type Register } from './describe.ts'

const KEEPERS = ['registrar', 'chief-executive'] as const

const parties: Register = {
  id: 'parties',
  title: 'Political parties',
  one: 'a party',
  about: 'Names, slogans and signs by which a party is recognised.',
  paragraphs: ['7', 'A.h', 'A.j', 'A.k'],
  name: 'name',
  unique: ['name'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [
    field.text('name', 'Name', { hint: 'For example: Example Party', required: true }),
    field.list('aliases', 'Other names', { hint: 'One a line, for example: the Example Party' }),
    field.list('slogans', 'Slogans', { hint: 'One a line, for example: Forward together' }),
    field.list('hashtags', 'Hashtags', { hint: 'One a line, for example: #ForwardTogether' }),
    field.list('emoji', 'Emoji', { hint: 'One a line, for example: 🌹' }),
    field.list('leaders', 'Leading people', { hint: 'One a line, for example: Alex Leader' }),
  ],
}

const elections: Register = {
  id: 'elections',
  title: 'Elections',
  one: 'an election',
  about:
    'Polls in the area. Between the notice of election and the close of poll more goes to the Chief Executive personally.',
  paragraphs: ['35', 'A.h'],
  chosen: { label: 'Short name', hint: 'Small letters, digits and hyphens, for example pcc-2028. Candidates name it.' },
  name: 'kind',
  unique: ['kind', 'area', 'poll'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [
    field.choice('kind', 'Kind', {
      required: true,
      options: {
        pcc: 'Police and Crime Commissioner',
        mayor: 'Mayor',
        local: 'Local',
        parliamentary: 'Parliamentary',
        'by-election': 'By-election',
      },
    }),
    field.text('area', 'Area', { hint: 'United Kingdom for a general election.', required: true }),
    field.day('poll', 'Day of the poll', { required: true }),
    field.day('notice', 'Notice of election', {
      hint: 'When it was published. Until you enter it, the period begins ten days before the last lawful day.',
    }),
    field.flag('cancelled', 'It will not be held'),
  ],
}

const candidates: Register = {
  id: 'candidates',
  title: 'Candidates',
  one: 'a candidate',
  about: 'Who stands, or has said that they will.',
  paragraphs: ['35', 'A.h'],
  name: 'name',
  unique: ['name', 'election'],
  see: 'everyone',
  edit: KEEPERS,
  fields: [
    field.text('name', 'Name', { hint: 'For example: Alex Candidate', required: true }),
    field.text('party', 'Party', { hint: 'For example: Example Party' }),
    field.row('election', 'Election', { of: 'elections', required: true }),
  ],
}

export const POLITICS: readonly Register[] = [parties, elections, candidates]
