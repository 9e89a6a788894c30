import { KIND_OPTIONS } from '../words.data.ts'
import type { Register } from './describe.ts'

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
  add: ['registrar', 'chief-executive'],
  edit: ['registrar', 'chief-executive'],
  fields: [
    { name: 'handle', label: 'Account name', hint: 'For example @WestMidsPCC', kind: 'text', required: true },
    {
      name: 'platform',
      label: 'Platform',
      hint: 'For example: X, Facebook or Instagram',
      kind: 'text',
      required: true,
    },
    { name: 'url', label: 'Address', hint: 'For example: https://social.example/ExamplePCC', kind: 'url' },
    { name: 'purpose', label: 'What it is for', hint: 'For example: news for residents', kind: 'long' },
    {
      name: 'corporate',
      label: 'It is an account of the office',
      hint: 'Accounts of others that are known here are not.',
      kind: 'flag',
      stays: true,
    },
    { name: 'owner', label: 'Owner', kind: 'person' },
    { name: 'backup', label: 'Second owner', kind: 'person' },
    { name: 'access', label: 'Who else has access', kind: 'people' },
    { name: 'recovery', label: 'Where recovery messages go', hint: 'For example: media@office.example', kind: 'text' },
    { name: 'mfa', label: 'Sign-in needs a second factor', kind: 'flag' },
    {
      name: 'vault',
      label: 'Where the password is kept',
      hint: 'The name of the entry in the password manager, or of the sealed envelope. Never the password.',
      kind: 'text',
    },
    { name: 'rotated', label: 'Password last changed', kind: 'day' },
    { name: 'linksBack', label: 'Link to the website last checked', kind: 'day', paragraphs: ['21'] },
    {
      name: 'reviewed',
      label: 'Last reviewed',
      hint: 'That it is needed, current and kept to the policy.',
      kind: 'day',
      paragraphs: ['22'],
    },
    { name: 'apps', label: 'Other programs with access', hint: 'One a line.', kind: 'list' },
    {
      name: 'state',
      label: 'State',
      kind: 'choice',
      options: { active: 'Active', suspended: 'Suspended', closed: 'Closed' },
      usual: 'active',
    },
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
  add: ['registrar', 'chief-executive'],
  edit: ['registrar', 'chief-executive'],
  fields: [
    { name: 'name', label: 'Name', hint: 'For example: Crest of the office', kind: 'text', required: true },
    {
      name: 'kind',
      label: 'Whose it is',
      hint: 'Another body’s badge of the same pattern as ours is better told apart where it is here too, as one that looks like ours.',
      kind: 'choice',
      required: true,
      options: {
        office: 'The office’s',
        partner: 'A partner’s',
        'look-alike': 'Looks like ours and is not',
        expired: 'No longer in use',
      },
    },
    { name: 'owner', label: 'Owner', hint: 'For example: the office, or a partner', kind: 'text', required: true },
    {
      name: 'files',
      label: 'Pictures',
      hint:
        'The whole, and its symbol alone: as drawn, not photographed, on white or on ' +
        'nothing, 130 pixels or larger. PNG, JPEG, SVG, WebP or PDF, up to 5 MB.',
      kind: 'pictures',
    },
    {
      name: 'threshold',
      label: 'How like it a picture must be',
      hint: 'For example: 0.6. A number from 0 to 1. Leave it empty, and it is worked out from the pictures.',
      kind: 'number',
    },
    {
      name: 'smallest',
      label: 'Smallest size that is found, in pixels',
      hint: 'For example: 40. Smaller than that, it may be missed. Leave it empty, and it is worked out.',
      kind: 'number',
    },
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
  add: ['chief-executive'],
  edit: ['chief-executive'],
  fields: [
    {
      name: 'mark',
      label: 'Mark',
      hint: 'Empty for a photograph.',
      kind: 'row',
      of: 'marks',
    },
    { name: 'picture', label: 'Photograph', hint: 'Which one, where it is not a registered mark.', kind: 'text' },
    { name: 'who', label: 'Who may use it', hint: 'For example: Example Council', kind: 'text', required: true },
    {
      name: 'use',
      label: 'For what',
      hint: 'Say “personal” where it is for personal use.',
      kind: 'text',
      required: true,
    },
    { name: 'kinds', label: 'Kinds', hint: 'None chosen means every kind.', kind: 'choices', options: KIND_OPTIONS },
  ],
}

export const ACCOUNTS: readonly Register[] = [accounts, marks, assetPermissions]
