import { PACKS } from '../pack/packs.ts'
import { DATA_OPTIONS, KIND_OPTIONS } from '../words.data.ts'
import { field, type Register } from './describe.ts'

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
  edit: ['admin', 'chief-executive'],
  fields: [
    field.text('name', 'Name', { hint: 'For example: Office of the Exampleshire Commissioner', required: true }),
    field.list('aliases', 'Other names', { hint: 'One a line, for example: Jo Brown' }),
    field.text('area', 'Police area', { hint: 'For example: Exampleshire', required: true }),
    field.text('force', 'Force', { hint: 'For example: Exampleshire Police', required: true }),
    field.url('website', 'Website', {
      hint: 'For example: https://office.example',
      required: true,
      paragraphs: ['21'],
    }),
    // These domains decide what is inside the office.
    field.list('domains', 'Domains of its mail', {
      hint:
        'One a line. Mail to these is internal and is not checked. A domain below one of them is outside ' +
        'unless you list it too; *.office.example lists every domain below office.example.',
      domains: true,
      required: true,
      edit: ['chief-executive'],
    }),
    field.url('privacyNotice', 'Privacy notice', {
      hint: 'For example: https://office.example/privacy',
      required: true,
    }),
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
  edit: ['chief-executive'],
  fields: [
    {
      ...field.choice('pack', 'Policy', { required: true }),
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
  edit: KEEPERS,
  fields: [
    field.text('name', 'Name', { hint: 'For example: Alex Councillor', required: true }),
    field.text('role', 'Role', { hint: 'For example: councillor for Exampleton', required: true }),
    field.list('aliases', 'Other names', { hint: 'One a line, for example: Jo Brown' }),
    field.text('party', 'Party', { hint: 'For example: Example Party' }),
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
  edit: KEEPERS,
  fields: [
    field.choice('type', 'What it is', {
      required: true,
      options: {
        email: 'Email address',
        'email-domain': 'Email domain',
        phone: 'Telephone number',
        handle: 'Social media account',
        address: 'Postal address',
        website: 'Website',
      },
    }),
    field.text('value', 'As it is written', { hint: 'For example: 01632 960100', required: true }),
    field.text('of', 'Whose it is', { hint: 'For example: the switchboard of the office', required: true }),
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
    field.text('person', 'Whose consent', { hint: 'For example: Jo Brown', required: true }),
    field.text('purpose', 'To what', {
      hint: 'For example: photograph and first name in the newsletter',
      required: true,
    }),
    field.choices('kinds', 'Kinds', { hint: 'None chosen means every kind.', options: KIND_OPTIONS }),
    field.choices('types', 'Kinds of personal data', {
      hint: 'What they agreed to show. None chosen means name, age and social media account.',
      options: DATA_OPTIONS,
    }),
    field.flag('child', 'The person is under 18'),
    field.text('guardian', 'Who agreed for a child', { hint: 'For example: Alex Brown, her father' }),
    field.text('evidence', 'Where the form is kept', { hint: 'For example: shared drive, Consents 2026' }),
    field.flag('withdrawn', 'The consent was withdrawn'),
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
  edit: KEEPERS,
  fields: [
    field.text('outlet', 'Outlet', { hint: 'For example: Example Courier', required: true }),
    field.text('name', 'Journalist', { hint: 'For example: Jo Reporter. Leave it empty for a news desk.' }),
    field.list('emails', 'Email addresses', {
      hint: 'One a line, for example: news@courier.example',
      addresses: true,
    }),
    field.list('domains', 'Domains', { hint: 'One a line, for example: courier.example' }),
    field.list('handles', 'Social media accounts', { hint: 'One a line, for example: @ExampleCourier' }),
  ],
}

export const PUBLIC: readonly Register[] = [office, policyPacks, publicFigures, contacts, consents, media]
