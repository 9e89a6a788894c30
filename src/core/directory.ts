import { type Registers, rowsOf } from './register/office.ts'

/** A person in the directory of the office's tenant. */
export type DirectoryPerson = {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly email: string
  /** Empty if the directory has none. */
  readonly phone: string
}

export function notOnRegister(directory: readonly DirectoryPerson[], registers: Registers): DirectoryPerson[] {
  const known = new Set(rowsOf(registers, 'people').map(({ values }) => String(values['email']).toLowerCase()))
  return directory
    .filter(({ email }) => !known.has(email.toLowerCase()))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.email.localeCompare(b.email))
}
