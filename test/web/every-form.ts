import { GUIDE_NAMES } from '../../src/web/help/guides.ts'
import { EVERY_PAGE } from './every-page.ts'

export const TOM = 'tom.ashdown'
export const HELEN = 'helen.marchetti'
export const GWEN = 'gwen.hollis'
const OWAIN = 'owain.pritchard'
const PRIYA = 'priya.nandakumar'

/** Who opens what, and the guide that the page leads to. */
export const GUIDED: readonly (readonly [person: string, path: string, guide: string])[] = [
  [TOM, '/', 'write'],
  [TOM, '/new', 'write'],
  [TOM, '/items/sample-blog', 'write'],
  [TOM, '/me', 'you'],
  [TOM, '/applications', 'apply'],
  [HELEN, '/', 'decide'],
  [HELEN, '/items/sample-victim', 'decide'],
  [HELEN, '/items/sample-victim/decide', 'decide'],
  [HELEN, '/delegations', 'decide'],
  [HELEN, '/registers/people', 'registers'],
  [HELEN, '/record', 'record'],
  [HELEN, '/observed', 'observe'],
  [HELEN, '/stop', 'stop'],
  [OWAIN, '/', 'review'],
  [OWAIN, '/items', 'review'],
  [PRIYA, '/', 'delegate'],
  [GWEN, '/', 'record'],
  [GWEN, '/items/sample-victim', 'advise'],
  [GWEN, '/declarations', 'declarations'],
  [GWEN, '/administration', 'administer'],
  [GWEN, '/items/sample-victim/keeping', 'record'],
]

/** Who sends what wrong form, and which fields show which error. */
export const REFUSED_FORMS = [
  [TOM, '/items/sample-officers/hold', { reason: ' ' }, { 'hold-reason': 'Say why it must wait' }],
  [TOM, '/items/sample-victim/explain', { finding: 'f4', reason: '' }, { 'reason-f4': 'Say why, for the person who' }],
  [TOM, '/items/sample-officers/comment', { text: '' }, { text: 'Write your comment' }],
  [TOM, '/items/a-whole-day/confirm', { receipt: '', address: 'example.org' }, { receipt: 'Say when it went out' }],
  [TOM, '/items/a-whole-day/schedule', { for_day: '', for_month: '' }, { for: 'Give the day and time' }],
  [TOM, '/items/sample-blog/share', { person: '' }, { 'share-person': 'Choose a person to share it with' }],
  [TOM, '/new', { kind: 'article', wish: 'submit', text: '' }, { text: 'Write or paste a text' }],
  [TOM, '/applications/account', { why: '' }, { handle: 'Fill in “', why: 'Say why', accepts: 'Say that you' }],
  [
    HELEN,
    '/delegations',
    { to: TOM, starts_day: '31', starts_month: '2', starts_year: '2027', ends: '' },
    { ends: 'Enter the last day' },
  ],
  [HELEN, '/approve-many', { kind: 'press-release' }, { 't-sample-officers': 'Choose at least one item' }],
  [HELEN, '/registers/parties/import', { csv: 'name', wish: 'look' }, { file: 'The file holds no lines' }],
  [GWEN, '/registers/media/new', {}, { outlet: 'Fill in “Outlet”' }],
  [
    GWEN,
    '/administration/keys',
    { name: '', days: '0' },
    { name: '', days: 'Days must be', 'scope-messages': 'Choose what' },
  ],
  [GWEN, '/people/copy', { person: TOM }, { reference: 'Enter the reference' }],
  [GWEN, '/items/sample-victim/keeping/preserve', {}, { 'preserve-reason': 'Say why it must be kept' }],
] as const

/** Who reads which pages, for the measure of plain text. */
export const READ: readonly (readonly [person: string, paths: readonly string[]])[] = [
  [HELEN, EVERY_PAGE],
  [TOM, ['/', '/new', '/items/sample-victim', '/items/sample-blog/versions', '/items/a-whole-day', '/me', '/help']],
  [TOM, ['/items/sample-survey', '/applications/permission', '/applications/mark', '/account']],
  [GWEN, ['', '/sign-ins', '/sessions', '/keys', '/notices', '/checks'].map((path) => `/administration${path}`)],
  [GWEN, ['/', '/declarations', '/registers/observe-only/new', '/registers/mail-rules', '/registers/emblems/new']],
  [GWEN, ['/people/copy', '/items/sample-victim/copy', '/statistics', '/record']],
  [GWEN, GUIDE_NAMES.map((name) => `/help/guides/${name}`)],
]
