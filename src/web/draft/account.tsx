import type { Office, Account as OfficeAccount } from '../../core/registers.ts'
import { Choice, Text } from '../fields.tsx'
import type { Typed } from './typed.ts'

export const isSocial = ({ kind }: Typed): boolean => kind === 'social-post' || kind === 'reply'

/** On social media the author’s usual account counts where none was chosen. */
export function handleOf(typed: Typed): string {
  const { handle = '', handle_other: other = '', usual_account: usual = '', account } = typed
  if (handle === 'other') return other
  return handle || (isSocial(typed) && account !== 'personal' ? usual : '')
}

/** The one office account that this author looks after, else the only one of the office. */
export function usualAccount(accounts: readonly OfficeAccount[], by: string): string | undefined {
  const office = accounts.filter(({ corporate }) => corporate)
  const own = office.filter(({ owner, backup, access = [] }) => [owner, backup, ...access].includes(by))
  const [first, ...others] = own.length > 0 ? own : office
  return others.length === 0 ? first?.handle : undefined
}

export function platformsOf({ accounts }: Pick<Office, 'accounts'>): Record<string, string> {
  return Object.fromEntries(accounts.map(({ handle, platform }) => [handle, platform]))
}

export function Account({
  typed,
  accounts,
  usual,
}: {
  typed: Typed
  accounts: readonly string[]
  usual: string | undefined
}) {
  const chosen = typed['handle'] ?? ''
  const handle = chosen === 'other' ? (typed['handle_other'] ?? '') : chosen
  const other = chosen === 'other' || (handle !== '' && !accounts.includes(handle))
  return (
    <div class="cs-other">
      {usual && <input type="hidden" name="usual_account" value={usual} />}
      <Choice
        name="handle"
        label="Which account?"
        hint="For social media"
        value={other ? 'other' : handle}
        options={{
          '': usual ? `${usual}, if it is a post` : 'None, or not on social media',
          ...Object.fromEntries(accounts.map((one) => [one, one])),
          other: 'Another account',
        }}
      />
      <Text name="handle_other" label="Name of the other account" value={other ? handle : ''} width={20} />
    </div>
  )
}
