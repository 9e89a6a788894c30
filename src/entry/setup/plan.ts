import { idFrom } from '../../core/register/person-id.ts'
import type { Person } from '../../core/registers.ts'
import { UNIT_FOLDER } from '../../gateway/setup/plan.ts'
import type { Answers } from './answers.ts'
import { OFFICE_KEY, SERVICE_ENV, settingLine } from './places.ts'
import { RETENTION } from './retention.data.ts'

type PlannedFile = {
  readonly path: string
  readonly content: string
  readonly mode: number
  readonly owner: 'root' | 'service'
}
type PlannedFolder = { readonly path: string; readonly mode: number }

/** The settings come last: without them set-up can begin again. */
export type Plan = { readonly folders: readonly PlannedFolder[]; readonly files: readonly PlannedFile[] }

const backupsOf = ({ backup }: Answers) => ({ to: `${backup}/data`, keys: `${backup}/keys` })
const officeFileOf = ({ data }: Answers) => `${data}/office.json`

/** The key of the office is made once, so it is not here. `secret`: of the tenant’s client. */
export function planOf(answers: Answers, secret?: string): Plan {
  const { data, backup } = answers
  const { to, keys } = backupsOf(answers)
  return {
    folders: [data, backup, to, keys].map((path) => ({ path, mode: 0o700 })),
    files: [
      {
        path: officeFileOf(answers),
        content: `${JSON.stringify(officeOf(answers), null, 2)}\n`,
        mode: 0o600,
        owner: 'service',
      },
      ...dropIns(answers),
      { path: SERVICE_ENV, content: settingsOf(answers, secret), mode: 0o600, owner: 'root' },
    ],
  }
}

function settingsOf(answers: Answers, secret: string | undefined): string {
  const { signIn, mail, address, data, database } = answers
  const { to, keys } = backupsOf(answers)
  const settings: Record<string, string | undefined> = {
    NODE_ENV: 'production',
    PUBLIC_URL: address,
    DATA_DIR: data,
    ...(database === 'none' ? {} : { DATABASE_URL: database }),
    OFFICE_FILE: officeFileOf(answers),
    CONTENT_KEY_FILE: OFFICE_KEY,
    BACKUP_DIR: to,
    BACKUP_KEYS_DIR: keys,
    ...(signIn === 'local' ? { SIGN_IN: 'local' } : { ...credential(signIn), ENTRA_CLIENT_SECRET: secret }),
    ...(mail === 'none' ? {} : { MAIL_FROM: mail.from, SMTP_URL: mail.relay }),
  }
  const lines = Object.entries(settings).flatMap(([name, value]) => (value ? [settingLine(name, value)] : []))
  return ['# Written by countersign setup. Restart the service after a change.', ...lines, ''].join('\n')
}

function credential({ tenant, client, certificateFile, privateKeyFile }: Exclude<Answers['signIn'], 'local'>) {
  return {
    ENTRA_TENANT_ID: tenant,
    ENTRA_CLIENT_ID: client,
    ENTRA_CERTIFICATE_FILE: certificateFile,
    ENTRA_PRIVATE_KEY_FILE: privateKeyFile,
  }
}

function dropIns(answers: Answers): PlannedFile[] {
  const { data, backup, database } = answers
  const { to, keys } = backupsOf(answers)
  const of = (unit: string, lines: readonly string[]): PlannedFile => ({
    path: `${UNIT_FOLDER}/${unit}.d/folders.conf`,
    content: `${lines.join('\n')}\n`,
    ...({ mode: 0o644, owner: 'root' } as const),
  })
  const job = ['[Unit]', `RequiresMountsFor=${data} ${backup}`, '', '[Service]', `WorkingDirectory=${data}`]
  return [
    of('countersign.service', [
      ...['[Unit]', `RequiresMountsFor=${data}`, ''],
      ...['[Service]', `WorkingDirectory=${data}`, `Environment=DATA_DIR=${data}`, `ReadWritePaths=${data}`],
    ]),
    of('countersign-backup.service', [
      ...[...job, `ReadWritePaths=${data} ${to} ${keys}`],
      ...(database === 'none' ? [] : REACHES_DATABASE),
    ]),
    of('countersign-drill.service', [...job, `ReadWritePaths=${data}`]),
  ]
}

const REACHES_DATABASE = ['RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6', 'IPAddressDeny=']

const LISTS = ['publicFigures', 'contacts', 'consents', 'parties', 'candidates', 'elections', 'media', 'marks']
const MORE = ['topics', 'labels', 'references', 'secureDomains', 'accounts']

function officeOf(answers: Answers) {
  const { office: name, chiefExecutive, administrator } = answers
  const domain = chiefExecutive.email.split('@')[1]!
  const area = answers.area ?? areaIn(name)
  const website = answers.website ?? `https://www.${domain}`
  return {
    office: {
      name,
      area,
      force: answers.force ?? `${area} Police`,
      website,
      domains: [...new Set([domain, administrator.email.split('@')[1]!])],
      privacyNotice: answers.privacyNotice ?? `${website.replace(/\/$/, '')}/privacy`,
    },
    people: peopleOf(answers),
    // Without it nothing would ever be erased, held email among it.
    retention: RETENTION,
    ...Object.fromEntries([...LISTS, ...MORE].map((list) => [list, []])),
  }
}

export function peopleOf({ chiefExecutive, administrator }: Answers): Person[] {
  const chief: Post = { title: 'Chief Executive', roles: ['author', 'chief-executive', 'registrar'] }
  if (chiefExecutive.email === administrator.email)
    return [row(chiefExecutive, { ...chief, roles: [...chief.roles, 'admin'] })]
  return [row(chiefExecutive, chief), row(administrator, { title: 'Administrator', roles: ['admin'] })]
}

type Post = Pick<Person, 'title' | 'roles'>

function row({ name, email }: Answers['administrator'], more: Post): Person {
  return { id: idFrom(email), name, email, type: 'staff', ...more }
}

/** “Office of the West Midlands Police and Crime Commissioner” → “West Midlands”. */
function areaIn(name: string): string {
  return /^(?:The )?(?:Office of the |OPCC )?(.+?)(?: (?:Office of the )?Police\b.*| OPCC)?$/i.exec(name)?.[1] ?? name
}
