import type { Register } from './describe.ts'

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
  add: KEEPERS,
  edit: KEEPERS,
  fields: [
    { name: 'name', label: 'Name', hint: 'For example: Example Party', kind: 'text', required: true },
    { name: 'aliases', label: 'Other names', hint: 'One a line, for example: the Example Party', kind: 'list' },
    { name: 'slogans', label: 'Slogans', hint: 'One a line, for example: Forward together', kind: 'list' },
    { name: 'hashtags', label: 'Hashtags', hint: 'One a line, for example: #ForwardTogether', kind: 'list' },
    { name: 'emoji', label: 'Emoji', hint: 'One a line, for example: 🌹', kind: 'list' },
    { name: 'leaders', label: 'Leading people', hint: 'One a line, for example: Alex Leader', kind: 'list' },
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
  add: KEEPERS,
  edit: KEEPERS,
  fields: [
    {
      name: 'kind',
      label: 'Kind',
      kind: 'choice',
      required: true,
      options: {
        pcc: 'Police and Crime Commissioner',
        mayor: 'Mayor',
        local: 'Local',
        parliamentary: 'Parliamentary',
        'by-election': 'By-election',
      },
    },
    { name: 'area', label: 'Area', hint: 'United Kingdom for a general election.', kind: 'text', required: true },
    { name: 'poll', label: 'Day of the poll', kind: 'day', required: true },
    {
      name: 'notice',
      label: 'Notice of election',
      hint: 'When it was published. Until you enter it, the period begins ten days before the last lawful day.',
      kind: 'day',
    },
    { name: 'cancelled', label: 'It will not be held', kind: 'flag' },
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
  add: KEEPERS,
  edit: KEEPERS,
  fields: [
    { name: 'name', label: 'Name', hint: 'For example: Alex Candidate', kind: 'text', required: true },
    { name: 'party', label: 'Party', hint: 'For example: Example Party', kind: 'text' },
    { name: 'election', label: 'Election', kind: 'row', of: 'elections', required: true },
  ],
}

export const POLITICS: readonly Register[] = [parties, elections, candidates]
