import { PACKS } from '../pack/packs.ts'
import { DATA_OPTIONS, KIND_OPTIONS } from '../words.data.ts'
import type { Register } from './describe.ts'

const KEEPERS = ['registrar', 'chief-executive', 'admin'] as const

const office: Register = {
  id: 'office',
  title: 'The office',
  one: 'the office',
  about: 'What the office is called, its area, its website and its domains.',
  paragraphs: ['2', '21'],
  single: 'office',
  name: 'name',
  unique: ['name'],
  see: 'everyone',
  add: ['admin', 'chief-executive'],
  edit: ['admin', 'chief-executive'],
  fields: [
    {
      name: 'name',
      label: 'Name',
      hint: 'For example: Office of the Exampleshire Commissioner',
      kind: 'text',
      required: true,
    },
    { name: 'aliases', label: 'Other names', hint: 'One a line, for example: Jo Brown', kind: 'list' },
    { name: 'area', label: 'Police area', hint: 'For example: Exampleshire', kind: 'text', required: true },
    { name: 'force', label: 'Force', hint: 'For example: Exampleshire Police', kind: 'text', required: true },
    {
      name: 'website',
      label: 'Website',
      hint: 'For example: https://office.example',
      kind: 'url',
      required: true,
      paragraphs: ['21'],
    },
    // Decides what is inside the office.
    {
      name: 'domains',
      label: 'Domains of its mail',
      hint:
        'One a line. Mail to these is internal and is not checked. A domain below one of them is outside ' +
        'unless you list it too; *.office.example lists every domain below office.example.',
      kind: 'list',
      domains: true,
      required: true,
      edit: ['chief-executive'],
    },
    {
      name: 'privacyNotice',
      label: 'Privacy notice',
      hint: 'For example: https://office.example/privacy',
      kind: 'url',
      required: true,
    },
  ],
}

const policyPacks: Register = {
  id: 'policy-packs',
  title: 'Policy packs',
  one: 'a policy pack',
  about:
    'Which policy applies from which day: its terms, its paragraphs, and who decides. What is waiting or approved then ' +
    'is checked again under it; until then it is neither approved nor sent. What was decided before keeps the words and paragraphs that it was decided under.',
  paragraphs: ['3'],
  name: 'pack',
  unique: ['from'],
  see: 'everyone',
  add: ['chief-executive'],
  edit: ['chief-executive'],
  fields: [
    {
      ...{ name: 'pack', label: 'Policy', kind: 'choice', required: true },
      hint: 'Of the rows that apply on a day, the one that began last counts.',
      options: Object.fromEntries(PACKS.map(({ title, version }) => [version, `${title}, version ${version}`])),
    },
  ],
}

const publicFigures: Register = {
  id: 'public-figures',
  title: 'Public figures',
  one: 'a public figure',
  about:
    'People who are properly public and may be named: councillors and other office-holders, chief officers, spokespeople.',
  paragraphs: ['18'],
  name: 'name',
  unique: ['name', 'role'],
  see: 'everyone',
  add: KEEPERS,
  edit: KEEPERS,
  fields: [
    { name: 'name', label: 'Name', hint: 'For example: Alex Councillor', kind: 'text', required: true },
    { name: 'role', label: 'Role', hint: 'For example: councillor for Exampleton', kind: 'text', required: true },
    { name: 'aliases', label: 'Other names', hint: 'One a line, for example: Jo Brown', kind: 'list' },
    { name: 'party', label: 'Party', hint: 'For example: Example Party', kind: 'text' },
  ],
}

const contacts: Register = {
  id: 'contacts',
  title: 'Public contacts',
  one: 'a contact',
  about: 'Numbers, addresses and accounts that are meant for the public and may stand in any text.',
  paragraphs: ['18', '43'],
  name: 'value',
  unique: ['type', 'value'],
  see: 'everyone',
  add: KEEPERS,
  edit: KEEPERS,
  fields: [
    {
      name: 'type',
      label: 'What it is',
      kind: 'choice',
      required: true,
      options: {
        email: 'Email address',
        'email-domain': 'Email domain',
        phone: 'Telephone number',
        handle: 'Social media account',
        address: 'Postal address',
        website: 'Website',
      },
    },
    { name: 'value', label: 'As it is written', hint: 'For example: 01632 960100', kind: 'text', required: true },
    {
      name: 'of',
      label: 'Whose it is',
      hint: 'For example: the switchboard of the office',
      kind: 'text',
      required: true,
    },
  ],
}

const consents: Register = {
  id: 'consents',
  title: 'Consents',
  one: 'a consent',
  about:
    'Who agreed to be named or shown, for what and until when. A consent that is withdrawn or has ended opens again what rests on it.',
  paragraphs: ['25', '26', '46'],
  name: 'person',
  unique: ['person', 'purpose', 'from'],
  see: ['author', 'registrar', 'chief-executive', 'data-protection-officer', 'admin'],
  add: ['author', 'registrar', 'chief-executive', 'data-protection-officer'],
  edit: ['registrar', 'chief-executive', 'data-protection-officer'],
  fields: [
    { name: 'person', label: 'Whose consent', hint: 'For example: Jo Brown', kind: 'text', required: true },
    {
      name: 'purpose',
      label: 'To what',
      hint: 'For example: photograph and first name in the newsletter',
      kind: 'text',
      required: true,
    },
    { name: 'kinds', label: 'Kinds', hint: 'None chosen means every kind.', kind: 'choices', options: KIND_OPTIONS },
    {
      name: 'types',
      label: 'Kinds of personal data',
      hint: 'What they agreed to show. None chosen means name, age and social media account.',
      kind: 'choices',
      options: DATA_OPTIONS,
    },
    { name: 'child', label: 'The person is under 18', kind: 'flag' },
    { name: 'guardian', label: 'Who agreed for a child', hint: 'For example: Alex Brown, her father', kind: 'text' },
    {
      name: 'evidence',
      label: 'Where the form is kept',
      hint: 'For example: shared drive, Consents 2026',
      kind: 'text',
    },
    { name: 'withdrawn', label: 'The consent was withdrawn', kind: 'flag' },
  ],
}

const media: Register = {
  id: 'media',
  title: 'Media contacts',
  one: 'a media contact',
  about: 'Journalists and outlets. What goes to them is coordinated by the Chief Executive.',
  paragraphs: ['27'],
  name: 'outlet',
  unique: ['outlet', 'name'],
  see: 'everyone',
  add: KEEPERS,
  edit: KEEPERS,
  fields: [
    { name: 'outlet', label: 'Outlet', hint: 'For example: Example Courier', kind: 'text', required: true },
    {
      name: 'name',
      label: 'Journalist',
      hint: 'For example: Jo Reporter. Leave it empty for a news desk.',
      kind: 'text',
    },
    { name: 'emails', label: 'Email addresses', hint: 'One a line, for example: news@courier.example', kind: 'list' },
    { name: 'domains', label: 'Domains', hint: 'One a line, for example: courier.example', kind: 'list' },
    { name: 'handles', label: 'Social media accounts', hint: 'One a line, for example: @ExampleCourier', kind: 'list' },
  ],
}

export const PUBLIC: readonly Register[] = [office, policyPacks, publicFigures, contacts, consents, media]
