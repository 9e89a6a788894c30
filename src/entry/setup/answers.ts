import { dirname, isAbsolute, normalize } from 'node:path'
import { z } from 'zod'
import { idFrom } from '../../core/register/person-id.ts'
import { isWithin } from '../backup/apart.ts'
import { databaseProblem } from '../settings/database.ts'
import { addressed, guid } from '../settings/read.ts'
import { DATA, OFFICE_KEY } from './places.ts'

/** Deadlines, working days and election periods are those of the United Kingdom. */
const ZONES = ['Europe/London', 'GB', 'Europe/Belfast', 'Europe/Jersey', 'Europe/Guernsey', 'Europe/Isle_of_Man']

/** The service may neither see home folders nor share /tmp with others. */
const UNSEEN =
  /^\/(?:home|root|run|tmp|dev|proc|sys|boot|etc|usr|bin|sbin|lib(?:32|64|x32)?|var\/(?:tmp|run|lock))(?:\/|$)/
/** Folders of the machine, which would be closed to everybody else. */
const SHARED = /^\/(?:srv|mnt|media|opt|var(?:\/(?:lib|backups|cache|local|log|mail|opt|spool))?)$/

const postgres = z
  .string()
  .trim()
  .superRefine((address, context) => {
    const wrong = address === 'none' ? undefined : databaseProblem({ DATABASE_URL: address })
    if (wrong) context.addIssue(wrong.replace('DATABASE_URL', 'The address of PostgreSQL'))
  })

const folder = (name: string) =>
  z
    .string()
    .refine((path) => isAbsolute(path) && normalize(path) !== '/', `${name} must be a whole path, such as ${DATA}.`)
    .refine(
      (path) => !UNSEEN.test(normalize(path)),
      `${name}: the service cannot use that place. Use /var/lib, /srv or a disk of its own.`,
    )
    .refine(
      (path) => !SHARED.test(normalize(path).replace(/\/$/, '')),
      `${name}: others use that folder too. Name a folder in it.`,
    )
    .refine((path) => !/[\s"'\\%$]/.test(path), `${name} must not have spaces, quotes, % or $ in it.`)
    .transform((path) => normalize(path).replace(/\/$/, ''))

const readByService = (name: string) =>
  z
    .string()
    .refine((path) => isAbsolute(path), `${name} must be a whole path.`)
    .refine(
      (path) => !/^\/(?:home|root|run|tmp|var\/tmp)\//.test(normalize(path)),
      `${name}: the service cannot see it there.`,
    )
    .optional()

const person = (who: string) =>
  z.strictObject({
    name: z.string().trim().min(3, `The name of ${who} is missing.`).max(100),
    email: z.email(`${who} needs an email address.`).transform((text) => text.toLowerCase()),
  })

const tenant = z.strictObject({
  tenant: guid('The tenant'),
  client: guid('The client'),
  secretFile: z.string().optional(),
  certificateFile: readByService('certificateFile'),
  privateKeyFile: readByService('privateKeyFile'),
})

const mail = z.strictObject({
  from: z.email('Mail needs the address that notices come from.'),
  relay: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'The mail relay must be an address such as smtp://relay.office.example:25.')
    .optional(),
})

const schema = z.strictObject({
  office: z.string('The name of the office is missing.').trim().min(3, 'The name of the office is missing.').max(120),
  address: addressed('The address'),
  timeZone: z.enum(ZONES, 'The time zone must be Europe/London: deadlines and working days are those of the UK.'),
  chiefExecutive: person('The Chief Executive'),
  administrator: person('The administrator'),
  signIn: z.union([z.literal('local'), tenant], 'Sign-in must be “local”, or name the tenant and its client.'),
  mail: z.union([z.literal('none'), mail], 'Mail must be “none”, or name the relay and the sender.'),
  data: folder('The data folder').default(DATA),
  database: postgres.default('none'),
  backup: folder('The backup folder'),
  // Not asked: registers have pages where they can be put right.
  area: z.string().trim().min(1).optional(),
  force: z.string().trim().min(1).optional(),
  website: z.url().optional(),
  privacyNotice: z.url().optional(),
})

export type Answers = z.infer<typeof schema>
export type Given = z.input<typeof schema>

/** Two of these questions need two lines. */
export const QUESTIONS = ['office', 'address', 'timeZone', 'people', 'signIn', 'mail', 'data', 'backup'] as const

export function answersFrom(given: unknown): { answers: Answers } | { wrong: readonly string[] } {
  const read = schema.safeParse(given)
  if (!read.success) return { wrong: read.error.issues.map(sentence) }
  const wrong = conflicts(read.data)
  return wrong.length > 0 ? { wrong } : { answers: read.data }
}

function sentence({ path, message, code }: z.core.$ZodIssue): string {
  return code === 'unrecognized_keys' || /^(?:Invalid|Too) /.test(message)
    ? `${path.join('.') || 'answers'}: ${message}`
    : message
}

function conflicts(answers: Answers): string[] {
  return [...placeConflicts(answers), ...signInConflicts(answers), ...peopleConflicts(answers)]
}

function placeConflicts({ data, backup }: Answers): string[] {
  const key = dirname(OFFICE_KEY)
  if (isWithin(backup, data) || isWithin(data, backup))
    return ['Neither of data and backups may lie in the folder of the other.']
  const kept = [DATA, key].find((folder) => isWithin(backup, folder))
  return [
    kept && `Backups may not lie in ${kept}: they would go with it when the package is purged.`,
    isWithin(data, key) && 'The data may not lie beside the key of the office.',
  ].filter((one) => typeof one === 'string')
}

function signInConflicts({ signIn, mail: notices }: Answers): string[] {
  if (signIn === 'local')
    return notices !== 'none' && !notices.relay ? ['Without a tenant, notices need a mail relay.'] : []
  const hasCredential = signIn.secretFile || (signIn.certificateFile && signIn.privateKeyFile)
  return hasCredential ? [] : ['The tenant needs secretFile, or certificateFile with privateKeyFile.']
}

function peopleConflicts({ chiefExecutive, administrator }: Answers): string[] {
  if (chiefExecutive.email === administrator.email)
    return chiefExecutive.name === administrator.name
      ? []
      : ['The Chief Executive and the administrator have the same address and different names.']
  return idFrom(chiefExecutive.email) === idFrom(administrator.email)
    ? ['The addresses of the Chief Executive and the administrator must differ before the @.']
    : []
}
