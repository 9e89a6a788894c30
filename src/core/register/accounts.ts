import { KIND_OPTIONS } from '../words.data.ts'
import { field, type Register } from './describe.ts'

const accounts: Register = {
  id: 'accounts',
  title: 'Corporate accounts',
  one: 'an account',
  about:
    'Social media accounts of the office: who owns them and who has access. ' +
    'Passwords are never kept here, only where they are kept. An account is ' +
    'passed on or closed; it never becomes a personal one.',
  paragraphs: ['19', '20', '21', '22', '23', '24'],
  name: 'handle',
  unique: ['handle', 'platform'],
  see: 'everyone',
  edit: ['registrar', 'chief-executive'],
  fields: [
    field.text('handle', 'Account name', { hint: 'For example @WestMidsPCC', required: true }),
    field.text('platform', 'Platform', { hint: 'For example: X, Facebook or Instagram', required: true }),
    field.url('url', 'Address', { hint: 'For example: https://social.example/ExamplePCC' }),
    field.long('purpose', 'What it is for', { hint: 'For example: news for residents' }),
    field.flag('corporate', 'It is an account of the office', {
      hint: 'Choose “No” for an account of somebody else that is only known here.',
      stays: true,
    }),
    field.person('owner', 'Owner'),
    field.person('backup', 'Second owner'),
    field.people('access', 'Who else has access'),
    field.text('recovery', 'Where recovery messages go', { hint: 'For example: media@office.example' }),
    field.flag('mfa', 'Sign-in needs a second factor'),
    field.text('vault', 'Where the password is kept', {
      hint: 'The name of the entry in the password manager, or of the sealed envelope. Never the password.',
    }),
    field.day('rotated', 'Password last changed'),
    field.day('linksBack', 'Link to the website last checked', { paragraphs: ['21'] }),
    field.day('reviewed', 'Last reviewed', {
      hint: 'That it is needed, current and kept to the policy.',
      paragraphs: ['22'],
    }),
    field.list('apps', 'Other programs with access', { hint: 'One a line.' }),
    field.choice('state', 'State', {
      options: { active: 'Active', suspended: 'Suspended', closed: 'Closed' },
      usual: 'active',
    }),
  ],
}

const marks: Register = {
  id: 'marks',
  title: 'Registered marks',
  one: 'a mark',
  about: 'The crest, logos and insignia that are looked for in pictures.',
  paragraphs: ['18', '33'],
  chosen: { label: 'Short name', hint: 'Small letters, digits and hyphens. Permissions name it.' },
  name: 'name',
  unique: ['name'],
  see: 'everyone',
  edit: ['registrar', 'chief-executive'],
  fields: [
    field.text('name', 'Name', { hint: 'For example: Crest of the office', required: true }),
    field.choice('kind', 'Whose it is', {
      hint: 'Add badges of other bodies that look like ours, too. Countersign then tells them apart.',
      required: true,
      options: {
        office: 'The office’s',
        partner: 'A partner’s',
        'look-alike': 'Looks like ours and is not',
        expired: 'No longer in use',
      },
    }),
    field.text('owner', 'Owner', { hint: 'For example: the office, or a partner', required: true }),
    field.pictures('files', 'Pictures', {
      hint:
        'The whole, and its symbol alone: as drawn, not photographed, on white or on ' +
        'nothing, 130 pixels or larger. PNG, JPEG, SVG, WebP or PDF, up to 5 MB.',
    }),
    field.number('threshold', 'How like it a picture must be', {
      hint: 'For example: 0.6. A number from 0 to 1. Leave it empty, and it is worked out from the pictures.',
    }),
    field.number('smallest', 'Smallest size that is found, in pixels', {
      hint: 'For example: 40. Smaller than that, it may be missed. Leave it empty, and it is worked out.',
    }),
  ],
}

const assetPermissions: Register = {
  id: 'asset-permissions',
  title: 'Permissions to use a mark or picture',
  one: 'a permission to use a mark or picture',
  about: 'Who may use the name, crest, insignia or photographs of the office, for what and until when.',
  paragraphs: ['18', '33'],
  name: 'who',
  unique: ['mark', 'who', 'use', 'from'],
  see: 'everyone',
  edit: ['chief-executive'],
  fields: [
    field.row('mark', 'Mark', { hint: 'Empty for a photograph.', of: 'marks' }),
    field.text('picture', 'Photograph', { hint: 'Which one, where it is not a registered mark.' }),
    field.text('who', 'Who may use it', { hint: 'For example: Example Council', required: true }),
    field.text('use', 'For what', { hint: 'Say “personal” where it is for personal use.', required: true }),
    field.choices('kinds', 'Kinds', { hint: 'None chosen means every kind.', options: KIND_OPTIONS }),
  ],
}

export const ACCOUNTS: readonly Register[] = [accounts, marks, assetPermissions]
