import { account } from '../../gateway/setup/account.ts'

/** What root writes into the folder of the data the service could not use. */
export function become(name: string): void {
  const user = account(name)
  if (!user) throw new Error(`There is no user ${name}: install the package first.`)
  process.setgroups!([...user.groups])
  process.setgid!(user.gid)
  process.setuid!(user.uid)
  process.umask(0o077)
}
